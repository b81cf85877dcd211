import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, schemasWith, THREE_LEDGERS } from '../testing/ledger/three-ledgers';
import { query, untilLeft, untilSomebodyWaits, whileHeld } from '../testing/query';
import { before, startCommand, type Command } from '../testing/start-command';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 导入 '));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const startImport = (args: readonly string[]): Command =>
  startCommand('import', args, {
    DATABASE_URL: database.url,
    MIGRATE_ON_START: 'false',
    LOG_LEVEL: 'error',
  });
const filed = (region: string): Promise<string[]> => schemasWith(region, () => database.url);

test.each([
  ['consolidation', '610116'],
  ['consumer', '610117'],
  ['east_west', '610118'],
])(
  'an import that is killed while %s has it wait leaves nothing, and can be run again',
  async (schema, region) => {
    const file = fileOf(folder, region);
    await whileHeld(database.url, `begin; lock table ${schema}.statement in share mode`, async () => {
      const killed = startImport([file]);
      await before(killed, untilSomebodyWaits(database.url));
      killed.kill();
      await killed.exit;
    });
    await untilLeft(database.url);
    expect(await filed(region)).toEqual([]);

    const again = startImport(['--as', '王芳', file]);
    expect([await again.exit, again.printed()]).toEqual([0, expect.stringContaining('写入 3 行')]);
    expect(await filed(region)).toEqual(THREE_LEDGERS);
    expect(
      await query(
        database.url,
        `select recorded_by as by from ${schema}.statement where region = '${region}'`,
      ),
    ).toEqual([{ by: '王芳' }]);
  },
);

test.each(['', 'import targets.csv', '王\n芳'])('who files is no %j', async (name) => {
  const refused = startImport(['--as', name, fileOf(folder, '610103')]);
  expect([await refused.exit, refused.printed()]).toEqual([1, expect.stringContaining('--as ')]);
  expect(await filed('610103')).toEqual([]);
});

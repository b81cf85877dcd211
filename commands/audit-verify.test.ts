import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 审计 '));

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Runs a command as npm does, and gives how it ended and what it printed. */
function command(name: string, ...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const options = {
    cwd: join(__dirname, '..'),
    env: { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'error' },
  };
  return new Promise((resolve) => {
    const child = execFile(
      'node',
      ['--enable-source-maps', `dist/commands/${name}.js`, ...args],
      options,
      (_, out, errors) => {
        resolve({ code: child.exitCode ?? -1, out, errors });
      },
    );
  });
}

test('npm run audit:verify prints what a later look can be held against, and fails where an entry is gone', async () => {
  const file = join(folder, '六月.csv');
  writeFileSync(file, 'indicator,unit,region,as_of,value\nEW_LABOUR,人,610116,2019-06-30,1\n');
  expect(await command('import', '--as', '王芳', file)).toMatchObject({ code: 0 });
  const { rows } = await owner.query(
    `select actor, details -> 'import' ->> 'file' as file from east_west.audit where action = 'IMPORT' order by id desc limit 1`,
  );
  expect(rows).toEqual([{ actor: '王芳', file: '六月.csv' }]);

  const found = await command('audit-verify');
  expect(found).toMatchObject({ code: 0, errors: '' });
  expect(found.out).toMatch(/^targets CHANGES \d+ [0-9a-f]{64}\ntargets READS 0 -\n/);
  const end = /^east-west CHANGES (\d+) [0-9a-f]{64}$/m.exec(found.out)?.[1] ?? '';
  const anchor = join(folder, '末条.txt');
  writeFileSync(anchor, found.out);
  expect(await command('audit-verify', '--anchor', anchor)).toEqual(found);

  // Whoever can do everything takes the entry away, and its trace at the end of the chain.
  await owner.query(`alter table east_west.audit disable trigger user; delete from east_west.audit;
    alter table east_west.audit_head disable trigger user; delete from east_west.audit_head`);
  expect((await command('audit-verify')).code).toBe(0);
  expect(await command('audit-verify', '--anchor', anchor)).toMatchObject({
    code: 1,
    errors: `east-west CHANGES: missing: entry ${end}, which was noted, and all after it\n`,
  });
});

test.each([
  [
    ['--anchor', join(folder, '没有')],
    '没有: expected lines that npm run audit:verify printed, found ENOENT',
  ],
  [['--anchr', 'x'], "Unknown option '--anchr'"],
])('%j is refused', async (args, message) => {
  expect(await command('audit-verify', ...args)).toMatchObject({
    code: 1,
    out: '',
    errors: expect.stringContaining(message) as string,
  });
});

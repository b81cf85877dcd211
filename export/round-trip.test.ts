import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabases, type Databases } from '../ingest/databases';
import { importFile } from '../ingest/import-file';
import { addSample } from '../ingest/sample';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { registers } from './reports/registers';

/** What is exported can be imported again, by the same people, and changes nothing. */
const folder = mkdtempSync(join(tmpdir(), 'cooperation-graph-round-trip-'));
let product: TestProduct;
let databases: Databases;
let close: () => Promise<void>;
let token = '';
beforeAll(async () => {
  product = await startTestProduct();
  ({ databases, close } = await openDatabases(product.databaseUrl));
  await addSample(databases);
  token = await product.token([{ role: 'administrator', region: '000000' }]);
});
afterAll(async () => {
  await close();
  await product.stop();
  rmSync(folder, { recursive: true });
});

async function download(path: string): Promise<Buffer> {
  const response = await fetch(`${product.origin}/files/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function importAgain(name: string, content: Buffer | string) {
  const path = join(folder, name);
  await writeFile(path, content);
  return importFile(path, databases, { correction: null });
}

test.each(registers.flatMap(({ name }) => [[`${name}.csv`], [`${name}.xlsx`]]))(
  '%s: every row is on record already',
  async (file) => {
    const { errors, written, unchanged } = await importAgain(file, await download(file));
    expect({ errors, written }).toEqual({ errors: [], written: 0 });
    expect(unchanged).toBeGreaterThan(0);
  },
);

test.each(
  ['targets', 'figures'].flatMap((name) =>
    ['csv', 'xlsx'].map((format) => `${name}.${format}?year=2021&within=610000&level=PROVINCE`),
  ),
)('%s: everything that was set and stated is on record already', async (path) => {
  const { errors, written, unchanged, findings } = await importAgain(
    path.replace(/\?.*/, ''),
    await download(path),
  );
  expect({ errors, written, findings: findings.filter(({ code }) => code !== 'QUALIFIED') }).toEqual({
    errors: [],
    written: 0,
    findings: [],
  });
  const [count] = await databases.targets.query<{ targets: number; figures: number }[]>(
    `select (select count(distinct (indicator, region, partner))::int from targets.target where year = 2021 and region like '61%') as targets`,
  );
  expect(path.startsWith('figures') || unchanged === count?.targets).toBe(true);
  expect(unchanged).toBeGreaterThan(3);
});

test.each(['groups.csv', 'groups.xlsx', 'groups.csv?language=en'])(
  '%s: every group is on record as it is, and one with other members needs a reason',
  async (path) => {
    const listed = [
      '序号,分组,所属地区,省份,地区,起始年度,备注,依据',
      '1,国家乡村振兴重点帮扶县,全国,甘肃省,东乡县,2021,,国乡振发〔2021〕',
      '2,国家乡村振兴重点帮扶县,,陕西,镇坪,2021,新增,',
    ];
    const first = await importAgain('groups.csv', listed.join('\n'));
    expect(first).toMatchObject({ errors: [] });
    expect(await importAgain(path.replace(/\?.*/, ''), await download(path))).toMatchObject({
      ...{ errors: [], written: 0, unchanged: 2 },
    });
    expect(await importAgain('groups.csv', listed.slice(0, 2).join('\n'))).toMatchObject({
      written: 0,
      errors: [{ row: 2, column: 'group', code: 'GROUP_DIFFERS' }],
    });
  },
);

test('a file in English comes back too', async () => {
  const content = await download('labour-transfers.csv?language=en');
  expect(content.toString()).toContain('register,origin,originName,destination');
  expect(await importAgain('english.csv', content)).toMatchObject({ errors: [], written: 0 });
});

test('a row that was changed is refused, and one without a number is a new record', async () => {
  const [headings = '', first = '', second = ''] = (await download('labour-transfers.csv'))
    .toString()
    .split('\r\n');
  const changed = [headings, first.replace(/,示例用工单位[^,]*/, ',另一单位'), second].join('\r\n');
  expect(await importAgain('changed.csv', changed)).toMatchObject({
    written: 0,
    errors: [{ row: 2, column: '记录编号', code: 'EXPORTED_ROW_CHANGED' }],
  });
  const added = [headings, second.replace(/,[^,]*,[^,]*$/, ',,')].join('\r\n');
  expect(await importAgain('added.csv', added)).toMatchObject({ errors: [], written: 1, unchanged: 0 });
});

test('of a record that is void since, a row is refused', async () => {
  const before = await download('outlets.csv');
  const id = before.toString().split('\r\n')[1]?.split(',').at(-2);
  const { data } = await product.execute(
    'mutation ($id: ID!, $key: ID!) { voidOutlet(id: $id, version: 1, reason: "示例", key: $key) { refusals { code } } }',
    { id, key: randomUUID() },
    { token },
  );
  expect(data.voidOutlet.refusals).toEqual([]);
  expect(await importAgain('outlets.csv', before)).toMatchObject({
    written: 0,
    errors: [{ row: 2, column: '记录编号', found: id, code: 'UNKNOWN_RECORD' }],
  });
});

test.each([
  'progress.xlsx?year=2021&asOf=2021-07-31',
  'scorecard.csv?year=2021&region=610000&partner=320000',
])('%s, whose sums nobody has filed, is no file of figures', async (path) => {
  const content = await download(path);
  await expect(importAgain(path.replace(/\?.*/, ''), content)).rejects.toMatchObject({ name: 'FileRefused' });
});

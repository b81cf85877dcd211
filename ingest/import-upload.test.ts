import { SECRET_HEADER } from '../platform/secret';
import { SECRET, startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct('http');
});
afterAll(() => product.stop());

interface Sent {
  status: number;
  json: {
    check?: boolean;
    written?: number;
    unchanged?: number;
    understood?: unknown[];
    findings?: { code: string; message: { zh: string; en: string } }[];
    errors?: Record<string, unknown>[];
  };
}

const filer = (region: string, side: 'west' | 'east' = 'west'): Promise<string> =>
  product.token([{ role: 'filer', region, side }], { subject: 'filer 7' });

/** Sends a form; a file is a name and its content. */
async function send(
  parts: Record<string, string | [name: string, content: string | Uint8Array]>,
  token?: string,
): Promise<Sent> {
  const form = new FormData();
  for (const [field, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(field, part);
    else form.append(field, new Blob([part[1]]), part[0]);
  }
  const response = await fetch(`${product.origin}/files/import`, {
    method: 'POST',
    body: form,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: response.status, json: (await response.json()) as Sent['json'] };
}

const figures = (...rows: string[]): string =>
  ['指标,地区,结对地区,填报方,截止日期,数值,单位', ...rows].join('\n');

async function teams(region: string, year: number): Promise<unknown> {
  const { data } = await product.execute(
    `{ region(code: "${region}") { progress(year: ${year}, indicators: ["VT_TEAMS"], include: ALL) { actual evidence { nodes { recordedBy } } } } }`,
    {},
    { token: await filer('610000') },
  );
  return data.region.progress[0];
}

/** Over HTTP, so that the file goes by way of the service of imports. */
describe('POST /files/import', () => {
  it('takes a file under the rights of its sender, who is on record for it; sent again, it changes nothing', async () => {
    const file = figures('驻村工作队数,山阳县,,,2012-12-31,7,支');
    const token = await filer('611000');
    expect(await send({ file: ['驻村（一月）.csv', file] }, token)).toMatchObject({
      status: 200,
      json: { check: false, written: 1, unchanged: 0, errors: [] },
    });
    expect(await teams('611024', 2012)).toEqual({
      actual: '7',
      evidence: { nodes: [{ recordedBy: 'filer 7' }] },
    });
    expect(await send({ file: ['驻村（一月）.csv', file] }, token)).toMatchObject({
      json: { written: 0, unchanged: 1 },
    });
  });

  it('only checks where it is asked to, and says what was understood', async () => {
    const sent = await send(
      { file: ['a.csv', figures('驻村工作队,山阳县,,,2011年底,7,支')], check: 'true' },
      await filer('611000'),
    );
    expect(sent).toMatchObject({ status: 200, json: { check: true, written: 1, errors: [] } });
    expect(sent.json.understood).toContainEqual({ what: 'region', written: '山阳县', as: '山阳县 611024' });
    expect(sent.json.findings).toEqual([
      {
        code: 'ESTIMATED_DATE',
        row: 2,
        message: {
          zh: '第 2 行 VT_TEAMS：“2011年底”没有写明日期，按 2011-12-31 计',
          en: expect.stringContaining('2011-12-31') as unknown,
        },
      },
    ]);
    expect(await teams('611024', 2011)).toMatchObject({ actual: null });
  });

  it('names each row that one may not file, and writes nothing of the file', async () => {
    const sent = await send(
      {
        file: [
          'a.csv',
          figures(
            'VT_TEAMS,611024,,,2010-12-31,7,支',
            'VT_TEAMS,610600,,,2010-12-31,7,支',
            'EW_LABOUR,611024,320000,EAST,2010-12-31,7,人',
          ),
        ],
      },
      await filer('611000'),
    );
    expect(sent.status).toBe(422);
    expect(sent.json).toMatchObject({ written: 0, unchanged: 0 });
    expect(sent.json.errors?.map(({ row, column, found, code }) => [row, column, found, code])).toEqual([
      [3, 'region', '610600', 'FORBIDDEN'],
      [4, 'region', '611024–320000', 'FORBIDDEN'],
    ]);
    expect(await teams('611024', 2010)).toMatchObject({ actual: null });
  });

  it('files the eastern book with a grant of the eastern side, and the western one with none', async () => {
    const token = await filer('320000', 'east');
    const row = (side: string) => figures(`EW_LABOUR,611024,320000,${side},2010-12-31,7,人`);
    expect((await send({ file: ['a.csv', row('WEST')] }, token)).json.errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const sent = await send({ file: ['a.csv', row('EAST')] }, token);
    expect(sent).toMatchObject({ status: 200, json: { written: 1 } });
    // Who files figures of a pair does not put the pair on record.
    expect(sent.json.findings).toEqual([
      {
        code: 'PARTNERSHIP_UNKNOWN',
        row: 2,
        message: {
          zh: '第 2 行：结对关系 320000–611024 不在册，数已写入；如确有其事，请管理员登记',
          en: expect.any(String) as unknown,
        },
      },
    ]);
    const { data } = await product.execute(
      '{ partnership(east: "320000", west: "611024") { east { code } } }',
    );
    expect(data.partnership).toBeNull();
  });

  it('sets targets for those who may', async () => {
    const file = '指标,地区,年度,数值,单位\nVT_TEAMS,611024,2009,9,支\n';
    expect((await send({ file: ['a.csv', file] }, await filer('611000'))).json.errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const setter = await product.token([{ role: 'target-setter', region: '611000' }]);
    expect(await send({ file: ['a.csv', file] }, setter)).toMatchObject({
      status: 200,
      json: { written: 1 },
    });
  });

  it('adds records of a register, and none of another’s region', async () => {
    const file = (region: string): string =>
      [
        '户籍地,就业地,转移类型,转移日期,人数,其中脱贫人口,用工单位',
        `${region},,WITHIN_PROVINCE,2019-05-05,3,0,`,
      ].join('\n');
    const token = await filer('611000');
    const other = await send({ file: ['台账.csv', file('610602')] }, token);
    expect(other).toMatchObject({
      status: 422,
      json: { written: 0, errors: [{ row: 2, column: '户籍地', found: '610602' }] },
    });
    expect(await send({ file: ['台账.csv', file('611024')] }, token)).toMatchObject({
      status: 200,
      json: { written: 1, errors: [] },
    });
  });

  test.each<[string, Record<string, string | [string, string]>, string]>([
    ['no file', { check: 'true' }, 'file: expected multipart/form-data with one field "file"'],
    ['another field', { file: ['a.csv', 'x'], role: 'ADMINISTRATOR' }, 'role: expected'],
    ['a file in another field', { table: ['a.csv', 'x'] }, 'table: expected'],
    [
      'a check that is neither',
      { file: ['a.csv', 'x'], check: 'yes' },
      'check: expected true or false, found "yes"',
    ],
    ['a reason of nothing', { file: ['a.csv', 'x'], correction: ' ' }, 'correction: expected'],
    ['no such region', { file: ['a.csv', 'x'], within: '某县' }, '--within "某县"'],
  ])('refuses %s', async (_, parts, message) => {
    const { status, json } = await send(parts, await filer('611000'));
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([
      { message: expect.stringContaining(message) as unknown, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('says of a file that it cannot read why', async () => {
    const { status, json } = await send(
      { file: ['a.csv', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])] },
      await filer('611000'),
    );
    expect(status).toBe(422);
    expect(json.errors).toMatchObject([
      {
        code: 'FILE_TYPE_UNKNOWN',
        expected: {
          zh: expect.stringContaining('图片') as unknown,
          en: expect.stringContaining('picture') as unknown,
        },
      },
    ]);
  });

  it('takes a token', async () => {
    expect(await send({ file: ['a.csv', 'x'] })).toMatchObject({
      status: 401,
      json: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it('takes forms alone, of at most 20 MB', async () => {
    const token = await filer('611000');
    const response = await fetch(`${product.origin}/files/import`, {
      method: 'POST',
      body: 'x',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    });
    expect(response.status).toBe(400);
    const { status, json } = await send({ file: ['a.csv', 'x'.repeat(21 * 1024 * 1024)] }, token);
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([{ message: expect.stringContaining('at most 20 MB') as unknown }]);
  });

  it('is handed on to the service of imports, which answers the gateway alone', async () => {
    const address = product.imports?.origin ?? '';
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    const asked = (headers: Record<string, string>) =>
      fetch(`${address}/import?name=a.csv&check=true`, { method: 'POST', body: 'x', headers });
    expect((await asked({})).status).toBe(401);
    expect((await asked({ [SECRET_HEADER]: SECRET })).status).toBe(400);
  });

  it('says that the outcome is not known where that service does not answer', async () => {
    await product.imports?.close();
    expect(await send({ file: ['a.csv', figures()] }, await filer('611000'))).toMatchObject({
      status: 503,
      json: { errors: [{ extensions: { code: 'OUTCOME_UNKNOWN' } }] },
    });
  });
});

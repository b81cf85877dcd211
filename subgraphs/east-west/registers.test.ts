import { randomUUID } from 'node:crypto';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const ADD = `mutation Add($input: LabourTransferInput!, $key: ID!) {
  addLabourTransfer(input: $input, key: $key) { record { id version persons region { name } partner { name } } refusals { code field } }
}`;
const CORRECT = `mutation Correct($id: ID!, $version: Int!, $input: LabourTransferInput!, $key: ID!) {
  correctLabourTransfer(id: $id, version: $version, input: $input, reason: "多报了", key: $key) {
    record { version persons reason history { version persons } } refusals { code currentVersion }
  }
}`;
const VOID = `mutation Void($id: ID!, $version: Int!, $key: ID!) {
  voidLabourTransfer(id: $id, version: $version, reason: "重复登记", key: $key) { record { status version } refusals { code } }
}`;
const ACTUAL = `query Actual($knownAt: DateTime) {
  region(code: "610602") { progress(year: 2023, indicators: ["EW_LABOUR"], include: ALL, knownAt: $knownAt) { actual } }
  partnership(east: "320200", west: "610600") { progress(year: 2023, indicators: ["EW_LABOUR"], include: ALL, knownAt: $knownAt) { actual } }
}`;

const transfer = {
  origin: '610602',
  destination: '320205',
  kind: 'TO_EAST',
  date: '2023-05-04',
  persons: 30,
  lifted: 12,
};

describe('a record of a register, from its first filing to its voiding', () => {
  let product: TestProduct;
  let filer: { token: string };
  const mutate = (operation: string, variables: object) =>
    product.execute(operation, { key: randomUUID(), ...variables }, filer);

  async function actual(knownAt?: string): Promise<unknown> {
    const { data } = await product.execute(ACTUAL, { knownAt });
    const [{ actual: ofCounty }] = data.region.progress;
    const [{ actual: ofPair }] = data.partnership.progress;
    expect(ofPair).toBe(ofCounty);
    return ofCounty;
  }

  beforeAll(async () => {
    product = await startTestProduct();
    filer = { token: await product.token([{ role: 'filer', region: '610600' }]) };
  });
  afterAll(() => product.stop());

  test('counts from the moment it is added, for its region and its partnership, until it is voided', async () => {
    expect(await actual()).toBeNull();

    const added = await mutate(ADD, { input: transfer });
    expect(added.data.addLabourTransfer).toMatchObject({
      record: { version: 1, persons: 30, region: { name: '宝塔区' }, partner: { name: '锡山区' } },
      refusals: [],
    });
    const { id } = added.data.addLabourTransfer.record;
    expect(await actual()).toBe('30');

    const known = new Date().toISOString();
    const corrected = await mutate(CORRECT, { id, version: 1, input: { ...transfer, persons: 25 } });
    expect(corrected.data.correctLabourTransfer).toEqual({
      record: {
        version: 2,
        persons: 25,
        reason: '多报了',
        history: [
          { version: 2, persons: 25 },
          { version: 1, persons: 30 },
        ],
      },
      refusals: [],
    });
    expect(await actual()).toBe('25');
    expect(await actual(known)).toBe('30');

    const stale = await mutate(CORRECT, { id, version: 1, input: transfer });
    expect(stale.data.correctLabourTransfer).toEqual({
      record: null,
      refusals: [{ code: 'STALE_VERSION', currentVersion: 2 }],
    });

    const voided = await mutate(VOID, { id, version: 2 });
    expect(voided.data.voidLabourTransfer).toEqual({ record: { status: 'VOID', version: 3 }, refusals: [] });
    expect(await actual()).toBeNull();
    expect((await mutate(VOID, { id, version: 3 })).data.voidLabourTransfer.refusals).toEqual([
      { code: 'ALREADY_VOID' },
    ]);
  });

  test('a 0 that it gives is a 0, whatever it is corrected from and to; withdrawn it is null again', async () => {
    const zero = { ...transfer, origin: '610621', persons: 5, lifted: 0 };
    const lifted = async (): Promise<unknown> => {
      const { data } = await product.execute(
        `{ region(code: "610621") { progress(year: 2023, indicators: ["EW_LABOUR", "EW_LABOUR_LIFTED"], include: ALL) { actual } } }`,
      );
      return (data.region.progress as { actual: string | null }[]).map(({ actual: one }) => one);
    };
    expect(await lifted()).toEqual([null, null]);
    const { id } = (await mutate(ADD, { input: zero })).data.addLabourTransfer.record;
    expect(await lifted()).toEqual(['5', '0']);
    await mutate(CORRECT, { id, version: 1, input: { ...zero, lifted: 5 } });
    expect(await lifted()).toEqual(['5', '5']);
    await mutate(CORRECT, { id, version: 2, input: zero });
    expect(await lifted()).toEqual(['5', '0']);
    await mutate(CORRECT, { id, version: 3, input: { ...zero, origin: '610622' } });
    expect(await lifted()).toEqual([null, null]);
    await mutate(VOID, { id, version: 4 });
  });

  test('the same key and body twice, even at once, is one record; another body under the key is refused', async () => {
    const key = randomUUID();
    const input = { ...transfer, date: '2023-06-01' };
    const results = await Promise.all(
      Array.from({ length: 8 }, () => product.execute(ADD, { input, key }, filer)),
    );
    const ids = new Set(results.map(({ data }) => String(data.addLabourTransfer.record?.id)));
    expect(ids.size).toBe(1);
    const other = await product.execute(ADD, { input: { ...input, persons: 31 }, key }, filer);
    expect(other.data.addLabourTransfer).toEqual({
      record: null,
      refusals: [{ code: 'KEY_REUSED', field: 'key' }],
    });
  });

  test.each(['abc', '', '1e3', '9223372036854775808'])('there is no record %j to void', async (id) => {
    const { data } = await mutate(VOID, { id, version: 1 });
    expect(data.voidLabourTransfer).toEqual({ record: null, refusals: [{ code: 'NOT_FOUND' }] });
  });

  test('the audit trail has each change, also where a record has left', async () => {
    const input = { ...transfer, origin: '610602', date: '2023-06-05' };
    const { id } = (await mutate(ADD, { input })).data.addLabourTransfer.record;
    await mutate(CORRECT, { id, version: 1, input: { ...input, origin: '610603' } });
    await mutate(VOID, { id, version: 2 });
    const trail = async (region: string) => {
      const administrator = { token: await product.token([{ role: 'administrator', region }]) };
      const { data } = await product.execute(
        `{ eastWestAudit(register: "labour_transfer", recordId: "${String(id)}") { nodes { action version reason } } }`,
        {},
        administrator,
      );
      return data.eastWestAudit.nodes as unknown;
    };
    const added = { action: 'ADD', version: 1, reason: null };
    const corrected = { action: 'CORRECT', version: 2, reason: '多报了' };
    const voided = { action: 'VOID', version: 3, reason: '重复登记' };
    expect(await trail('610602')).toEqual([corrected, added]);
    expect(await trail('610603')).toEqual([voided, corrected]);
    expect(await trail('610700')).toEqual([]);
  });

  test('a repeated request gets its first response, whatever has become of the record since', async () => {
    const key = randomUUID();
    const input = { ...transfer, date: '2023-06-02' };
    const first = await product.execute(ADD, { input, key }, filer);
    const { id } = first.data.addLabourTransfer.record;
    // The version that it made, which is no longer the record's latest, so it has the id of that version.
    const again = structuredClone(first.data);
    again.addLabourTransfer.record.id = `${String(id)}@1`;
    await mutate(CORRECT, { id, version: 1, input: { ...input, persons: 25 } });
    expect((await product.execute(ADD, { input, key }, filer)).data).toEqual(again);
    await mutate(VOID, { id, version: 2 });
    expect((await product.execute(ADD, { input, key }, filer)).data).toEqual(again);
  });

  test.each([
    ['more lifted out of poverty than persons', { lifted: 31 }, 'lifted'],
    ['nobody', { persons: 0, lifted: 0 }, 'persons'],
    ['a region that does not exist', { origin: '619999' }, 'origin'],
    ['a region of somebody else', { origin: '610102' }, 'origin'],
    ['a nation', { origin: '000000' }, 'origin'],
    ['somebody who went east within the province', { destination: '610102' }, 'destination'],
    ['somebody who stayed in the province and left it', { kind: 'WITHIN_PROVINCE' }, 'destination'],
    ['a partner of the same province', { partner: '610102' }, 'partner'],
    ['a partner that is no eastern region', { partner: '410100' }, 'partner'],
    ['somebody who went east to the west', { destination: '620100' }, 'destination'],
    ['somebody who went elsewhere and stayed', { kind: 'ELSEWHERE', destination: '610102' }, 'destination'],
    ['a day that has not come', { date: '2100-01-01' }, 'date'],
    ['a day before 1978', { date: '1977-12-31' }, 'date'],
  ])('refused, by field: %s', async (_, wrong, field) => {
    const { data } = await mutate(ADD, { input: { ...transfer, ...wrong } });
    expect(data.addLabourTransfer).toEqual({ record: null, refusals: [{ code: 'INVALID', field }] });
  });

  test('a filer of another region finds nothing to correct', async () => {
    const added = await mutate(ADD, { input: { ...transfer, date: '2023-07-01' } });
    const { id } = added.data.addLabourTransfer.record;
    const stranger = { token: await product.token([{ role: 'filer', region: '510000' }]) };
    const { data } = await product.execute(VOID, { id, version: 1, key: randomUUID() }, stranger);
    expect(data.voidLabourTransfer).toEqual({ record: null, refusals: [{ code: 'NOT_FOUND' }] });
  });

  test('lists, totals and summaries take one statement each', async () => {
    const { data, statements } = await product.execute(`{
      labourTransfers(filter: { within: "610000" }, sort: PERSONS_DESC, first: 2) {
        nodes { persons } pageInfo { hasNextPage } totals { count persons }
      }
      labourTransferSummary(by: [KIND, YEAR]) { keys count persons lifted }
    }`);
    expect(data).toEqual({
      labourTransfers: {
        nodes: [{ persons: 30 }, { persons: 30 }],
        pageInfo: { hasNextPage: false },
        totals: { count: 2, persons: '60' },
      },
      labourTransferSummary: [{ keys: ['TO_EAST', '2023'], count: 2, persons: '60', lifted: '24' }],
    });
    expect(statements).toEqual([
      'east-west.labour-transfer.page',
      'east-west.labour-transfer.summary',
      'east-west.labour-transfer.totals',
    ]);
  });

  test('transfers are found by where they went, with all that lies below', async () => {
    const input = { ...transfer, origin: '610625', date: '2023-06-03' };
    await mutate(ADD, { input });
    await mutate(ADD, { input: { ...input, destination: '320505' } });
    const found = async (destination: string) =>
      (
        await product.execute(
          `{ labourTransfers(filter: { within: "610625", destination: "${destination}" }) { totals { count } } }`,
        )
      ).data.labourTransfers.totals.count as number;
    expect(await Promise.all(['320000', '320200', '320505', '330000'].map(found))).toEqual([2, 1, 1, 0]);
  });

  test('a ratio is opened down to its records by one statement more', async () => {
    const input = { ...transfer, origin: '610603', date: '2022-05-04', employer: '示例用工单位' };
    const added = await mutate(ADD, { input });
    const { id } = added.data.addLabourTransfer.record;
    await mutate(CORRECT, { id, version: 1, input: { ...input, persons: 25 } });
    const { data, statements } = await product.execute(`{
      region(code: "610603") {
        progress(year: 2022, indicators: ["EW_LABOUR", "EW_CADRES", "CA_SALES"], include: ALL) {
          indicator { code }
          evidence { nodes { amount ... on Posting { recordId records {
            __typename id version status
            ... on LabourTransfer { persons employer }
            ... on Secondee { post name }
            ... on Purchase { amount }
          } } } }
        }
      }
    }`);
    const record = {
      __typename: 'LabourTransfer',
      id,
      version: 2,
      status: 'IN_FORCE',
      persons: 25,
      employer: '示例用工单位',
    };
    const nodes = ['25', '-30', '30'].map((amount) => ({
      amount,
      recordId: `labour_transfer:${String(id)}`,
      records: [record],
    }));
    expect(data.region.progress).toEqual([
      { indicator: { code: 'EW_CADRES' }, evidence: { nodes: [] } },
      { indicator: { code: 'EW_LABOUR' }, evidence: { nodes } },
      { indicator: { code: 'CA_SALES' }, evidence: { nodes: [] } },
    ]);
    expect(statements).toEqual([
      'east-west.labour-transfer.by-ids',
      'ledger.evidence',
      'ledger.evidence',
      'targets.regions',
      'targets.scope-targets',
    ]);
  });

  test('names and phones are for roles of the region alone', async () => {
    const input = {
      direction: 'EAST_TO_WEST',
      kind: 'CADRE',
      west: '610602',
      east: '320205',
      post: '副县长',
      from: '2023-05-01',
      name: '〇〇〇',
      phone: '000-0000',
    };
    const add = `mutation Add($input: SecondeeInput!, $key: ID!) { addSecondee(input: $input, key: $key) { record { id } refusals { code field message } } }`;
    const added = await mutate(add, { input });
    expect(added.data.addSecondee.refusals).toEqual([]);
    const read = `query Read($id: ID!) { secondee(id: $id) { post name phone } }`;
    const { id } = added.data.addSecondee.record;
    expect((await product.execute(read, { id }, filer)).data.secondee).toEqual({
      post: '副县长',
      name: '〇〇〇',
      phone: '000-0000',
    });
    expect((await product.execute(read, { id })).data.secondee).toEqual({
      post: '副县长',
      name: null,
      phone: null,
    });
    const behind = `{ region(code: "610602") { progress(year: 2023, indicators: ["EW_CADRES"], include: ALL) {
      evidence { nodes { ... on Posting { records { ... on Secondee { post name } } } } }
    } } }`;
    for (const [caller, name] of [
      [filer, '〇〇〇'],
      [{}, null],
    ] as const) {
      const { data } = await product.execute(behind, {}, caller);
      expect(data.region.progress[0].evidence.nodes).toEqual([{ records: [{ post: '副县长', name }] }]);
    }
  });
});

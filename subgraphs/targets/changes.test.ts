import { randomUUID } from 'node:crypto';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const SET = `mutation Set($input: TargetInput!, $version: Int!, $reason: String, $key: ID!) {
  setTarget(input: $input, version: $version, reason: $reason, key: $key) {
    target { value version history { version value reason recordedBy } } refusals { code field currentVersion }
  }
}`;
const OPEN = `mutation Open($east: RegionCode!, $west: RegionCode!, $since: Date, $key: ID!) {
  openPartnership(east: $east, west: $west, since: $since, source: "结对文件", key: $key) { partnership { id since until } refusals { code field } }
}`;
const END = `mutation End($east: RegionCode!, $west: RegionCode!, $until: Date!, $key: ID!) {
  endPartnership(east: $east, west: $west, until: $until, reason: "调整结对", key: $key) { partnership { since until } refusals { code field } }
}`;

describe('targets and partnerships are set by target-setters', () => {
  let product: TestProduct;
  let setter: { token: string };
  const mutate = (operation: string, variables: object, viewer = setter) =>
    product.execute(operation, { key: randomUUID(), ...variables }, viewer);

  beforeAll(async () => {
    product = await startTestProduct();
    setter = {
      token: await product.token([{ role: 'target-setter', region: '610000' }], { subject: 'setter' }),
    };
  });
  afterAll(() => product.stop());

  test('a file revises the value of a target alone: its kind and schedule stay', async () => {
    const input = { indicator: 'CA_OUTLETS', region: '610600', year: 2025, value: '10' };
    const terms = { kind: 'KEEP_ABOVE', schedule: '06-30:50; 12-31:100' };
    await mutate(SET, { input: { ...input, ...terms }, version: 0 });
    await product.importCsv(
      'indicator,region,partner,year,value,unit,source,note\nCA_OUTLETS,610600,,2025,12,个,通知,',
      {
        correction: '年中调整',
      },
    );
    const { data } = await product.execute(
      `{ target(indicator: "CA_OUTLETS", region: "610600", year: 2025) { history { value kind schedule } } }`,
    );
    expect(data.target.history).toEqual([
      { value: '12', ...terms },
      { value: '10', ...terms },
    ]);
  });

  test('a target is set, revised with a reason, and known as it was', async () => {
    const input = { indicator: 'EW_LABOUR', region: '610600', partner: '320200', year: 2024, value: '1000' };
    const set = await mutate(SET, { input, version: 0 });
    expect(set.data.setTarget).toMatchObject({ target: { value: '1000', version: 1 }, refusals: [] });

    const withoutReason = await mutate(SET, { input: { ...input, value: '1200' }, version: 1 });
    expect(withoutReason.data.setTarget).toEqual({
      target: null,
      refusals: [{ code: 'INVALID', field: 'reason', currentVersion: null }],
    });
    const stale = await mutate(SET, { input, version: 0 });
    expect(stale.data.setTarget.refusals).toEqual([
      { code: 'STALE_VERSION', field: 'version', currentVersion: 1 },
    ]);

    const before = new Date().toISOString();
    const revised = await mutate(SET, { input: { ...input, value: '1200' }, version: 1, reason: '年中调整' });
    expect(revised.data.setTarget.target).toEqual({
      value: '1200',
      version: 2,
      history: [
        { version: 2, value: '1200', reason: '年中调整', recordedBy: 'setter' },
        { version: 1, value: '1000', reason: null, recordedBy: 'setter' },
      ],
    });
    const asked = `query ($knownAt: DateTime) { region(code: "610600") { progress(year: 2024, knownAt: $knownAt) { target } } }`;
    expect((await product.execute(asked)).data.region.progress).toEqual([{ target: '1200' }]);
    expect((await product.execute(asked, { knownAt: before })).data.region.progress).toEqual([
      { target: '1000' },
    ]);
  });

  test('a target has a kind, and a schedule as it is kept, in its history', async () => {
    const input = { indicator: 'MO_HOUSEHOLDS', region: '610600', year: 2024, value: '9' };
    const planned = { kind: 'KEEP_BELOW', basis: 'LAST_YEAR', schedule: '3-31：30；06-30:100%' };
    await mutate(SET, { input, version: 0 });
    const { data } = await mutate(SET, { input: { ...input, ...planned }, version: 1, reason: '改为上限' });
    expect(data.setTarget.refusals).toEqual([]);
    const history = await product.execute(
      `{ target(indicator: "MO_HOUSEHOLDS", region: "610600", year: 2024) { history { kind basis schedule } }
         region(code: "610600") { progress(year: 2024, indicators: ["MO_HOUSEHOLDS"]) { target targetKind targetBasis ratio } } }`,
    );
    expect(history.data.target.history).toEqual([
      { kind: 'KEEP_BELOW', basis: 'LAST_YEAR', schedule: '03-31:30; 06-30:100' },
      { kind: 'REACH', basis: null, schedule: null },
    ]);
    expect(history.data.region.progress).toEqual([
      { target: '9', targetKind: 'KEEP_BELOW', targetBasis: 'OWN', ratio: null },
    ]);
  });

  test("an eastern region's own target is that of the nation with it as partner, and no part of the nation's", async () => {
    const token = await product.token([{ role: 'target-setter', region: '000000' }]);
    const set = (region: string, partner: string, value: string) =>
      mutate(
        SET,
        { input: { indicator: 'CA_SALES', region, partner, year: 2017, value }, version: 0 },
        { token },
      );
    for (const [region, value] of [
      ['000000', '50'],
      ['610000', '20'],
    ] as const)
      expect((await set(region, '320000', value)).data.setTarget.refusals).toEqual([]);
    expect((await set('000000', '610000', '1')).data.setTarget.refusals).toMatchObject([
      { field: 'partner' },
    ]);
    const row = 'target targetBasis targetParts';
    const { data } = await product.execute(`{
      east: region(code: "320000") { progress(year: 2017, side: EAST, indicators: ["CA_SALES"]) { ${row} } }
      nation: region(code: "000000") { progress(year: 2017, indicators: ["CA_SALES"]) { ${row} } }
    }`);
    expect(data).toEqual({
      east: { progress: [{ target: '50', targetBasis: 'OWN', targetParts: null }] },
      nation: { progress: [{ target: '20', targetBasis: 'PARTS', targetParts: 1 }] },
    });
  });

  test.each([
    ['a floor under a flow', { kind: 'KEEP_ABOVE' }, 'kind'],
    ['a schedule without shares', { schedule: '03-31' }, 'schedule'],
    ['a schedule that falls', { schedule: '03-31:50; 06-30:40' }, 'schedule'],
    ['a schedule that goes back', { schedule: '06-30:40; 03-31:50' }, 'schedule'],
    ['a schedule over 100', { schedule: '03-31:101' }, 'schedule'],
    ['a schedule by a day that there is not', { schedule: '02-30:50' }, 'schedule'],
    ['an empty schedule', { schedule: '' }, 'schedule'],
    ['half a person', { value: '10.5' }, 'value'],
    ['less than nothing', { value: '-1' }, 'value'],
    ['an indicator that there is not', { indicator: 'EW_NOTHING' }, 'indicator'],
    ['a region of somebody else', { region: '510100' }, 'region'],
    ['a partner of the same province', { partner: '610100' }, 'partner'],
    ['a year before 1978', { year: 1977 }, 'year'],
  ])('refused, by field: %s', async (_, wrong, field) => {
    const input = {
      indicator: 'EW_LABOUR',
      region: '610600',
      partner: '320200',
      year: 2025,
      value: '1',
      ...wrong,
    };
    const { data } = await mutate(SET, { input, version: 0 });
    expect(data.setTarget).toEqual({
      target: null,
      refusals: [{ code: 'INVALID', field, currentVersion: null }],
    });
  });

  test('a filer may not set a target: the region is not there', async () => {
    const filer = { token: await product.token([{ role: 'filer', region: '610000' }]) };
    const input = { indicator: 'EW_LABOUR', region: '610600', year: 2025, value: '1' };
    const { data } = await mutate(SET, { input, version: 0 }, filer);
    expect(data?.setTarget?.target ?? null).toBeNull();
  });

  test('a partnership is opened, ended and opened again', async () => {
    const pair = { east: '320400', west: '610900' };
    const opened = await mutate(OPEN, { ...pair, since: '2021-04-01' });
    expect(opened.data.openPartnership).toEqual({
      partnership: { id: '320400-610900', since: '2021-04-01', until: null },
      refusals: [],
    });
    expect((await mutate(OPEN, pair)).data.openPartnership.refusals).toEqual([
      { code: 'TAKEN', field: 'west' },
    ]);
    const early = await mutate(END, { ...pair, until: '2020-01-01' });
    expect(early.data.endPartnership.refusals).toEqual([{ code: 'INVALID', field: 'until' }]);
    const ended = await mutate(END, { ...pair, until: '2025-12-31' });
    expect(ended.data.endPartnership.partnership).toEqual({ since: '2021-04-01', until: '2025-12-31' });
    const ended27 = await mutate(END, { ...pair, until: '2027-12-31' });
    expect(ended27.data.endPartnership.partnership).toMatchObject({ until: '2027-12-31' });
    expect((await mutate(END, { ...pair, until: '2027-12-31' })).data.endPartnership.refusals).toEqual([
      { code: 'TAKEN', field: 'until' },
    ]);
    await mutate(END, { ...pair, until: '2025-12-31' });
    const again = await mutate(OPEN, { ...pair, since: '2026-01-01' });
    expect(again.data.openPartnership.partnership).toMatchObject({ since: '2026-01-01', until: null });
    const periods = await product.execute(
      '{ partnership(east: "320400", west: "610900") { since source earlierPeriods { since until source } } }',
    );
    expect(periods.data.partnership).toEqual({
      since: '2026-01-01',
      source: '结对文件',
      earlierPeriods: [{ since: '2021-04-01', until: '2025-12-31', source: '结对文件' }],
    });
    expect(periods.statements).toEqual(['targets.earlier-periods', 'targets.partnerships-by-sides']);
    const listed = async (on: string): Promise<boolean> => {
      const { data } = await product.execute(
        `{ partnerships(region: "610900", on: "${on}") { nodes { id } } }`,
      );
      return (data.partnerships.nodes as { id: string }[]).some(({ id }) => id === '320400-610900');
    };
    expect(await Promise.all(['2020-01-01', '2023-01-01', '2026-02-01'].map(listed))).toEqual([
      false,
      true,
      true,
    ]);

    const administrator = { token: await product.token([{ role: 'administrator', region: '610000' }]) };
    const trail = `{ targetsAudit(register: "partnership", recordId: "320400-610900") { nodes { actor action reason } } }`;
    expect((await product.execute(trail, {}, administrator)).data.targetsAudit.nodes).toEqual([
      { actor: 'setter', action: 'ADD', reason: '结对文件' },
      { actor: 'setter', action: 'CORRECT', reason: '调整结对' },
      { actor: 'setter', action: 'CORRECT', reason: '调整结对' },
      { actor: 'setter', action: 'CORRECT', reason: '调整结对' },
      { actor: 'setter', action: 'ADD', reason: '结对文件' },
    ]);
    const nothing = await product.execute(
      `{ targetsAudit(recordId: "nothing") { nodes { id } } }`,
      {},
      administrator,
    );
    expect(nothing.data.targetsAudit.nodes).toEqual([]);
    const unknown = await product.execute(
      `{ targetsAudit(register: "targets") { nodes { id } } }`,
      {},
      administrator,
    );
    expect(unknown.errors).toMatchObject([
      {
        message: 'register: expected target, partnership, group, found "targets"',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test.each([
    ['the two sides swapped', { east: '610900', west: '320500' }, 'west'],
    ['an east that assists nobody', { east: '410100', west: '610900' }, 'east'],
    ['a beginning before 1978', { east: '320500', west: '610900', since: '1970-01-01' }, 'since'],
  ])('no partnership: %s', async (_, request, field) => {
    const { token } = { token: await product.token([{ role: 'administrator', region: '000000' }]) };
    const { data } = await mutate(OPEN, request, { token });
    expect(data.openPartnership).toEqual({ partnership: null, refusals: [{ code: 'INVALID', field }] });
  });

  test('the same request at once is one version', async () => {
    const input = { indicator: 'EW_LABOUR', region: '610600', year: 2024, value: '7' };
    const key = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 6 }, () => product.execute(SET, { input, version: 0, key }, setter)),
    );
    for (const { data } of results)
      expect(data.setTarget).toMatchObject({ target: { version: 1 }, refusals: [] });
  });
});

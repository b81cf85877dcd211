import { randomUUID } from 'node:crypto';
import { figures, targets } from '../../testing/query-progress';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const SET = `mutation ($input: RegionGroupInput!, $version: Int!, $reason: String, $key: ID!) {
  setGroup(input: $input, version: $version, reason: $reason, key: $key) {
    group { id version members { region { name } since until } } refusals { code field message currentVersion }
  }
}`;
const KEY = '620000|重点帮扶县';

let product: TestProduct;
let setter: { token: string };
/** Before the second version of the group. */
let before: string;

const set = (input: object, version: number, more: object = {}, viewer = setter) =>
  product.execute(
    SET,
    {
      input: { name: '重点帮扶县', within: '620000', ...input },
      ...{ version, key: randomUUID(), ...more },
    },
    viewer,
  );
const members = (...codes: string[]) => ({ members: codes.map((region) => ({ region })) });

beforeAll(async () => {
  product = await startTestProduct();
  setter = {
    token: await product.token([{ role: 'target-setter', region: '620000' }], { subject: 'setter' }),
  };
  const counties = ['620102', '620103', '620121', '620122'];
  await product.importCsv(targets(...counties.map((code) => `EW_LABOUR,${code},,2019,100,人,`)));
  await product.importCsv(
    figures(...counties.map((code, at) => `EW_LABOUR,${code},,2019-06-30,${20 * (at + 1)},人,`)),
  );
});
afterAll(() => product.stop());

test('a group is set, revised with a reason, and every version of its members stays', async () => {
  const first = await set(
    { members: [{ region: '620102', since: 2021 }, { region: '620121' }, { region: '620122', until: 2020 }] },
    0,
  );
  expect(first.data.setGroup).toEqual({
    group: {
      ...{ id: KEY, version: 1 },
      members: [
        { region: { name: '城关区' }, since: 2021, until: null },
        { region: { name: '永登县' }, since: null, until: null },
        { region: { name: '皋兰县' }, since: null, until: 2020 },
      ],
    },
    refusals: [],
  });
  before = new Date().toISOString();
  expect((await set(members('620102', '620121'), 1)).data.setGroup.refusals).toMatchObject([
    { code: 'INVALID', field: 'reason' },
  ]);
  expect((await set(members('620102'), 0)).data.setGroup.refusals).toMatchObject([
    { code: 'STALE_VERSION', currentVersion: 1 },
  ]);
  const second = await set(members('620102', '620121'), 1, { reason: '年度调整' });
  expect(second.data.setGroup).toMatchObject({ group: { version: 2 }, refusals: [] });

  const { data, statements } = await product.execute(
    `{ group(id: "${KEY}") {
      within { name } members(year: 2019) { region { code } }
      history { version reason recordedBy members { region { code } } }
    } }`,
    {},
    setter,
  );
  const of = (...codes: string[]) => codes.map((code) => ({ region: { code } }));
  expect(data.group).toEqual({
    within: { name: '甘肃省' },
    members: of('620102', '620121'),
    history: [
      { version: 2, reason: '年度调整', recordedBy: 'setter', members: of('620102', '620121') },
      { version: 1, reason: null, recordedBy: 'setter', members: of('620102', '620121', '620122') },
    ],
  });
  expect([...new Set(statements)].sort()).toEqual([
    ...['targets.group-members', 'targets.group-versions', 'targets.groups-by-key', 'targets.regions'],
  ]);
  const nobody = await product.execute(`{ group(id: "${KEY}") { history { reason recordedBy } } }`);
  expect(nobody.data.group.history).toEqual([
    { reason: null, recordedBy: null },
    { reason: null, recordedBy: null },
  ]);
});

test('its regions are listed, searched, ranked and followed, in the years that they belong to it', async () => {
  const about = `year: 2019, asOf: "2019-06-30", group: "${KEY}"`;
  const query = (more: string) => `{
    regions(group: "${KEY}") { totalCount nodes { name } }
    found: regions(search: "城关", group: "${KEY}") { nodes { code } }
    progress(${about}${more}) { totalCount nodes { region { name } } ranked(first: 1) { nodes { region { name } ratio } } }
    league(indicator: "EW_LABOUR", within: "620000", level: COUNTY, ${about}${more}) {
      standings { rank progress { region { name } ratio } }
    }
  }`;
  const { data, errors, statements } = await product.execute(query(''));
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    regions: { totalCount: 2, nodes: [{ name: '城关区' }, { name: '永登县' }] },
    found: { nodes: [{ code: '620102' }] },
    progress: {
      totalCount: 2,
      nodes: [{ region: { name: '城关区' } }, { region: { name: '永登县' } }],
      ranked: { nodes: [{ region: { name: '永登县' }, ratio: '60.00' }] },
    },
    league: {
      standings: [
        { rank: 1, progress: { region: { name: '永登县' }, ratio: '60.00' } },
        { rank: 2, progress: { region: { name: '城关区' }, ratio: '20.00' } },
      ],
    },
  });
  // A group is a condition of the statements that lists have anyway; a league asks before whether it is there.
  expect(statements.filter((name) => name.includes('group'))).toEqual(['targets.group-known']);
  // As it was before the second version: with one that came in 2021, and one that left after 2020.
  const earlier = await product.execute(query(`, knownAt: "${before}"`));
  expect(earlier.data.progress.nodes).toEqual([
    { region: { name: '永登县' } },
    { region: { name: '皋兰县' } },
  ]);
  expect(earlier.data.league.standings).toHaveLength(2);
});

test.each([
  ['progress(year: 2019, group: "620000|没有") { nodes { id } }'],
  ['progress(year: 2019, group: "620000|没有") { totalCount }'],
  ['progress(year: 2019, group: "620000|没有") { ranked { totalCount } }'],
  ['regions(group: "重点帮扶县") { nodes { code } }'],
  [
    'league(indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY, group: "620000|没有") { standings { rank } }',
  ],
])('%s is refused: there is no such group', async (field) => {
  const { errors } = await product.execute(`{ ${field} }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'group' } }]);
});

test.each([
  ['a name of nothing', { name: ' ', ...members('620102') }, ['name']],
  ['a region of another province', { ...members('620102', '610102') }, ['members']],
  ['a village', { ...members('620102001001') }, ['members']],
  ['a region twice', { ...members('620102', '620102') }, ['members']],
  [
    'a member that ends before it begins',
    { members: [{ region: '620102', since: 2022, until: 2021 }] },
    ['members'],
  ],
  ['a group of somebody else', { within: '610000', ...members('610102') }, ['within']],
  ['a group of the nation', { within: '000000', ...members('620102') }, ['within']],
])('%s is refused', async (_, input, fields) => {
  const { data } = await set({ name: '另一组', ...input }, 0);
  expect(data.setGroup).toMatchObject({
    group: null,
    refusals: fields.map((field) => ({ code: 'INVALID', field })),
  });
});

test('groups are listed by region and name, found by a part of it, and gone from the list once they have no members', async () => {
  const administrator = { token: await product.token([{ role: 'administrator', region: '000000' }]) };
  for (const [within, name, code] of [
    ['000000', '国家重点帮扶县', '620121'],
    ['620000', '其他县', '620103'],
    ['610000', '重点帮扶县', '610102'],
  ])
    await set({ within, name, ...members(code ?? '') }, 0, {}, administrator);
  const listed = async (args: string) => {
    const { data, errors } = await product.execute(`{ groups${args} { totalCount nodes { id } } }`);
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.groups as { nodes: { id: string }[]; totalCount: number };
    return [totalCount, ...nodes.map(({ id }) => id)];
  };
  expect(await listed('')).toEqual([
    ...[4, '000000|国家重点帮扶县', '610000|重点帮扶县', '620000|其他县', '620000|重点帮扶县'],
  ]);
  expect(await listed('(search: "重点", first: 1)')).toEqual([3, '000000|国家重点帮扶县']);
  expect(await listed('(within: "620000")')).toEqual([2, '620000|其他县', '620000|重点帮扶县']);
  await set({ name: '其他县', members: [] }, 1, { reason: '不再分组' });
  expect(await listed('(within: "620000")')).toEqual([1, '620000|重点帮扶县']);
  const { data } = await product.execute(
    '{ group(id: "620000|其他县") { version members { note } } targetsAudit(register: "group", recordId: "620000|其他县") { nodes { action actor reason changes { field before after } } } }',
    {},
    administrator,
  );
  expect(data).toEqual({
    group: { version: 2, members: [] },
    targetsAudit: {
      nodes: [
        {
          ...{ action: 'CORRECT', actor: 'setter', reason: '不再分组' },
          changes: [{ field: 'members', before: '620103', after: null }],
        },
        expect.objectContaining({ action: 'ADD', reason: null }),
      ],
    },
  });
});

import { Client } from 'pg';
import { query } from '../../testing/query';
import { startTestProduct, type TestProduct } from '../../testing/test-product';
import { namesOf } from './region-names';
import { readSearch } from './region-search';
import { regionsByName } from './region-sql';

const SEARCH = `query Search($search: String!, $within: RegionCode, $level: RegionLevel, $first: Int, $after: String) {
  regions(search: $search, within: $within, level: $level, first: $first, after: $after) {
    nodes { code name } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount candidates { code name }
  }
}`;

interface Found {
  nodes: { code: string; name: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  totalCount: number;
  candidates: { code: string; name: string }[];
}

describe('a search for regions', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  async function find(search: string, more: Record<string, unknown> = {}): Promise<Found> {
    const { data, errors } = await product.execute(SEARCH, { search, first: 5, ...more });
    expect(errors).toBeUndefined();
    return (data as { regions: Found }).regions;
  }
  const codesOf = ({ nodes }: Found): string[] => nodes.map(({ code }) => code);

  test.each([
    ['a full name', '山阳县', '611024'],
    ['a short name', '陕西', '610000'],
    ['the short name of an autonomous prefecture', '凉山', '513400'],
    ['the short name of an autonomous county', '彭水', '500243'],
    ['the name of a province before a city of the same name', '吉林', '220000'],
    ['a path', '商洛市山阳县', '611024'],
    ['a path from the province', '陕西省商洛市山阳县', '611024'],
    ['a path of short names', '陕西商洛山阳', '611024'],
    ['a path that leaves out the prefecture', '陕西省山阳县', '611024'],
    ['a path with signs and spaces between', ' 陕西省 / 商洛市、山阳县 ', '611024'],
    ['a path to a township', '山阳县城关街道', '611024001'],
    ['a longer path to a township', '陕西省商洛市山阳县城关街道', '611024001'],
    ['a name of earlier years', '会理县', '513402'],
    ['a path of earlier years', '海东地区平安县', '630203'],
    ['a prefecture that was dissolved', '万县地区', '500000'],
    ['a code', '611024', '611024'],
    ['a code of twelve digits', '611024000000', '611024'],
    ['a code in full-width digits', '６１１０２４', '611024'],
    ['a code of earlier years', '513425', '513402'],
  ])('finds by %s', async (_, search, code) => {
    expect(codesOf(await find(search))[0]).toBe(code);
  });

  test('finds villages by name and by path, once they are loaded, and loads no other name', async () => {
    expect((await find('城关街道和平村委会')).nodes).toEqual([]);
    // One of the 620,573 stands for all: their names are made by the same function.
    const village = { code: '611024001236', name: '和平村委会', level: 'VILLAGE' as const };
    const names = namesOf({ ...village, above: [{ name: '城关街道', level: 'TOWNSHIP' }] });
    const rows = names.map(
      ({ name, rank, common }) => `('${name}', ${rank}, '${village.code}', 'VILLAGE', ${common})`,
    );
    await query(
      product.databaseUrl,
      `insert into targets.region (code, name, level, parent) values ('${village.code}', '${village.name}', 'VILLAGE', '611024001');
       insert into targets.region_name (name, rank, region, level, common) values ${rows.join(', ')}`,
    );
    for (const search of ['和平村委会', '城关街道和平村', village.code])
      expect(codesOf(await find(search))).toEqual([village.code]);
    expect(codesOf(await find('和平村', { level: 'VILLAGE', within: '611024' }))).toEqual([village.code]);
    const file = 'indicator,region,as_of,value,unit\nEM_WELFARE_POSTS,山阳县城关街道和平村,2019-06-30,3,人';
    expect(await product.importCsv(file)).toMatchObject({ errors: [], written: 1 });
    expect((await product.importCsv(file.replace('和平村', '东关社区'))).errors).toMatchObject([
      { row: 2, column: 'region', code: 'UNKNOWN_REGION' },
    ]);
  });

  test('finds a region once, by the best of its names, and first what is called so exactly', async () => {
    const { nodes, totalCount } = await find('商洛', { first: 100 });
    expect(nodes[0]).toEqual({ code: '611000', name: '商洛市' });
    expect(new Set(nodes.map(({ code }) => code)).size).toBe(nodes.length);
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ name }) => name)).toContain('山阳县');
  });

  test('of a name that several regions have finds all of them, within a region or of a level those alone', async () => {
    expect(codesOf(await find('朝阳区'))).toEqual(expect.arrayContaining(['110105', '220104']));
    expect(codesOf(await find('朝阳区', { level: 'COUNTY' }))).toEqual(['110105', '220104']);
    expect(codesOf(await find('朝阳区', { level: 'COUNTY', within: '220000' }))).toEqual(['220104']);
    expect(codesOf(await find('朝阳', { within: '210000', level: 'PREFECTURE' }))[0]).toBe('211300');
    expect(codesOf(await find('510222', { level: 'COUNTY' }))).toEqual([
      '500104',
      '500106',
      '500107',
      '500108',
      '500113',
    ]);
  });

  test('pages by cursor, also where names are shared, and finds the same regions as in one page', async () => {
    const whole = await find('城关镇', { first: 1000 });
    expect(whole.nodes.length).toBeGreaterThan(80);
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const page = await find('城关镇', { first: 30, after });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      codes.push(...codesOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(codes).toEqual(codesOf(whole));
  });

  test('by the beginning of a code goes in the order of codes', async () => {
    expect(codesOf(await find('6110', { first: 3 }))).toEqual(['611000', '611002', '611002001']);
    expect(codesOf(await find('6110', { level: 'COUNTY', first: 100 }))).toHaveLength(7);
    expect(codesOf(await find('61100'))).toEqual(['611000', '611002', '611002001', '611002002', '611002003']);
  });

  test('that finds nothing has candidates: by the longest beginning of a name, or by what a code would lie in', async () => {
    const nothing = { nodes: [], totalCount: 0 };
    const { candidates, ...found } = await find('会理区');
    expect(found).toMatchObject(nothing);
    expect(candidates[0]).toEqual({ code: '513402', name: '会理市' });
    expect(candidates).toHaveLength(10);
    expect(await find('山阳县没有乡', { level: 'COUNTY' })).toMatchObject({
      ...nothing,
      candidates: [{ code: '611024' }],
    });
    expect(await find('620201')).toMatchObject({
      ...nothing,
      candidates: [
        { code: '620200', name: '嘉峪关市' },
        { code: '620000', name: '甘肃省' },
      ],
    });
    expect((await find('没有这地方')).candidates).toEqual([]);
    expect((await find('山阳县')).candidates).toEqual([]);
  });

  test('without a search lists regions by code', async () => {
    const { data } = await product.execute(
      `{ regions(within: "611000", first: 2) { nodes { code } totalCount pageInfo { endCursor } } }`,
    );
    expect(data.regions).toMatchObject({ nodes: [{ code: '611000' }, { code: '611002' }] });
    const rest = await product.execute(
      `{ regions(within: "611000", level: COUNTY, after: "${String(data.regions.pageInfo.endCursor)}") { nodes { code } } }`,
    );
    expect(rest.data.regions.nodes).toHaveLength(6);
  });

  test.each([
    ['search: ""', 'search'],
    ['search: "  / "', 'search'],
    [`search: "${'山'.repeat(101)}"`, 'search'],
    ['search: "山阳", first: 0', 'first'],
    ['search: "山阳", first: 1001', 'first'],
    ['search: "山阳", after: "bm8"', 'after'],
    ['search: "611024", after: "WyLlsbHpmLMiLDEsIjYxMTAyNCJd"', 'after'],
  ])('is refused by argument: %s', async (args, argument) => {
    const { errors } = await product.execute(`{ regions(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  test.each([
    ['陕西', { withinPath: '', level: 'PROVINCE', group: null }, null],
    ['城关镇', { withinPath: '', level: null, group: null }, ['城关镇', '1', '330000000']],
    ['商洛市山阳县', { withinPath: '61', level: 'COUNTY', group: null }, null],
  ] as const)(
    'for %s reads the index in the order of its answers, and sorts nothing',
    async (text, filter, after) => {
      const wanted = readSearch(text);
      if (wanted.by !== 'NAME') throw new Error(`${text} is no name`);
      const client = new Client({ connectionString: product.databaseUrl });
      await client.connect();
      try {
        // As a database is that has been up for a minute.
        await client.query('vacuum analyze targets.region_name');
        await client.query('set search_path to targets');
        const { text: statement, values } = regionsByName(wanted, filter, after, 11);
        await client.query(`prepare search as ${statement}`);
        const given = values.map((value) => client.escapeLiteral(String(value))).join(', ');
        for (const mode of ['force_custom_plan', 'force_generic_plan']) {
          await client.query(`set plan_cache_mode to ${mode}`);
          const { rows } = await client.query<{ 'QUERY PLAN': unknown }>(
            `explain (format json) execute search(${given})`,
          );
          const plan = JSON.stringify(rows[0]?.['QUERY PLAN']);
          expect(plan).toMatch(/"Node Type":"Index Only Scan"[^{]*"Index Name":"region_name_pkey"/);
          expect(plan).toContain('"Index Name":"region_pkey"');
          expect(plan).not.toMatch(/Sort|Seq Scan|Hash/);
        }
      } finally {
        await client.end();
      }
    },
  );

  test('takes one statement, and one more for each of its totals', async () => {
    const page = `{ regions(search: "山阳") { nodes { code name level parent { code } } } }`;
    expect((await product.execute(page)).statements).toEqual(['targets.regions', 'targets.regions-by-name']);
    const total = `{ regions(search: "山阳") { totalCount } }`;
    expect((await product.execute(total)).statements).toEqual([
      'targets.regions-by-name',
      'targets.regions-by-name-count',
    ]);
  });
});

describe('a search for indicators', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  const find = async (args: string): Promise<string[]> => {
    const { data, errors } = await product.execute(`{ indicators(${args}) { code } }`);
    expect(errors).toBeUndefined();
    return (data as { indicators: { code: string }[] }).indicators.map(({ code }) => code);
  };

  test.each([
    ['a code', 'ew_labour', 'EW_LABOUR'],
    ['a name', '财政援助资金', 'EW_FISCAL_FUNDS'],
    ['an English name', 'Fiscal assistance funds', 'EW_FISCAL_FUNDS'],
    ['a synonym', '逾期率', 'MC_OVERDUE_RATE'],
    ['a part of a name', '工资性收入占', 'IN_COUNTY_WAGE_SHARE'],
  ])('finds by %s', async (_, search, code) => {
    expect((await find(`search: "${search}"`))[0]).toBe(code);
  });

  test('has what is called so exactly first, then what begins so, then what has it, each in catalogue order', async () => {
    expect((await find('search: "引导企业"'))[0]).toBe('EW_ENTERPRISES_GUIDED');
    const found = await find('search: "专馆"');
    expect(found.slice(0, 2)).toEqual(['CA_OUTLETS', 'CA_SALES_HALLS']);
    expect(await find('search: "专馆", theme: EAST_WEST')).toEqual([]);
    expect(await find('search: "没有这指标"')).toEqual([]);
  });

  test('is refused where there is nothing to look for', async () => {
    const { errors } = await product.execute(`{ indicators(search: " ") { code } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'search' } }]);
  });
});

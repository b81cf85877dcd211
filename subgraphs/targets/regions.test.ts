import { catalogue } from '../../platform/catalogue';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const REGION = `query Region($code: RegionCode!) {
  region(code: $code) { code name level parent { code name } children { code level } }
}`;

interface Found {
  name: string;
  level: string;
  parent: { code: string; name: string } | null;
  children: { code: string; level: string }[];
}

async function region(code: string): Promise<Found> {
  const { data, errors } = await product.execute(REGION, { code });
  expect(errors).toBeUndefined();
  return (data as { region: Found }).region;
}

describe('a region', () => {
  test.each([
    ['000000', '全国', 'NATION', null, '110000'],
    ['610000', '陕西省', 'PROVINCE', '000000', '610100'],
    ['610100', '西安市', 'PREFECTURE', '610000', '610102'],
    ['610102', '新城区', 'COUNTY', '610100', '610102001'],
    ['610102001', '西一路街道', 'TOWNSHIP', '610102', undefined],
    ['610102001001', '民乐社区居委会', 'VILLAGE', '610102001', undefined],
    ['130772', '张家口市察北管理区', 'ZONE', '130700', '130772105'],
  ])('%s is %s, a %s under %s, and its first child is %s', async (code, name, level, parent, child) => {
    const found = await region(code);
    expect(found).toMatchObject({ name, level, parent: parent === null ? null : { code: parent } });
    expect(found.children[0]?.code).toBe(child);
  });

  test.each([
    ['429004', '仙桃市: a county directly under its province', '420000', 'TOWNSHIP'],
    ['441900', '东莞市: a prefecture without counties', '440000', 'TOWNSHIP'],
    ['110101', '东城区: a district of a municipality', '110000', 'TOWNSHIP'],
  ])('%s, %s', async (code, _, parent, level) => {
    const found = await region(code);
    expect(found.parent?.code).toBe(parent);
    expect(new Set(found.children.map((child) => child.level))).toEqual(new Set([level]));
    expect((await region(parent)).children.map((child) => child.code)).toContain(code);
  });

  test('the nation has 31 provinces, in order of code', async () => {
    const codes = (await region('000000')).children.map(({ code }) => code);
    expect(codes).toHaveLength(31);
    expect(codes).toEqual([...codes].sort());
  });

  test.each(['999999', '610199', '620201', '610102999', '610102001999'])('%s is none: null', async (code) => {
    expect(
      await product.execute('query ($code: RegionCode!) { region(code: $code) { name } }', { code }),
    ).toMatchObject({
      data: { region: null },
      errors: undefined,
    });
  });

  test.each(['61', '61000', '6100000', '61000O', ' 610000', ''])(
    'a malformed code is refused, and the argument named: %p',
    async (code) => {
      const { errors } = await product.execute(`{ region(code: "${code}") { name } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'code' } }]);
    },
  );

  test('a malformed code in a variable is refused, and the variable named', async () => {
    const { errors } = await product.execute(REGION, { code: '61' });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('$code'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('a tree of four levels takes one SQL statement for each level', async () => {
    const { data, statements } = await product.execute(
      '{ region(code: "610000") { children { children { children { code parent { name } } } } } }',
    );
    expect(data.region.children[0].children[0].children[0]).toEqual({
      code: '610102001',
      parent: { name: '新城区' },
    });
    expect(statements).toEqual([
      'targets.children',
      'targets.children',
      'targets.children',
      'targets.regions',
      'targets.regions',
    ]);
  });
});

describe('the indicator catalogue', () => {
  const CATALOGUE = `query ($theme: Theme) {
    indicators(theme: $theme) { code theme name english: name(lang: EN) unit aggregation partOf { code } definition inEnglish: definition(lang: EN) }
  }`;

  test('has every indicator in both languages, in catalogue order, without any SQL', async () => {
    const { data, statements } = await product.execute(CATALOGUE);
    expect(data.indicators).toHaveLength(catalogue.length);
    for (const indicator of data.indicators as Record<string, string>[]) {
      expect(indicator.name).toMatch(/[\u4e00-\u9fff0-9]/);
      expect(indicator.english).toMatch(/^[\x20-\x7e]+$/);
      expect(indicator.definition).toMatch(/[\u4e00-\u9fff]/);
      expect(indicator.inEnglish).toMatch(/[a-z]/);
    }
    expect(statements).toEqual([]);
  });

  test('of one theme', async () => {
    const { data } = await product.execute(CATALOGUE, { theme: 'INCOME' });
    expect(data.indicators).toMatchObject([
      { code: 'IN_NET_INCOME', aggregation: 'LEVEL', unit: 'YUAN', partOf: null },
      { code: 'IN_BUSINESS_INCOME', partOf: { code: 'IN_NET_INCOME' } },
      { code: 'IN_BUSINESS_SHARE', aggregation: 'RATIO', unit: 'PERCENT' },
      { code: 'IN_COUNTY_INCOME' },
      { code: 'IN_COUNTY_INCOME_GROWTH', aggregation: 'LEVEL', unit: 'PERCENT' },
      { code: 'IN_COUNTY_WAGE_INCOME', partOf: { code: 'IN_COUNTY_INCOME' } },
      { code: 'IN_COUNTY_WAGE_SHARE' },
    ]);
  });

  test('says of what each is a part and what its parts are, what a rate divides, and how else it is called', async () => {
    const { data } = await product.execute(`{
      indicators(theme: MICRO_CREDIT) {
        code partOf { code } parts { code } numerator { code } denominator { code } synonyms validFrom validUntil
      }
    }`);
    const whole = {
      partOf: null,
      parts: [],
      numerator: null,
      denominator: null,
      validFrom: null,
      validUntil: null,
    };
    const found = (data.indicators as { code: string }[]).filter(
      ({ code }) => code.startsWith('MC_BALANCE') || code.startsWith('MC_OVERDUE'),
    );
    expect(found).toEqual([
      {
        ...whole,
        code: 'MC_BALANCE',
        parts: [{ code: 'MC_OVERDUE' }],
        synonyms: ['贷款余额', '小额信贷存量'],
      },
      {
        ...whole,
        code: 'MC_BALANCE_HOUSEHOLDS',
        parts: [{ code: 'MC_OVERDUE_HOUSEHOLDS' }],
        synonyms: ['贷款余额户数', '存量户数'],
      },
      {
        ...whole,
        code: 'MC_OVERDUE',
        partOf: { code: 'MC_BALANCE' },
        synonyms: ['逾期余额', '逾期金额', '逾期贷款'],
      },
      {
        ...whole,
        code: 'MC_OVERDUE_HOUSEHOLDS',
        partOf: { code: 'MC_BALANCE_HOUSEHOLDS' },
        synonyms: ['逾期户数'],
      },
      {
        ...whole,
        code: 'MC_OVERDUE_RATE',
        numerator: { code: 'MC_OVERDUE' },
        denominator: { code: 'MC_BALANCE' },
        synonyms: ['逾期率'],
      },
    ]);
  });
});

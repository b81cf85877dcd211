import { randomUUID } from 'node:crypto';
import { childrenOf } from '../../platform/regions';
import { figures, targets } from '../../testing/query-progress';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

interface Standing {
  rank: number;
  previousRank: number | null;
  progress: { region: { name: string }; ratio: string | null };
}

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

async function league(args: string, first = '') {
  const { data, errors, statements } = await product.execute(
    `{ league(${args}) { indicator { code } standings${first} { rank previousRank progress { region { name } ratio } } } }`,
  );
  expect(errors).toBeUndefined();
  return { standings: (data as { league: { standings: Standing[] } }).league.standings, statements };
}

/** As in "1 (3) 兰州市 50.00". */
const printed = (standings: readonly Standing[]): string[] =>
  standings.map(
    ({ rank, previousRank, progress }) =>
      `${rank} (${previousRank ?? '-'}) ${progress.region.name} ${progress.ratio ?? '-'}`,
  );

describe('a league of the prefectures of Gansu', () => {
  const GANSU = 'indicator: "EW_LABOUR", year: 2019, within: "620000", level: PREFECTURE';

  beforeAll(async () => {
    await product.importCsv(
      targets(
        ...['620100', '620300', '620400', '620500', '620600', '620700'].map(
          (code) => `EW_LABOUR,${code},,2019,300,人,`,
        ),
        // A target of 0 has no ratio; one that its partnerships add up to has.
        'EW_LABOUR,620800,,2019,0,人,',
        'EW_LABOUR,621000,120000,2019,200,人,',
        'EW_LABOUR,621000,440000,2019,100,人,',
        'EW_LABOUR,620102,,2019,100,人,',
      ),
    );
    await product.importCsv(
      figures(
        'EW_LABOUR,620100,,2019-05-31,90,人,',
        'EW_LABOUR,620300,,2019-05-31,120,人,',
        'EW_LABOUR,620400,,2019-05-31,30,人,',
        'EW_LABOUR,620100,,2019-06-30,150,人,',
        'EW_LABOUR,620400,,2019-06-30,200,人,',
        'EW_LABOUR,620500,,2019-06-30,150,人,',
        'EW_LABOUR,620600,,2019-06-30,0,人,',
        'EW_LABOUR,620800,,2019-06-30,50,人,',
        'EW_LABOUR,621000,120000,2019-06-30,400,人,',
      ),
    );
  });

  test('has the best ratio first; equal ones share a rank; who reported nothing comes last', async () => {
    const { standings } = await league(`${GANSU}, asOf: "2019-06-30"`);
    expect(printed(standings)).toEqual([
      '1 (-) 庆阳市 133.33',
      '2 (3) 白银市 66.67',
      '3 (2) 兰州市 50.00',
      '3 (-) 天水市 50.00',
      '5 (1) 金昌市 40.00',
      '6 (-) 武威市 0.00',
      '7 (-) 张掖市 -',
      '7 (-) 平凉市 -',
    ]);
  });

  test('in January has no previous ranks: a month earlier the year had not begun', async () => {
    const { standings } = await league(`${GANSU}, asOf: "2019-01-31"`);
    expect(standings).toHaveLength(8);
    expect(printed(standings)[0]).toBe('1 (-) 兰州市 -');
  });

  test('compares the last of a short month with that of the month before', async () => {
    const { standings } = await league(`${GANSU}, asOf: "2019-07-31"`, '(first: 3)');
    expect(printed(standings)).toEqual(['1 (1) 庆阳市 133.33', '2 (2) 白银市 66.67', '3 (3) 兰州市 50.00']);
  });

  test('may be cut short', async () => {
    expect((await league(GANSU, '(first: 0)')).standings).toEqual([]);
    expect((await league(GANSU, '(first: 100)')).standings).toHaveLength(8);
  });

  test('has the regions of that level alone', async () => {
    const { standings } = await league('indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY');
    expect(printed(standings)).toEqual(['1 (-) 城关区 -']);
    expect(
      (await league('indicator: "HO_CALLS", year: 2019, within: "620000", level: COUNTY')).standings,
    ).toEqual([]);
  });

  test('takes the same SQL statements however many there are', async () => {
    const few = await league('indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY');
    const many = await league(`${GANSU}, asOf: "2019-06-30"`);
    expect(many.statements).toEqual(few.statements);
    expect(many.statements).toEqual([
      'ledger.actuals',
      'ledger.actuals',
      'ledger.actuals',
      'targets.progress-page',
      'targets.progress-page',
      'targets.progress-page',
    ]);
  });

  test('without standings is only its indicator', async () => {
    const { data, statements } = await product.execute(`{ league(${GANSU}) { indicator { name } } }`);
    expect(data.league).toEqual({ indicator: { name: '农村劳动力转移就业人数' } });
    expect(statements).toEqual([]);
  });
});

describe('a league of targets that cannot all be compared', () => {
  const HUBEI = 'indicator: "MO_HOUSEHOLDS", year: 2019, within: "420000", level: PREFECTURE';
  const set = `mutation ($input: TargetInput!, $key: ID!) { setTarget(input: $input, version: 0, key: $key) { refusals { message } } }`;

  beforeAll(async () => {
    const token = await product.token([{ role: 'target-setter', region: '420000' }]);
    const counties = (prefecture: string) =>
      childrenOf(prefecture).map((region) => ({ region, value: '10', kind: 'REACH' }));
    for (const input of [
      { region: '420200', value: '100', kind: 'KEEP_BELOW' },
      { region: '420300', value: '100', kind: 'REACH', schedule: '06-30:100' },
      { region: '420500', value: '100', kind: 'REACH' },
      ...counties('420700'),
      ...counties('420800').slice(1),
    ]) {
      const { data } = await product.execute(
        set,
        { input: { indicator: 'MO_HOUSEHOLDS', year: 2019, ...input }, key: randomUUID() },
        { token },
      );
      expect(data.setTarget.refusals).toEqual([]);
    }
    const values = { '420200': 50, '420300': 70, '420500': 60, '420703': 6, '420804': 20, '421000': 60 };
    await product.importCsv(
      figures(
        ...Object.entries(values).map(([code, value]) => `MO_HOUSEHOLDS,${code},,2019-06-30,${value},户,`),
      ),
    );
  });

  test('ranks a sum only where every region one level down has a part in it, and no ceiling', async () => {
    const { standings } = await league(`${HUBEI}, asOf: "2019-06-30"`);
    expect(printed(standings)).toEqual([
      '1 (-) 十堰市 70.00',
      '2 (-) 宜昌市 60.00',
      '3 (-) 鄂州市 20.00',
      'null (-) 黄石市 -',
      'null (-) 荆门市 50.00',
    ]);
  });

  test('by amount puts the smallest first where all targets are ceilings', async () => {
    const args = `${HUBEI}, asOf: "2019-06-30", by: ACTUAL`;
    const { standings } = await league(`${args}, regions: ["420200", "420300", "420600"]`);
    expect(printed(standings)).toEqual(['1 (-) 十堰市 70.00', '2 (-) 黄石市 -', '3 (-) 襄阳市 -']);
    const ceilings = await league(`${args}, regions: ["420200", "421000"]`);
    expect(printed(ceilings.standings)).toEqual(['1 (-) 黄石市 -', '2 (-) 荆州市 -']);
  });

  test('by the gap puts those first who are furthest ahead of their schedule', async () => {
    const { standings } = await league(`${HUBEI}, asOf: "2019-06-30", by: GAP`, '(first: 3)');
    expect(printed(standings)).toEqual(['1 (-) 宜昌市 60.00', '2 (-) 十堰市 70.00', '2 (-) 鄂州市 20.00']);
  });
});

describe('a league by amount and by change', () => {
  const NINGXIA = 'indicator: "EW_LABOUR", year: 2018, within: "640000", level: PREFECTURE';
  const ask = async (args: string) => {
    const { data, errors, statements } = await product.execute(
      `{ league(${args}) { standings { rank previousRank progress { region { name } ratio: actual } } } }`,
    );
    expect(errors).toBeUndefined();
    return { places: printed(data.league.standings as Standing[]), statements };
  };
  let before: string;

  beforeAll(async () => {
    await product.importCsv(targets('EW_LABOUR,640100,,2018,300,人,'));
    const file = (...values: string[]) =>
      product.importCsv(figures(...values.map((value) => `EW_LABOUR,${value},人,`)));
    await file('640100,,2018-05-31,90', '640200,,2018-05-31,120', '640300,,2018-06-30,10');
    before = new Date().toISOString();
    await file('640100,,2018-06-30,150', '640200,,2018-06-30,130');
  });

  test('has every region of the level, with a target or without, the largest first', async () => {
    const { places, statements } = await ask(`${NINGXIA}, asOf: "2018-06-30", by: ACTUAL`);
    expect(places).toEqual([
      ...['1 (2) 银川市 150', '2 (1) 石嘴山市 130', '3 (-) 吴忠市 10', '4 (-) 固原市 -', '4 (-) 中卫市 -'],
    ]);
    expect(statements).toEqual([
      ...['ledger.actuals', 'ledger.actuals', 'ledger.actuals'],
      ...Array.from({ length: 3 }, () => 'targets.progress-page-of-all'),
    ]);
  });

  test('as known at a moment, and of some regions alone', async () => {
    const { places } = await ask(`${NINGXIA}, asOf: "2018-06-30", by: ACTUAL, knownAt: "${before}"`);
    expect(places.slice(0, 3)).toEqual(['1 (1) 石嘴山市 120', '2 (2) 银川市 90', '3 (-) 吴忠市 10']);
    const some = await ask(`${NINGXIA}, asOf: "2018-06-30", by: ACTUAL, regions: ["640300", "640200"]`);
    expect(some.places).toEqual(['1 (1) 石嘴山市 130', '2 (-) 吴忠市 10']);
  });

  test('by what came about since a month earlier, or another day', async () => {
    const { places, statements } = await ask(`${NINGXIA}, asOf: "2018-06-30", by: CHANGE`);
    expect(places.slice(0, 3)).toEqual(['1 (-) 银川市 150', '2 (-) 石嘴山市 130', '3 (-) 吴忠市 10']);
    expect(places.slice(3)).toEqual(['3 (-) 固原市 -', '3 (-) 中卫市 -']);
    expect(statements.filter((name) => name === 'ledger.actuals')).toHaveLength(3);
    const same = await ask(`${NINGXIA}, asOf: "2018-07-31", by: CHANGE, since: "2018-06-30"`);
    expect(same.places.slice(0, 4)).toEqual([
      '1 (-) 银川市 150',
      '1 (-) 石嘴山市 130',
      '1 (-) 吴忠市 10',
      '4 (-) 固原市 -',
    ]);
  });

  test('of a stock in January compares with the December before', async () => {
    await product.importCsv(
      figures(
        'MO_HOUSEHOLDS,640100,,2017-12-31,9,户,',
        'MO_HOUSEHOLDS,640100,,2018-01-31,4,户,',
        'MO_HOUSEHOLDS,640200,,2017-11-30,1,户,',
      ),
    );
    const { places } = await ask(
      'indicator: "MO_HOUSEHOLDS", year: 2018, asOf: "2018-01-31", within: "640000", level: PREFECTURE, by: CHANGE',
    );
    expect(places.slice(0, 3)).toEqual(['1 (-) 石嘴山市 1', '2 (-) 银川市 4', '3 (-) 吴忠市 -']);
  });
});

test.each([
  ['indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY, by: PACE', '', 'by'],
  ['indicator: "EW_LABOR", year: 2019, within: "620000", level: COUNTY', '', 'indicator'],
  ['indicator: "EW_LABOUR", year: 2019, asOf: "2020-01-01", within: "620000", level: COUNTY', '', 'asOf'],
  ['indicator: "EW_LABOUR", year: 2019, within: "62", level: COUNTY', '', 'within'],
  ['indicator: "EW_LABOUR", year: 1900, within: "620000", level: COUNTY', '', 'year'],
  ['indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY', '(first: -1)', 'first'],
  ['indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY, regions: ["620199"]', '', 'regions'],
  ['indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY, since: "2019-01-01"', '', 'since'],
  [
    'indicator: "EW_LABOUR", year: 2019, asOf: "2019-01-15", within: "620000", level: COUNTY, by: CHANGE',
    '',
    'since',
  ],
  [
    'indicator: "EW_LABOUR", year: 2019, within: "620000", level: COUNTY, knownAt: "2099-01-01T00:00:00Z"',
    '',
    'knownAt',
  ],
])('league(%s)%s is refused', async (args, first, argument) => {
  const { errors } = await product.execute(`{ league(${args}) { standings${first} { rank } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

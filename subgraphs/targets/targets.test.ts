import { queryProgress, figures, targets } from '../../testing/query-progress';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const targetOf = async (region: string, indicator: string, args = 'year: 2019') =>
  (await queryProgress(product, region, indicator, args)).target;

describe('the target of a region', () => {
  test('is its own, where it has one, whatever its partnerships have', async () => {
    await product.importCsv(
      targets(
        'EW_LABOUR,510000,,2019,100,人,',
        'EW_LABOUR,510000,330000,2019,70,人,',
        'EW_LABOUR,510000,440000,2019,50,人,',
      ),
    );
    expect(await targetOf('510000', 'EW_LABOUR')).toBe('100');
  });

  test('is else the sum of those of its partnerships', async () => {
    await product.importCsv(
      targets('EW_LABOUR,520000,330000,2019,70,人,', 'EW_LABOUR,520000,440000,2019,50.0,人,'),
    );
    expect(await targetOf('520000', 'EW_LABOUR')).toBe('120');
  });

  test('in which a city counts once, with the province that it is part of', async () => {
    await product.importCsv(
      targets(
        'CA_SALES,530000,310000,2019,100.5,元,',
        'CA_SALES,530000,310114,2019,30,元,',
        'CA_SALES,530000,440300,2019,7,元,',
        'CA_SALES,530000,440305,2019,3,元,',
      ),
    );
    expect(await targetOf('530000', 'CA_SALES')).toBe('107.5');
  });

  test('is else the sum of the outermost ones inside it, whatever their partners, and its ratio is theirs', async () => {
    await product.importCsv(
      targets(
        'EW_LABOUR,450100,440000,2019,70,人,',
        'EW_LABOUR,450102,440000,2019,20,人,',
        'EW_LABOUR,450200,,2019,30,人,',
        'EW_LABOUR,450200,440000,2019,25,人,',
      ),
    );
    await product.importCsv(
      figures(
        'EW_LABOUR,450100,440000,2019-06-30,40,人,',
        'EW_LABOUR,450200,,2019-06-30,10,人,',
        'EW_LABOUR,450300,,2019-06-30,500,人,',
      ),
    );
    const fields = 'target targetBasis targetParts targetKind targetActual actual ratio';
    const execute = (region: string) => queryProgress(product, region, 'EW_LABOUR', 'year: 2019', fields);
    expect(await execute('450000')).toMatchObject({
      target: '100',
      targetBasis: 'PARTS',
      targetParts: 2,
      targetKind: 'REACH',
      targetActual: '50',
      actual: '550',
      ratio: '50.00',
      statements: ['ledger.actuals', 'targets.regions', 'targets.scope-targets'],
    });
    expect(await execute('450100')).toMatchObject({
      target: '70',
      targetBasis: 'PARTNERSHIPS',
      targetParts: 1,
    });
    expect(await execute('450200')).toMatchObject({ target: '30', targetBasis: 'OWN', targetParts: null });
  });

  test('counts of two that cross the one with the wider region', async () => {
    await product.importCsv(
      targets(
        'CA_SALES,360000,330100,2016,10,元,',
        'CA_SALES,360700,330000,2016,400,元,',
        'CA_SALES,370700,,2016,3000,元,',
      ),
    );
    const fields = 'target targetBasis targetParts';
    expect(await queryProgress(product, '000000', 'CA_SALES', 'year: 2016', fields)).toMatchObject({
      target: '3010',
      targetBasis: 'PARTS',
      targetParts: 2,
    });
    expect(await queryProgress(product, '360700', 'CA_SALES', 'year: 2016', fields)).toMatchObject({
      target: '400',
    });
  });

  test.each([
    ['a level', 'IN_NET_INCOME', '元'],
    ['a rate', 'PF_START_RATE', '%'],
  ])('is never a sum for %s', async (_, indicator, unit) => {
    await product.importCsv(
      targets(`${indicator},540000,330000,2019,50,${unit},`, `${indicator},540100,,2019,80,${unit},`),
    );
    expect(await targetOf('540000', indicator)).toBeNull();
    expect(Number(await targetOf('540100', indicator))).toBe(80);
    const { data } = await product.execute(
      `{ partnership(east: "330000", west: "540000") { progress(year: 2019) { indicator { code } } } }`,
    );
    expect(JSON.stringify(data)).toContain(indicator);
    const { data: listed } = await product.execute(
      `{ progress(year: 2019, within: "540000", indicators: ["${indicator}"]) { nodes { region { code } } totalCount } }`,
    );
    expect(listed.progress).toEqual({ nodes: [{ region: { code: '540100' } }], totalCount: 1 });
  });

  test('is of its year alone', async () => {
    await product.importCsv(targets('EW_LABOUR,630000,,2018,8,人,', 'EW_LABOUR,630000,,2019,9,人,'));
    expect(await targetOf('630000', 'EW_LABOUR', 'year: 2018')).toBe('8');
    expect(await targetOf('630000', 'EW_LABOUR', 'year: 2019')).toBe('9');
    expect(await targetOf('630000', 'EW_LABOUR', 'year: 2020')).toBeNull();
  });

  test('in a list of regions is the same as in the region itself', async () => {
    const { data } = await product.execute(
      '{ progress(year: 2019, level: PROVINCE) { nodes { region { code } indicator { code } target } } }',
    );
    for (const { region, indicator, target } of data.progress.nodes as {
      region: { code: string };
      indicator: { code: string };
      target: string;
    }[]) {
      expect(await targetOf(region.code, indicator.code)).toBe(target);
    }
  });
});

describe('progress of a partnership', () => {
  test('has its own target and its own actual', async () => {
    // A target of another year puts the counties' pair on record; a figure would not.
    await product.importCsv(
      targets('EW_SPECIALISTS,620000,120000,2019,10,人,', 'EW_SPECIALISTS,620100,120115,2018,5,人,'),
    );
    await product.importCsv(
      figures(
        'EW_SPECIALISTS,620000,120000,2019-06-30,4,人,',
        'EW_SPECIALISTS,620100,120115,2019-06-30,3,人,',
      ),
    );
    const { data } = await product.execute(`{
      province: partnership(east: "120000", west: "620000") { progress(year: 2019) { target actual ratio region { code } partnership { id } } }
      county: partnership(east: "120115", west: "620100") { progress(year: 2019, indicators: ["EW_SPECIALISTS"], include: ALL) { target actual } }
      none: partnership(east: "120115", west: "620100") { progress(year: 2019) { target } }
    }`);
    expect(data).toEqual({
      province: {
        progress: [
          {
            target: '10',
            actual: '4',
            ratio: '40.00',
            region: { code: '620000' },
            partnership: { id: '120000-620000' },
          },
        ],
      },
      county: { progress: [{ target: null, actual: '3' }] },
      none: { progress: [] },
    });
  });
});

describe('progress of an eastern region (side: EAST)', () => {
  const execute = async (region: string, args: string) => {
    const { data, errors } = await product.execute(
      `{ region(code: "${region}") { progress(year: 2019, side: EAST, ${args}) { indicator { code } region { code } partnership { id } target actual ratio } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { region: { progress: unknown[] } }).region.progress;
  };

  beforeAll(async () => {
    await product.importCsv(
      targets(
        'EW_CADRES,150000,110000,2019,60,人,',
        'EW_CADRES,150900,110000,2019,20,人,',
        'EW_CADRES,130700,110000,2019,40,人,',
        'EW_CADRES,130700,110115,2019,15,人,',
        'EW_CADRES,110000,,2019,999,人,',
      ),
    );
    await product.importCsv(
      figures(
        'EW_CADRES,150000,110000,2019-06-30,30,人,',
        'EW_CADRES,130700,110115,2019-06-30,9,人,',
        'EW_CADRES,150926,110115,2019-06-30,5,人,',
      ),
    );
  });

  test('is what it does in all its partnerships: the sum of their targets, and of what was done', async () => {
    expect(await execute('110000', 'indicators: ["EW_CADRES"]')).toEqual([
      {
        indicator: { code: 'EW_CADRES' },
        region: { code: '110000' },
        partnership: null,
        target: '100',
        actual: '39',
        ratio: '39.00',
      },
    ]);
  });

  test("of one of its districts is that district's part", async () => {
    expect(await execute('110115', 'indicators: ["EW_CADRES"]')).toMatchObject([
      { target: '15', actual: '14' },
    ]);
  });

  test('is not what is done in it', async () => {
    expect(await execute('150000', 'indicators: ["EW_CADRES"], include: ALL')).toMatchObject([
      { target: null, actual: null },
    ]);
  });
});

import { Client } from 'pg';
import { countyDispenser } from '../testing/counties';
import { startTestProduct, type TestProduct } from '../testing/test-product';

const HEADER = 'indicator,region,partner,as_of,value,unit,stated_ratio,source';
const TARGETS = 'indicator,region,partner,year,value,unit,source';

const file = (header: string, ...lines: string[]): string => [header, ...lines].join('\n');
const figures = (...lines: string[]): string => file(HEADER, ...lines);

const nextCounty = countyDispenser();

describe('a file of figures', () => {
  let product: TestProduct;
  let owner: Client;
  beforeAll(async () => {
    product = await startTestProduct();
    owner = new Client({ connectionString: product.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await product.stop();
  });

  const rowsOf = async (region: string): Promise<string[]> => {
    const tables = ['east_west', 'consumer', 'consolidation'].map((schema) => `${schema}.statement`);
    const counts = tables.map(
      (table) => `select '${table}' as name from ${table} where region = '${region}'`,
    );
    const { rows } = await owner.query<{ name: string }>(counts.join(' union all '));
    return rows.map(({ name }) => name).sort();
  };

  describe('with rows of several subgraphs', () => {
    test('is checked whole before anything is written: one total that falls, and no subgraph has any of it', async () => {
      const region = '460105';
      await product.importCsv(figures(`CA_SALES,${region},,2019-03-31,5,元,,`));
      const { errors, written } = await product.importCsv(
        figures(
          `EW_LABOUR,${region},,2019-06-30,1,人,,`,
          `PF_SPENT,${region},,2019-06-30,1,元,,`,
          `CA_SALES,${region},,2019-06-30,1,元,,`,
        ),
      );
      expect(errors).toMatchObject([{ row: 4, code: 'FALLING_TOTAL' }]);
      expect(written).toBe(0);
      expect(await rowsOf(region)).toEqual(['consumer.statement']);
    });

    test.each(['consolidation', 'consumer', 'east_west'])(
      'is in none of them where %s refuses its rows, and can be imported again',
      async (schema) => {
        const region = nextCounty();
        const whole = figures(
          `EW_LABOUR,${region},440300,2019-06-30,1,人,,`,
          `PF_SPENT,${region},,2019-06-30,1,元,,`,
          `CA_SALES,${region},,2019-06-30,1,元,,`,
        );
        await owner.query(`
          create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
          create trigger break_off before insert on ${schema}.statement execute function break_off();`);
        await expect(product.importCsv(whole)).rejects.toThrow('broken off');
        expect(await rowsOf(region)).toEqual([]);

        await owner.query('drop function break_off cascade');
        expect(await product.importCsv(whole)).toMatchObject({ errors: [], written: 3, unchanged: 0 });
        expect(await rowsOf(region)).toEqual([
          'consolidation.statement',
          'consumer.statement',
          'east_west.statement',
        ]);
        const moments = await owner.query(
          `select recorded_at from east_west.statement where region = '${region}'
           union select recorded_at from consumer.statement where region = '${region}'
           union select recorded_at from consolidation.statement where region = '${region}'`,
        );
        expect(moments.rows).toHaveLength(1);
      },
    );

    test('two imports at once end well', async () => {
      const regions = [nextCounty(), nextCounty()] as const;
      const lines = regions.flatMap((region) => [
        `EW_LABOUR,${region},440300,2019-06-30,1,人,,`,
        `PF_SPENT,${region},440300,2019-06-30,1,元,,`,
      ]);
      const [one, other] = await Promise.all([
        product.importCsv(figures(...lines), { name: '一.csv' }),
        product.importCsv(figures(...[...lines].reverse()), { name: '二.csv' }),
      ]);
      expect([one.errors, other.errors]).toEqual([[], []]);
      expect(one.written + other.written).toBe(4);
    });
  });

  describe('has findings', () => {
    test('where the ratio that it prints is not figure / target, to as many decimals as it prints', async () => {
      const [region, other] = [nextCounty(), nextCounty()];
      await product.importCsv(file(TARGETS, `EW_LABOUR,${region},440300,2019,300,人,`));
      const { findings, written } = await product.importCsv(
        figures(
          `EW_LABOUR,${region},440300,2019-01-31,100,人,33.33,`,
          `EW_LABOUR,${region},440300,2019-02-28,100,人,33.3%,`,
          `EW_LABOUR,${region},440300,2019-03-31,100,人,33,`,
          `EW_LABOUR,${region},440300,2019-04-30,100,人,33.30,`,
          `EW_LABOUR,${region},440300,2019-05-31,200,人,66.66,`,
          `EW_LABOUR,${other},,2019-05-31,200,人,66.67,`,
        ),
      );
      const ratio = { code: 'STATED_RATIO', indicator: 'EW_LABOUR', other: null };
      expect(findings.filter(({ code }) => code === 'STATED_RATIO')).toEqual([
        { ...ratio, row: 5, says: ['33.30', '33.33'] },
        { ...ratio, row: 6, says: ['66.66', '66.67'] },
        { ...ratio, row: 7, says: ['66.67'] },
      ]);
      expect(written).toBe(6);
    });

    test('where a rate is not its numerator / denominator: then what is computed counts', async () => {
      const region = nextCounty();
      const { findings } = await product.importCsv(
        figures(
          `PF_PROJECTS,${region},,2019-06-30,300,个,,`,
          `PF_STARTED,${region},,2019-06-30,200,个,,`,
          `PF_START_RATE,${region},,2019-06-30,66.6,%,,`,
          `PF_FINISH_RATE,${region},,2019-06-30,50.0,%,,`,
        ),
      );
      expect(findings).toEqual([
        {
          code: 'STATED_RATE',
          row: 4,
          indicator: 'PF_START_RATE',
          says: ['66.6', '66.67'],
          other: null,
        },
      ]);
      const { data } = await product.execute(
        `{ region(code: "${region}") {
          progress(year: 2019, indicators: ["PF_START_RATE", "PF_FINISH_RATE"], include: ALL) { actual statedOn }
        } }`,
      );
      expect(data.region.progress).toEqual([
        { actual: '66.67', statedOn: null },
        { actual: '50.00', statedOn: '2019-06-30' },
      ]);
    });

    test('where an amount for each is not what its two parts make', async () => {
      const region = nextCounty();
      const { findings } = await product.importCsv(
        figures(
          `EM_TRANSFERRED,${region},,2019-06-30,300,人,,`,
          `EM_LABOUR_INCOME,${region},,2019-06-30,100,万元,,`,
          `EM_INCOME_PER_WORKER,${region},,2019-06-30,3334,元,,`,
        ),
      );
      expect(findings).toEqual([
        {
          code: 'STATED_RATE',
          row: 4,
          indicator: 'EM_INCOME_PER_WORKER',
          says: ['3334', '3333.33'],
          other: null,
        },
      ]);
      const { data } = await product.execute(
        `{ region(code: "${region}") { progress(year: 2019, indicators: ["EM_INCOME_PER_WORKER"], include: ALL) { actual } } }`,
      );
      expect(data.region.progress).toEqual([{ actual: '3333.33' }]);
    });

    test('where it speaks of a pair that is not on record, which it does not put there; a target does', async () => {
      const region = nextCounty();
      const text = figures(
        `EW_LABOUR,${region},440305,2019-06-30,1,人,,`,
        `CA_SALES,${region},440305,2019-06-30,1,元,,`,
      );
      const partnership = async () => {
        const { data } = await product.execute(
          `{ partnership(east: "440305", west: "${region}") { since until progress(year: 2019, include: ALL, indicators: ["EW_LABOUR"]) { actual } } }`,
        );
        return data.partnership as unknown;
      };
      expect(await product.importCsv(text)).toMatchObject({
        written: 2,
        findings: [{ code: 'PARTNERSHIP_UNKNOWN', row: 2, says: ['440305', region] }],
      });
      expect(await partnership()).toBeNull();
      const target = file(TARGETS, `EW_LABOUR,${region},440305,2019,3,人,`);
      expect(await product.importCsv(target)).toMatchObject({
        findings: [{ code: 'NEW_PARTNERSHIP', says: ['440305', region] }],
      });
      expect(await partnership()).toEqual({ since: null, until: null, progress: [{ actual: '1' }] });
    });
  });
});

describe('a file of targets', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  const target = async (region: string) => {
    const { data } = await product.execute(
      `{ region(code: "${region}") { progress(year: 2019, indicators: ["CA_SALES"], include: ALL) { target } } }`,
    );
    return data.region.progress[0].target as string | null;
  };

  test('sets targets; a later file revises them, and an earlier one imported again does not', async () => {
    const region = nextCounty();
    const plan = file(TARGETS, `消费帮扶产品采购销售额,${region},,2019年,1.5,万元,年初计划`);
    const revised = file(TARGETS, `CA_SALES,${region},,2019,20000,元,年中调整`);
    expect(await product.importCsv(plan)).toMatchObject({ written: 1, unchanged: 0, understood: [] });
    expect(await target(region)).toBe('15000');
    expect(await product.importCsv(revised)).toMatchObject({ written: 1, unchanged: 0 });
    expect(await target(region)).toBe('20000');
    expect(await product.importCsv(plan)).toEqual({
      errors: [],
      findings: [
        {
          code: 'SUPERSEDED',
          row: 2,
          indicator: 'CA_SALES',
          says: ['15000', '20000', '--correction'],
          other: null,
        },
      ],
      written: 0,
      unchanged: 1,
      understood: [],
    });
    expect(await product.importCsv(plan, { correction: '撤销调整' })).toMatchObject({
      written: 1,
      unchanged: 0,
    });
    expect(await target(region)).toBe('15000');
  });

  test('may repeat a row, but not with another value', async () => {
    const region = nextCounty();
    const line = `CA_SALES,${region},,2019,1,万元,`;
    expect(await product.importCsv(file(TARGETS, line, line))).toMatchObject({ written: 1, unchanged: 1 });
    const { errors, written } = await product.importCsv(
      file(TARGETS, line, `CA_SALES,${region},,2019,2,万元,`),
    );
    expect(errors).toMatchObject([{ row: 3, column: 'value', found: '20000', code: 'CONFLICTING_ROWS' }]);
    expect(errors[0]?.expected.zh).toContain('2');
    expect(written).toBe(0);
  });

  test.each([
    ['year', '21', 'MALFORMED'],
    ['year', '1900', 'MALFORMED'],
    ['value', '-5', 'MALFORMED'],
    ['unit', '人', 'WRONG_UNIT'],
  ])('with a bad %s is refused: %s', async (column, found, code) => {
    const row = {
      indicator: 'CA_SALES',
      region: '650100',
      partner: '',
      year: '2019',
      value: '1',
      unit: '元',
      source: '',
    };
    const { errors } = await product.importCsv(
      file(TARGETS, Object.values({ ...row, [column]: found }).join(',')),
    );
    expect(errors).toMatchObject([{ row: 2, column, found, code }]);
  });
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { catalogue } from '../../platform/catalogue';
import { schemaName } from '../../platform/database/open';
import { LEDGER_SUBGRAPHS } from '../../schema/subgraphs';
import { query } from '../query';
import { startTestProduct, type TestProduct, type Transport } from '../test-product';
import { stating } from './figures';

const scrap = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '0',
    '1,234.5',
    '约2471',
    '50多',
    '2.4万余',
    '300亿元',
    '约1余',
    '1e5',
    '-1',
    '１２',
    '999999999999999亿',
  ),
);
const figure = fc.record(
  {
    indicator: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...catalogue.map(({ code }) => code)) },
      { weight: 1, arbitrary: scrap },
    ),
    region: fc.constantFrom('000000', '610000', '610602', '610602001', '320000', '320205', '999999', '6100'),
    partner: fc.constantFrom(null, '', '000000', '320000', '320205', '610602', '390000'),
    side: fc.constantFrom(null, 'WEST', 'EAST', 'NORTH'),
    date: fc.constantFrom(
      '2019-01-31',
      '2019-06-30',
      '2018-12-31',
      '2099-01-01',
      '2019-02-30',
      '1900-01-01',
      '',
    ),
    value: scrap,
    unit: fc.oneof(
      fc.constantFrom(null, '', '人', '万人', '元', '亿元', '个', '户', '吨', '人次', '%'),
      scrap,
    ),
    source: fc.option(scrap),
    note: fc.option(scrap),
  },
  { requiredKeys: ['indicator', 'region', 'date', 'value'] },
);

const TYPED = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];

describe.each<Transport>(['in-process', 'http'])('whatever is sent as figures, %s,', (transport) => {
  let product: TestProduct;
  let token: string;
  beforeAll(async () => {
    product = await startTestProduct(transport);
    token = await product.token([
      { role: 'filer', region: '000000' },
      { role: 'filer', region: '000000', side: 'east' },
    ]);
  });
  afterAll(() => product.stop());

  const count = async (): Promise<number> => {
    const counts = LEDGER_SUBGRAPHS.map((name) => `(select count(*) from ${schemaName(name)}.statement)`);
    const [row] = await query<{ count: number }>(
      product.databaseUrl,
      `select (${counts.join(' + ')})::int as count`,
    );
    return row?.count ?? 0;
  };

  test('it is written as told, or refused in words, and never a fault of the product', async () => {
    const owners = fc.constantFrom('EastWest', 'Consumer', 'EnterpriseVillage', 'Consolidation');
    await fc.assert(
      fc.asyncProperty(
        owners,
        fc.array(figure, { minLength: 1, maxLength: 3 }),
        fc.option(scrap),
        async (owner, figures, correction) => {
          const before = await count();
          const { data, errors } = await product.execute(
            stating(owner),
            { figures, correction, key: randomUUID() },
            { token },
          );
          const written = (await count()) - before;
          if (errors) {
            expect(
              errors
                .map(({ extensions }) => extensions?.code)
                .filter((code) => !TYPED.includes(String(code))),
            ).toEqual([]);
            expect(written).toBe(0);
            return;
          }
          const { statements, unchanged, refusals } = data.outcome as {
            statements: unknown[] | null;
            unchanged: number | null;
            refusals: { row: number | null; field: string; message: string }[];
          };
          expect(written).toBe(statements?.length ?? 0);
          if (refusals.length === 0)
            expect((statements?.length ?? 0) + (unchanged ?? 0)).toBe(figures.length);
          else expect([statements, unchanged]).toEqual([null, null]);
          for (const { row, field, message } of refusals) {
            if (row === null) expect(field).toBe('correction');
            expect(message).toMatch(/\p{Script=Han}/u);
          }
        },
      ),
      { numRuns: 150, seed: 11, endOnFailure: true },
    );
  });
});

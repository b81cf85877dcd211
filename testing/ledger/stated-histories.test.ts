import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../platform/database/open';
import { runOn } from '../../platform/database/run';
import { createLedgerLoaders } from '../../platform/ledger/progress-resolvers';
import type { FigureInput } from '../../platform/ledger/state-figures';
import { encodeProgressId, requireKey } from '../../platform/progress-id';
import { subgraphs } from '../../subgraphs/subgraphs';
import { startTestProduct, type Caller, type TestProduct } from '../test-product';
import { figuresOf } from './figures';
import { inYuan, readModel, type Line, type Scope, type Side } from './reference-model';

const INDICATOR = 'EV_WELFARE_FUNDS';
const OWNER = 'EnterpriseVillage';
const REGIONS = ['000000', '610000', '610100', '610102', '610102001', '610103', '420000', '429004'];
const PARTNERS = ['', '320000', '320100', '320102', '330000'];
const DAYS = ['01-31', '06-30', '12-31'];
const SCOPES: readonly Scope[] = REGIONS.flatMap((region) =>
  PARTNERS.map((partner) => ({ region, partner })),
);

/** Of one scope and side, one after the other: a total for a day, or null to withdraw what is stated for it. */
interface Act {
  day: string;
  fen: bigint | null;
}
interface History extends Scope {
  side: Side;
  /** What is done in each of two halves. */
  halves: readonly [readonly Act[], readonly Act[]];
}

const acts = fc.array(
  fc.record({
    day: fc.constantFrom(...DAYS),
    fen: fc.oneof(
      { weight: 3, arbitrary: fc.bigInt(0n, 10n ** 14n) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  }),
  { maxLength: 4 },
);
const histories: fc.Arbitrary<History[]> = fc.uniqueArray(
  fc
    .record({ scope: fc.constantFrom(...SCOPES), east: fc.boolean(), halves: fc.tuple(acts, acts) })
    .map(({ scope, east, halves }): History => {
      const isOwnTotal = scope.region === '000000' && scope.partner !== '';
      return { ...scope, side: isOwnTotal || (east && scope.partner !== '') ? 'EAST' : 'WEST', halves };
    }),
  { selector: ({ region, partner, side }) => `${region} ${partner} ${side}`, minLength: 2, maxLength: 8 },
);

describe('figures stated, restated and withdrawn by mutations, those of several scopes at once', () => {
  let product: TestProduct;
  let ledger: DataSource;
  let filers: Record<Side, Caller>;
  /** A year of its own for each run. */
  let year = 1980;

  beforeAll(async () => {
    product = await startTestProduct();
    const options = { url: product.databaseUrl, poolSize: 1, timeout: 30_000 };
    ledger = await openDatabase(subgraphs['enterprise-village'].subgraph, options);
    filers = {
      WEST: { token: await product.token([{ role: 'filer', region: '000000' }], { subject: 'west' }) },
      EAST: {
        token: await product.token([{ role: 'filer', region: '000000', side: 'east' }], { subject: 'east' }),
      },
    };
  });
  afterAll(async () => {
    await ledger.destroy();
    await product.stop();
  });

  /** Carries a history out, and gives the lines that the model is to have. */
  async function carryOut(
    { region, partner, side, halves }: History,
    half: 0 | 1,
    known: Map<string, string>,
  ): Promise<Line[]> {
    const figures = figuresOf(product, filers[side]);
    const lines: Line[] = [];
    for (const { day, fen } of halves[half]) {
      const date = `${year}-${day}`;
      const key = `${region} ${partner} ${side} ${date}`;
      if (fen === null) {
        const id = known.get(key);
        if (id === undefined) continue;
        expect((await figures.withdraw(id, { owner: OWNER })).refusals).toEqual([]);
        known.delete(key);
      } else {
        const figure: FigureInput = {
          indicator: INDICATOR,
          region,
          side,
          date,
          value: inYuan(fen),
          unit: '元',
        };
        const [id] = await figures.stated([partner === '' ? figure : { ...figure, partner }], {
          owner: OWNER,
          correction: '更正',
        });
        if (id !== undefined) known.set(key, id);
      }
      const line = {
        kind: 'statement',
        indicator: INDICATOR,
        side,
        region,
        partner,
        date,
        fen,
        direction: 1,
      } as const;
      lines.push({ ...line, recordedAt: half });
    }
    return lines;
  }

  test('add up as the reference model has it, in either book, then and at every moment before', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (all) => {
        year += 1;
        const known = new Map<string, string>();
        const inParallel = (half: 0 | 1) => Promise.all(all.map((history) => carryOut(history, half, known)));
        const first = (await inParallel(0)).flat();
        const between = new Date().toISOString();
        const lines = first.concat((await inParallel(1)).flat());

        for (const [moment, knownAt] of [
          [0, between],
          [1, null],
        ] as const) {
          const loaders = createLedgerLoaders(runOn(ledger, new AbortController().signal));
          const questions = SCOPES.flatMap((scope) =>
            (['WEST', 'EAST'] as const).flatMap((book) =>
              DAYS.map((day) => ({ ...scope, book, asOf: `${year}-${day}` })),
            ),
          );
          const found = await Promise.all(
            questions.map(async ({ region, partner, book, asOf }) => {
              const west = region === '000000' && partner !== '' ? '' : region;
              const id = encodeProgressId({ indicator: INDICATOR, west, east: partner, year, asOf, knownAt });
              const { actual, statedOn } = await loaders.actual.load({
                key: requireKey(id),
                book,
                partners: null,
              });
              return { actual, statedOn };
            }),
          );
          const expected = questions.map((question) => {
            const asked = { ...question, indicator: INDICATOR, year, knownAt: moment };
            const { actual, statedOn } = readModel(lines, asked, 'FLOW');
            return { actual: actual === null ? null : inYuan(actual), statedOn };
          });
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

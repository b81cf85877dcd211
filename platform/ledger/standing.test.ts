import fc from 'fast-check';
import { arbitraryWorld, DATES, momentOf, SCOPES } from '../../testing/ledger/arbitrary-world';
import { openTestLedger, type LedgerWorld, type TestLedger } from '../../testing/ledger/open-ledger';
import {
  inYuan,
  readModel,
  type Aggregation,
  type Line,
  type ModelQuery,
} from '../../testing/ledger/reference-model';
import { rebuildStanding } from './standing';

const INDICATORS = { FLOW: 'PF_SPENT', BALANCE: 'PF_BANK_VALUE', LEVEL: 'IN_NET_INCOME' } as const;
const AGGREGATIONS = Object.entries(INDICATORS) as [Aggregation, string][];
const BOOKS = ['WEST', 'EAST'] as const;
/** Later than all that is ever recorded here. */
const NOW = momentOf(1000);

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.stop());

const print = (fen: bigint | null): string | null => (fen === null ? null : inYuan(fen));

/** Every scope in both books, on every day or on some. */
const everywhere = (indicator: string, knownAt: number, dates: readonly string[] = DATES): ModelQuery[] =>
  BOOKS.flatMap((book) =>
    dates.flatMap((asOf) =>
      SCOPES.map((scope) => ({
        ...scope,
        indicator,
        book,
        year: Number(asOf.slice(0, 4)),
        asOf,
        knownAt,
        partners: scope.region === '000000' && book === 'EAST' ? ['610000', '420000'] : null,
      })),
    ),
  );

/** What the rule says when it is read aloud, and what the statement says that follows it to the letter, is what is answered. */
async function expectExact(
  world: LedgerWorld,
  lines: readonly Line[],
  [aggregation, indicator]: [Aggregation, string],
  knownAt: number,
  dates?: readonly string[],
): Promise<void> {
  const questions = everywhere(indicator, knownAt, dates);
  const answers = await world.execute(questions);
  expect(answers).toEqual(await world.executeGenerally(questions));
  expect(answers.map((answer) => ({ ...answer, rounding: '' }))).toEqual(
    questions.map((question) => {
      const { actual, itemised, ...reading } = readModel(lines, question, aggregation);
      return { ...reading, actual: print(actual), itemised: print(itemised), rounding: '' };
    }),
  );
}

/** Lines in filings of one or more, some of them given as precise as to a whole number. */
const histories = (indicator: string, crossing: boolean): fc.Arbitrary<Line[][]> =>
  fc
    .tuple(
      arbitraryWorld(indicator, { crossing }),
      fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
      fc.nat(2),
    )
    .map(([lines, sizes, rounding]) => {
      const filings: Line[][] = [];
      const left = lines.map((line, i) => ({
        ...line,
        rounding: line.kind === 'statement' ? (i * rounding) % 3 : 0,
      }));
      for (const size of sizes) {
        if (left.length === 0) break;
        filings.push(left.splice(0, size));
      }
      return filings;
    });

describe.each(AGGREGATIONS)('after every filing, the standing totals of a %s', (aggregation, indicator) => {
  test.each([
    ['answer by themselves where nothing crosses', false],
    ['are left alone where something crosses', true],
  ])('%s, exactly as the rule says, on every day and in both books', (_, crossing) =>
    fc.assert(
      fc.asyncProperty(histories(indicator, crossing), fc.nat(15), fc.nat(15), (filings, stop, known) =>
        ledger.inWorld(async (world) => {
          const lines: Line[] = [];
          for (const [i, filing] of filings.entries()) {
            await world.insert(filing);
            lines.push(...filing);
            if (i === stop) await expectExact(world, lines, [aggregation, indicator], NOW, DATES.slice(2, 4));
          }
          world.statements.length = 0;
          const answers = await world.execute(everywhere(indicator, NOW));
          expect(answers).toHaveLength(BOOKS.length * DATES.length * SCOPES.length);
          if (!crossing) expect(world.statements).toEqual(['ledger.actuals', 'ledger.itemised']);
          await expectExact(world, lines, [aggregation, indicator], NOW);
          await expectExact(world, lines, [aggregation, indicator], momentOf(known), DATES.slice(-1));
        }),
      ),
      { numRuns: aggregation === 'LEVEL' ? 8 : 25, endOnFailure: true },
    ),
  );
});

test('made anew from all that is on record they are the same rows as kept filing by filing', () =>
  fc.assert(
    fc.asyncProperty(histories(INDICATORS.FLOW, false), (filings) =>
      ledger.inWorld(async (world) => {
        for (const filing of filings) await world.insert(filing);
        const kept = await world.standingRows();
        await rebuildStanding(world.run, INDICATORS.FLOW);
        expect(await world.standingRows()).toEqual(kept);
      }),
    ),
    { numRuns: 40, endOnFailure: true },
  ));

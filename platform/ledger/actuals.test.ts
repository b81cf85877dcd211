import fc from 'fast-check';
import { arbitraryWorld, DATES, FIRST_MOMENT, momentOf, SCOPES } from '../../testing/ledger/arbitrary-world';
import { openTestLedger, type TestLedger } from '../../testing/ledger/open-ledger';
import {
  cross,
  inYuan,
  isInside,
  isSame,
  readModel,
  type Aggregation,
  type Line,
  type ModelQuery,
  type Scope,
  type Side,
} from '../../testing/ledger/reference-model';

/** One indicator of every aggregation, and a second flow to compare the first with. */
const INDICATORS = { FLOW: 'PF_SPENT', BALANCE: 'PF_BANK_VALUE', LEVEL: 'IN_NET_INCOME' } as const;
const OTHER_FLOW = 'PF_FUNDS_CITY';

const END_OF_2021 = { book: 'WEST' as const, year: 2021, asOf: '2021-12-31', knownAt: momentOf(100) };

const BOOKS = ['WEST', 'EAST'] as const;

const print = (fen: bigint | null): string | null => (fen === null ? null : inYuan(fen));

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.stop());

describe('an actual, for worlds of all kinds', () => {
  test.each(Object.entries(INDICATORS) as [Aggregation, string][])(
    'of a %s is what the rule says when it is read aloud, in every scope, at any date, as known at any moment',
    (aggregation, indicator) =>
      fc.assert(
        fc.asyncProperty(
          arbitraryWorld(indicator),
          fc.constantFrom(...DATES),
          fc.nat(16),
          fc.subarray(['610000', '610100', '420000']),
          (lines, asOf, known, partners) =>
            ledger.inWorld(async ({ insert, execute }) => {
              await insert(lines);
              const question = { indicator, year: Number(asOf.slice(0, 4)), asOf, knownAt: momentOf(known) };
              const questions: ModelQuery[] = BOOKS.flatMap((book) =>
                SCOPES.map((scope) => ({
                  ...scope,
                  ...question,
                  book,
                  partners: scope.region === '000000' && book === 'EAST' ? partners : null,
                })),
              );
              const expected = questions.map((one) => {
                const { actual, itemised, ...rest } = readModel(lines, one, aggregation);
                return { ...rest, actual: print(actual), rounding: '0', itemised: print(itemised) };
              });
              expect(await execute(questions)).toEqual(expected);
            }),
        ),
        { numRuns: 100 },
      ),
  );

  test('does not depend on the order of filing, as long as no total is restated', () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryWorld(INDICATORS.FLOW).chain((lines) => {
          const once = lines.filter(
            (line, i) =>
              !lines.some(
                (other, j) =>
                  j < i && other.side === line.side && other.date === line.date && isSame(other, line),
              ),
          );
          return fc.tuple(fc.constant(once), fc.shuffledSubarray(once, { minLength: once.length }));
        }),
        ([lines, shuffled]) =>
          ledger.inWorld(async ({ insert, execute }) => {
            await insert(lines);
            await insert(
              shuffled.map((line, i) => ({ ...line, indicator: OTHER_FLOW, recordedAt: momentOf(i) })),
            );
            const questions = SCOPES.map((scope) => ({ ...scope, ...END_OF_2021 }));
            const asFiled = await execute(questions.map((one) => ({ ...one, indicator: INDICATORS.FLOW })));
            const inAnyOrder = await execute(questions.map((one) => ({ ...one, indicator: OTHER_FLOW })));
            expect(inAnyOrder).toEqual(asFiled);
          }),
      ),
      { numRuns: 60 },
    ));

  test('never changes for a moment that has passed, whatever is recorded later', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld(INDICATORS.BALANCE), fc.nat(14), (lines, half) =>
        ledger.inWorld(async ({ insert, execute }) => {
          const questions = SCOPES.map((scope) => ({
            ...scope,
            ...END_OF_2021,
            indicator: INDICATORS.BALANCE,
            knownAt: momentOf(half),
          }));
          await insert(lines.slice(0, half + 1));
          const before = await execute(questions);
          await insert(lines.slice(half + 1));
          expect(await execute(questions)).toEqual(before);
        }),
      ),
      { numRuns: 60 },
    ));

  test('counts no statement and no posting twice', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld(INDICATORS.BALANCE), (lines) =>
        ledger.inWorld(async ({ insert, execute }) => {
          // The n-th line is 10 to the power of n: a digit of an actual says how often that line was counted.
          const powers = lines.map((line, n) => ({
            ...line,
            direction: 1 as const,
            fen: line.fen === null ? null : 100n * 10n ** BigInt(n),
          }));
          await insert(powers);
          const results = await execute(
            SCOPES.map((scope) => ({ ...scope, ...END_OF_2021, indicator: INDICATORS.BALANCE })),
          );
          for (const { actual, itemised } of results) {
            expect(actual ?? '0').toMatch(/^[01]+$/);
            expect(itemised ?? '0').toMatch(/^[01]+$/);
          }
        }),
      ),
      { numRuns: 60 },
    ));
});

describe('two sides, crossings and withdrawals', () => {
  const everywhere = (book: Side, knownAt = momentOf(100)): ModelQuery[] =>
    SCOPES.map((scope) => ({ ...scope, ...END_OF_2021, book, knownAt, indicator: INDICATORS.FLOW }));

  test.each(BOOKS)('nothing of the other side ever changes an answer of the book %s', (book) =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld(INDICATORS.FLOW), (lines) =>
        ledger.inWorld(async ({ insert, execute }) => {
          await insert(lines.filter(({ side }) => side === book));
          const before = await execute(everywhere(book));
          await insert(lines.filter(({ side }) => side !== book));
          expect(await execute(everywhere(book))).toEqual(before);
        }),
      ),
      { numRuns: 40 },
    ),
  );

  test('of two that cross, a sum around both holds the one with the wider region, whichever was filed first', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...crossingPairs),
        fc.constantFrom(...BOOKS),
        fc.boolean(),
        ([wide, narrow], book, narrowFirst) =>
          ledger.inWorld(async ({ insert, execute }) => {
            const line = (scope: Scope, fen: bigint, i: number): Line => ({
              kind: 'statement',
              side: book,
              indicator: INDICATORS.FLOW,
              ...scope,
              date: '2021-06-30',
              fen,
              direction: 1,
              recordedAt: momentOf(i),
            });
            const lines = [line(wide, 700n, 0), line(narrow, 500n, 1)];
            await insert(narrowFirst ? lines.reverse() : lines);
            for (const question of everywhere(book)) {
              const holdsWide = isInside(wide, question);
              if (!holdsWide && !isInside(narrow, question)) continue;
              const [result] = await execute([question]);
              expect(result?.actual).toBe(holdsWide ? '7' : '5');
            }
          }),
      ),
      { numRuns: 30 },
    ));

  test('after a withdrawal every answer is as if the scope had stated nothing for that day; before it as it was', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld(INDICATORS.FLOW), fc.nat(16), (lines, position) =>
        ledger.inWorld(async ({ insert, execute }) => {
          const one = lines[position % lines.length];
          fc.pre(one?.kind === 'statement');
          const isOfOne = (line: Line): boolean =>
            line.kind === 'statement' &&
            line.side === one.side &&
            line.date === one.date &&
            isSame(line, one);
          await insert(lines);
          await insert(
            lines.filter((line) => !isOfOne(line)).map((line) => ({ ...line, indicator: OTHER_FLOW })),
          );
          const before = await execute(everywhere(one.side, momentOf(50)));
          await insert([{ ...one, fen: null, recordedAt: momentOf(60) }]);
          expect(await execute(everywhere(one.side, momentOf(50)))).toEqual(before);
          const without = everywhere(one.side).map((question) => ({ ...question, indicator: OTHER_FLOW }));
          expect(await execute(everywhere(one.side))).toEqual(await execute(without));
        }),
      ),
      { numRuns: 60 },
    ));
});

describe('a scope', () => {
  const shaanxi = { region: '610000', partner: '' };
  const parts = {
    'its regions': [
      { region: '610100', partner: '' },
      { region: '610800', partner: '' },
    ],
    'its partners': [
      { region: '610000', partner: '320000' },
      { region: '610000', partner: '330000' },
    ],
  };
  const question = { ...END_OF_2021, indicator: INDICATORS.FLOW };
  const withoutReversals = (lines: readonly Line[]) => lines.filter(({ direction }) => direction === 1);

  test.each(Object.entries(parts))('without a statement of its own is the sum of %s', (_, scopes) =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld(INDICATORS.FLOW), (lines) =>
        ledger.inWorld(async ({ insert, execute }) => {
          await insert(
            withoutReversals(lines).filter((line) => scopes.some((scope) => isInside(line, scope))),
          );
          const [whole, ...some] = await execute(
            [shaanxi, ...scopes].map((scope) => ({ ...scope, ...question })),
          );
          const known = some.flatMap(({ actual }) => (actual === null ? [] : [toFen(actual)]));
          expect(whole?.actual).toBe(known.length === 0 ? null : print(sum(known)));
          expect(whole).toMatchObject({ statedOn: null, itemised: null });
        }),
      ),
      { numRuns: 60 },
    ),
  );

  test('with a statement of its own is that total, and what is posted after its date; the rest itemises it', () =>
    fc.assert(
      fc.asyncProperty(arbitraryWorld(INDICATORS.FLOW), fc.bigInt(0n, 10n ** 12n), (lines, total) =>
        ledger.inWorld(async ({ insert, execute }) => {
          const inner = withoutReversals(lines).filter(
            (line) => isInside(line, shaanxi) && !(line.kind === 'statement' && isSame(line, shaanxi)),
          );
          const own: Line = {
            kind: 'statement',
            side: 'WEST',
            ...shaanxi,
            indicator: INDICATORS.FLOW,
            date: '2021-03-31',
            fen: total,
            direction: 1,
            recordedAt: FIRST_MOMENT,
          };
          await insert([own, ...inner]);
          await insert(inner.map((line) => ({ ...line, indicator: OTHER_FLOW })));
          const [stated] = await execute([{ ...shaanxi, ...question }]);
          const [unstated] = await execute([{ ...shaanxi, ...question, indicator: OTHER_FLOW }]);
          const later = inner.filter(
            ({ kind, date }) => kind === 'posting' && date > own.date && date <= END_OF_2021.asOf,
          );
          expect(stated).toMatchObject({
            actual: print(total + sum(later.map(({ fen }) => fen ?? 0n))),
            statedOn: '2021-03-31',
            itemised: unstated?.actual ?? '0',
          });
        }),
      ),
      { numRuns: 60 },
    ));
});

/** Two scopes that cross, the one with the wider region first, neither of which only one side can state. */
const crossingPairs = SCOPES.flatMap((wide) =>
  SCOPES.filter((narrow) => cross(wide, narrow) && wide.region < narrow.region && narrow.region !== '000000')
    .filter(() => wide.region !== '000000')
    .map((narrow) => [wide, narrow] as const),
);

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

function toFen(yuan: string): bigint {
  const [whole = '', decimals = ''] = yuan.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}

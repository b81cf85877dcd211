import fc from 'fast-check';
import { cross, type Aggregation, type Line, type Scope } from './reference-model';

/** A few regions of every level that lie in one another, with those whose code does not show their level, and others. */
export const REGIONS = [
  '000000',
  '610000',
  '610100',
  '610102',
  '610102001',
  '610102001001',
  '610103',
  '610800',
  '610802',
  '420000',
  '429004',
  '441900',
  '441900003',
];
export const PARTNERS = ['', '320000', '320100', '320102', '330000', '330100'];
export const DATES = ['2020-12-31', '2021-01-01', '2021-03-31', '2021-06-30', '2021-12-31', '2022-01-01'];

/** Every scope that lines can be about. */
export const SCOPES: readonly Scope[] = REGIONS.flatMap((region) =>
  PARTNERS.map((partner) => ({ region, partner })),
);

export const FIRST_MOMENT = Date.UTC(2024, 0, 1);
const SECOND = 1000;

/** When the line at a position of a world was recorded. */
export const momentOf = (position: number): number => FIRST_MOMENT + position * SECOND;

const fen = fc.oneof(fc.bigInt(0n, 999n), fc.bigInt(0n, 10n ** 16n));

/** Statements, postings, and postings with their reversal; few scopes, so that much is nested and restated. */
const filings = fc.uniqueArray(fc.constantFrom(...SCOPES), { minLength: 1, maxLength: 7 }).chain((scopes) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('statement', 'statement', 'posting', 'reversed'),
      scope: fc.constantFrom(...scopes),
      date: fc.constantFrom(...DATES),
      fen,
    }),
    { minLength: 1, maxLength: 14 },
  ),
);

/** What an indicator's ledger may hold: of statements that cross earlier ones there are none. */
export const arbitraryWorld = (indicator: string, aggregation: Aggregation): fc.Arbitrary<Line[]> =>
  filings.map((entries) => {
    const lines: Line[] = [];
    const add = (entry: (typeof entries)[number], kind: Line['kind'], direction: 1 | -1) =>
      lines.push({
        kind,
        indicator,
        ...entry.scope,
        date: entry.date,
        fen: BigInt(direction) * entry.fen,
        direction,
        recordedAt: momentOf(lines.length),
      });
    for (const entry of entries) {
      if (entry.kind === 'statement') {
        if (!crossesOne(lines, entry, aggregation)) add(entry, 'statement', 1);
      } else {
        add(entry, 'posting', 1);
        if (entry.kind === 'reversed') add(entry, 'posting', -1);
      }
    }
    return lines;
  });

/** Flows of different years never meet, and levels are never added up. */
export const crossesOne = (
  lines: readonly Line[],
  entry: { scope: Scope; date: string },
  aggregation: Aggregation,
): boolean =>
  aggregation !== 'LEVEL' &&
  lines.some(
    (line) =>
      line.kind === 'statement' &&
      (aggregation !== 'FLOW' || line.date.slice(0, 4) === entry.date.slice(0, 4)) &&
      cross(line, entry.scope),
  );

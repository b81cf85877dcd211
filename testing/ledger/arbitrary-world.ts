import fc from 'fast-check';
import { cross, type Line, type Scope, type Side } from './reference-model';

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

/** Only an eastern region itself can state what it does over all its partners. */
export const sideOf = ({ region, partner }: Scope, side: Side): Side =>
  region === '000000' && partner !== '' ? 'EAST' : side;

const someScopes = fc.uniqueArray(fc.constantFrom(...SCOPES), { minLength: 1, maxLength: 7 });

/** Scopes that lie in one another, several deep, with some beside them; of two that cross only the first. */
const nestedScopes = fc
  .shuffledSubarray(
    SCOPES.filter(({ region, partner }) => /^(0|61(00|01|08))/.test(region) && !partner.startsWith('33')),
    { minLength: 8 },
  )
  .map((scopes) =>
    scopes
      .reduce<Scope[]>((kept, one) => (kept.some((other) => cross(one, other)) ? kept : [...kept, one]), [])
      .slice(0, 9),
  );

/** Statements of both sides, withdrawals, postings with and without their reversal; few scopes, so that much is nested and restated. */
const filings = (scopes: readonly Scope[]) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('statement', 'statement', 'statement', 'withdrawal', 'posting', 'reversed'),
      side: fc.constantFrom<Side>('WEST', 'WEST', 'EAST'),
      scope: fc.constantFrom(...scopes),
      date: fc.constantFrom(...DATES),
      fen,
    }),
    { minLength: 1, maxLength: 16 },
  );

/** What an indicator's ledger may hold; with `crossing` false much is nested, and no totals cross. */
export const arbitraryWorld = (indicator: string, { crossing = true } = {}): fc.Arbitrary<Line[]> =>
  (crossing ? someScopes : nestedScopes).chain(filings).map((entries) => {
    const lines: Line[] = [];
    const add = (line: Pick<Line, 'kind' | 'side' | 'region' | 'partner' | 'date' | 'fen' | 'direction'>) =>
      lines.push({ ...line, indicator, recordedAt: momentOf(lines.length) });
    for (const { kind, side, scope, date, fen } of entries) {
      if (kind === 'statement' || kind === 'withdrawal') {
        const total = kind === 'statement' ? fen : null;
        add({ kind: 'statement', side: sideOf(scope, side), ...scope, date, fen: total, direction: 1 });
      } else {
        add({ kind: 'posting', side: 'WEST', ...scope, date, fen, direction: 1 });
        if (kind === 'reversed')
          add({ kind: 'posting', side: 'WEST', ...scope, date, fen: -fen, direction: -1 });
      }
    }
    return lines;
  });

/**
 * The rule of targets read aloud: design.md, "a region's target is its own", and of their schedules. It shares no code with the
 * product beside the scopes of reference-model.ts, and keeps shares as quotients of whole numbers.
 */
import { cross, isInside, isSame, type Scope } from './reference-model';

export type Kind = 'REACH' | 'KEEP_ABOVE' | 'KEEP_BELOW';

/** One version of a target; of two of one scope the one further back came first. */
export interface TargetLine extends Scope {
  value: number;
  kind: Kind;
  /** Steps as in 03-31:30; 06-30:100, LAST_YEAR, or null. */
  schedule: string | null;
}

export interface TargetReading {
  target: string | null;
  targetKind: Kind | null;
  targetBasis: 'OWN' | 'PARTNERSHIPS' | 'PARTS' | null;
  targetParts: number | null;
  /** The targets that make it up. */
  parts: readonly TargetLine[];
}

const NOTHING: TargetReading = {
  target: null,
  targetKind: null,
  targetBasis: null,
  targetParts: null,
  parts: [],
};

/** The nation with a partner is the eastern region itself; its own target is no part of any western one. */
const isEastern = ({ region, partner }: Scope): boolean => region === '000000' && partner !== '';

export function readTarget(lines: readonly TargetLine[], scope: Scope): TargetReading {
  const inForce = lines.filter((one, i) => !lines.some((other, j) => j > i && isSame(one, other)));
  const heard = inForce.filter((one) => isInside(one, scope) && (isEastern(scope) || !isEastern(one)));
  const own = heard.find((one) => isSame(one, scope));
  if (own) return sumOf('OWN', [own]);
  const isOfPartnership = (one: Scope): boolean =>
    isEastern(scope) ? one.partner === scope.partner : scope.partner === '' && one.region === scope.region;
  const partnerships = heard.filter(isOfPartnership);
  if (partnerships.length > 0) return sumOf('PARTNERSHIPS', outermost(partnerships));
  return heard.length > 0 ? sumOf('PARTS', outermost(heard)) : NOTHING;
}

/** "The outermost targets inside it", of two that cross the one with the wider region. */
function outermost(lines: readonly TargetLine[]): TargetLine[] {
  const width = ({ region }: Scope) => region.replace(/(00)+$/, '').length;
  const uncrossed = lines.filter(
    (one) => !lines.some((other) => cross(one, other) && width(other) < width(one)),
  );
  return uncrossed.filter((one) => !uncrossed.some((other) => other !== one && isInside(one, other)));
}

/** "Summed are targets all of one kind, REACH or KEEP_ABOVE; of mixed kinds, or KEEP_BELOW, the sum is null." */
function sumOf(basis: 'OWN' | 'PARTNERSHIPS' | 'PARTS', parts: readonly TargetLine[]): TargetReading {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  const [kind] = kinds;
  const isSum = basis === 'OWN' || (kinds.length === 1 && kind !== 'KEEP_BELOW');
  return {
    target: isSum ? String(parts.reduce((sum, { value }) => sum + value, 0)) : null,
    targetKind: kinds.length === 1 && kind ? kind : null,
    targetBasis: basis,
    targetParts: basis === 'OWN' ? null : parts.length,
    parts,
  };
}

type Quotient = [numerator: bigint, denominator: bigint];

/**
 * "A sum's schedule is that of its parts weighted by their targets", in percent, two decimals; `lastYear` is the share that the
 * year before had reached. Null where the weights are all 0.
 */
export function readSchedule(parts: readonly TargetLine[], day: string, lastYear: Quotient): string | null {
  const shares = parts.map(({ schedule }) => (schedule === 'LAST_YEAR' ? lastYear : shareOf(schedule, day)));
  const weights = parts.map(({ value }) => BigInt(parts.length === 1 ? 1 : value));
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return null;
  const [numerator, denominator] = shares.reduce<Quotient>(
    ([n, d], share, i) => [n * share[1] + share[0] * (weights[i] ?? 0n) * d, d * share[1]],
    [0n, 1n],
  );
  const hundredths = (numerator * 200n + denominator * whole) / (denominator * whole * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** "Steps are joined by straight lines in `elapsed`, from 0 at the year's start; after the last step it stays." */
function shareOf(schedule: string | null, day: string): Quotient {
  const now = elapsed(day.slice(5));
  const steps = (schedule ?? '12-31:100').split('; ').map((step): [Quotient, bigint] => {
    const [date = '', share = ''] = step.split(':');
    return [elapsed(date), BigInt(share)];
  });
  let [from, done]: [Quotient, bigint] = [[0n, 1n], 0n];
  for (const [to, share] of steps) {
    if (now[0] * to[1] <= to[0] * now[1]) {
      const passed = minus(now, from);
      const length = minus(to, from);
      const [n, d]: Quotient = [passed[0] * length[1], passed[1] * length[0]];
      return [done * d + (share - done) * n, d];
    }
    [from, done] = [to, share];
  }
  return [done, 1n];
}

const minus = (a: Quotient, b: Quotient): Quotient => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];

/** "(months passed + day / days in month) / 12", of a year that is no leap year. */
function elapsed(monthAndDay: string): Quotient {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  return [BigInt((month - 1) * days + day), BigInt(12 * days)];
}

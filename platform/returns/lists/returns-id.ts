import { THEMES, type LedgerSubgraph, type Theme } from '../../../schema/subgraphs';
import { parseDay } from '../../calendar';
import type { Side } from '../../ledger/scopes';
import { isRegionCode } from '../../region-code';
import type { RegionLevel } from '../../regions';
import type { ReturnState } from '../entities';
import { parsePeriod } from '../period';

const LEVELS: readonly RegionLevel[] = [
  'NATION',
  'PROVINCE',
  'PREFECTURE',
  'COUNTY',
  'ZONE',
  'TOWNSHIP',
  'VILLAGE',
];
const STATES: readonly ReturnState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'];

/** Which returns a list is of: `Query.returns`, `Query.returnsDue` and `Region.returns`. */
export interface ReturnsQuestion {
  themes: readonly Theme[];
  /** Of periods that end in these days. */
  from: string;
  to: string;
  /** This period alone. */
  period: string | null;
  /** This region and what lies below it; '' for all. */
  within: string;
  /** Whether it is about that unit alone. */
  isUnit: boolean;
  level: RegionLevel | null;
  side: Side | null;
  states: readonly ReturnState[] | null;
  late: boolean | null;
  /** What whoever asks has to do by this day: to file, or to approve. */
  dueBy: string | null;
}

/** The `id` of an owner's part stands for the question. */
export const encodeReturnsId = (owner: LedgerSubgraph, question: ReturnsQuestion): string =>
  JSON.stringify([owner, question]);

/** The question behind an id of an owner; null where it was not made here. */
export function decodeReturnsId(owner: LedgerSubgraph, id: string): ReturnsQuestion | null {
  try {
    const [of, asked] = JSON.parse(id) as [string, ReturnsQuestion];
    const { themes, from, to, period, within, level, side, states, late, dueBy } = asked;
    const isOurs =
      of === owner &&
      themes.every((theme) => THEMES.some((row) => row.theme === theme)) &&
      [from, to].every((day) => parseDay(day) !== null) &&
      (period === null || parsePeriod(period) !== null) &&
      (within === '' || isRegionCode(within)) &&
      (level === null || LEVELS.includes(level)) &&
      (side === null || ['WEST', 'EAST'].includes(side)) &&
      (states?.every((state) => STATES.includes(state)) ?? true) &&
      (late === null || typeof late === 'boolean') &&
      (dueBy === null || parseDay(dueBy) !== null);
    return isOurs ? asked : null;
  } catch {
    return null;
  }
}

/** Which filing plans a list is of. */
export interface PlansQuestion {
  themes: readonly Theme[];
  within: string;
}

export const encodePlansId = (owner: LedgerSubgraph, question: PlansQuestion): string =>
  JSON.stringify([owner, question]);

/** The question behind an id of an owner; null where it was not made here. */
export function decodePlansId(owner: LedgerSubgraph, id: string): PlansQuestion | null {
  try {
    const [of, { themes, within }] = JSON.parse(id) as [string, PlansQuestion];
    const isOurs =
      of === owner &&
      themes.every((theme) => THEMES.some((row) => row.theme === theme)) &&
      (within === '' || isRegionCode(within));
    return isOurs ? { themes, within } : null;
  } catch {
    return null;
  }
}

import { THEMES, type LedgerSubgraph, type Theme } from '../../../schema/subgraphs';
import { parseDay } from '../../calendar';
import { isRegionCode } from '../../region-code';
import type { CounterpartState } from './compare';

export const COUNTERPART_STATES = ['MATCHED', 'DIFFERS', 'WEST_ONLY', 'EAST_ONLY', 'EXPLAINED'] as const;

/** CATALOGUE: pair by pair in catalogue order. WORST: by the difference in percent, then as an amount, the largest first. */
const ORDERS = ['CATALOGUE', 'WORST'] as const;
export type ComparedOrder = (typeof ORDERS)[number];

/** Where a page of the worst begins: after this row. */
export interface ComparedPlace {
  share: string | null;
  difference: string | null;
  progressId: string;
}

/** What is compared, as `Partnership.reconciliation` and `Query.differences` have it. */
export interface ComparedQuestion {
  asOf: string;
  knownAt: string | null;
  themes: readonly Theme[];
  states: readonly CounterpartState[];
  order: ComparedOrder;
  size: number;
  after: ComparedPlace | null;
}

/** The `id` of an owner's part stands for the question. */
export const encodeComparedId = (owner: LedgerSubgraph, question: ComparedQuestion): string =>
  JSON.stringify([owner, question]);

const isDecimal = (text: unknown): boolean => typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text);

export function isPlace(place: unknown): place is ComparedPlace {
  const { share, difference, progressId } = place as ComparedPlace;
  const isNumber = (value: string | null): boolean => value === null || isDecimal(value);
  return isNumber(share) && isNumber(difference) && typeof progressId === 'string';
}

/** The question behind an id of an owner; null where it was not made here. */
export function decodeComparedId(owner: LedgerSubgraph, id: string): ComparedQuestion | null {
  try {
    const [of, asked] = JSON.parse(id) as [string, ComparedQuestion];
    const { asOf, knownAt, themes, states, order, size, after } = asked;
    const isOurs =
      of === owner &&
      parseDay(asOf) !== null &&
      (knownAt === null || !Number.isNaN(Date.parse(knownAt))) &&
      themes.every((theme) => THEMES.some((row) => row.theme === theme)) &&
      states.every((state) => COUNTERPART_STATES.includes(state)) &&
      ORDERS.includes(order) &&
      Number.isInteger(size) &&
      size >= 1 &&
      size <= 1000 &&
      (after === null || isPlace(after));
    return isOurs ? asked : null;
  } catch {
    return null;
  }
}

/** The two sides of a partnership. */
export interface Pair {
  west: string;
  east: string;
}

/** As targets hands it to the owners. */
export const encodePair = ({ west, east }: Pair): string => `${west}|${east}`;

export function decodePair(pair: string): Pair | null {
  const [west = '', east = '', ...rest] = pair.split('|');
  return rest.length === 0 && isRegionCode(west) && isRegionCode(east) ? { west, east } : null;
}

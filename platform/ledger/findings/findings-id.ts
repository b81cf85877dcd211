import type { LedgerSubgraph } from '../../../schema/subgraphs';
import { parseDay } from '../../calendar';
import { catalogue } from '../../catalogue';
import { isRegionCode, regionPath } from '../../region-code';
import type { FindingCode } from './finding';
import { FINDINGS, type FindingSeverity } from './rules';

/** What a list of findings asks for, as `Query.findings` has it. */
export interface FindingsQuestion {
  within?: string | null;
  themes?: readonly string[] | null;
  codes?: readonly FindingCode[] | null;
  severity?: FindingSeverity | null;
  since?: string | null;
  until?: string | null;
}

/** The same for SQL. */
export interface FindingsFilter {
  withinPath: string;
  indicators: readonly string[];
  codes: readonly FindingCode[];
  since: string | null;
  until: string | null;
}

/** The `id` of an owner's findings stands for the arguments. */
export const encodeFindingsId = (
  owner: LedgerSubgraph,
  { within, themes, codes, severity, since, until }: FindingsQuestion,
): string =>
  [owner, within, themes?.join(), codes?.join(), severity, since, until].map((part) => part ?? '').join('|');

const ALL_CODES = Object.keys(FINDINGS) as FindingCode[];

/** The filter behind an id of an owner; null where it was not made here. */
export function decodeFindingsId(owner: LedgerSubgraph, id: string): FindingsFilter | null {
  const parts = id.split('|');
  const [of, within = '', themes = '', codes = '', severity = '', since = '', until = ''] = parts;
  const isDay = (day: string): boolean => day === '' || parseDay(day) !== null;
  if (of !== owner || parts.length !== 7 || !isDay(since) || !isDay(until)) return null;
  if (within !== '' && !isRegionCode(within)) return null;
  const wanted = (text: string, value: string): boolean => text === '' || text.split(',').includes(value);
  return {
    withinPath: within === '' ? '' : regionPath(within),
    indicators: catalogue
      .filter(({ subgraph, theme }) => subgraph === owner && wanted(themes, theme))
      .map(({ code }) => code),
    codes: ALL_CODES.filter((code) => wanted(codes, code) && wanted(severity, FINDINGS[code].severity)),
    since: since || null,
    until: until || null,
  };
}

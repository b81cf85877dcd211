import type { IndicatorRow } from '../platform/catalogue';
import { halfWidth } from '../platform/decimal-text';
import { KIND_OF_FLOW, parseSchedule, SCHEDULE_FORM, type TargetKind } from '../platform/ledger/schedule';
import type { Message } from '../platform/message';
import type { TargetTerms } from '../subgraphs/targets/file-targets';
import { texts } from './texts';

/** What people call the kinds; 不低于 is read beside the indicator. */
const KINDS: Readonly<Record<string, TargetKind>> = {
  REACH: 'REACH',
  达到: 'REACH',
  KEEP_ABOVE: 'KEEP_ABOVE',
  稳定在以上: 'KEEP_ABOVE',
  KEEP_BELOW: 'KEEP_BELOW',
  不高于: 'KEEP_BELOW',
};
const NOT_BELOW = '不低于';
const LAST_YEAR = ['LAST_YEAR', '上年', '上年实绩'];

/** The cell of a column, and how to refuse it. */
interface Cells {
  text: (column: keyof TargetTerms) => string;
  refuse: (column: keyof TargetTerms, expected: Message, code: string) => null;
}

/** Kind, basis and schedule of a target; null where a cell is empty, which keeps what is in force. */
export function readTargetTerms(
  cells: Cells,
  { aggregation }: Pick<IndicatorRow, 'aggregation'>,
  year: number,
): TargetTerms {
  return { kind: readKind(), basis: readBasis(), schedule: readSchedule() };

  function readKind(): TargetKind | null {
    const text = halfWidth(cells.text('kind'));
    if (text === '') return null;
    // Of what counts within the year, "not below" says what is to be reached.
    const kind =
      text === NOT_BELOW ? (aggregation === 'FLOW' ? 'REACH' : 'KEEP_ABOVE') : KINDS[text.toUpperCase()];
    if (kind === undefined) return cells.refuse('kind', texts.kind, 'MALFORMED');
    return kind === 'KEEP_ABOVE' && aggregation === 'FLOW'
      ? cells.refuse('kind', KIND_OF_FLOW, 'WRONG_KIND')
      : kind;
  }

  function readBasis(): 'LAST_YEAR' | null {
    const text = halfWidth(cells.text('basis')).toUpperCase();
    if (text === '') return null;
    return LAST_YEAR.includes(text) ? 'LAST_YEAR' : cells.refuse('basis', texts.basis, 'MALFORMED');
  }

  function readSchedule(): string | null {
    const text = halfWidth(cells.text('schedule'));
    if (text === '') return null;
    return parseSchedule(text, year) ?? cells.refuse('schedule', SCHEDULE_FORM, 'MALFORMED');
  }
}

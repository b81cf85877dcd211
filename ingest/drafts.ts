import Big from 'big.js';
import type { Finding } from '../platform/ledger/findings/finding';
import type { GivenValue, Qualifier } from '../platform/ledger/given-value';
import type { StatementDraft } from '../platform/ledger/statement-draft';
import type { Message } from '../platform/message';
import type { TargetDraft } from '../subgraphs/targets/file-targets';
import type { FileFinding } from './import-result';
import type { Understood } from './row-reader';
import type { RowError } from './table/file-refused';
import { texts } from './texts';

/** A statement with what its source prints, decimal for decimal: the completion ratio beside it. */
export interface FigureDraft extends StatementDraft {
  given: GivenValue['given'];
  qualifier: Qualifier | null;
  statedRatio: string | null;
  /** What is found in the words of its row. */
  remarks: Pick<Finding, 'code' | 'says'>[];
}

/** Where a draft stands in its file. */
export interface DraftPlace {
  row: number;
  sheet: string;
  /** What its column of values is called. */
  column: string;
}

/** What a file of targets and figures says, in the units that are stored, and everything that is wrong with it. */
export interface Drafts {
  targets: TargetDraft[];
  figures: FigureDraft[];
  errors: RowError[];
  findings: FileFinding[];
  understood: Understood[];
  /** By the `row` of a draft, which is its number in the file's order. */
  places: ReadonlyMap<number, DraftPlace>;
  /** Sheets of a workbook that were not read. */
  ignoredSheets: string[];
}

/** Two rows of one file must not set different targets of one scope and year. */
export function conflictingTargets(targets: readonly TargetDraft[], places: Drafts['places']): RowError[] {
  const first = new Map<string, TargetDraft>();
  return targets.flatMap((target) => {
    const key = [target.indicator, target.region, target.partner, target.year].join('|');
    const earlier = first.get(key);
    if (!earlier) first.set(key, target);
    if (!earlier) return [];
    const term = (['kind', 'basis', 'schedule'] as const).find((name) => earlier[name] !== target[name]);
    const isValue = !new Big(earlier.value).eq(target.value);
    if (!isValue && term === undefined) return [];
    const expected = texts.sameTarget(rowOf(places, earlier.row));
    if (isValue || term === undefined)
      return [errorAt(places, target.row, target.value, expected, 'CONFLICTING_ROWS')];
    return [
      {
        ...errorAt(places, target.row, target[term] ?? '', expected, 'CONFLICTING_ROWS'),
        column: term,
      },
    ];
  });
}

/** The row of a draft as people see it. */
export const rowOf = (places: Drafts['places'], draft: number): number => places.get(draft)?.row ?? draft;

/** An error of a draft's value. */
export function errorAt(
  places: Drafts['places'],
  draft: number,
  found: string,
  expected: Message,
  code: string,
): RowError {
  const { row = draft, sheet = '', column = 'value' } = places.get(draft) ?? {};
  return { row, column, found, expected, code, ...(sheet !== '' && { sheet }) };
}

import { basename } from 'node:path';
import { figureTexts, placeOf } from '../platform/ledger/figure-texts';
import type { Finding, ImportResult } from './import-result';
import { HEADINGS } from './read-drafts';
import { shortened } from './table/file-refused';
import { texts } from './texts';

/** So many bad rows are shown; the rest are counted. */
const SHOWN = 100;

/** What the person at the terminal reads of one file, line by line. */
export function report(path: string, { errors, findings, written, unchanged }: ImportResult): string[] {
  const file = shortened(basename(path));
  if (errors.length === 0) return [texts.taken(file, written, unchanged), ...findings.map(findingText)];
  return [
    texts.refused(file, errors.length),
    ...errors
      .slice(0, SHOWN)
      .map(({ row, column, found, expected, code }) =>
        texts.badRow(row, named(column), found, expected, code),
      ),
    ...(errors.length > SHOWN ? [texts.moreRows(errors.length - SHOWN)] : []),
  ];
}

/** An English heading of targets and figures, with the Chinese one beside it. */
function named(column: string): string {
  const [chinese] = (HEADINGS as Record<string, readonly string[]>)[column] ?? [];
  return chinese === undefined ? column : `${column}（${chinese}）`;
}

const ofFigure = ({ row, indicator }: { row: number; indicator: string }, text: string): string =>
  texts.ofRow(row, text, indicator);

function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'STATED_RATIO':
      return texts.statedRatio(finding.row, finding.indicator, finding.stated, finding.computed);
    case 'STATED_RATE':
      return texts.statedRate(finding.row, finding.indicator, finding.stated, finding.computed);
    case 'SUPERSEDED':
      return ofFigure(finding, figureTexts.superseded(finding.found, finding.inForce, texts.correction));
    case 'QUALIFIED':
      return ofFigure(finding, figureTexts.qualified(finding.found, finding.taken));
    case 'WITHDRAWN':
      return ofFigure(finding, figureTexts.withdrawn(finding.found, finding, texts.correction));
    case 'CROSSING_STATEMENT':
    case 'FALLING_TOTAL':
      return texts.ofRow(finding.row, figureTexts.found(finding.kind, placeOf(finding.other)));
    case 'NEW_PARTNERSHIP':
      return texts.newPartnership(finding.east, finding.west);
    case 'IGNORED_SHEET':
      return texts.ignoredSheet(shortened(finding.sheet));
  }
}

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { figureTexts, placeOf } from '../platform/ledger/figure-texts';
import type { Finding, ImportResult } from './import-result';
import { KEY_HEADINGS, VALUE_HEADINGS } from './layout/headings';
import { shortened } from './table/file-refused';
import { texts } from './texts';

/** So many bad rows are shown; the rest are counted. */
const SHOWN = 100;

/** What the person at the terminal reads of one file, line by line. */
export function report(path: string, result: ImportResult, isCheck = false): string[] {
  const { errors, findings, written, unchanged, understood } = result;
  const file = shortened(basename(path));
  const said = isCheck
    ? understood.map(({ what, written: text, as }) => texts.understood(what, shortened(text), as))
    : [];
  if (errors.length === 0) {
    const done = isCheck ? texts.wouldTake(file, written, unchanged) : texts.taken(file, written, unchanged);
    return [done, ...said, ...findings.map(findingText)];
  }
  return [
    texts.refused(file, errors.length),
    ...said,
    ...errors
      .slice(0, SHOWN)
      .map(({ row, sheet, column, found, expected, code }) =>
        texts.badRow(
          row,
          sheet === undefined ? named(column) : `${sheet}!${named(column)}`,
          found,
          expected,
          code,
        ),
      ),
    ...(errors.length > SHOWN ? [texts.moreRows(errors.length - SHOWN)] : []),
  ];
}

/** An English heading of targets and figures, with the Chinese one beside it. */
function named(column: string): string {
  const [chinese] =
    ({ ...KEY_HEADINGS, ...VALUE_HEADINGS } as Record<string, readonly string[]>)[column] ?? [];
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
    case 'ESTIMATED_DATE':
      return ofFigure(finding, texts.estimatedDate(finding.found, finding.taken));
    case 'EARLIER_REGION':
      return ofFigure(finding, texts.earlierRegion(finding.found, finding.taken));
    case 'NOT_REPORTED':
      return ofFigure(finding, texts.notReported(finding.found));
    case 'TOTAL_DIFFERS':
      return ofFigure(finding, texts.totalDiffers(finding.stated, finding.sum));
    case 'NEW_PARTNERSHIP':
      return texts.newPartnership(finding.east, finding.west);
    case 'IGNORED_SHEET':
      return texts.ignoredSheet(shortened(finding.sheet));
  }
}

/**
 * Writes all errors of a file beside it, as CSV that Excel reads; says where, or that it could not. A text that a program might take for a
 * formula is written as text.
 */
export async function writeErrors(path: string, errors: ImportResult['errors']): Promise<string> {
  const target = `${path}.errors.csv`;
  const rows = errors.map(({ row, sheet = '', column, found, expected, code }) => [
    sheet,
    row,
    named(column),
    found,
    expected,
    code,
  ]);
  try {
    await writeFile(
      target,
      `\ufeff${stringify([ERROR_HEADINGS, ...rows], { escape_formulas: true, record_delimiter: 'windows' })}`,
    );
    return texts.allErrors(target);
  } catch {
    return texts.errorsUnwritten(target);
  }
}

const ERROR_HEADINGS = ['工作表 sheet', '行 row', '列 column', '填的是 found', '应为 expected', '代码 code'];

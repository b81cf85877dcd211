import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { textOf as textOfFigure } from '../platform/ledger/findings/rules';
import { inLanguage, type Language, type Message } from '../platform/message';
import type { FileFinding, ImportResult } from './import-result';
import { KEY_HEADINGS, VALUE_HEADINGS } from './layout/headings';
import { shortened } from './table/file-refused';
import { texts } from './texts';

/** So many bad rows are shown; the rest are counted. */
const SHOWN = 100;

/** What the person at the terminal reads of one file, line by line: in one language, or in both, Chinese first. */
export function report(
  path: string,
  result: ImportResult,
  { isCheck = false, language = null }: { isCheck?: boolean | undefined; language?: Language | null } = {},
): string[] {
  const { errors, findings, written, unchanged, understood } = result;
  // What stands before a text is short, and not said twice.
  const line = (before: Message, text: Message): string =>
    `${inLanguage(before, language ?? 'ZH')}${inLanguage(text, language)}`;
  const file = texts.of(shortened(basename(path)));
  const said = (isCheck ? understood : []).map(
    ({ what, written: text, as }) =>
      `  ${inLanguage(texts.what[what], language)}${inLanguage(texts.takenFor(shortened(text), as), language ?? 'ZH')}`,
  );
  if (errors.length === 0) {
    const done = isCheck ? texts.wouldTake(written, unchanged) : texts.taken(written, unchanged);
    const found = findings.map((finding) => `  ${line(placeOfFinding(finding), textOf(finding))}`);
    return [line(file, done), ...said, ...found];
  }
  const shown = errors.slice(0, SHOWN).map(({ row, sheet, column, found, expected, code }) => {
    const place = sheet === undefined ? named(column) : `${sheet}!${named(column)}`;
    return `  ${line(texts.badCell(row, place, found), expected)} [${code}]`;
  });
  const left = errors.length - shown.length;
  return [
    line(file, texts.refused(errors.length)),
    ...said,
    ...shown,
    ...(left > 0 ? [`  ${inLanguage(texts.moreCells(left), language)}`] : []),
  ];
}

/** An English heading of targets and figures, with the Chinese one beside it. */
function named(column: string): string {
  const [chinese] =
    ({ ...KEY_HEADINGS, ...VALUE_HEADINGS } as Record<string, readonly string[]>)[column] ?? [];
  return chinese === undefined ? column : `${column}（${chinese}）`;
}

const NOWHERE: Message = { zh: '', en: '' };

/** The row of a finding, and its indicator where that is not clear from the rest. */
const placeOfFinding = ({ row, indicator, code }: FileFinding): Message =>
  row === null ? NOWHERE : texts.ofRow(row, code === 'PARTNERSHIP_UNKNOWN' ? '' : (indicator ?? ''));

/** What a person reads of a finding, with its place. */
export function messageOf(finding: FileFinding): Message {
  const [place, text] = [placeOfFinding(finding), textOf(finding)];
  return { zh: place.zh + text.zh, en: place.en + text.en };
}

function textOf({ code, other, says }: FileFinding): Message {
  const [one = '', two = ''] = says;
  switch (code) {
    case 'NOT_REPORTED':
      return texts.notReported(one);
    case 'TOTAL_DIFFERS':
      return texts.totalDiffers(one, two);
    case 'NEW_PARTNERSHIP':
      return texts.newPartnership(one, two);
    case 'IGNORED_SHEET':
      return texts.ignoredSheet(shortened(one));
    default:
      return textOfFigure({ code, other, says });
  }
}

/**
 * Writes all errors of a file beside it, as CSV that Excel reads; says where, or that it could not. A text that a program might take for a
 * formula is written as text.
 */
export async function writeErrors(
  path: string,
  errors: ImportResult['errors'],
  language: Language | null = null,
): Promise<string> {
  const target = `${path}.errors.csv`;
  const rows = errors.map(({ row, sheet = '', column, found, expected, code }) => [
    sheet,
    row,
    named(column),
    found,
    inLanguage(expected, language),
    code,
  ]);
  try {
    await writeFile(
      target,
      `\ufeff${stringify([ERROR_HEADINGS, ...rows], { escape_formulas: true, record_delimiter: 'windows' })}`,
    );
    return `  ${inLanguage(texts.allErrors(target), language)}`;
  } catch {
    return `  ${inLanguage(texts.errorsUnwritten(target), language)}`;
  }
}

const ERROR_HEADINGS = ['工作表 sheet', '行 row', '列 column', '填的是 found', '应为 expected', '代码 code'];

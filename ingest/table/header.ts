import { trimmed } from '../../platform/decimal-text';
import { unitOf } from '../../platform/units';
import { FileRefused, type RefusalCode } from './file-refused';
import type { Limits } from './limits';

/** What the header of a table must look like. */
export interface TableOptions {
  /** Canonical column name -> other spellings taken for it (Chinese headings). The name itself is always taken. */
  headings: Readonly<Record<string, readonly string[]>>;
  /** Canonical names that must be present. */
  required: readonly string[];
}

/** A header row: the canonical name of every position, undefined under an empty heading. */
export type Header = readonly (string | undefined)[];

/**
 * The canonical columns of a header row. Headings are compared without regard to case, full width, spaces and line breaks.
 * Throws FileRefused for a heading that is unknown, there twice, or missing.
 */
export function readHeader(
  file: string,
  row: number,
  found: readonly (string | undefined)[],
  options: TableOptions,
  limits: Limits,
): Header {
  const all = Array.from(found, (text) => text ?? '');
  const texts = all.slice(0, all.findLastIndex((text) => trimmed(text) !== '') + 1);
  const known = knownHeadings(options);
  const refuse = (code: RefusalCode, column: string | undefined, zh: string, en: string): never => {
    throw new FileRefused(code, file, { row, zh, en, ...(column !== undefined && { column }) });
  };
  if (texts.length > limits.columns) {
    refuse(
      'COLUMN_UNKNOWN',
      undefined,
      `表头超过 ${limits.columns} 列`,
      `the header has more than ${limits.columns} columns`,
    );
  }
  // A row of data in the place of the header can have names and phones in it, which a message does not repeat.
  const isHeader = looksLikeHeader(found, options);
  const seen = new Set<string>();
  const header = texts.map((text, at) => {
    if (trimmed(text) === '') return undefined;
    const name = nameOf(known, text);
    if (name === undefined) {
      return refuse(
        'COLUMN_UNKNOWN',
        isHeader ? trimmed(text) : columnLetter(at),
        `不认识的列名。应为：${described(options)}`,
        `this column is not known. Expected: ${described(options)}`,
      );
    }
    if (seen.has(name)) {
      return refuse(
        'COLUMN_DUPLICATE',
        name,
        '此列出现了两次，应只有一次',
        'this column is there twice, expected once',
      );
    }
    seen.add(name);
    return name;
  });
  const missing = options.required.filter((name) => !seen.has(name));
  if (missing.length > 0) {
    const there = [...seen].join(', ') || '—';
    const names = missing.map((name) => describedHeading(name, options)).join(', ');
    refuse(
      'COLUMN_MISSING',
      undefined,
      `表头缺少列：${names}。找到的列：${there}`,
      `the header lacks: ${names}. Found: ${there}`,
    );
  }
  return header;
}

/** Whether a row has more than half of the required headings, so that it was meant as the header of such a table. */
export function looksLikeHeader(found: readonly (string | undefined)[], options: TableOptions): boolean {
  const all = Array.from(found, (text) => text ?? '');
  const texts = all.slice(0, all.findLastIndex((text) => trimmed(text) !== '') + 1);
  const known = knownHeadings(options);
  const names = new Set(texts.map((text) => nameOf(known, text)));
  return options.required.filter((name) => names.has(name)).length * 2 > options.required.length;
}

/** The letter that Excel shows over a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** The position of the column over which Excel shows these letters. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function knownHeadings({ headings, required }: TableOptions): Map<string, string> {
  const known = new Map<string, string>();
  for (const name of [...required, ...Object.keys(headings)]) {
    for (const spelling of [name, ...(headings[name] ?? [])]) known.set(headingKey(spelling), name);
  }
  return known;
}

/** The name of a heading, which may have its unit in brackets. */
const nameOf = (known: ReadonlyMap<string, string>, heading: string): string | undefined =>
  known.get(headingKey(heading)) ?? known.get(splitUnit(heading).key);

/** A heading without the unit in its brackets, as 金额（万元）, and that unit; '' where there is none. */
export function splitUnit(heading: string): { key: string; unit: string } {
  const key = headingKey(heading);
  const [, name = '', unit = ''] = /^(.+)\((?:单位:)?([^()]+)\)$/u.exec(key) ?? [];
  return unitOf(unit) === undefined ? { key, unit: '' } : { key: name, unit };
}

/** A heading without regard to case, full width, spaces and line breaks. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060]+/g, '')
    .toLowerCase();
}

function described(options: TableOptions): string {
  const names = new Set([...Object.keys(options.headings), ...options.required]);
  return [...names].map((name) => describedHeading(name, options)).join(', ');
}

function describedHeading(name: string, { headings }: TableOptions): string {
  const chinese = headings[name]?.[0];
  return chinese === undefined ? name : `${name} (${chinese})`;
}

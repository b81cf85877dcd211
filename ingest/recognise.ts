import { personalFields } from '../platform/register/register';
import { hasLayout } from './layout/layouts-of';
import {
  columnOf,
  describeRegister,
  isNamed,
  REGISTER_COLUMN,
  registerFormats,
  type RegisterFormat,
} from './register-formats';
import { FileRefused, shortened } from './table/file-refused';
import { columnLetter, headingKey, splitUnit } from './table/header';
import type { OpenFile } from './table/open-file';
import type { RawRow } from './table/sheet';

/** A register's format and the headings that the file uses, by canonical column. */
export interface Recognised {
  format: RegisterFormat;
  headings: ReadonlyMap<string, string>;
  /** The units of headings that have one, by canonical column. */
  units: ReadonlyMap<string, string>;
}

/**
 * Which register a file is of, by its header and, where that fits several, by its first row's register column; null for
 * a file of targets or figures.
 *
 * @throws FileRefused when it is of no register, or might be of several.
 */
export function recogniseRegister(
  file: OpenFile,
  today: string,
  formats: readonly RegisterFormat[] = registerFormats,
): Recognised | null {
  const peeks = file.sheets.flatMap(({ head }) =>
    head.map((row, at) => ({ header: textsOf(row), first: textsOf(head[at + 1]) })),
  );
  const found = peeks.flatMap((peek) =>
    formats.flatMap((format) => (fits(format, peek) ? [{ format, peek }] : [])),
  );
  const [first] = found;
  if (!first && hasLayout(file, today)) return null;
  if (!first) throw unknown(file.name, peeks, formats);
  if (found.length > 1) {
    const names = [...new Set(found.map(({ format }) => describeRegister(format)))].join(', ');
    throw new FileRefused('REGISTER_AMBIGUOUS', file.name, {
      zh: `表头符合几种台账：${names}。请加一列“台账”，写明是哪一种`,
      en: `the header fits several registers: ${names}. Add a column "register" that says which`,
    });
  }
  const headings = first.peek.header.flatMap((text) => {
    const column = columnOf(first.format, text);
    return column === undefined ? [] : [[column, text.trim()] as const];
  });
  const units = headings.flatMap(([column, text]) => {
    const { unit } = splitUnit(text);
    return unit === '' ? [] : [[column, unit] as const];
  });
  return { format: first.format, headings: new Map(headings), units: new Map(units) };
}

/** A row that may be the header and the one below it, as they are; the second is empty where nothing follows. */
type Peek = Record<'header' | 'first', string[]>;

const textsOf = (row: RawRow | undefined): string[] => Array.from(row?.texts ?? [], (text) => text ?? '');

const headingsOf = ({ header }: Peek): string[] => header.filter((text) => text.trim() !== '');

/** The register that the first row names; null where the file leaves it to the header. */
function named({ header, first }: Peek): string | null {
  const at = header.findIndex((text) => ['register', '台账'].includes(headingKey(text)));
  return at < 0 ? null : (first[at] ?? '').trim();
}

function fits(format: RegisterFormat, peek: Peek): boolean {
  const name = named(peek);
  if (name !== null && !isNamed(format, name)) return false;
  const columns = headingsOf(peek).map((text) => columnOf(format, text));
  return (
    columns.every((column) => column !== undefined) &&
    format.required.every((column) => columns.includes(column))
  );
}

/** Says of the nearest register what is amiss, so that one wrong heading does not make the whole file a riddle. */
function unknown(file: string, peeks: readonly Peek[], formats: readonly RegisterFormat[]): FileRefused {
  const near = peeks
    .flatMap((peek) =>
      formats.map((format) => {
        const headings = headingsOf(peek);
        const isMeant = isNamed(format, named(peek) ?? '');
        const columns = headings.map((text) => columnOf(format, text));
        const known = columns.filter((column) => column !== undefined && column !== REGISTER_COLUMN);
        return {
          format,
          score: (isMeant ? 1000 : 0) + known.length - (headings.length - known.length),
          isNear: isMeant || known.length * 2 > format.required.length,
          strange: peek.header.flatMap((text, at) =>
            text.trim() !== '' && columnOf(format, text) === undefined ? [{ text, at }] : [],
          ),
          missing: format.required.filter((column) => !columns.includes(column)),
        };
      }),
    )
    .sort((a, b) => b.score - a.score)[0];
  if (!near?.isNear) {
    // It may be a row of data, with names and phones in it: it is not repeated.
    const names = formats.map(describeRegister).join(', ');
    return new FileRefused('HEADER_MISSING', file, {
      zh: `没有找到列名。第一行，或标题之下，应是列名。目标任务或上报数须有“指标”列；台账有：${names}`,
      en: `there are no headings: the first row, or the one below a title, has to be the headings. Targets and figures have a column "indicator"; the registers are: ${names}`,
    });
  }
  const { format, missing } = near;
  const holdsPersons = personalFields(format.register).length > 0;
  const strange = near.strange.map(({ text, at }) => (holdsPersons ? columnLetter(at) : shortened(text)));
  const columns = missing.map((name) => `${name} (${format.headings[name]?.[0] ?? ''})`).join(', ');
  // All is there but the name in the register column, which is of none or of another.
  const isWhole = strange.length === 0 && missing.length === 0;
  const zh = [
    strange.length > 0 ? `不认识的列：${strange.join(', ')}` : '',
    columns === '' ? '' : `缺少的列：${columns}`,
    isWhole ? `“台账”一列应写明 ${describeRegister(format)}` : '',
  ];
  const en = [
    strange.length > 0 ? `unknown columns: ${strange.join(', ')}` : '',
    columns === '' ? '' : `missing columns: ${columns}`,
    isWhole ? `the column "register" has to say ${describeRegister(format)}` : '',
  ];
  return new FileRefused(strange.length > 0 || isWhole ? 'COLUMN_UNKNOWN' : 'COLUMN_MISSING', file, {
    zh: `像是台账“${format.register.zh}”，但表头不符。${zh.filter(Boolean).join('；')}`,
    en: `this looks like the register ${format.register.type}, but its header does not fit; ${en.filter(Boolean).join('; ')}`,
  });
}

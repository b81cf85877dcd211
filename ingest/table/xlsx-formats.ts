import type Big from 'big.js';

/** What a number format makes of a number, as far as its meaning is concerned. */
export type Meaning =
  | { kind: 'number' }
  | { kind: 'percent'; decimals: number }
  | { kind: 'date'; year: boolean; month: boolean; day: boolean }
  /** Leading zeros, as in 000000. */
  | { kind: 'padded'; digits: number }
  /** Shown divided by 1,000 or more, as in 0!.0,"万元": the reader of the sheet sees another number than the one stored. */
  | { kind: 'scaled' };

/** A number format: its sections in order, each with the numbers that it shows. */
export type NumberFormat = readonly { shows: (number: Big) => boolean; meaning: Meaning }[];

/** What a number means under a format: by the section that shows it, and as a plain number where none does. */
export const meaningOf = (format: NumberFormat | undefined, number: Big): Meaning =>
  format?.find(({ shows }) => shows(number))?.meaning ?? { kind: 'number' };

/** Formats that a workbook names by number alone, the Chinese ones included (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  const code = BUILT_IN.find(([ids]) => ids.includes(id))?.[1];
  return code === undefined ? [] : parseFormat(code);
}

const BUILT_IN: readonly (readonly [readonly number[], string])[] = [
  [[9], '0%'],
  [[10], '0.00%'],
  [[14, 15, 22, 30, 31], 'yyyy-m-d'],
  [[16, 28, 29, 51, 53, 54, 58], 'm-d'],
  [[17, 27, 36, 50, 52, 57], 'yyyy-m'],
];

/**
 * Reads a format code, whose sections may say which numbers they show, as in [=0]"-";0.00%; without that the first shows positive ones
 * and zero, the second negative ones, the third zero (ECMA-376 part 1, 18.8.31).
 */
export function parseFormat(formatCode: string): NumberFormat {
  const sections = sectionsOf(formatCode.slice(0, 255));
  // The section of texts says nothing of numbers.
  if (sections.length > 1 && sections.at(-1)?.includes('@')) sections.pop();
  const conditions = sections.map(conditionOf);
  const isConditional = conditions.some((condition) => condition !== undefined);
  return sections.slice(0, 3).map((section, at) => ({
    shows: conditions[at] ?? usual(at, Math.min(sections.length, 3), isConditional),
    meaning: meaningOfSection(section),
  }));
}

/** The sections between semicolons, of which those in quotes, behind a backslash or in brackets are none. */
const sectionsOf = (code: string): string[] => {
  const sections = [''];
  for (const [token] of code.matchAll(/"[^"]*"?|[\\!_*].|\[[^\]]*\]|;|[^;]/gs)) {
    if (token === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + token);
  }
  return sections;
};

type Test = (number: Big) => boolean;

function conditionOf(section: string): Test | undefined {
  const [, operator, bound = ''] = /\[(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)\]/.exec(section) ?? [];
  switch (operator) {
    case '<=':
      return (number) => number.lte(bound);
    case '>=':
      return (number) => number.gte(bound);
    case '<>':
      return (number) => !number.eq(bound);
    case '<':
      return (number) => number.lt(bound);
    case '>':
      return (number) => number.gt(bound);
    case '=':
      return (number) => number.eq(bound);
    default:
      return undefined;
  }
}

/** What a section without a condition shows: what those before it leave. */
function usual(at: number, of: number, isConditional: boolean): Test {
  if (at === of - 1) return () => true;
  if (at === 1) return (number) => number.lt('0');
  return of === 2 || isConditional ? (number) => number.gte('0') : (number) => number.gt('0');
}

function meaningOfSection(formatCode: string): Meaning {
  // A point that is mere text moves the decimal point that people see.
  if (/[\\!]\.|"\."/.test(formatCode)) return { kind: 'scaled' };
  const section = formatCode
    .replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/gs, '')
    .replace(/General|G\/通用格式/gi, '')
    .toLowerCase();
  if (/[0#?],+(?![0#?,])/.test(section)) return { kind: 'scaled' };
  if (section.includes('%'))
    return { kind: 'percent', decimals: /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0 };
  if (/^0{2,}$/.test(section)) return { kind: 'padded', digits: section.length };
  if (/e[+-]/.test(section)) return { kind: 'number' };
  // An m beside hours or seconds is minutes.
  const days = section.replace(/h+[^a-z]*m+|m+[^a-z]*s+|am\/pm|a\/p/g, '');
  const date = {
    year: /[ye]/.test(days),
    month: days.includes('m'),
    day: /(^|[^d])d{1,2}([^d]|$)/.test(days),
  };
  return date.year || date.month || date.day ? { kind: 'date', ...date } : { kind: 'number' };
}

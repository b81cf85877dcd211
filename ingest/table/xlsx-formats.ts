/** What a number format makes of a number, as far as its meaning is concerned. */
export type Meaning =
  | { kind: 'number' }
  | { kind: 'percent'; decimals: number }
  | { kind: 'date'; year: boolean; month: boolean; day: boolean }
  /** Leading zeros, as in 000000. */
  | { kind: 'padded'; digits: number }
  /** Shown divided by 1,000 or more, as in 0!.0,"万元": the reader of the sheet sees another number than the one stored. */
  | { kind: 'scaled' };

/** The meaning of formats that a workbook names by number alone, the Chinese ones included (ECMA-376 part 1, 18.8.30). */
export function builtInMeaning(id: number): Meaning {
  const code = BUILT_IN.find(([ids]) => ids.includes(id))?.[1];
  return code === undefined ? { kind: 'number' } : meaningOf(code);
}

const BUILT_IN: readonly (readonly [readonly number[], string])[] = [
  [[9], '0%'],
  [[10], '0.00%'],
  [[14, 15, 22, 30, 31], 'yyyy-m-d'],
  [[16, 28, 29, 51, 53, 54, 58], 'm-d'],
  [[17, 27, 36, 50, 52, 57], 'yyyy-m'],
];

/** The meaning of a format code: its first section counts, which is the one for positive numbers. */
export function meaningOf(formatCode: string): Meaning {
  // A point that is mere text moves the decimal point that people see.
  if (/[\\!]\.|"\."/.test(formatCode)) return { kind: 'scaled' };
  const section = formatCode
    .slice(0, 255)
    .replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/gs, '')
    .replace(/General|G\/通用格式/gi, '')
    .replace(/;.*$/s, '')
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

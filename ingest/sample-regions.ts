import { daysInMonth, dayOf, formatDay, today } from '../platform/calendar';
import { checkCharacter } from '../platform/register/credit-code';

/** How many records of a register there are of each year: every second one of the other partnership. */
export const SAMPLE_SIZE = 36;

interface Pair {
  /** Eastern counties, and western ones with a village of each. */
  east: readonly string[];
  west: readonly (readonly [county: string, village: string])[];
}

/** Jiangsu–Shaanxi by Wuxi and Yan'an, Zhejiang–Sichuan by Hangzhou and Guangyuan: pairs that there are. */
export const SAMPLE_PAIRS: readonly [Pair, Pair] = [
  {
    east: ['320205', '320206', '320211'],
    west: [
      ['610602', '610602001001'],
      ['610603', '610603001001'],
      ['610621', '610621001001'],
    ],
  },
  {
    east: ['330102', '330105', '330106'],
    west: [
      ['510802', '510802001001'],
      ['510811', '510811100001'],
      ['510821', '510821100001'],
    ],
  },
];

/** One of a list, the same for the same number. */
export function pick<One>(list: readonly One[], n: number): One {
  const one = list[n % list.length];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** Where the nth record is: a county of the west, a village of it, and the eastern partner. */
export function placeOf(n: number): { west: string; village: string; east: string } {
  const pair = pick(SAMPLE_PAIRS, n);
  const at = Math.floor(n / 2);
  const [west, village] = pick(pair.west, at);
  return { west, village, east: pick(pair.east, at) };
}

/**
 * Days of a year up to today, by the part of it that has passed: 0 is the first of January, 1 today, which on the
 * first of January is the same day. `monthEnds` are the last two ends of months of this year, or that of last December.
 */
export interface SampleDays {
  year: number;
  at: (part: number) => string;
  monthEnds: readonly string[];
}

export function sampleDays(now: Date): SampleDays {
  const { year, month, day } = dayOf(today(now));
  const days = Array.from({ length: month }, (_, i) =>
    Array.from({ length: i + 1 === month ? day : daysInMonth(year, i + 1) }, (__, d) =>
      formatDay(year, i + 1, d + 1),
    ),
  ).flat();
  const ended = Array.from({ length: month - 1 }, (_, i) => formatDay(year, i + 1, daysInMonth(year, i + 1)));
  return {
    year,
    at: (part) => days[Math.floor(part * (days.length - 1))] ?? `${year}-01-01`,
    monthEnds: ended.length === 0 ? [formatDay(year - 1, 12, 31)] : ended.slice(-2),
  };
}

const DIGITS = '〇一二三四五六七八九';

/** 七十二 for 72; up to 99. */
export function chineseNumeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? (DIGITS[ones] ?? '') : ''}`;
}

/**
 * A credit code with a right check character that nobody has: 000000 is the place of no registry, and DEM says demonstration.
 * `kind` is its first two characters: 91 an enterprise, 11 a state organ.
 */
export function sampleCreditCode(kind: '91' | '11', n: number): string {
  const body = `${kind}000000DEM${String(n).padStart(6, '0')}`;
  return `${body}${checkCharacter(body) ?? ''}`;
}

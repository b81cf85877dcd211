/** Days as `YYYY-MM-DD` text, in China Standard Time: no Date object, so no time zone can shift one. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Year, month (1 to 12) and day of a date; null when it is not written `YYYY-MM-DD` or there is no such day. */
export function parseDay(text: string): { year: number; month: number; day: number } | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const formatDay = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

const CHINA_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today's date in China. */
export const today = (now: Date = new Date()): string => CHINA_DAY.format(now);

/** The same day a month earlier; the end of a month for the end of a month, as bulletins are dated; null before February. */
export function monthEarlier(date: string): string | null {
  const { year, month, day } = dayOf(date);
  if (month === 1) return null;
  const last = daysInMonth(year, month - 1);
  return formatDay(year, month - 1, day === daysInMonth(year, month) ? last : Math.min(day, last));
}

/** The same day a month earlier, in January that of the December before. */
export const monthBefore = (date: string): string =>
  monthEarlier(date) ?? `${Number(date.slice(0, 4)) - 1}-12-${date.slice(8)}`;

/** The same day a year earlier; the 28th for the 29 February. */
export function yearEarlier(date: string): string {
  const { year, month, day } = dayOf(date);
  return formatDay(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
}

export const PERIODS = ['DAY', 'WEEK', 'MONTH', 'QUARTER'] as const;
export type Period = (typeof PERIODS)[number];

/** The ends of the periods from a day to another, and that other day itself; a week ends on Sunday. */
export function periodEnds(every: Period, from: string, to: string): string[] {
  const ends: string[] = [];
  for (let day = from; day <= to;) {
    const end = periodEnd(every, day);
    ends.push(end < to ? end : to);
    day = daysLater(end, 1);
  }
  return ends;
}

export function periodEnd(every: Period, date: string): string {
  if (every === 'DAY') return date;
  const { year, month, day } = dayOf(date);
  if (every === 'WEEK')
    return daysLater(date, (7 - new Date(Date.UTC(year, month - 1, day)).getUTCDay()) % 7);
  const last = every === 'MONTH' ? month : Math.ceil(month / 3) * 3;
  return formatDay(year, last, daysInMonth(year, last));
}

export function daysLater(date: string, days: number): string {
  const { year, month, day } = dayOf(date);
  const later = new Date(Date.UTC(year, month - 1, day + days));
  return formatDay(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}

/** {@link parseDay} for a date that was checked at the door. */
export function dayOf(date: string): { year: number; month: number; day: number } {
  const day = parseDay(date);
  if (!day) throw new RangeError(`not a date: ${date}`);
  return day;
}

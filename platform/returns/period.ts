import { dayOf, daysInMonth, daysLater, formatDay } from '../calendar';

export const RHYTHMS = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A period by what it is called, as in 2021-W30, 2021-07, 2021-Q3, 2021-H1 or 2021; a week is that of ISO 8601 and ends on Sunday. */
export interface Period {
  name: string;
  rhythm: Rhythm;
  start: string;
  end: string;
}

const FORMS: readonly { rhythm: Rhythm; form: RegExp; months: number }[] = [
  { rhythm: 'WEEK', form: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/, months: 0 },
  { rhythm: 'MONTH', form: /^(\d{4})-(0[1-9]|1[0-2])$/, months: 1 },
  { rhythm: 'QUARTER', form: /^(\d{4})-Q([1-4])$/, months: 3 },
  { rhythm: 'HALF_YEAR', form: /^(\d{4})-H([12])$/, months: 6 },
  { rhythm: 'YEAR', form: /^(\d{4})$/, months: 12 },
];

/** The period of a name; null where there is none. */
export function parsePeriod(name: string): Period | null {
  for (const { rhythm, form, months } of FORMS) {
    const match = form.exec(name);
    if (!match) continue;
    const [year, number] = [Number(match[1]), Number(match[2] ?? 1)];
    if (year < 1978 || year > 2100) return null;
    if (months === 0) return week(year, number, name);
    const last = number * months;
    return {
      name,
      rhythm,
      start: formatDay(year, last - months + 1, 1),
      end: formatDay(year, last, daysInMonth(year, last)),
    };
  }
  return null;
}

/** The first week of a year has its 4 January in it, and each week belongs to the year of its Thursday. */
function week(year: number, number: number, name: string): Period | null {
  const start = daysLater(mondayOf(formatDay(year, 1, 4)), (number - 1) * 7);
  if (dayOf(daysLater(start, 3)).year !== year) return null;
  return { name, rhythm: 'WEEK', start, end: daysLater(start, 6) };
}

function mondayOf(date: string): string {
  const { year, month, day } = dayOf(date);
  return daysLater(date, -((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7));
}

/** The period of a rhythm in which a day lies. */
export function periodOf(rhythm: Rhythm, date: string): Period {
  const { year, month } = dayOf(date);
  const names: Record<Rhythm, () => string> = {
    WEEK: () => {
      const thursday = dayOf(daysLater(mondayOf(date), 3)).year;
      const first = mondayOf(formatDay(thursday, 1, 4));
      const days = (Date.parse(mondayOf(date)) - Date.parse(first)) / 86_400_000;
      return `${thursday}-W${String(days / 7 + 1).padStart(2, '0')}`;
    },
    MONTH: () => date.slice(0, 7),
    QUARTER: () => `${year}-Q${Math.ceil(month / 3)}`,
    HALF_YEAR: () => `${year}-H${Math.ceil(month / 6)}`,
    YEAR: () => String(year),
  };
  const period = parsePeriod(names[rhythm]());
  if (!period) throw new RangeError(`no period of ${rhythm} has ${date}`);
  return period;
}

/** The period before. */
export const periodBefore = ({ rhythm, start }: Period): Period => periodOf(rhythm, daysLater(start, -1));

import { daysInMonth, dayOf, formatDay, today } from '../platform/calendar';
import {
  COURSES,
  EASTERN_ONLY,
  SAMPLE_INDICATORS,
  SAMPLE_RATES,
  type SampleIndicator,
} from './sample-indicators';
import {
  LEVEL_PLACES,
  PARTNERED_PLACES,
  PLACES,
  sampleVariation,
  WITH_RECORDS,
  type SamplePlace,
} from './sample-places';

/** A row of a file, by its columns. */
type Row = Readonly<Record<string, string>>;

/** A file of the sample as it is imported; `correction` is why its rows replace what others say. */
export interface SampleFile {
  name: string;
  rows: readonly Row[];
  correction: string | null;
}

/** A month of the two years that has ended; in January, when none of this year has, the days of it so far. */
interface Month {
  year: number;
  month: number;
  date: string;
}

/** What says of every target and figure of the sample that it is one. */
export const MARKS = { source: '示例数据', note: '示例数据，不是真实数据' };

const placesOf = ({ withPartner }: { withPartner: boolean }): readonly SamplePlace[] =>
  withPartner ? PARTNERED_PLACES : PLACES;

/** Last year and this one, to the last month that has ended. */
export function sampleMonths(now: Date): Month[] {
  const date = today(now);
  const { year, month } = dayOf(date);
  const ended = (of: number, months: number): Month[] =>
    Array.from({ length: months }, (_, i) => ({
      year: of,
      month: i + 1,
      date: formatDay(of, i + 1, daysInMonth(of, i + 1)),
    }));
  return [...ended(year - 1, 12), ...(month === 1 ? [{ year, month, date }] : ended(year, month - 1))];
}

/**
 * The targets and figures of the sample. Of one place, indicator and month they are the same whenever they are made, so that a later start
 * adds the months since.
 */
export function sampleFiles(now: Date): SampleFile[] {
  const months = sampleMonths(now);
  const latest = months.at(-1) ?? { year: 0, date: '' };
  const targets = [latest.year - 1, latest.year].flatMap(targetsOf);
  const figures = [
    ...SAMPLE_INDICATORS.flatMap((one) => [...west(one, months), ...east(one, months)]),
    ...east(EASTERN_ONLY, months),
  ];
  const lies = ({ region = '' }: Row, prefecture: string): boolean =>
    region.startsWith(prefecture.slice(0, 4));
  return [
    { name: '示例-目标任务.csv', rows: targets, correction: null },
    { name: '示例-上报数.csv', rows: figures, correction: null },
    {
      name: '示例-目标调整.csv',
      rows: targets
        .filter(
          (row) =>
            row.indicator === 'EW_SOCIAL_FUNDS' && row.year === String(latest.year) && lies(row, '610600'),
        )
        .map((row) => ({ ...row, value: String(BigInt(row.value ?? 0) + 100n) })),
      correction: '示例：年中调整目标',
    },
    {
      name: '示例-更正数.csv',
      rows: figures
        .filter(
          (row) =>
            row.indicator === 'EW_LABOUR' &&
            row.side === 'WEST' &&
            row.as_of === latest.date &&
            lies(row, '610700'),
        )
        .map((row) => ({ ...row, value: String((BigInt(row.value ?? 0) * 98n) / 100n) })),
      correction: '示例：核减重复统计',
    },
  ];
}

/** What a place does in a year, in whole units: five percent more each year. */
function yearly({ typical }: SampleIndicator, { weight }: SamplePlace, year: number): bigint {
  if (typeof typical === 'number')
    return (BigInt(typical) * BigInt((100 + (year - 2020) * 5) * weight)) / 10_000n;
  return (yearly(wholeOf(typical.of), { weight } as SamplePlace, year) * BigInt(typical.permille)) / 1000n;
}

function wholeOf(code: string): SampleIndicator {
  const whole = SAMPLE_INDICATORS.find((one) => one.code === code);
  if (!whole) throw new Error(`the sample has no ${code}`);
  return whole;
}

/** What a place is to reach: last year's total where that is the basis, and of what is to be kept a little less than there usually is. */
function agreed(one: SampleIndicator, place: SamplePlace, year: number): bigint {
  const lastYear =
    one.target?.basis === undefined ? null : totalOf(one, place, { year: year - 1, month: 12 });
  if (lastYear !== null) return lastYear / 100n;
  return (yearly(one, place, year) * (one.target?.kind === undefined ? 100n : 96n)) / 100n;
}

/** Of every place, and of each partnership and of the province as a whole: of amounts their sum, of rates the same. */
function targetsOf(year: number): Row[] {
  const row = (code: string, scope: string, value: string, unit: string, terms: object): Row => {
    const [region = '', partner = ''] = scope.split('|');
    return {
      indicator: code,
      region,
      partner,
      year: String(year),
      value,
      unit,
      kind: '',
      basis: '',
      schedule: '',
      ...terms,
      ...MARKS,
    };
  };
  const amounts = SAMPLE_INDICATORS.flatMap((one) => {
    const { code, unit, target } = one;
    if (!target) return [];
    const values = new Map<string, bigint>();
    for (const place of placesOf(one)) {
      const value = agreed(one, place, year);
      for (const scope of [`${place.region}|${place.partner}`, ...place.sums.slice(-1)])
        values.set(scope, (values.get(scope) ?? 0n) + (value > 0n ? value : 1n));
    }
    return [...values].map(([scope, value]) => row(code, scope, String(value), unit, target));
  });
  const rates = SAMPLE_RATES.flatMap(({ code, value, withPartner, ...terms }) => {
    const scopes = placesOf({ withPartner }).flatMap(({ region, partner, sums }) => [
      `${region}|${partner}`,
      ...sums,
    ]);
    return [...new Set(scopes)].map((scope) => row(code, scope, value, '%', terms));
  });
  return [...amounts, ...rates];
}

/** Agreed indicators and employment are reported monthly, the others by quarters. */
function monthsOf({ code, withPartner }: SampleIndicator, months: readonly Month[]): readonly Month[] {
  return withPartner || code.startsWith('EM_') ? months : months.filter((at) => isQuarter(at, months));
}

const isQuarter = ({ month, date }: Month, months: readonly Month[]): boolean =>
  month % 3 === 0 || date === months.at(-1)?.date;

/** What the western side states. */
function west(one: SampleIndicator, months: readonly Month[]): Row[] {
  const places = one.isLevel === true ? [...LEVEL_PLACES, ...PLACES] : placesOf(one);
  const stated = places.flatMap((place) =>
    monthsOf(one, months).flatMap((at) => {
      const total = totalOf(one, place, at);
      return total === null ? [] : [figure(one, `${place.region}|${place.partner}`, 'WEST', at, total)];
    }),
  );
  return one.course === 'STOCK' && !one.withPartner ? [...stated, ...provincial(one, months)] : stated;
}

/** What the province itself has of what is counted as of a day: a little more than its counties say, and newer than its bulletin. */
const provincial = (one: SampleIndicator, months: readonly Month[]): Row[] =>
  monthsOf(one, months).map((at) =>
    figure(one, '610000|', 'WEST', at, inUnit(one, (sumOf(one, PLACES, at, months) * 101n) / 100n)),
  );

/** What the eastern side states by quarters: most partnerships the same, some more or less, and some nothing. */
function east(one: SampleIndicator, months: readonly Month[]): Row[] {
  if (!one.withPartner) return [];
  const inSums = new Map<string, SamplePlace[]>();
  for (const place of PARTNERED_PLACES)
    for (const scope of place.sums) inSums.set(scope, [...(inSums.get(scope) ?? []), place]);
  const quarters = months.filter((at) => isQuarter(at, months));
  return [...inSums].flatMap(([scope, places]) => {
    if (sampleVariation(8, 'silence', one.code, scope.slice(-6, -4)) === 0) return [];
    const percent = [100n, 100n, 100n, 102n, 97n][sampleVariation(5, 'east', one.code, scope)] ?? 100n;
    // Zhejiang states its own total besides, over all its partners.
    const scopes = scope === '510000|330000' ? [scope, '330000|'] : [scope];
    return quarters.flatMap((at) => {
      const sum = (sumOf(one, places, at, months) * percent) / 100n;
      return scopes.map((stated) => figure(one, stated, 'EAST', at, sum));
    });
  });
}

const sumOf = (
  one: SampleIndicator,
  places: readonly SamplePlace[],
  at: Month,
  months: readonly Month[],
): bigint => places.reduce((sum, place) => sum + (latest(one, place, at, months) ?? 0n), 0n);

/** The last total of a place up to a month: in its year, but for what is counted as of a day. */
function latest(
  one: SampleIndicator,
  place: SamplePlace,
  until: Month,
  months: readonly Month[],
): bigint | null {
  const earlier = months.filter(
    ({ year, date }) => (one.course === 'STOCK' || year === until.year) && date <= until.date,
  );
  for (const at of earlier.reverse()) {
    const total = totalOf(one, place, at);
    if (total !== null) return total;
  }
  return null;
}

function figure(
  { code, unit }: SampleIndicator,
  scope: string,
  side: string,
  { date }: Month,
  total: bigint,
): Row {
  const [region = '', partner = ''] = scope.split('|');
  const value =
    unit === '万元' ? `${total / 100n}.${String(total % 100n).padStart(2, '0')}` : String(total / 100n);
  return { indicator: code, region, partner, side, as_of: date, value, unit, ...MARKS };
}

/**
 * What a place has reached by the end of a month, in hundredths of the unit; null where it reports nothing: some places not at all in a
 * year, others no more after its middle. Some are ahead and some behind, and a few report a zero.
 */
function totalOf(one: SampleIndicator, place: SamplePlace, at: Omit<Month, 'date'>): bigint | null {
  const { region } = place;
  if (typeof one.typical !== 'number') {
    const whole = totalOf(wholeOf(one.typical.of), place, at);
    const permille = Math.min(
      1000,
      Math.floor((one.typical.permille * (85 + sampleVariation(31, one.code, region))) / 100),
    );
    return whole === null ? null : inUnit(one, (whole * BigInt(permille)) / 1000n);
  }
  const silence = sampleVariation(100, 'silence', region, one.code.slice(0, 2), String(at.year));
  // Where there are records, figures stand above them.
  const isSilent = silence < 3 || (silence < 9 && at.month > 5 + (silence % 4));
  if (isSilent && !WITH_RECORDS.includes(region)) return null;
  if (sampleVariation(60, 'zero', region, one.code, String(at.year)) === 0 && one.unit === '个') return 0n;
  const hundredths = yearly(one, place, at.year) * 100n;
  if (one.course === 'STOCK') {
    const percent = 92 + sampleVariation(17, 'stock', region, one.code);
    const monthly = sampleVariation(9, 'drift', region, one.code) - 4;
    return inUnit(one, (hundredths * BigInt(percent * 1000 + percent * monthly * at.month)) / 100_000n);
  }
  const percent =
    72 +
    sampleVariation(24, 'pace', region.slice(0, 4)) +
    sampleVariation(30, 'pace', region) +
    sampleVariation(20, 'pace', region, one.code, String(at.year));
  return inUnit(one, (hundredths * BigInt(percent * (COURSES[one.course][at.month - 1] ?? 1000))) / 100_000n);
}

/** Without fractions of persons and things. */
const inUnit = ({ unit }: SampleIndicator, hundredths: bigint): bigint =>
  unit === '万元' ? hundredths : (hundredths / 100n) * 100n;

import Big from 'big.js';
import { dayOf, daysInMonth } from '../../platform/calendar';
import { inLanguage, message, type Language, type Message } from '../../platform/message';
import { spellAmount } from '../../platform/units';
import { THEMES, type Theme } from '../../schema/subgraphs';
import type { ProgressRow } from './progress';

/** What the owner of an indicator measured, as far as a bulletin says it. */
export interface Measured {
  progressId: string;
  actual: string | null;
  ratio: string | null;
  gap: string | null;
  pace: 'DONE' | 'AHEAD' | 'BEHIND' | 'KEPT' | 'MISSED' | null;
  standsFor: string | null;
  book: 'WEST' | 'EAST' | null;
  statement: {
    amount: string;
    given: string | null;
    givenUnit: string | null;
    qualifier: string | null;
  } | null;
  coverage: {
    stated: number;
    expected: number;
    oldest: string | null;
    newest: string | null;
    newerBelow: number;
  } | null;
  counterpart: {
    actual: string;
    difference: string | null;
    state: string;
    coverage: { stated: number; expected: number };
  } | null;
}

/** A sentence that stands by itself: `text` is `period` and `clause`. */
export interface Sentence {
  period: string | null;
  clause: string;
  text: string;
}

/** Neither side reported anything, and nothing was to be done. */
export const statesNothing = ({ target }: ProgressRow, { actual, counterpart }: Measured): boolean =>
  actual === null && counterpart === null && target === null;

/** 2021-07-31 and its like: with its year only where that is not the bulletin's. */
function dayText(date: string, year: number): Message {
  const day = dayOf(date);
  return message(
    `${day.year === year ? '' : `${day.year}年`}${day.month}月${day.day}日`,
    new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      ...(day.year === year ? {} : { year: 'numeric' }),
    }),
  );
}

const monthName = (month: number): string =>
  new Date(Date.UTC(2000, month - 1)).toLocaleDateString('en-GB', { timeZone: 'UTC', month: 'long' });

/** What a figure is of: the months so far where it is counted within the year and stands for the end of one, else a day. */
function periodOf({ indicator, year }: ProgressRow, date: string): Message {
  const day = dayOf(date);
  const isEndOfMonth = day.day === daysInMonth(day.year, day.month);
  if (indicator.aggregation !== 'FLOW' || day.year !== year || !isEndOfMonth) {
    const { zh, en } = dayText(date, year);
    return message(`截至${zh}`, `Up to ${en}`);
  }
  const [first, last] = [monthName(1), monthName(day.month)];
  return day.month === 1
    ? message('今年1月', `In ${first}`)
    : message(`今年1月至${day.month}月`, `From ${first} to ${last}`);
}

/** The amount as it was given where that is what the figure is, with the word that says that it is not exact. */
function amountText(
  { indicator: { unit } }: ProgressRow,
  actual: string,
  filed: Measured['statement'],
): Message {
  const exact = spellAmount(actual, unit);
  if (filed?.given == null || filed.givenUnit === null || !new Big(filed.amount).eq(actual)) return exact;
  const { given, givenUnit, qualifier } = filed;
  switch (qualifier) {
    case '约':
    case '近':
      return message(`${qualifier}${given}${givenUnit}`, `about ${exact.en}`);
    case '余':
    case '多':
      // 2.4万余人次, not 2.4余万人次.
      return message(`${given}${givenUnit.replace(/^[万亿]*/, `$&${qualifier}`)}`, `over ${exact.en}`);
    case '以上':
      return message(`${given}${givenUnit}以上`, `at least ${exact.en}`);
    default:
      return message(`${given}${givenUnit}`, exact.en);
  }
}

function ratioText({ targetKind, targetBasis, targetParts }: ProgressRow, figure: Measured): Message | null {
  const { ratio, gap, pace } = figure;
  if (pace === 'KEPT' || pace === 'MISSED') {
    const kept = targetKind === 'KEEP_BELOW' ? ['控制', 'kept below'] : ['稳定', 'kept above'];
    return pace === 'KEPT'
      ? message(`${kept[0]}在目标数${targetKind === 'KEEP_BELOW' ? '以内' : '以上'}`, `${kept[1]} its target`)
      : message(
          `未${kept[0]}在目标数${targetKind === 'KEEP_BELOW' ? '以内' : '以上'}`,
          `not ${kept[1]} its target`,
        );
  }
  if (ratio === null) return null;
  const ofParts =
    targetBasis === 'PARTS'
      ? message(`已下达目标的${targetParts ?? 0}个地区`, ` set for ${targetParts ?? 0} regions`)
      : message('', '');
  const done = message(`${ofParts.zh}完成目标数${ratio}%`, `${ratio}% of the target${ofParts.en}`);
  if (gap === null) return done;
  const ahead = new Big(gap);
  if (ahead.eq(0)) return message(`${done.zh}，与应完成进度持平`, `${done.en}, as scheduled`);
  const points = ahead.abs().toFixed(2);
  return ahead.gt(0)
    ? message(
        `${done.zh}，高于应完成进度${points}个百分点`,
        `${done.en}, ${points} percentage points ahead of schedule`,
      )
    : message(
        `${done.zh}，低于应完成进度${points}个百分点`,
        `${done.en}, ${points} percentage points behind schedule`,
      );
}

const reported = ({ stated, expected }: { stated: number; expected: number }): Message =>
  message(`应报${expected}个单位，已报${stated}个`, `${stated} of ${expected} units have reported`);

const isIncomplete = ({ stated, expected }: { stated: number; expected: number }): boolean =>
  stated > 0 && stated < expected;

/** Of a figure that is the newest part's day old, but has older parts: from when on they are. */
function ageOf({ year }: ProgressRow, { coverage, standsFor, statement }: Measured): Message | null {
  const { oldest, newest } = coverage ?? { oldest: null, newest: null };
  if (statement !== null || oldest === null || newest === null) return null;
  if (newest !== standsFor || oldest === newest) return null;
  const [from, to] = [dayText(oldest, year), dayText(newest, year)];
  return message(`所据数据日期为${from.zh}至${to.zh}`, `its parts are of ${from.en} to ${to.en}`);
}

/** What a reader has to know about the figure: who is missing, what is older or newer, and what the other side says. */
function remarks(row: ProgressRow, figure: Measured): Message[] {
  const { unit } = row.indicator;
  const { statement, coverage, counterpart, actual, book } = figure;
  const found: Message[] = [];
  if (actual !== null && statement === null && coverage && isIncomplete(coverage))
    found.push(reported(coverage));
  const age = ageOf(row, figure);
  if (age) found.push(age);
  if (coverage && coverage.newerBelow > 0) {
    found.push(
      message(
        `有${coverage.newerBelow}项下级数据晚于该数`,
        coverage.newerBelow === 1
          ? '1 figure below it is newer'
          : `${coverage.newerBelow} figures below it are newer`,
      ),
    );
  }
  if (counterpart && (['DIFFERS', 'EXPLAINED'].includes(counterpart.state) || actual === null)) {
    const other = spellAmount(counterpart.actual, unit);
    const apart =
      counterpart.difference === null
        ? null
        : spellAmount(new Big(counterpart.difference).abs().toFixed(), unit);
    const part = isIncomplete(counterpart.coverage) ? reported(counterpart.coverage) : null;
    found.push(
      message(
        `${book === 'EAST' ? '受援方' : '支援方'}数为${other.zh}${part ? `，其${part.zh}` : ''}${apart ? `，相差${apart.zh}` : ''}`,
        `the ${book === 'EAST' ? 'assisted' : 'assisting'} side states ${other.en}${part ? `, where ${part.en}` : ''}${apart ? `, a difference of ${apart.en}` : ''}`,
      ),
    );
  }
  return found;
}

export function sentenceOf(row: ProgressRow, figure: Measured, language: Language): Sentence {
  const { zh, en } = row.indicator;
  const { actual, standsFor } = figure;
  const period = standsFor === null ? null : inLanguage(periodOf(row, standsFor), language);
  const amount = actual === null ? null : amountText(row, actual, figure.statement);
  const ratio = ratioText(row, figure);
  const notes = remarks(row, figure);
  const clause = inLanguage(
    amount
      ? message(
          `${zh}${amount.zh}${ratio ? `，${ratio.zh}` : ''}`,
          `${en}: ${amount.en}${ratio ? `, ${ratio.en}` : ''}`,
        )
      : message(`${zh}尚未上报`, `${en}: not reported`),
    language,
  );
  const told = notes.map((note) => inLanguage(note, language));
  const whole =
    language === 'ZH'
      ? `${clause}${told.length > 0 ? `（${told.join('；')}）` : ''}`
      : `${clause}${told.length > 0 ? ` (${told.join('; ')})` : ''}`;
  const comma = language === 'ZH' ? '，' : ', ';
  return { period, clause: whole, text: period === null ? whole : `${period}${comma}${whole}` };
}

const NUMERALS = '一二三四五六七八九十';

/** 一 to 九十九. */
const chineseNumeral = (n: number): string =>
  n <= 10
    ? (NUMERALS[n - 1] ?? '')
    : `${n >= 20 ? NUMERALS[Math.floor(n / 10) - 1] : ''}十${n % 10 === 0 ? '' : NUMERALS[(n % 10) - 1]}`;

const NAMES = new Map<string, string>(THEMES.map(({ theme, zh }) => [theme, zh]));

/** A period is said once for the sentences that follow with the same; a part of what was said just before it is 其中. */
export function paragraphText(
  theme: Theme,
  position: number,
  sentences: readonly (Sentence & { progress: ProgressRow })[],
  language: Language,
): { heading: string; text: string; clauses: string[] } {
  const isChinese = language === 'ZH';
  const clauses = sentences.map(({ period, clause, progress }, i) => {
    const before = sentences[i - 1];
    const samePeriod = before?.period === period;
    const whole = progress.indicator.part_of;
    const isPart = samePeriod && whole !== null && before.progress.indicator.code === whole;
    const part = isPart ? (isChinese ? '其中' : 'of these ') : '';
    return samePeriod || period === null
      ? `${part}${clause}`
      : `${period}${isChinese ? '，' : ', '}${clause}`;
  });
  const name = NAMES.get(theme) ?? theme;
  return isChinese
    ? { heading: `${chineseNumeral(position + 1)}、${name}`, text: `${clauses.join('；')}。`, clauses }
    : {
        heading: `${position + 1}. ${theme.charAt(0)}${theme.slice(1).toLowerCase().replaceAll('_', ' ')}`,
        text: `${clauses.join('; ')}.`,
        clauses,
      };
}

/** `names`: of a region, or of a partnership the assisting region and the assisted one. */
export function bulletinTitle(names: readonly string[], asOf: string, language: Language): string {
  const { year } = dayOf(asOf);
  const day = dayText(asOf, year);
  const [first = '', second] = names;
  return inLanguage(
    second === undefined
      ? message(
          `${first}${year}年帮扶协作工作情况通报（截至${day.zh}）`,
          `${first}: bulletin of cooperation and assistance, ${year}, up to ${day.en}`,
        )
      : message(
          `${first}与${second}${year}年协作帮扶工作情况通报（截至${day.zh}）`,
          `${first} and ${second}: bulletin of cooperation and assistance, ${year}, up to ${day.en}`,
        ),
    language,
  );
}

import { message, type Message } from '../../message';
import type { FindingCode, Said } from './finding';

/** CHECK (核对): the figures contradict each other, or their source. NOTE (提示): it may well be so. */
export type FindingSeverity = 'CHECK' | 'NOTE';

/** What can be found of a figure. Nothing that is found refuses it. */
interface FindingRule {
  severity: FindingSeverity;
  /** What it is compared with. */
  looksAt: string;
  /** What is said where the other total may not be named to whoever asks. */
  title: Message;
  text: (said: Said) => Message;
}

/** More than so many times the usual is worth a look. */
export const TIMES_USUAL = 10;
/** So many times more or less than the usual is a unit of ten thousand (万) too much or too little. */
export const TEN_THOUSAND = { from: 2500, to: 40_000 } as const;
/** Totals below are too small for a comparison with the usual, as 1 and then 15 meetings. */
export const SMALLEST_COMPARED = 100;
/** Equal totals of two regions are no accident from so many significant digits on. */
export const EQUAL_DIGITS = 4;
/** Unchanged is a total over so many months and statements; smaller totals than this often stay. */
export const UNCHANGED = { months: 2, statements: 3, smallest: 10 } as const;
/** The usual of regions beside takes so many of them. */
export const FEWEST_BESIDE = 4;

/** Names a total: its scope and day. */
export function placeOf({ row, region, partner, date, total }: NonNullable<Said['other']>): Message {
  const scope = partner === '' ? region : `${region}–${partner}`;
  return {
    zh: `${row === null ? '已入账' : `第 ${row} 行`} ${scope} 截至 ${date} 为 ${total}`,
    en: `${row === null ? 'on record' : `row ${row}`}, ${scope} at ${date} is ${total}`,
  };
}

/** A title, and the other total behind it where that may be named. */
const withOther =
  (title: Message) =>
  ({ other }: Said): Message => {
    if (other === null) return title;
    const { zh, en } = placeOf(other);
    const what = other.indicator === undefined ? '' : `${other.indicator} `;
    return message(`${title.zh}：${what}${zh}`, `${title.en}: ${what}${en}`);
  };

const rule = (
  severity: FindingSeverity,
  looksAt: string,
  title: Message,
  text: FindingRule['text'] = withOther(title),
): FindingRule => ({ severity, looksAt, title, text });

const CROSSING = message(
  '口径与另一地区已有的数交叉；汇总时以地区范围较大的为准',
  'crosses a total of another region; a sum around both counts the one with the wider region',
);
const FALLING = message('累计数倒挂', 'a running total falls');
const PARTS = message('分项合计大于总数', 'the parts come to more than their whole');
const USUAL = message('远大于往常', 'far more than usual');
const TEN_THOUSAND_OFF = message(
  '与往常相差约一万倍，请核对单位是否多或少一个“万”',
  'about ten thousand times off the usual: a unit of ten thousand too much or too little',
);
const INSIDE = message('下级合计大于本级', 'what lies inside comes to more than the total');

/** Every rule, by its code: what it says, in both languages, and what it looks at. platform/ledger/findings/*-sql.ts find what needs the ledger. */
export const FINDINGS: Readonly<Record<FindingCode, FindingRule>> = {
  PART_OVER_WHOLE: rule(
    'CHECK',
    'a part (part_of of the catalogue) and its whole, of one scope, side and day',
    message('其中项大于总数', 'a part is larger than its whole'),
  ),
  PARTS_OVER_WHOLE: rule(
    'CHECK',
    'all parts of one division of a whole (divisions.ts) and the whole, of one scope, side and day',
    PARTS,
    (said) => {
      const { zh, en } = withOther(PARTS)(said);
      return message(`${zh}，分项合计 ${said.says[0]}`, `${en}; the parts come to ${said.says[0]}`);
    },
  ),
  INSIDE_OVER_TOTAL: rule(
    'CHECK',
    'a total, and the totals and records inside it up to its day',
    INSIDE,
    (said) => {
      const { zh, en } = withOther(INSIDE)(said);
      return message(`${zh}，下级合计 ${said.says[0]}`, `${en}; inside it are ${said.says[0]}`);
    },
  ),
  LARGER_THAN_ABOVE: rule(
    'CHECK',
    'a total, and the newest ones of all scopes around it, at an even pace',
    message('大于所有上级的数', 'larger than everything above it'),
  ),
  RATE_OVER_100: rule(
    'CHECK',
    'a stated percentage, but for those that may well be over 100',
    message('比率超过 100%', 'a rate over 100 %'),
  ),
  UNIT_TEN_THOUSAND: rule(
    'CHECK',
    'a total and the usual one: the same scope earlier, at an even pace, else the median of the regions beside it',
    TEN_THOUSAND_OFF,
    ({ says: [usual = ''] }) =>
      message(
        `${TEN_THOUSAND_OFF.zh}（往常约 ${usual}）`,
        `${TEN_THOUSAND_OFF.en} (the usual is about ${usual})`,
      ),
  ),
  TIMES_USUAL: rule(
    'NOTE',
    'a total and the one before it of the same scope, at an even pace; last year’s where there is none this year',
    USUAL,
    (said) => {
      const { zh, en } = withOther(USUAL)(said);
      return message(`${zh}，约为往常的 ${said.says[1]} 倍`, `${en}; about ${said.says[1]} times the usual`);
    },
  ),
  EQUAL_REGIONS: rule(
    'NOTE',
    'a total and those of other regions of its level on the same day',
    message('与另一地区的数完全相同', 'equal to the total of another region'),
  ),
  UNCHANGED: rule(
    'NOTE',
    'a total and those of the months before it, of the same scope',
    message('连续数月没有变化', 'unchanged for months'),
  ),
  CROSSING_STATEMENT: rule(
    'NOTE',
    'a total and those that overlap with it, neither inside the other',
    CROSSING,
    ({ other }) => {
      if (!other) return CROSSING;
      const { zh, en } = placeOf(other);
      return message(
        `口径与已有数交叉，${zh}；汇总时以地区范围较大的为准`,
        `crosses ${en}; a sum around both counts the one with the wider region`,
      );
    },
  ),
  FALLING_TOTAL: rule(
    'NOTE',
    'a running total and its neighbours of the same scope and year: a fall within their precision, or one that a withdrawal leaves',
    FALLING,
    ({ other, says: [isWithdrawn] }) => {
      if (!other) return FALLING;
      const { zh, en } = placeOf(other);
      return isWithdrawn === 'WITHDRAWN'
        ? message(`撤回后出现倒挂：${zh}`, `a running total falls since: ${en}`)
        : message(`比前数小，但在两数的精度之内，${zh}`, `below ${en}, within the precision of the two`);
    },
  ),
  STATED_RATE: rule(
    'CHECK',
    'a stated rate and its numerator / denominator, which count',
    message('公布比率与分子、分母不符', 'the stated rate differs from the computed one'),
    ({ says: [stated = '', computed] }) =>
      message(
        `公布比率 ${stated}，由分子、分母计算为 ${computed ?? '分母为 0，不能计算'}`,
        `the stated rate ${stated} differs from the computed one, which counts: ${computed ?? 'none, by a denominator of 0'}`,
      ),
  ),
  STATED_RATIO: rule(
    'CHECK',
    'the completion ratio that the source prints and figure / target',
    message('公布完成率与计算不符', 'the stated ratio differs from the computed one'),
    ({ says: [stated = '', computed] }) =>
      computed === undefined
        ? message(
            `公布完成率 ${stated}，没有目标，不能核对`,
            `there is no target to check the stated ratio ${stated} with`,
          )
        : message(
            `公布完成率 ${stated}，计算为 ${computed}`,
            `the stated ratio ${stated} differs from the computed one, ${computed}`,
          ),
  ),
  PARTNERSHIP_UNKNOWN: rule(
    'CHECK',
    'the pair of a figure and the partnerships on record',
    message('结对关系不在册', 'the pair is no partnership on record'),
    ({ says: [east = '', west = ''] }) =>
      message(
        `结对关系 ${east}–${west} 不在册，数已写入；如确有其事，请管理员登记`,
        `the pair ${east}–${west} is no partnership on record; the figures were taken`,
      ),
  ),
  QUALIFIED: rule(
    'NOTE',
    'the words of the source: 约, 近, 余, 多, 以上',
    message('原文不是精确数', 'the source gives no exact number'),
    ({ says: [found = '', taken = ''] }) =>
      message(
        `原文“${found}”，按 ${taken} 计`,
        `the source says “${found}”, which is not exact: counted as ${taken}`,
      ),
  ),
  ESTIMATED_DATE: rule(
    'NOTE',
    'the words of the source',
    message('原文没有写明日期', 'the source says no day'),
    ({ says: [found = '', taken = ''] }) =>
      message(
        `“${found}”没有写明日期，按 ${taken} 计`,
        `"${found}" says no day: taken as ${taken}, the latest that it allows`,
      ),
  ),
  EARLIER_REGION: rule(
    'NOTE',
    'the words of the source, and codes and names of earlier years',
    message('原文用的是以前的地区名称或代码', 'the source names a region as it was called before'),
    ({ says: [found = '', taken = ''] }) => message(`“${found}”现为 ${taken}`, `“${found}” is ${taken} now`),
  ),
  SUPERSEDED: rule(
    'NOTE',
    'what the same source stated before',
    message(
      '同一来源此前报过，后已改报，未再写入',
      'stated before by this source and restated since: left out',
    ),
    ({ says: [found = '', inForce = '', correction = ''] }) =>
      message(
        `${found} 此前已由同一来源报过，后改为 ${inForce}，未再写入；如要改回，请用 ${correction}`,
        `${found} was stated before by this source and restated as ${inForce} since: left out; to restate it, use ${correction}`,
      ),
  ),
  WITHDRAWN: rule(
    'NOTE',
    'what the same source stated before',
    message(
      '同一来源此前报过，后已撤回，未再写入',
      'stated before by this source and withdrawn since: left out',
    ),
    ({ says: [found = '', on = '', because = '', correction = ''] }) =>
      message(
        `${found} 已于 ${on} 撤回，原因：${because}，未再写入；如要恢复，请用 ${correction}`,
        `${found} was withdrawn on ${on}, because ${because}: left out; to state it again, use ${correction}`,
      ),
  ),
};

/** What a person reads of a finding; of one with nothing to say of it the title. */
export function textOf({ code, other, says }: Said & { code: FindingCode }): Message {
  const { title, text } = FINDINGS[code];
  return other === null && says.length === 0 ? title : text({ other, says });
}

/** A finding as somebody is told of it who may not read the other total. */
export const withoutOther = <Of extends Said>(finding: Of): Of => ({ ...finding, other: null, says: [] });

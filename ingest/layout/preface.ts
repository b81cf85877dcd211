import { halfWidth } from '../../platform/decimal-text';
import { liesInside } from '../../platform/region-code';
import type { RawRow } from '../table/sheet';
import { understandDate, type DateMeaning } from '../understand/dates';
import { understandRegion } from '../understand/regions';

/** What stands above the headings of a table. */
export interface Preface {
  /** The date that a title gives with 截至, or the only one that it has. */
  date: (DateMeaning & { written: string }) | undefined;
  year: number | undefined;
  /** Of 单位：万元、人. */
  units: readonly string[];
  /** Of 填报单位：山阳县, or whose name the title begins with. */
  region: { code: string; written: string } | undefined;
  /** Whether it speaks of targets alone, as 目标任务分解表, and of nothing that was done. */
  isOfTargets: boolean;
}

const DATE =
  /\d{4}年(?:\d{1,2}月)?[-—–~至到]?(?:\d{1,2}月份?)?(?:\d{1,2}[日号]|底|末|[上中下]旬|[上下]半年|前?第?[一二三四]季度)?|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?/gu;

const DONE = /完成|进展|进度|落实|执行|截[至止]|累计|情况|实际|月报|通报/u;

export function readPreface(rows: readonly RawRow[], today: string, sheet = ''): Preface {
  const texts = rows.flatMap(({ texts: cells }) =>
    cells.flatMap((text) => (text === undefined ? [] : [halfWidth(text).replace(/\s+/g, '')])),
  );
  const whole = texts.join('\n');
  const year = /(\d{4})年/u.exec(whole)?.[1];
  return {
    date: dateIn(whole, year === undefined ? undefined : Number(year), today),
    year: year === undefined ? undefined : Number(year),
    units: (/(?<!填报|填表|编制|主管|责任)单位[:：]([^\n)）]+)/u.exec(whole)?.[1] ?? '')
      .split(/[、,，/;；和]/u)
      .filter(Boolean),
    region: regionIn(texts, whole),
    isOfTargets: /目标|任务|计划/u.test(whole + sheet) && !DONE.test(whole + sheet),
  };
}

function dateIn(text: string, year: number | undefined, today: string): Preface['date'] {
  const until = /截[至止]时?间?(?:到|至)?[:：]?([^\n)）]+)/u.exec(text)?.[1];
  const all = [...(until ?? text).matchAll(DATE)].map(([found]) => found);
  // 截至6月底 is of the year that the title says.
  const written = until === undefined && new Set(all).size > 1 ? undefined : (all[0] ?? until);
  if (written === undefined) return undefined;
  const meaning = understandDate(written, { year, today });
  return typeof meaning === 'string' ? undefined : { ...meaning, written };
}

function regionIn(texts: readonly string[], whole: string): Preface['region'] {
  const unit = /(?:填报|填表|编制)(?:单位|地区)[:：]([^\n:：]+?)(?:\(.*\))?(?=\n|$|填|审|日期|单位)/u.exec(
    whole,
  )?.[1];
  const named = unit === undefined ? undefined : codeOf(unit);
  if (named) return named;
  for (const title of texts) {
    const found = regionAt(title, 0);
    // Of a title that names two, as 延安市与无锡市, it is not known which one the table is about.
    if (found) return namesOther(title, found) ? undefined : found;
  }
  return undefined;
}

/** The longest name of a region that a text has from this place on. */
function regionAt(text: string, from: number): Preface['region'] {
  for (let end = Math.min(text.length, from + 20); end >= from + 3; end--) {
    const written = text.slice(from, end);
    const found = /[省市县区州盟旗]$/u.test(written) ? codeOf(written) : undefined;
    if (found) return found;
  }
  return undefined;
}

function namesOther(title: string, { code, written }: NonNullable<Preface['region']>): boolean {
  for (let from = written.length; from < title.length; from++) {
    const other = regionAt(title, from)?.code;
    if (other !== undefined && !liesInside(code, other) && !liesInside(other, code)) return true;
  }
  return false;
}

function codeOf(written: string): Preface['region'] {
  const meaning = understandRegion(written);
  return 'code' in meaning ? { code: meaning.code, written } : undefined;
}

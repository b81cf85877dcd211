import { halfWidth } from '../../platform/decimal-text';
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
}

const DATE =
  /\d{4}年(?:\d{1,2}月)?[-—–~至到]?(?:\d{1,2}月份?)?(?:\d{1,2}[日号]|底|末|[上中下]旬|[上下]半年|前?第?[一二三四]季度)?|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?/gu;

export function readPreface(rows: readonly RawRow[], today: string): Preface {
  const texts = rows.flatMap(({ texts: cells }) =>
    cells.flatMap((text) => (text === undefined ? [] : [halfWidth(text).replace(/\s+/g, '')])),
  );
  const whole = texts.join('\n');
  const year = /(\d{4})年/u.exec(whole)?.[1];
  return {
    date: dateIn(whole, today),
    year: year === undefined ? undefined : Number(year),
    units: (/(?<!填报|填表|编制|主管|责任)单位[:：]([^\n)）]+)/u.exec(whole)?.[1] ?? '')
      .split(/[、,，/;；和]/u)
      .filter(Boolean),
    region: regionIn(texts, whole),
  };
}

function dateIn(text: string, today: string): Preface['date'] {
  const until = /截[至止]时?间?(?:到|至)?[:：]?([^\n)）]+)/u.exec(text)?.[1];
  const all = [...(until ?? text).matchAll(DATE)].map(([found]) => found);
  const written = until === undefined && new Set(all).size > 1 ? undefined : all[0];
  if (written === undefined) return undefined;
  const meaning = understandDate(written, { year: undefined, today });
  return typeof meaning === 'string' ? undefined : { ...meaning, written };
}

function regionIn(texts: readonly string[], whole: string): Preface['region'] {
  const unit = /(?:填报|填表|编制)(?:单位|地区)[:：]([^\n:：]+?)(?:\(.*\))?(?=\n|$|填|审|日期|单位)/u.exec(
    whole,
  )?.[1];
  const named = unit === undefined ? undefined : codeOf(unit);
  if (named) return named;
  for (const title of texts) {
    for (let end = Math.min(title.length, 20); end >= 3; end--) {
      const found = /[省市县区州盟旗]$/u.test(title.slice(0, end)) ? codeOf(title.slice(0, end)) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function codeOf(written: string): Preface['region'] {
  const meaning = understandRegion(written);
  return 'code' in meaning ? { code: meaning.code, written } : undefined;
}

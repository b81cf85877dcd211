import type { Language } from '../../../../platform/message';
import { exactlyInWords } from '../../figures/format';
import type { ScorecardRowFragment } from '../../generated/graphql.ts';

/** A sentence of a bulletin, with every number exact; null where nothing with a target was reported. */
export function sentenceOf(
  title: string,
  asOf: string,
  rows: readonly ScorecardRowFragment[],
  language: Language,
): string | null {
  const clauses = rows.flatMap((row) => (language === 'ZH' ? clauseZh(row) : clauseEn(row)) ?? []);
  if (clauses.length === 0) return null;
  if (language === 'EN') return `As of ${asOf}, ${title}: ${clauses.join('; ')}.`;
  const [year = '', month = '', day = ''] = asOf.split('-');
  return `截至${year}年${Number(month)}月${Number(day)}日，${title.replace(' → ', '与')}：${clauses.join('；')}。`;
}

function clauseZh({ indicator, actual, target, ratio, gap, scheduled }: ScorecardRowFragment): string | null {
  if (actual === null) return null;
  const done = `${indicator.name}${exactlyInWords(actual, indicator.unit, 'ZH')}`;
  if (target === null) return done;
  const of = `，年度目标任务${exactlyInWords(target, indicator.unit, 'ZH')}`;
  const rate = ratio === null ? '' : `，完成率${ratio}%`;
  if (gap === null || scheduled === null) return done + of + rate;
  const away = gap.replace('-', '');
  return `${done}${of}${rate}，${gap.startsWith('-') ? '低于' : '高于'}应完成进度${away}个百分点`;
}

function clauseEn({ indicator, actual, target, ratio, gap }: ScorecardRowFragment): string | null {
  if (actual === null) return null;
  const done = `${indicator.english} ${exactlyInWords(actual, indicator.unit, 'EN')}`;
  if (target === null) return done;
  const of = ` of ${exactlyInWords(target, indicator.unit, 'EN')}`;
  const rate = ratio === null ? '' : ` (${ratio}%)`;
  if (gap === null) return done + of + rate;
  return `${done}${of}${rate}, ${gap.replace('-', '')} points ${gap.startsWith('-') ? 'behind' : 'ahead of'} schedule`;
}

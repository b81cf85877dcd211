import { formatDay, today } from '../../platform/calendar';
import { message } from '../../platform/message';
import { SIDE, THEME } from '../labels';
import { asOf, code, knownAt, listOf, oneOf, orElse, required, year } from '../parameters';

/** What every report of progress may be asked for. */
export const progressParameters = {
  year: required(year),
  asOf,
  knownAt,
  indicators: listOf(code(message('只含这些指标', 'only these indicators'))),
  themes: listOf(oneOf(message('只含这些专题', 'only these themes'), THEME)),
  include: orElse(
    oneOf(message('有目标任务的指标，或全部指标', 'indicators with a target, or all'), {
      TARGETED: null,
      ALL: null,
    }),
    'TARGETED',
  ),
  side: orElse(
    oneOf(message('受援方数，或支援地区自身的数', 'of western regions, or of eastern ones themselves'), SIDE),
    'WEST',
  ),
} as const;

/** The two times that all pages of a report share, also where nobody named them. */
export const timesOf = (
  given: { year: number; asOf: string | null; knownAt: string | null },
  now: Date,
): { year: number; asOf: string; knownAt: string } => {
  const day = today(now);
  const last = formatDay(given.year, 12, 31);
  return {
    year: given.year,
    asOf: given.asOf ?? (last < day ? last : day),
    knownAt: given.knownAt ?? now.toISOString(),
  };
};

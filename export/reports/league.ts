import { monthBefore } from '../../platform/calendar';
import { graphError } from '../../platform/errors';
import { message } from '../../platform/message';
import { codeColumn, defineReport, numberColumn, textColumn } from '../define-report';
import { LeagueStandingsDocument, type LeagueStandingsQuery } from '../generated/graphql';
import { LEVEL } from '../labels';
import { each } from '../pages';
import { asOf, code, day, group, knownAt, oneOf, orElse, region, required, year } from '../parameters';
import { progressColumns } from './progress-columns';
import { timesOf } from './progress-parameters';

type Standing = NonNullable<LeagueStandingsQuery['league']>['standings'][number];

/** The regions of one level, ranked. */
export const league = defineReport({
  name: 'league',
  title: message('排名', 'league'),
  about: message('一个层级的地区按一个指标排名', 'the regions of one level ranked by an indicator'),
  parameters: {
    indicator: required(code(message('指标代码', 'the indicator'))),
    year: required(year),
    asOf,
    within: required(region(message('该地区的下级', 'regions of this one'))),
    level: required(oneOf(message('排哪个层级', 'the level that is ranked'), LEVEL)),
    by: orElse(
      oneOf(message('按完成率、与应完成之差、完成数或增量', 'by ratio, gap, amount or change'), {
        RATIO: null,
        GAP: null,
        ACTUAL: null,
        CHANGE: null,
      }),
      'RATIO',
    ),
    since: day(
      message(
        '按增量排名时自该日起，默认为一个月前',
        'by CHANGE, since that day; by default a month earlier',
      ),
    ),
    group,
    knownAt,
  },
  columns: [
    numberColumn(message('名次', 'rank'), ({ rank }: Standing) => rank),
    numberColumn(message('上月名次', 'previous rank'), ({ previousRank }: Standing) => previousRank),
    codeColumn(message('行政区划代码', 'region code'), ({ progress }: Standing) => progress.region.code),
    textColumn(message('地区', 'region'), ({ progress }: Standing) => progress.region.name),
    numberColumn(message('增量', 'change'), ({ progress }: Standing) => progress.change),
    ...progressColumns.map(({ value, ...column }) => ({
      ...column,
      value: ({ progress }: Standing, say: Parameters<typeof value>[1]) => value(progress, say),
    })),
  ],
  open: async ({ year, asOf, knownAt, ...which }, { ask, say, language, now }) => {
    const times = timesOf({ year, asOf, knownAt }, now);
    const found = await ask(LeagueStandingsDocument, {
      ...times,
      ...which,
      changeSince: which.since ?? monthBefore(times.asOf),
      withChange: which.by === 'CHANGE',
      language,
    });
    if (!found.region)
      throw graphError('NOT_FOUND', `within: expected the code of a region, found "${which.within}"`);
    const place = found.region.name;
    const what = found.league?.indicator.name ?? which.indicator;
    return {
      title: say(message(`${place}${year}年${what}排名`, `${place} ${year} ${what} league`)),
      asOf: times.asOf,
      knownAt: times.knownAt,
      rows: each(found.league?.standings ?? []),
    };
  },
});

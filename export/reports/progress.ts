import { message } from '../../platform/message';
import { codeColumn, defineReport, textColumn } from '../define-report';
import { ProgressListDocument, RegionNameDocument, type ProgressListQuery } from '../generated/graphql';
import { LEVEL } from '../labels';
import { checkRows, NO_ROWS, rowsOf } from '../pages';
import { group, oneOf, region } from '../parameters';
import { progressColumns } from './progress-columns';
import { progressParameters, timesOf } from './progress-parameters';

const PAGE = 500;

type ListRow = NonNullable<ProgressListQuery['page']>['nodes'][number];

/** One row for each region and indicator. */
export const progress = defineReport({
  name: 'progress',
  title: message('完成情况', 'progress'),
  about: message('一个地区一个指标一行', 'one row for each region and indicator'),
  parameters: {
    ...progressParameters,
    within: region(message('该地区及其下级', 'this region and what lies below it')),
    level: oneOf(message('只含该层级的地区', 'only regions of this level'), LEVEL),
    group,
  },
  columns: [
    codeColumn(message('行政区划代码', 'region code'), ({ region: { code } }: ListRow) => code),
    textColumn(message('地区', 'region'), ({ region: { name } }: ListRow) => name),
    ...progressColumns,
  ],
  open: async ({ year, asOf, knownAt, ...which }, { ask, say, language, now }) => {
    const times = timesOf({ year, asOf, knownAt }, now);
    const read = async (after: string | null) => {
      const { page } = await ask(ProgressListDocument, { ...times, ...which, language, first: PAGE, after });
      return page ?? NO_ROWS;
    };
    const first = await read(null);
    checkRows(first.totalCount);
    const place =
      which.within === null ? null : (await ask(RegionNameDocument, { code: which.within })).region;
    return {
      title: say(
        message(`${place?.name ?? ''}${year}年完成情况`, `${place?.name ?? 'all regions'} ${year} progress`),
      ),
      asOf: times.asOf,
      knownAt: times.knownAt,
      rows: rowsOf(first, read),
    };
  },
});

import { graphError } from '../../platform/errors';
import { message } from '../../platform/message';
import { defineReport } from '../define-report';
import {
  PartnershipScorecardDocument,
  RegionScorecardDocument,
  type ProgressCellsFragment,
} from '../generated/graphql';
import { each } from '../pages';
import { region, required } from '../parameters';
import { progressColumns } from './progress-columns';
import { progressParameters, timesOf } from './progress-parameters';

/** One region, or one partnership, indicator by indicator. */
export const scorecard = defineReport({
  name: 'scorecard',
  title: message('进展表', 'scorecard'),
  about: message(
    '一个地区或一个结对关系，一个指标一行',
    'one region or one partnership, a row for each indicator',
  ),
  parameters: {
    ...progressParameters,
    region: required(region(message('地区（结对关系的受援方）', 'the region, or the western side'))),
    partner: region(message('东部结对地区', 'the eastern side of a partnership')),
  },
  columns: progressColumns,
  open: async (
    { year, asOf, knownAt, side, region: west, partner, ...which },
    { ask, say, language, now },
  ) => {
    const times = timesOf({ year, asOf, knownAt }, now);
    const about = { ...times, ...which, region: west, language };
    let found: { title: string; rows: readonly ProgressCellsFragment[] } | null;
    if (partner === null) {
      const { region: one } = await ask(RegionScorecardDocument, { ...about, side });
      found = one && { title: one.name, rows: one.progress };
    } else {
      const { partnership: pair } = await ask(PartnershipScorecardDocument, { ...about, partner });
      found = pair && { title: `${pair.east.name}—${pair.west.name}`, rows: pair.progress };
    }
    if (!found)
      throw graphError(
        'NOT_FOUND',
        partner === null
          ? `region: expected the code of a region, found "${west}"`
          : `partner: expected a region that is paired with ${west}, found "${partner}"`,
      );
    return {
      title: say(message(`${found.title}${year}年进展表`, `${found.title} ${year} scorecard`)),
      asOf: times.asOf,
      knownAt: times.knownAt,
      rows: each(found.rows),
    };
  },
});

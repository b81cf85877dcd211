import { badInput, graphError } from '../../platform/errors';
import {
  PartnershipBulletinDocument,
  PartnershipRankingDocument,
  RegionBulletinDocument,
  RegionRankingDocument,
  type BulletinTableFragment,
  type WholeBulletinFragment,
} from '../generated/graphql';
import type { Given } from '../parameters';
import type { Context } from '../report';
import { timesOf } from '../reports/progress-parameters';
import type { bulletinParameters } from './parameters';

type Asked = Given<typeof bulletinParameters>;

export interface ReadBulletin {
  bulletin: WholeBulletinFragment;
  rankings: readonly BulletinTableFragment[];
  times: { year: number; asOf: string; knownAt: string };
  hasSample: boolean;
}

/** So many ranking tables are in one document. */
const MOST_RANKINGS = 20;

/**
 * A bulletin with its ranking tables, as of one moment.
 *
 * @throws GraphQLError, as the graph answers it; NOT_FOUND for a region or a partnership that is not there
 */
export async function readBulletin(asked: Asked, { ask, language, now }: Context): Promise<ReadBulletin> {
  const { region, partner, side, themes, level, by } = asked;
  if (asked.ranked !== null && level === null) throw badInput('level', null, 'a level to rank by `ranked`');
  const times = timesOf(asked, now);
  const about = { ...times, region, language };
  const { bulletin, sampleData } = await (partner === null
    ? ask(RegionBulletinDocument, { ...about, side, themes }).then(({ region: found, ...rest }) => ({
        ...rest,
        bulletin: found?.bulletin,
      }))
    : ask(PartnershipBulletinDocument, { ...about, partner, themes }).then(
        ({ partnership: found, ...rest }) => ({ ...rest, bulletin: found?.bulletin }),
      ));
  if (!bulletin)
    throw graphError(
      'NOT_FOUND',
      partner === null
        ? `region: expected the code of a region, found "${region}"`
        : `partner: expected a region that is paired with ${region}, found "${partner}"`,
    );
  const rankings: BulletinTableFragment[] = [];
  if (level !== null) {
    const indicators = asked.ranked ?? targetedIn(bulletin);
    if (indicators.length > MOST_RANKINGS)
      throw badInput('ranked', indicators, `at most ${MOST_RANKINGS} indicators`);
    for (const indicator of indicators) {
      const wanted = { ...about, indicator, level, by };
      const found = await (partner === null
        ? ask(RegionRankingDocument, { ...wanted, side }).then((answer) => answer.region)
        : ask(PartnershipRankingDocument, { ...wanted, partner }).then((answer) => answer.partnership));
      if (found?.bulletin?.ranking) rankings.push(found.bulletin.ranking);
    }
  }
  return { bulletin, rankings, times, hasSample: sampleData === true };
}

/** What is set a target can be compared. */
const targetedIn = ({ paragraphs }: WholeBulletinFragment): string[] =>
  (paragraphs ?? [])
    .flatMap(({ sentences }) => sentences)
    .filter(({ progress }) => progress.target !== null)
    .map(({ progress }) => progress.indicator.code)
    .slice(0, MOST_RANKINGS);

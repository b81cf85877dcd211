import { LeagueBy, type RegionLevel } from '../../../client/generated/schema.ts';
import { RankingDocument } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph';
import { useLanguage } from '../language';
import { Answered } from '../states/states';
import { aMonthBefore, type Moment } from '../view/moment';
import { LeagueTable } from './league-table';
import { texts } from './texts';

/** Whom to rank, and by what. */
export interface RankedBy {
  indicator: string;
  within: string;
  level: RegionLevel;
  by: LeagueBy;
  /** Only regions of this group, by its id; null for all. */
  group: string | null;
}

/** A league, asked for and shown. */
export function Ranked({ wanted, moment }: { wanted: RankedBy; moment: Moment }) {
  const { t } = useLanguage();
  const withChange = wanted.by === LeagueBy.CHANGE;
  const changeSince = aMonthBefore(moment);
  // The league takes a day by CHANGE alone.
  const since = withChange ? changeSince : null;
  const found = useGraph(RankingDocument, { ...wanted, ...moment, withChange, since, changeSince });
  return (
    <Answered query={found}>
      {({ league }) =>
        league ? (
          <LeagueTable league={league} hasChange={withChange} />
        ) : (
          <p className="quiet">{t(texts.nothing)}</p>
        )
      }
    </Answered>
  );
}

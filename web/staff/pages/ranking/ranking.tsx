import { Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { LeagueBy, RegionLevel } from '../../../../client/generated/schema.ts';
import { RankingDocument } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { LeagueTable } from '../../leagues/league-table';
import { levelNames } from '../../leagues/levels';
import { IndicatorPicker } from '../../pickers/indicator-picker';
import { RegionPicker } from '../../pickers/region-picker';
import { Answered, Empty, Failure, Loading } from '../../states/states';
import { MomentBar } from '../../view/moment-bar';
import { useMoment } from '../../view/use-moment';
import { bases, texts } from './texts';

const LEVELS = [RegionLevel.PROVINCE, RegionLevel.PREFECTURE, RegionLevel.COUNTY, RegionLevel.TOWNSHIP];

/** Regions of one level, ranked by one indicator. All that is chosen stands in the address. */
export default function Ranking() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const choose = (name: string, value: string | null): void => {
    const after = new URLSearchParams(search);
    if (value === null) after.delete(name);
    else after.set(name, value);
    setSearch(after);
  };
  const indicator = search.get('indicator');
  const within = search.get('within') ?? '000000';
  const level = LEVELS.find((one) => one === search.get('level')) ?? usualLevel(within);
  const by = Object.values(LeagueBy).find((one) => one === search.get('by')) ?? LeagueBy.RATIO;
  const shown = useMoment({ kind: 'region', code: within, side: 'WEST' });
  return (
    <>
      <div className="page-head">
        <h1>{t(texts.title)}</h1>
        <MomentBar moment={shown.moment} />
      </div>
      <div className="tools">
        <IndicatorPicker
          value={indicator}
          onChange={(code) => {
            choose('indicator', code);
          }}
        />
        <RegionPicker
          ariaLabel={t(texts.within)}
          value={within}
          onChange={(code) => {
            choose('within', code);
          }}
        />
        <Select
          aria-label={t(texts.level)}
          value={level}
          options={LEVELS.map((value) => ({ value, label: t(levelNames[value]) }))}
          onChange={(value) => {
            choose('level', value);
          }}
        />
        <Segmented
          value={by}
          options={Object.values(LeagueBy).map((value) => ({ value, label: t(bases[value]) }))}
          onChange={(value) => {
            choose('by', value);
          }}
        />
      </div>
      <section aria-label={t(texts.title)}>
        {shown.error ? (
          <Failure error={shown.error} retry={shown.retry} />
        ) : shown.moment === null ? (
          <Loading />
        ) : indicator === null ? (
          <Empty text={texts.chooseBoth} />
        ) : (
          <Ranked
            variables={{
              indicator,
              within,
              level,
              by,
              year: shown.moment.year,
              asOf: shown.moment.asOf,
            }}
          />
        )}
      </section>
    </>
  );
}

function Ranked({
  variables,
}: {
  variables: {
    indicator: string;
    within: string;
    level: RegionLevel;
    by: LeagueBy;
    year: number;
    asOf: string;
  };
}) {
  const found = useGraph(RankingDocument, variables);
  return (
    <Answered query={found}>
      {({ league }) => (league ? <LeagueTable league={league} /> : <Empty />)}
    </Answered>
  );
}

function usualLevel(within: string): RegionLevel {
  if (within === '000000') return RegionLevel.PROVINCE;
  return within.endsWith('0000') ? RegionLevel.PREFECTURE : RegionLevel.COUNTY;
}

import { Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { LeagueBy, RegionLevel } from '../../../../client/generated/schema.ts';
import { DownloadButtons } from '../../files/download-buttons';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { levelNames } from '../../leagues/levels';
import { Ranked } from '../../leagues/ranked';
import { GroupPicker } from '../../pickers/group-picker';
import { IndicatorPicker } from '../../pickers/indicator-picker';
import { RegionPicker } from '../../pickers/region-picker';
import { Empty, Failure, Loading } from '../../states/states';
import { aMonthBefore } from '../../view/moment';
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
  const group = search.get('group');
  const by = Object.values(LeagueBy).find((one) => one === search.get('by')) ?? LeagueBy.RATIO;
  const shown = useMoment({ kind: 'region', code: within, side: 'WEST' });
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
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
        <GroupPicker
          value={group}
          onChange={(id) => {
            choose('group', id);
          }}
        />
        <Segmented
          value={by}
          options={Object.values(LeagueBy).map((value) => ({ value, label: t(bases[value]) }))}
          onChange={(value) => {
            choose('by', value);
          }}
        />
        <span className="spacer" />
        {indicator !== null && shown.moment !== null && (
          <DownloadButtons
            report="league"
            parameters={{
              indicator,
              within,
              level,
              by,
              group,
              ...shown.moment,
              since: by === LeagueBy.CHANGE ? aMonthBefore(shown.moment) : null,
            }}
          />
        )}
      </div>
      <section aria-label={t(texts.title)}>
        {shown.error ? (
          <Failure error={shown.error} retry={shown.retry} />
        ) : shown.moment === null ? (
          <Loading />
        ) : indicator === null ? (
          <Empty text={texts.chooseBoth} />
        ) : (
          <Ranked wanted={{ indicator, within, level, by, group }} moment={shown.moment} />
        )}
      </section>
    </>
  );
}

function usualLevel(within: string): RegionLevel {
  if (within === '000000') return RegionLevel.PROVINCE;
  return within.endsWith('0000') ? RegionLevel.PREFECTURE : RegionLevel.COUNTY;
}

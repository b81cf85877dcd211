import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { RegionLevel } from '../../../../client/generated/schema.ts';
import {
  RankingOfPartnershipDocument,
  RankingOfRegionDocument,
  type LinkedBulletinFragment,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { LeagueTable } from '../../leagues/league-table';
import { levelNames } from '../../leagues/levels';
import { texts as pickerTexts } from '../../pickers/texts';
import { Answered } from '../../states/states';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { texts } from './texts';

/** The places one level down, ranked by an indicator that the bulletin speaks of. */
export function BulletinTable({
  place,
  moment,
  level,
  bulletin,
}: {
  place: Place;
  moment: Moment;
  level: RegionLevel;
  bulletin: LinkedBulletinFragment;
}) {
  const { t, language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const indicator = search.get('indicator');
  const options = (bulletin.paragraphs ?? []).flatMap(({ sentences }) =>
    sentences.map(({ progress }) => ({
      value: progress.indicator.code,
      label: language === 'ZH' ? progress.indicator.name : progress.indicator.english,
    })),
  );
  return (
    <section className={indicator === null ? 'no-print' : ''} aria-label={t(texts.ranking)}>
      <h2>
        {t(texts.ranking)} <span className="quiet">{t(levelNames[level])}</span>
      </h2>
      <div className="tools">
        <Select
          aria-label={t(pickerTexts.indicator)}
          className="picker"
          placeholder={t(texts.noRanking)}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          value={indicator}
          options={options}
          onChange={(code: string | undefined) => {
            const after = new URLSearchParams(search);
            if (code === undefined) after.delete('indicator');
            else after.set('indicator', code);
            setSearch(after);
          }}
        />
      </div>
      {indicator !== null && <Table place={place} moment={moment} level={level} indicator={indicator} />}
    </section>
  );
}

function Table({
  place,
  moment,
  level,
  indicator,
}: {
  place: Place;
  moment: Moment;
  level: RegionLevel;
  indicator: string;
}) {
  const pair = place.kind === 'partnership' ? place : { east: '000000', west: '000000' };
  const one = place.kind === 'region' ? place : { code: '000000', side: 'WEST' as const };
  const wanted = { ...moment, indicator, level };
  const ofPartnership = useGraph(
    RankingOfPartnershipDocument,
    { east: pair.east, west: pair.west, ...wanted },
    { enabled: place.kind === 'partnership' },
  );
  const ofRegion = useGraph(
    RankingOfRegionDocument,
    { region: one.code, side: one.side, ...wanted },
    { enabled: place.kind === 'region' },
  );
  const { t } = useLanguage();
  return place.kind === 'partnership' ? (
    <Answered query={ofPartnership}>
      {({ partnership }) =>
        partnership?.bulletin?.ranking ? (
          <LeagueTable league={partnership.bulletin.ranking} hasChange={false} />
        ) : (
          <p className="quiet">{t(texts.partUnknown)}</p>
        )
      }
    </Answered>
  ) : (
    <Answered query={ofRegion}>
      {({ region }) =>
        region?.bulletin?.ranking ? (
          <LeagueTable league={region.bulletin.ranking} hasChange={false} />
        ) : (
          <p className="quiet">{t(texts.partUnknown)}</p>
        )
      }
    </Answered>
  );
}

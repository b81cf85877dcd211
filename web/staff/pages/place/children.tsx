import { useState } from 'react';
import { LeagueBy, type RegionLevel } from '../../../../client/generated/schema.ts';
import type { ScorecardRowFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../language';
import { levelBelow } from '../../leagues/levels';
import { Ranked } from '../../leagues/ranked';
import { IndicatorPicker } from '../../pickers/indicator-picker';
import type { Moment } from '../../view/moment';
import { texts } from './texts';

/** The places one level down, ranked by one indicator. */
export function Children({
  region,
  moment,
  rows,
}: {
  region: { code: string; level: RegionLevel };
  moment: Moment;
  rows: readonly ScorecardRowFragment[];
}) {
  const { t, language } = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const label = rows.find((row) => row.indicator.code === (chosen ?? rows[0]?.indicator.code))?.indicator;
  const level = levelBelow(region.level);
  const indicator = chosen ?? rows[0]?.indicator.code ?? null;
  if (level === null) return null;
  return (
    <section aria-label={t(texts.children)}>
      <h2>{t(texts.children)}</h2>
      <div className="no-print">
        <IndicatorPicker
          value={indicator}
          name={language === 'ZH' ? label?.name : label?.english}
          onChange={choose}
        />
      </div>
      {indicator !== null && (
        <Ranked
          wanted={{ indicator, within: region.code, level, by: LeagueBy.RATIO, group: null }}
          moment={moment}
        />
      )}
    </section>
  );
}

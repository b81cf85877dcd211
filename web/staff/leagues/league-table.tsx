import { Link, useSearchParams } from 'react-router';
import { isUnknown } from '../../../client/unknown.ts';
import { Figure, PaceTag } from '../figures/figures';
import { texts as figureTexts } from '../figures/texts';
import type { RankingQuery } from '../generated/graphql.ts';
import { useLanguage } from '../language';
import { texts as scorecardTexts } from '../scorecards/texts';
import { addressOf } from '../view/place';
import { texts } from './texts';

type League = NonNullable<RankingQuery['league']>;
type Standing = League['standings'][number];

/** Regions in the order of their ranks, with where they were a month before. */
export function LeagueTable({ league, hasChange }: { league: League; hasChange: boolean }) {
  const { t, language } = useLanguage();
  const [search] = useSearchParams();
  const { indicator, standings } = league;
  if (standings.length === 0) return <p className="quiet">{t(texts.nothing)}</p>;
  const kept = new URLSearchParams(search);
  for (const name of ['indicator', 'within', 'level', 'by', 'group', 'all']) kept.delete(name);
  kept.set('evidence', indicator.code);
  return (
    <table className="figures">
      <caption>{language === 'ZH' ? indicator.name : indicator.english}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t(texts.rank)}
          </th>
          <th scope="col" className="number">
            {t(texts.previousRank)}
          </th>
          <th scope="col">{t(texts.region)}</th>
          {[
            scorecardTexts.target,
            scorecardTexts.actual,
            scorecardTexts.ratio,
            scorecardTexts.scheduled,
            scorecardTexts.gap,
          ].map((text) => (
            <th key={text.en} scope="col" className="number">
              {t(text)}
            </th>
          ))}
          {hasChange && (
            <th scope="col" className="number">
              {t(texts.change)}
            </th>
          )}
          <th scope="col">{t(scorecardTexts.pace)}</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => {
          const { progress } = standing;
          const place = { kind: 'region', code: progress.region.code, side: 'WEST' } as const;
          return (
            <tr key={progress.id}>
              <td className="number">
                <Rank standing={standing} />
              </td>
              <td className="number quiet">
                {standing.previousRank ?? t(figureTexts.none)} <Moved standing={standing} />
              </td>
              <th scope="row">
                <Link to={addressOf(place, kept)}>{progress.region.name}</Link>
              </th>
              <td className="number">
                <Figure row={progress} field="target" unit={indicator.unit} absent={figureTexts.noTarget} />
              </td>
              <td className="number">
                <Figure
                  row={progress}
                  field="actual"
                  unit={indicator.unit}
                  absent={figureTexts.notReported}
                />
              </td>
              <td className="number">
                <Figure row={progress} field="ratio" />
              </td>
              <td className="number">
                <Figure row={progress} field="scheduled" />
              </td>
              <td className="number">
                <Figure row={progress} field="gap" />
              </td>
              {hasChange && (
                <td className="number">
                  <Figure row={progress} field="change" unit={indicator.unit} />
                </td>
              )}
              <td>
                <PaceTag pace={progress.pace} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Rank({ standing }: { standing: Standing }) {
  const { t } = useLanguage();
  if (standing.rank !== null) return <strong>{standing.rank}</strong>;
  return isUnknown(standing, 'rank') ? (
    <span className="unknown">{t(figureTexts.notKnown)}</span>
  ) : (
    <span className="quiet">{t(texts.notRanked)}</span>
  );
}

function Moved({ standing: { rank, previousRank } }: { standing: Standing }) {
  const { t } = useLanguage();
  if (rank === null || previousRank === null || rank === previousRank) return null;
  const isUp = rank < previousRank;
  return (
    <span className={isUp ? 'moved-up' : 'moved-down'} title={t(isUp ? texts.up : texts.down)}>
      {isUp ? '▲' : '▼'}
      {Math.abs(rank - previousRank)}
    </span>
  );
}

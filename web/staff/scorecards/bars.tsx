import { Link, useSearchParams } from 'react-router';
import { isUnknown } from '../../../client/unknown.ts';
import { Figure, PaceTag } from '../figures/figures';
import { texts as figureTexts } from '../figures/texts';
import type { ScorecardRowFragment } from '../generated/graphql.ts';
import { useLanguage } from '../language';
import { addressOf, type Place } from '../view/place';
import { texts } from './texts';

/** A bar ends here; what is beyond is told by its number. */
const MOST_PERCENT = 130;

const widthOf = (percent: string | null): string =>
  `${(Math.max(0, Math.min(Number(percent ?? 0), MOST_PERCENT)) / MOST_PERCENT) * 100}%`;

/** Each indicator's ratio as a bar against the line of what should be done. */
export function Bars({ place, rows }: { place: Place; rows: readonly ScorecardRowFragment[] }) {
  const { t, language } = useLanguage();
  const [search] = useSearchParams();
  return (
    <table className="bars">
      <caption>
        {t(texts.barsCaption)} <span className="quiet">{t(texts.barsHint)}</span>
      </caption>
      <thead className="off-screen">
        <tr>
          <th scope="col">{t(texts.indicator)}</th>
          <th scope="col">{t(texts.actual)}</th>
          <th scope="col">{t(texts.ratio)}</th>
          <th scope="col">{t(texts.pace)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={evidenceAddress(place, search, row.indicator.code)}>
                {language === 'ZH' ? row.indicator.name : row.indicator.english}
              </Link>
            </th>
            <td className="amounts">
              <Figure row={row} field="actual" unit={row.indicator.unit} absent={figureTexts.notReported} />
              {row.target !== null && (
                <span className="quiet">
                  {' / '}
                  <Figure row={row} field="target" unit={row.indicator.unit} />
                </span>
              )}
            </td>
            <td className="bar-cell">
              {!isUnknown(row, 'ratio') && row.ratio !== null && (
                <div className="bar" aria-hidden="true">
                  <div
                    className={`bar-done pace-${row.pace?.toLowerCase() ?? 'none'}`}
                    style={{ width: widthOf(row.ratio) }}
                  />
                  {row.scheduled !== null && (
                    <div className="bar-line" style={{ left: widthOf(row.scheduled) }} />
                  )}
                </div>
              )}
              <span className="bar-ratio">
                <Figure row={row} field="ratio" />
              </span>
            </td>
            <td className="pace-cell">
              <PaceTag pace={row.pace} />{' '}
              {row.scheduled !== null && (
                <span className="quiet">
                  {t(texts.shouldBe)} <Figure row={row} field="scheduled" />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a number comes from: the page of its place, with its evidence open. */
export function evidenceAddress(place: Place, search: URLSearchParams, indicator: string): string {
  const asked = new URLSearchParams(search);
  asked.set('evidence', indicator);
  return addressOf(place, asked);
}

import { Fragment } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isUnknown } from '../../../client/unknown.ts';
import { Amount, Figure, PaceTag } from '../figures/figures';
import { unitNames } from '../figures/format';
import { texts as figureTexts } from '../figures/texts';
import { useLanguage } from '../language';
import type { Place } from '../view/place';
import { evidenceAddress } from './bars';
import { counterpartStates, texts, themeNames } from './texts';
import type { ScorecardLine } from './use-scorecard';

/** Everything that is known of a place's indicators, theme by theme; a number opens where it comes from. */
export function ScorecardTable({ place, rows }: { place: Place; rows: readonly ScorecardLine[] }) {
  const { t } = useLanguage();
  const themes = [...new Set(rows.map(({ indicator }) => indicator.theme))];
  return (
    <table className="figures scorecard">
      <caption className="off-screen">{t(texts.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(texts.indicator)}</th>
          <th scope="col">{t(texts.unit)}</th>
          {[texts.target, texts.actual, texts.ratio, texts.scheduled, texts.gap].map((text) => (
            <th key={text.en} scope="col" className="number">
              {t(text)}
            </th>
          ))}
          <th scope="col">{t(texts.pace)}</th>
          <th scope="col" className="number">
            {t(texts.otherSide)}
          </th>
          <th scope="col" className="number">
            {t(texts.coverage)}
          </th>
          <th scope="col">{t(texts.standsFor)}</th>
        </tr>
      </thead>
      <tbody>
        {themes.map((theme) => (
          <Fragment key={theme}>
            <tr className="theme">
              <th scope="rowgroup" colSpan={11}>
                {t(themeNames[theme])}
              </th>
            </tr>
            {rows
              .filter(({ indicator }) => indicator.theme === theme)
              .map((row) => (
                <Line key={row.id} place={place} row={row} />
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Line({ place, row }: { place: Place; row: ScorecardLine }) {
  const { t, language } = useLanguage();
  const [search] = useSearchParams();
  const { indicator, coverage } = row;
  const evidence = evidenceAddress(place, search, indicator.code);
  const qualifier = row.statement?.qualifier ?? null;
  return (
    <tr>
      <th scope="row">
        <Link to={evidence}>{language === 'ZH' ? indicator.name : indicator.english}</Link>
      </th>
      <td className="quiet">{t(unitNames[indicator.unit])}</td>
      <td className="number">
        <Figure row={row} field="target" unit={indicator.unit} absent={figureTexts.noTarget} />
      </td>
      <td className="number">
        {qualifier !== null && (
          <span className="qualifier" title={t(texts.qualifier)}>
            {qualifier}
          </span>
        )}
        {row.actual === null ? (
          <Figure row={row} field="actual" unit={indicator.unit} absent={figureTexts.notReported} />
        ) : (
          <Link to={evidence}>
            <Amount value={row.actual} unit={indicator.unit} />
          </Link>
        )}
      </td>
      <td className="number">
        <Figure row={row} field="ratio" />
      </td>
      <td className="number">
        <Figure row={row} field="scheduled" />
      </td>
      <td className="number">
        <Figure row={row} field="gap" />
      </td>
      <td>
        <PaceTag pace={row.pace} />
      </td>
      <td className="number">
        <OtherSide row={row} />
      </td>
      <td className="number">
        {coverage ? `${coverage.stated}/${coverage.expected}` : <Unknown row={row} field="coverage" />}
      </td>
      <td className="nowrap">{row.standsFor ?? <Unknown row={row} field="standsFor" />}</td>
    </tr>
  );
}

function OtherSide({ row }: { row: ScorecardLine }) {
  const { t } = useLanguage();
  if (!row.counterpart) return <Unknown row={row} field="counterpart" />;
  const { actual, state } = row.counterpart;
  return (
    <>
      <Amount value={actual} unit={row.indicator.unit} />{' '}
      <span className={state === 'DIFFERS' ? 'differs' : 'quiet'}>{t(counterpartStates[state])}</span>
    </>
  );
}

function Unknown({ row, field }: { row: ScorecardLine; field: keyof ScorecardLine }) {
  const { t } = useLanguage();
  return isUnknown(row, field) ? (
    <span className="unknown">{t(figureTexts.notKnown)}</span>
  ) : (
    <span className="quiet">{t(figureTexts.none)}</span>
  );
}

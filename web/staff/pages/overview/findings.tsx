import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isUnknown } from '../../../../client/unknown.ts';
import type { Message } from '../../../../platform/message';
import { Amount, Figure } from '../../figures/figures';
import type { ScorecardRowFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../language';
import { evidenceAddress } from '../../scorecards/bars';
import { texts as scorecardTexts } from '../../scorecards/texts';
import { Failure, GapsNotice, Loading } from '../../states/states';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { behind, differing, incomplete, type Found } from './find';
import { reasons, texts } from './texts';
import { useSubtree, type SubtreeRow } from './use-subtree';

/** So many rows of a list are shown at first. */
const AT_FIRST = 50;

/** What asks for attention, of a place and of what lies below it. */
export function Findings({
  place,
  moment,
  own,
}: {
  place: Place;
  moment: Moment;
  own: readonly ScorecardRowFragment[];
}) {
  if (place.kind === 'partnership')
    return <Lists moment={moment} found={own.map((row) => ({ row, place, name: null }))} />;
  return <Below place={place} moment={moment} />;
}

function Below({ place, moment }: { place: Extract<Place, { kind: 'region' }>; moment: Moment }) {
  const { t } = useLanguage();
  const { rows, total, isPart, error, gaps, retry } = useSubtree(place, moment);
  if (rows === null) return error ? <Failure error={error} retry={retry} /> : <Loading />;
  return (
    <>
      {gaps && <GapsNotice retry={retry} />}
      {error && <Failure error={error} retry={retry} />}
      {isPart && (
        <p className="quiet" role="status">
          {t(texts.some(rows.length, total))}
        </p>
      )}
      <Lists
        moment={moment}
        found={rows.map((row) => ({ row, place: placeOfRow(row, place.side), name: nameOf(row) }))}
      />
    </>
  );
}

const placeOfRow = ({ region, partner }: SubtreeRow, side: 'WEST' | 'EAST'): Place =>
  partner
    ? { kind: 'partnership', east: partner.code, west: region.code }
    : { kind: 'region', code: region.code, side };

const nameOf = ({ region, partner }: SubtreeRow): string =>
  partner ? `${partner.name} → ${region.name}` : region.name;

function Lists({ moment, found }: { moment: Moment; found: Found[] }) {
  const { t } = useLanguage();
  const gaps = incomplete(found, moment.asOf);
  const whys = new Map(gaps.map(({ one, why }) => [one, why]));
  return (
    <>
      {found.some(({ row }) => isUnknown(row, 'actual')) && (
        <p className="unknown" role="status">
          {t(texts.partUnknown)}
        </p>
      )}
      <List
        title={texts.behind}
        none={texts.nobodyBehind}
        found={behind(found)}
        heads={[scorecardTexts.ratio, scorecardTexts.scheduled, scorecardTexts.gap]}
        cells={({ row }) => [
          <Figure key="ratio" row={row} field="ratio" />,
          <Figure key="scheduled" row={row} field="scheduled" />,
          <Figure key="gap" row={row} field="gap" />,
        ]}
      />
      <List
        title={texts.incomplete}
        none={texts.nothingIncomplete}
        found={gaps.map(({ one }) => one)}
        heads={[texts.why]}
        isText
        cells={(one) => [(whys.get(one) ?? []).map(t).join(t(reasons.between))]}
      />
      <List
        title={texts.differing}
        none={texts.nothingDiffers}
        found={differing(found)}
        heads={[texts.westFigure, texts.eastFigure, texts.difference]}
        cells={({ row }) => differenceOf(row)}
      />
    </>
  );
}

function differenceOf(row: ScorecardRowFragment): ReactNode[] {
  const { counterpart, indicator } = row;
  if (!counterpart) return [];
  const { unit } = indicator;
  return [
    <Figure key="own" row={row} field="actual" unit={unit} />,
    <Amount key="other" value={counterpart.actual} unit={unit} />,
    <Figure key="difference" row={counterpart} field="difference" unit={unit} />,
  ];
}

/** Rows that ask for the same attention. */
function List({
  title,
  none,
  found,
  heads,
  cells,
  isText = false,
}: {
  title: Message;
  none: Message;
  found: readonly Found[];
  heads: readonly Message[];
  cells: (one: Found) => ReactNode[];
  isText?: boolean;
}) {
  const { t } = useLanguage();
  const [isWhole, showWhole] = useState(false);
  const hasNames = found.some(({ name }) => name !== null);
  const kind = isText ? undefined : 'number';
  return (
    <section aria-label={t(title)}>
      <h2>{t(title)}</h2>
      {found.length === 0 ? (
        <p className="quiet">{t(none)}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              {hasNames && <th scope="col">{t(texts.place)}</th>}
              <th scope="col">{t(scorecardTexts.indicator)}</th>
              {heads.map((head) => (
                <th key={head.zh} scope="col" className={kind}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? found : found.slice(0, AT_FIRST)).map((one) => (
              <tr key={one.row.id}>
                <Names found={one} />
                {cells(one).map((cell, at) => (
                  <td key={heads[at]?.zh} className={kind}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isWhole && found.length > AT_FIRST && (
        <>
          <p className="print-only">{t(texts.firstOf(AT_FIRST, found.length))}</p>
          <p className="actions no-print">
            <Button
              onClick={() => {
                showWhole(true);
              }}
            >
              {t(texts.showAll(found.length))}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

function Names({ found: { row, place, name } }: { found: Found }) {
  const { language } = useLanguage();
  const [search] = useSearchParams();
  return (
    <>
      {name !== null && <th scope="row">{name}</th>}
      <td>
        <Link to={evidenceAddress(place, search, row.indicator.code)}>
          {language === 'ZH' ? row.indicator.name : row.indicator.english}
        </Link>
      </td>
    </>
  );
}

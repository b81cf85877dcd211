import { Link, useSearchParams } from 'react-router';
import { isUnknown } from '../../../../client/unknown.ts';
import { Amount, Figure } from '../../figures/figures';
import type { ScorecardRowFragment, SubtreeProgressQuery } from '../../generated/graphql.ts';
import { SubtreeProgressDocument } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { evidenceAddress } from '../../scorecards/bars';
import { texts as scorecardTexts } from '../../scorecards/texts';
import { Answered } from '../../states/states';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { behind, differing, incomplete, type Found } from './find';
import { reasons, texts } from './texts';

type SubtreeRow = NonNullable<SubtreeProgressQuery['progress']>['nodes'][number];

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
    return <Lists moment={moment} found={own.map((row) => ({ row, place, name: null }))} isPart={false} />;
  return <Subtree place={place} moment={moment} />;
}

function Subtree({ place, moment }: { place: Extract<Place, { kind: 'region' }>; moment: Moment }) {
  const below = useGraph(SubtreeProgressDocument, { within: place.code, ...moment, side: place.side });
  return (
    <Answered query={below}>
      {({ progress }) => (
        <Lists
          moment={moment}
          found={(progress?.nodes ?? []).map((row) => ({
            row,
            place: placeOfRow(row, place.side),
            name: nameOf(row),
          }))}
          isPart={progress?.pageInfo.hasNextPage ?? false}
        />
      )}
    </Answered>
  );
}

const placeOfRow = ({ region, partner }: SubtreeRow, side: 'WEST' | 'EAST'): Place =>
  partner
    ? { kind: 'partnership', east: partner.code, west: region.code }
    : { kind: 'region', code: region.code, side };

const nameOf = ({ region, partner }: SubtreeRow): string =>
  partner ? `${partner.name} → ${region.name}` : region.name;

function Lists({ moment, found, isPart }: { moment: Moment; found: Found[]; isPart: boolean }) {
  const { t } = useLanguage();
  const isPartUnknown = found.some(({ row }) => isUnknown(row, 'actual'));
  const late = behind(found);
  const gaps = incomplete(found, moment.asOf);
  const disputed = differing(found);
  return (
    <>
      {isPart && <p className="quiet">{t(texts.some)}</p>}
      {isPartUnknown && (
        <p className="unknown" role="status">
          {t(texts.partUnknown)}
        </p>
      )}
      <section aria-label={t(texts.behind)}>
        <h2>{t(texts.behind)}</h2>
        {late.length === 0 ? (
          <p className="quiet">{t(texts.nobodyBehind)}</p>
        ) : (
          <table className="figures">
            <thead>
              <tr>
                <Heads found={late} />
                <th scope="col" className="number">
                  {t(scorecardTexts.ratio)}
                </th>
                <th scope="col" className="number">
                  {t(scorecardTexts.scheduled)}
                </th>
                <th scope="col" className="number">
                  {t(scorecardTexts.gap)}
                </th>
              </tr>
            </thead>
            <tbody>
              {late.map((one) => (
                <tr key={one.row.id}>
                  <Names found={one} />
                  <td className="number">
                    <Figure row={one.row} field="ratio" />
                  </td>
                  <td className="number">
                    <Figure row={one.row} field="scheduled" />
                  </td>
                  <td className="number">
                    <Figure row={one.row} field="gap" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-label={t(texts.incomplete)}>
        <h2>{t(texts.incomplete)}</h2>
        {gaps.length === 0 ? (
          <p className="quiet">{t(texts.nothingIncomplete)}</p>
        ) : (
          <table className="figures">
            <thead>
              <tr>
                <Heads found={gaps.map(({ one }) => one)} />
                <th scope="col">{t(texts.why)}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map(({ one, why }) => (
                <tr key={one.row.id}>
                  <Names found={one} />
                  <td>{why.map(t).join(t(reasons.between))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <Differing disputed={disputed} />
    </>
  );
}

function Differing({ disputed }: { disputed: Found[] }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t(texts.differing)}>
      <h2>{t(texts.differing)}</h2>
      {disputed.length === 0 ? (
        <p className="quiet">{t(texts.nothingDiffers)}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <Heads found={disputed} />
              <th scope="col" className="number">
                {t(texts.westFigure)}
              </th>
              <th scope="col" className="number">
                {t(texts.eastFigure)}
              </th>
              <th scope="col" className="number">
                {t(texts.difference)}
              </th>
            </tr>
          </thead>
          <tbody>
            {disputed.map((one) => (
              <tr key={one.row.id}>
                <Names found={one} />
                <td className="number">
                  <Figure row={one.row} field="actual" unit={one.row.indicator.unit} />
                </td>
                <td className="number">
                  {one.row.counterpart && (
                    <Amount value={one.row.counterpart.actual} unit={one.row.indicator.unit} />
                  )}
                </td>
                <td className="number">
                  {one.row.counterpart && (
                    <Figure row={one.row.counterpart} field="difference" unit={one.row.indicator.unit} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const hasNames = (found: readonly Found[]): boolean => found.some(({ name }) => name !== null);

function Heads({ found }: { found: readonly Found[] }) {
  const { t } = useLanguage();
  return (
    <>
      {hasNames(found) && <th scope="col">{t(texts.place)}</th>}
      <th scope="col">{t(scorecardTexts.indicator)}</th>
    </>
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

import { Button, Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Include } from '../../../../client/generated/schema.ts';
import { DownloadButtons } from '../../files/download-buttons';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { ScorecardTable } from '../../scorecards/scorecard-table';
import { texts as scorecardTexts } from '../../scorecards/texts';
import { useScorecard, type Scorecard } from '../../scorecards/use-scorecard';
import { Answered, Empty, Failure, Loading } from '../../states/states';
import type { Moment } from '../../view/moment';
import { MomentBar } from '../../view/moment-bar';
import { keepPlace } from '../../view/my-places';
import { addressOf, keyOf, placeOf, type Place } from '../../view/place';
import { useMoment } from '../../view/use-moment';
import { Bulletin } from './bulletin';
import { Children } from './children';
import { Curve } from './curve';
import { Partnerships } from './partnerships';
import { Registers } from './registers';
import { texts } from './texts';

const Evidence = lazy(() => import('./evidence'));

/** A region, or a partnership: all that is known of it, as of a day. */
export default function PlacePage() {
  const { code, east, west } = useParams();
  const [search] = useSearchParams();
  const path = code === undefined ? `/partnership/${east}/${west}` : `/region/${code}`;
  const place = placeOf(search.get('side') === 'east' ? `${path}?side=east` : path);
  return place === null ? <Empty text={texts.invalid} /> : <Page key={keyOf(place)} place={place} />;
}

function Page({ place }: { place: Place }) {
  const [search] = useSearchParams();
  const shown = useMoment(place);
  const include = search.get('all') === '1' ? Include.ALL : Include.TARGETED;
  const scorecard = useScorecard(place, shown.moment, include);
  if (shown.error) return <Failure error={shown.error} retry={shown.retry} />;
  if (shown.moment === null) return <Loading />;
  const moment = shown.moment;
  return (
    <Answered query={scorecard}>
      {(found) =>
        found === null ? (
          <Empty text={scorecardTexts.noSuchPlace} />
        ) : (
          <Found place={place} moment={moment} include={include} found={found} />
        )
      }
    </Answered>
  );
}

function Found({
  place,
  moment,
  include,
  found,
}: {
  place: Place;
  moment: Moment;
  include: Include;
  found: Scorecard;
}) {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const evidence = search.get('evidence');
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle>{found.title}</PageTitle>
          {found.parent && (
            <p className="quiet above">
              {t(texts.above)}{' '}
              <Link to={addressOf({ kind: 'region', code: found.parent.code, side: 'WEST' }, kept(search))}>
                {found.parent.name}
              </Link>
            </p>
          )}
        </div>
        <MomentBar moment={moment} />
      </div>
      <div className="tools">
        <Segmented
          value={include}
          options={[
            { value: Include.TARGETED, label: t(texts.targeted) },
            { value: Include.ALL, label: t(texts.all) },
          ]}
          onChange={(chosen) => {
            setSearch(changed(search, 'all', chosen === Include.ALL ? '1' : null));
          }}
        />
        {place.kind === 'region' && <Sides place={place} />}
        <span className="spacer" />
        <DownloadButtons report="scorecard" parameters={{ ...parametersOf(place), ...moment, include }} />
        <Button
          onClick={() => {
            print();
          }}
        >
          {t(texts.print)}
        </Button>
        <Button
          onClick={() => {
            keepPlace(place);
          }}
        >
          {t(texts.keep)}
        </Button>
      </div>
      <section aria-label={t(texts.scorecard)}>
        <h2>{t(texts.scorecard)}</h2>
        {found.rows.length === 0 ? (
          <Empty text={scorecardTexts.noTargets} />
        ) : (
          <ScorecardTable place={place} rows={found.rows} />
        )}
      </section>
      <Bulletin place={place} moment={moment} />
      <Curve place={place} name={found.title} moment={moment} rows={found.rows} />
      {place.kind === 'region' && place.side === 'WEST' && (
        <Children region={found.region} moment={moment} rows={found.rows} />
      )}
      <Partnerships place={place} moment={moment} />
      <Registers place={place} />
      {evidence !== null && (
        <Suspense fallback={null}>
          <Evidence
            place={place}
            moment={moment}
            indicator={evidence}
            close={() => {
              setSearch(changed(search, 'evidence', null));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** A region's figures as the assisted side, or over all its partnerships as the assisting one. */
function Sides({ place }: { place: Extract<Place, { kind: 'region' }> }) {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  return (
    <Segmented
      value={place.side}
      options={[
        { value: 'WEST', label: t(texts.west) },
        { value: 'EAST', label: t(texts.east) },
      ]}
      onChange={(side) => {
        setSearch(changed(search, 'side', side === 'EAST' ? 'east' : null));
      }}
    />
  );
}

const parametersOf = (place: Place): Record<string, string> =>
  place.kind === 'partnership'
    ? { region: place.west, partner: place.east }
    : { region: place.code, side: place.side };

function changed(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const after = new URLSearchParams(search);
  if (value === null) after.delete(name);
  else after.set(name, value);
  return after;
}

/** What of an address stays on the way to another place. */
const kept = (search: URLSearchParams): URLSearchParams => changed(search, 'evidence', null);

import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { Bars } from '../../scorecards/bars';
import { texts as scorecardTexts } from '../../scorecards/texts';
import { useScorecard } from '../../scorecards/use-scorecard';
import { Answered, Empty, Failure, Loading } from '../../states/states';
import { MomentBar } from '../../view/moment-bar';
import { dropPlace, useMyPlaces } from '../../view/my-places';
import { addressOf, keyOf, type Place } from '../../view/place';
import { useMoment } from '../../view/use-moment';
import { ChoosePlace } from './choose-place';
import { Findings } from './findings';
import { Flows } from './flows';
import { texts } from './texts';

/** What somebody looks after, at a glance. */
export default function Overview() {
  const { t } = useLanguage();
  const mine = useMyPlaces();
  const place = mine.shown;
  const shown = useMoment(place);
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <MomentBar moment={shown.moment} />
      </div>
      <ChoosePlace mine={mine} />
      {place !== null &&
        (shown.error ? (
          <Failure error={shown.error} retry={shown.retry} />
        ) : shown.moment === null ? (
          <Loading />
        ) : (
          <PlaceAtAGlance key={keyOf(place)} place={place} moment={shown.moment} />
        ))}
    </>
  );
}

function PlaceAtAGlance({
  place,
  moment,
}: {
  place: Place;
  moment: NonNullable<ReturnType<typeof useMoment>['moment']>;
}) {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const scorecard = useScorecard(place, moment);
  return (
    <Answered query={scorecard}>
      {(found) =>
        found === null ? (
          <Empty text={scorecardTexts.noSuchPlace}>
            <Button
              onClick={() => {
                dropPlace(place);
              }}
            >
              {t(texts.drop)}
            </Button>
          </Empty>
        ) : (
          <>
            <section aria-label={found.title}>
              <h2>
                <Link to={addressOf(place, search)}>{found.title}</Link>
              </h2>
              {found.rows.length === 0 ? (
                <Empty text={scorecardTexts.noTargets} />
              ) : (
                <Bars place={place} rows={found.rows} />
              )}
            </section>
            <Findings place={place} moment={moment} own={found.rows} />
            <Flows moment={moment} />
          </>
        )
      }
    </Answered>
  );
}

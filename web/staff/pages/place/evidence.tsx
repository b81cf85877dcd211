import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { Amount, Figure, PaceTag } from '../../figures/figures';
import { texts as figureTexts } from '../../figures/texts';
import {
  EvidenceOfPartnershipDocument,
  EvidenceOfRegionDocument,
  type EvidenceRowFragment,
} from '../../generated/graphql.ts';
import { graphQuery, type GraphQuery } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { texts as scorecardTexts } from '../../scorecards/texts';
import { useSession } from '../../session';
import { Answered, Empty } from '../../states/states';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { EvidenceLines } from './evidence-lines';
import { texts } from './evidence-texts';
import { Revisions } from './revisions';

const STEP = 50;
const MOST = 1000;

/** Where a number comes from, down to each statement and record. */
export default function Evidence({
  place,
  moment,
  indicator,
  close,
}: {
  place: Place;
  moment: Moment;
  indicator: string;
  close: () => void;
}) {
  const { t } = useLanguage();
  const [first, setFirst] = useState(STEP);
  useEffect(() => {
    // On paper the drawer stands alone: see staff.css.
    document.body.classList.add('with-evidence');
    return () => {
      document.body.classList.remove('with-evidence');
    };
  }, []);
  const found = useEvidence(place, moment, indicator, first);
  return (
    <Drawer open title={t(texts.title)} onClose={close} size="min(1100px, 100vw)" className="evidence">
      <Answered query={found}>
        {(row) =>
          row === null ? (
            <Empty text={texts.noSuchIndicator} />
          ) : (
            <>
              <Summary row={row} />
              <h3>{t(texts.lines)}</h3>
              <EvidenceLines row={row} />
              {row.evidence?.pageInfo.hasNextPage && first < MOST && (
                <Button
                  loading={found.isFetching}
                  onClick={() => {
                    setFirst(Math.min(first * 4, MOST));
                  }}
                >
                  {t(texts.more)}
                </Button>
              )}
              <h3>{t(texts.revisions)}</h3>
              <Revisions row={row} />
            </>
          )
        }
      </Answered>
    </Drawer>
  );
}

function useEvidence(
  place: Place,
  moment: Moment,
  indicator: string,
  first: number,
): GraphQuery<EvidenceRowFragment | null> {
  const token = useSession()?.token ?? null;
  const when = { ...moment, indicator, first };
  const ofRegion = useQuery({
    ...graphQuery(
      EvidenceOfRegionDocument,
      {
        region: place.kind === 'region' ? place.code : '000000',
        side: place.kind === 'region' ? place.side : 'WEST',
        ...when,
      },
      token,
    ),
    enabled: place.kind === 'region',
    placeholderData: keepPreviousData,
    select: ({ data, gaps }) => ({ data: data.region?.progress[0] ?? null, gaps }),
  });
  const ofPartnership = useQuery({
    ...graphQuery(
      EvidenceOfPartnershipDocument,
      {
        east: place.kind === 'partnership' ? place.east : '000000',
        west: place.kind === 'partnership' ? place.west : '000000',
        ...when,
      },
      token,
    ),
    enabled: place.kind === 'partnership',
    placeholderData: keepPreviousData,
    select: ({ data, gaps }) => ({ data: data.partnership?.progress[0] ?? null, gaps }),
  });
  return place.kind === 'region' ? ofRegion : ofPartnership;
}

function Summary({ row }: { row: EvidenceRowFragment }) {
  const { t, language } = useLanguage();
  const { indicator, counterpart, coverage } = row;
  const { unit } = indicator;
  return (
    <>
      <h2>{language === 'ZH' ? indicator.name : indicator.english}</h2>
      <dl className="facts">
        <dt>{t(texts.figure)}</dt>
        <dd>
          <Figure row={row} field="actual" unit={unit} absent={figureTexts.notReported} />
        </dd>
        <dt>{t(scorecardTexts.target)}</dt>
        <dd>
          <Figure row={row} field="target" unit={unit} absent={figureTexts.noTarget} />
        </dd>
        <dt>{t(scorecardTexts.ratio)}</dt>
        <dd>
          <Figure row={row} field="ratio" /> <PaceTag pace={row.pace} />
        </dd>
        {row.statedOn !== null && (
          <>
            <dt>{t(texts.statedOn)}</dt>
            <dd>{row.statedOn}</dd>
            <dt>{t(texts.itemised)}</dt>
            <dd>
              <Figure row={row} field="itemised" unit={unit} />
            </dd>
            <dt>{t(texts.unitemised)}</dt>
            <dd>
              <Figure row={row} field="unitemised" unit={unit} />
            </dd>
          </>
        )}
        {counterpart && (
          <>
            <dt>{t(texts.otherSide)}</dt>
            <dd>
              <Amount value={counterpart.actual} unit={unit} />
            </dd>
          </>
        )}
        {coverage && (
          <>
            <dt>{t(scorecardTexts.coverage)}</dt>
            <dd>
              {coverage.stated}/{coverage.expected}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

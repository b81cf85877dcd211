import { Select } from 'antd';
import { lazy, useMemo, useState } from 'react';
import { WhenSeen } from '../../charts/when-seen';
import { Figure } from '../../figures/figures';
import { unitNames } from '../../figures/format';
import {
  PartnershipCurveDocument,
  RegionCurveDocument,
  type CurveRowFragment,
  type ScorecardRowFragment,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered } from '../../states/states';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { texts } from './texts';

const LineChart = lazy(() => import('../../charts/line-chart'));

/** How one indicator came on, month by month, against its schedule and the year before. */
export function Curve({
  place,
  name,
  moment,
  rows,
}: {
  place: Place;
  /** What the place is called. */
  name: string;
  moment: Moment;
  rows: readonly ScorecardRowFragment[];
}) {
  const { t, language } = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const first = rows.find(({ actual }) => actual !== null) ?? rows[0];
  const row = rows.find(({ indicator }) => indicator.code === chosen) ?? first;
  if (!row) return null;
  return (
    <section aria-label={t(texts.curve)}>
      <h2>{t(texts.curve)}</h2>
      <Select
        className="picker no-print"
        aria-label={t(texts.curveOf)}
        showSearch={{ optionFilterProp: 'label' }}
        value={row.indicator.code}
        onChange={choose}
        options={rows.map(({ indicator }) => ({
          value: indicator.code,
          label: language === 'ZH' ? indicator.name : indicator.english,
        }))}
      />
      <WhenSeen>
        <Drawn
          key={row.indicator.code}
          place={place}
          name={name}
          moment={moment}
          indicator={row.indicator.code}
        />
      </WhenSeen>
    </section>
  );
}

function Drawn({
  place,
  name,
  moment,
  indicator,
}: {
  place: Place;
  name: string;
  moment: Moment;
  indicator: string;
}) {
  const when = { ...moment, yearBefore: moment.year - 1, indicator };
  const pair = place.kind === 'partnership' ? place : { east: '000000', west: '000000' };
  const one = place.kind === 'region' ? place : { code: '000000', side: 'WEST' as const };
  const ofPartnership = useGraph(
    PartnershipCurveDocument,
    { east: pair.east, west: pair.west, ...when },
    { enabled: place.kind === 'partnership' },
  );
  const ofRegion = useGraph(
    RegionCurveDocument,
    { region: one.code, side: one.side, ...when },
    { enabled: place.kind === 'region' },
  );
  return place.kind === 'partnership' ? (
    <Answered query={ofPartnership}>
      {({ partnership }) => <Lines found={partnership} name={name} moment={moment} />}
    </Answered>
  ) : (
    <Answered query={ofRegion}>
      {({ region }) => <Lines found={region} name={name} moment={moment} />}
    </Answered>
  );
}

interface Years {
  thisYear: CurveRowFragment[];
  yearBefore: CurveRowFragment[];
}

const toNumber = (value: string | null | undefined): number | null => (value == null ? null : Number(value)); // to draw alone

function Lines({ found, name, moment }: { found: Years | null; name: string; moment: Moment }) {
  const { t, language } = useLanguage();
  const row = found?.thisYear[0];
  const before = found?.yearBefore[0];
  const points = useMemo(() => row?.series ?? [], [row]);
  const earlier = useMemo(() => before?.series ?? [], [before]);
  const hasTarget = points.some(({ ratio, scheduled }) => ratio !== null || scheduled !== null);
  const lines = useMemo(() => {
    const field = hasTarget ? 'ratio' : 'actual';
    return [
      {
        name: t(hasTarget ? texts.thisYear : texts.thisYearDone),
        values: points.map((point) => toNumber(point[field])),
      },
      ...(hasTarget
        ? [
            {
              name: t(texts.scheduled),
              values: points.map(({ scheduled }) => toNumber(scheduled)),
              dashed: true,
            },
          ]
        : []),
      {
        name: t(hasTarget ? texts.lastYear : texts.lastYearDone),
        values: points.map((_, place) => toNumber(earlier[place]?.[field])),
        dashed: true,
      },
    ];
  }, [points, earlier, hasTarget, t]);
  if (!row) return null;
  const { indicator } = row;
  const called = language === 'ZH' ? indicator.name : indicator.english;
  return (
    <>
      <LineChart
        title={`${name} ${called} ${t(texts.curve)}`}
        moment={moment}
        days={points.map(({ date }) => date.slice(5))}
        lines={lines}
        unit={hasTarget ? '%' : t(unitNames[indicator.unit])}
      />
      <details>
        <summary>{t(texts.asTable)}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t(texts.month)}</th>
              <th scope="col" className="number">
                {t(texts.thisYearDone)}
              </th>
              <th scope="col" className="number">
                {t(texts.thisYear)}
              </th>
              <th scope="col" className="number">
                {t(texts.scheduled)}
              </th>
              <th scope="col" className="number">
                {t(texts.lastYearDone)}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, place) => (
              <tr key={point.date}>
                <th scope="row">{point.date}</th>
                <td className="number">
                  <Figure row={point} field="actual" unit={indicator.unit} />
                </td>
                <td className="number">
                  <Figure row={point} field="ratio" />
                </td>
                <td className="number">
                  <Figure row={point} field="scheduled" />
                </td>
                <td className="number">
                  <Figure row={earlier[place] ?? { actual: null }} field="actual" unit={indicator.unit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { RegionLevel } from '../../../../client/generated/schema.ts';
import { PartnershipListDocument, type PartnershipListQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { RegionPicker } from '../../pickers/region-picker';
import { Answered, Empty } from '../../states/states';
import { addressOf } from '../../view/place';
import { EndPartnership, OpenPartnership } from './change-partnership';
import { levels, texts } from './texts';

type Partnership = NonNullable<PartnershipListQuery['partnerships']>['nodes'][number];

const LEVELS = [RegionLevel.PROVINCE, RegionLevel.PREFECTURE, RegionLevel.COUNTY] as const;

/** Who is paired with whom, and when. */
export default function PartnershipsPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [isOpening, setOpening] = useState(false);
  const level = LEVELS.find((one) => one === search.get('level')) ?? null;
  const found = useGraph(PartnershipListDocument, {
    region: search.get('region'),
    level,
    on: search.get('on'),
    after: search.get('after'),
  });
  const set = (name: string, value: string | null): void => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (name !== 'after') after.delete('after');
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  };
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <div className="moment no-print">
          <RegionPicker
            ariaLabel={t(texts.region)}
            placeholder={t(texts.region)}
            value={search.get('region')}
            onChange={(code) => {
              set('region', code);
            }}
          />
          <Select
            aria-label={t(texts.level)}
            value={level ?? ''}
            onChange={(value: string) => {
              set('level', value);
            }}
            options={[
              { value: '', label: t(texts.allLevels) },
              ...LEVELS.map((value) => ({ value, label: t(levels[value]) })),
            ]}
          />
          <label>
            {t(texts.on)}{' '}
            <input
              type="date"
              value={search.get('on') ?? ''}
              onChange={({ target }) => {
                set('on', target.value);
              }}
            />
          </label>
          <Button
            type="primary"
            onClick={() => {
              setOpening(true);
            }}
          >
            {t(texts.open)}
          </Button>
        </div>
      </div>
      {isOpening && (
        <OpenPartnership
          close={() => {
            setOpening(false);
          }}
        />
      )}
      <Answered query={found}>
        {({ partnerships }) =>
          partnerships === null ? null : (
            <section aria-label={t(texts.title)}>
              {partnerships.nodes.length === 0 ? (
                <Empty text={texts.empty} />
              ) : (
                <List nodes={partnerships.nodes} count={partnerships.totalCount} />
              )}
              <Pages
                isFirst={search.get('after') === null}
                next={partnerships.pageInfo.hasNextPage ? partnerships.pageInfo.endCursor : null}
                turn={(cursor) => {
                  set('after', cursor);
                }}
              />
            </section>
          )
        }
      </Answered>
    </>
  );
}

/** The way to the other pages. */
function Pages({
  isFirst,
  next,
  turn,
}: {
  isFirst: boolean;
  next: string | null;
  turn: (cursor: string | null) => void;
}) {
  const { t } = useLanguage();
  if (isFirst && next === null) return null;
  return (
    <p className="actions no-print">
      <Button
        disabled={isFirst}
        onClick={() => {
          turn(null);
        }}
      >
        {t(texts.first)}
      </Button>
      <Button
        disabled={next === null}
        onClick={() => {
          turn(next);
        }}
      >
        {t(texts.next)}
      </Button>
    </p>
  );
}

function List({ nodes, count }: { nodes: readonly Partnership[]; count: number }) {
  const { t } = useLanguage();
  const [ending, setEnding] = useState<string | null>(null);
  return (
    <>
      <p className="totals">
        {t(texts.count)} {count}
      </p>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t(texts.pair)}</th>
            <th scope="col">{t(texts.since)}</th>
            <th scope="col">{t(texts.until)}</th>
            <th scope="col">{t(texts.source)}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {nodes.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={addressOf({ kind: 'partnership', east: one.east.code, west: one.west.code })}>
                  {one.east.name} → {one.west.name}
                </Link>
              </th>
              <td data-head={t(texts.since)}>
                {one.since ?? <span className="quiet">{t(texts.unknown)}</span>}
              </td>
              <td data-head={t(texts.until)}>{one.until ?? t(texts.running)}</td>
              <td className="source" data-head={t(texts.source)}>
                {one.source}
                {one.earlierPeriods.map(({ since, until }) => (
                  <p key={until} className="quiet">
                    {t(texts.earlier)} {since ?? t(texts.unknown)} – {until}
                  </p>
                ))}
              </td>
              <td className="no-print">
                {ending === one.id ? (
                  <EndPartnership
                    east={one.east.code}
                    west={one.west.code}
                    close={() => {
                      setEnding(null);
                    }}
                  />
                ) : (
                  one.until === null && (
                    <Button
                      size="small"
                      onClick={() => {
                        setEnding(one.id);
                      }}
                    >
                      {t(texts.end)}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

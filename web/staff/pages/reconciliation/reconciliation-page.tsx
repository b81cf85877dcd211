import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CounterpartState } from '../../../../client/generated/schema.ts';
import { DifferencesDocument, ReconciliationOfPartnershipDocument } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { RegionPicker } from '../../pickers/region-picker';
import { Answered, Empty } from '../../states/states';
import { today } from '../../view/moment';
import { ComparedTable } from './compared-table';
import { texts } from './texts';

const DIFFERING = [CounterpartState.DIFFERS, CounterpartState.EXPLAINED];

interface Asked {
  year: number;
  asOf: string;
  states: CounterpartState[] | null;
}

/** What the two sides say of a partnership, or where those of a region differ. */
export default function ReconciliationPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [within, east] = [search.get('within'), search.get('east')];
  const asOf = search.get('asOf') ?? today();
  const isAll = search.get('all') === '1';
  const set = (name: string, value: string | null): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  };
  const asked: Asked = { year: Number(asOf.slice(0, 4)), asOf, states: isAll ? null : DIFFERING };
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <div className="moment no-print">
          <RegionPicker
            ariaLabel={t(texts.within)}
            placeholder={t(texts.within)}
            value={within}
            onChange={(code) => {
              set('within', code);
            }}
          />
          <RegionPicker
            ariaLabel={t(texts.east)}
            placeholder={t(texts.east)}
            value={east}
            onChange={(code) => {
              set('east', code);
            }}
          />
          <input
            type="date"
            aria-label={t(texts.asOf)}
            value={asOf}
            onChange={({ target }) => {
              set('asOf', target.value);
            }}
          />
          <label>
            <input
              type="checkbox"
              checked={!isAll}
              onChange={({ target }) => {
                set('all', target.checked ? null : '1');
              }}
            />{' '}
            {t(texts.differing)}
          </label>
        </div>
      </div>
      {within === null ? (
        <section>
          <Empty text={texts.choose} />
        </section>
      ) : east === null ? (
        <OfRegion key={JSON.stringify([within, asked])} within={within} asked={asked} />
      ) : (
        <OfPartnership west={within} east={east} asked={asked} />
      )}
    </>
  );
}

function OfPartnership({ west, east, asked }: { west: string; east: string; asked: Asked }) {
  const found = useGraph(ReconciliationOfPartnershipDocument, { west, east, ...asked });
  return (
    <Answered query={found}>
      {({ partnership }) => (
        <section>
          {partnership === null ? (
            <Empty text={texts.noPartnership} />
          ) : (
            <ComparedTable
              rows={partnership.reconciliation?.nodes ?? null}
              empty={asked.states ? texts.none : texts.nothing}
            />
          )}
        </section>
      )}
    </Answered>
  );
}

function OfRegion({ within, asked }: { within: string; asked: Asked }) {
  const { t } = useLanguage();
  const [after, setAfter] = useState<string | null>(null);
  const states =
    asked.states ?? Object.values(CounterpartState).filter((one) => one !== CounterpartState.WEST_ONLY);
  const found = useGraph(DifferencesDocument, { within, ...asked, states, after });
  return (
    <Answered query={found}>
      {({ differences }) => (
        <section>
          {differences?.totalCount != null && (
            <p className="quiet">{t(texts.count(differences.totalCount))}</p>
          )}
          <ComparedTable
            rows={differences?.nodes ?? null}
            empty={asked.states ? texts.none : texts.nothingEastern}
            withPair
          />
          {differences?.pageInfo?.hasNextPage === true && (
            <Button
              onClick={() => {
                setAfter(differences.pageInfo?.endCursor ?? null);
              }}
            >
              {t(texts.next)}
            </Button>
          )}
        </section>
      )}
    </Answered>
  );
}

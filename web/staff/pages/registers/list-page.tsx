import { Button, Select } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Unit } from '../../../../client/generated/schema.ts';
import { Amount } from '../../figures/figures';
import { grouped } from '../../figures/format';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { Answered, Empty } from '../../states/states';
import { FilerHint } from './filer-hint';
import { filterOf, Filters } from './filters';
import { RecordTable } from './record-table';
import { operation, registerOf, registers, type Page, type Register } from './register';
import { NEWEST_FIRST, sortIn } from './sort';
import { texts } from './texts';
import { labelOf } from './value';

const ROWS = 50;

/** A register: its records with filters, and what they come to. */
export default function ListPage() {
  const { t, language } = useLanguage();
  const { register: plural } = useParams();
  const navigate = useNavigate();
  const register = registerOf(plural);
  if (!register) return <Empty text={texts.noRegister} />;
  return (
    <>
      <div className="page-head">
        <PageTitle>
          {language === 'ZH' ? `${t(texts.title)}：${register.zh}` : t(labelOf(register))}
        </PageTitle>
        <div className="actions no-print">
          <Select
            aria-label={t(texts.register)}
            className="picker"
            showSearch={{ optionFilterProp: 'label' }}
            value={register.plural}
            onChange={(chosen: string) => void navigate(`/registers/${chosen}`)}
            options={registers.map((one) => ({ value: one.plural, label: t(labelOf(one)) }))}
          />
          <Link to={`/registers/${register.plural}/new`}>
            <Button type="primary" tabIndex={-1}>
              {t(texts.add)}
            </Button>
          </Link>
        </div>
      </div>
      <FilerHint />
      <Filters key={register.type} register={register} />
      <Records key={`${register.type} records`} register={register} />
    </>
  );
}

function Records({ register }: { register: Register }) {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  // Of each page before this one the cursor at its end, so that one can go back.
  const turned = search.getAll('after');
  const sort = sortIn(register, search);
  const found = useGraph(operation('List', register), {
    filter: filterOf(register, search),
    sort,
    first: ROWS,
    after: turned.at(-1) ?? null,
  });
  const turn = (cursors: readonly string[]): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      for (const cursor of cursors) next.append('after', cursor);
      return next;
    });
  };
  const sortBy = (chosen: string): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (chosen === NEWEST_FIRST) next.delete('sort');
      else next.set('sort', chosen);
      return next;
    });
  };
  return (
    <Answered query={found}>
      {({ page }) =>
        page === null ? null : page.nodes.length === 0 ? (
          <section>
            <Empty text={texts.empty} />
          </section>
        ) : (
          <section aria-label={t(labelOf(register))}>
            <Totals register={register} totals={page.totals} />
            <RecordTable register={register} records={page.nodes} sort={sort} sortBy={sortBy} />
            <Pages turned={turned} page={page} turn={turn} />
          </section>
        )
      }
    </Answered>
  );
}

/** Which page it is, and the way to those before and after it. */
function Pages({
  turned,
  page: { totals, pageInfo },
  turn,
}: {
  turned: readonly string[];
  page: Page;
  turn: (cursors: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <nav className="actions pages no-print" aria-label={t(texts.pages)}>
      <span className="quiet">
        {t(texts.page(turned.length + 1, Math.ceil(Number(totals.count ?? 0) / ROWS)))}
      </span>
      <Button
        disabled={turned.length === 0}
        onClick={() => {
          turn([]);
        }}
      >
        {t(texts.first)}
      </Button>
      <Button
        disabled={turned.length === 0}
        onClick={() => {
          turn(turned.slice(0, -1));
        }}
      >
        {t(texts.previous)}
      </Button>
      <Button
        disabled={!hasNextPage || endCursor === null}
        onClick={() => {
          if (endCursor !== null) turn([...turned, endCursor]);
        }}
      >
        {t(texts.next)}
      </Button>
    </nav>
  );
}

function Totals({
  register,
  totals,
}: {
  register: Register;
  totals: Readonly<Record<string, string | number>>;
}) {
  const { t } = useLanguage();
  return (
    <p className="totals">
      <strong>{t(texts.totals)}</strong> {t(texts.count)} {grouped(String(totals.count ?? 0))}
      {register.sums.map((name) => {
        const field = register.fields.find((one) => one.name === name);
        const value = String(totals[name] ?? '0');
        return (
          field && (
            <span key={name}>
              {' · '}
              {t(labelOf(field))}{' '}
              {field.isMoney ? (
                <Amount value={value} unit={Unit.YUAN} />
              ) : (
                <data value={value}>{grouped(value)}</data>
              )}
            </span>
          )
        );
      })}
    </p>
  );
}

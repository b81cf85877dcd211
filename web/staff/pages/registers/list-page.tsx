import { Button, Select } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Unit } from '../../../../client/generated/schema.ts';
import { Amount } from '../../figures/figures';
import { grouped } from '../../figures/format';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered, Empty } from '../../states/states';
import { FilerHint } from './filer-hint';
import { filterOf, Filters } from './filters';
import { operation, registerOf, registers, type Register, type RegisterRecord } from './register';
import { texts } from './texts';
import { FieldValue, isNumber, labelOf } from './value';

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
        <h1>{language === 'ZH' ? `${t(texts.title)}：${register.zh}` : t(labelOf(register))}</h1>
        <div className="actions">
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
  const after = search.get('after');
  const found = useGraph(operation('List', register), {
    filter: filterOf(register, search),
    sort: 'DATE_DESC',
    first: ROWS,
    after,
  });
  const turn = (cursor: string | null): void => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (cursor === null) next.delete('after');
      else next.set('after', cursor);
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
            <Table register={register} records={page.nodes} />
            <p className="actions no-print">
              {after !== null && (
                <Button
                  onClick={() => {
                    turn(null);
                  }}
                >
                  {t(texts.first)}
                </Button>
              )}
              {page.pageInfo.hasNextPage && (
                <Button
                  onClick={() => {
                    turn(page.pageInfo.endCursor);
                  }}
                >
                  {t(texts.next)}
                </Button>
              )}
            </p>
          </section>
        )
      }
    </Answered>
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

function Table({ register, records }: { register: Register; records: readonly RegisterRecord[] }) {
  const { t } = useLanguage();
  const shown = register.fields.filter(({ isPersonal }) => !isPersonal);
  return (
    <div className="wide">
      <table className="figures">
        <thead>
          <tr>
            {shown.map((field) => (
              <th key={field.name} scope="col" className={isNumber(field) ? 'number' : undefined}>
                {t(labelOf(field))}
              </th>
            ))}
            <th scope="col">{t(texts.status)}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              {shown.map((field) => (
                <td key={field.name} className={isNumber(field) ? 'number' : undefined}>
                  <FieldValue field={field} record={record} />
                </td>
              ))}
              <td className="status-cell">
                <Link to={`/registers/${register.plural}/${record.recordId}`}>
                  {t(record.status === 'VOID' ? texts.void : texts.inForce)} #{record.recordId}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

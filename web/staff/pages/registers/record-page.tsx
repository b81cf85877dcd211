import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Amount } from '../../figures/figures';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { Answered, Empty } from '../../states/states';
import { addressOf } from '../../view/place';
import { CorrectRecord, VoidRecord } from './change-record';
import { FilerHint } from './filer-hint';
import { operation, registerOf, type Counted, type Register, type RegisterRecord } from './register';
import { texts } from './texts';
import { FieldValue, isNumber, labelOf } from './value';

/** One record: what it says, its history, and what it counts for. */
export default function RecordPage() {
  const { register: plural, id = '' } = useParams();
  const register = registerOf(plural);
  return register ? <Shown key={id} register={register} id={id} /> : <Empty text={texts.noRegister} />;
}

function Shown({ register, id }: { register: Register; id: string }) {
  const { t } = useLanguage();
  const found = useGraph(operation('One', register), { id });
  return (
    <>
      <div className="page-head">
        <PageTitle>{`${t(labelOf(register))} #${id}`}</PageTitle>
        <Link className="no-print" to={`/registers/${register.plural}`}>
          {t(texts.back)}
        </Link>
      </div>
      <Answered query={found}>
        {({ record }) =>
          record === null ? (
            <section>
              <Empty text={texts.noRecord} />
            </section>
          ) : (
            <>
              <Record register={register} record={record} />
              <CountsFor register={register} id={id} />
              <History register={register} versions={record.history ?? []} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function Record({ register, record }: { register: Register; record: RegisterRecord }) {
  const { t } = useLanguage();
  const [changing, setChanging] = useState<'correct' | 'void' | null>(null);
  const close = (): void => {
    setChanging(null);
  };
  const isVoid = record.status === 'VOID';
  return (
    <section aria-label={t(labelOf(register))}>
      {changing === 'correct' ? (
        <CorrectRecord register={register} record={record} close={close} />
      ) : (
        <>
          <dl className="register-record">
            {register.fields.map((field) => (
              <div key={field.name}>
                <dt>{t(labelOf(field))}</dt>
                <dd>
                  <FieldValue field={field} record={record} />
                </dd>
              </div>
            ))}
            <div>
              <dt>{t(texts.status)}</dt>
              <dd>
                {t(isVoid ? texts.void : texts.inForce)}
                {record.sample && ` · ${t(texts.sample)}`} · {t(texts.version)} {record.version}
              </dd>
            </div>
          </dl>
          {changing === 'void' && <VoidRecord register={register} record={record} close={close} />}
          {changing === null && !isVoid && (
            <>
              <p className="actions no-print">
                <Button
                  onClick={() => {
                    setChanging('correct');
                  }}
                >
                  {t(texts.correct)}
                </Button>
                <Button
                  danger
                  onClick={() => {
                    setChanging('void');
                  }}
                >
                  {t(texts.voidIt)}
                </Button>
              </p>
              <FilerHint />
            </>
          )}
        </>
      )}
    </section>
  );
}

function CountsFor({ register, id }: { register: Register; id: string }) {
  const { t } = useLanguage();
  const found = useGraph(operation('CountsFor', register), { id });
  return (
    <section aria-label={t(texts.countsFor)}>
      <h2>{t(texts.countsFor)}</h2>
      <Answered query={found}>
        {({ record }) =>
          record?.countsFor == null ? null : record.countsFor.length === 0 ? (
            <Empty text={texts.countsForNothing} />
          ) : (
            <CountedRows rows={record.countsFor} />
          )
        }
      </Answered>
    </section>
  );
}

function CountedRows({ rows }: { rows: readonly Counted[] }) {
  const { t, language } = useLanguage();
  const [isWhole, showWhole] = useState(false);
  // Of each indicator the first row is that of the record's own region; the others are above it and on the other side.
  const own = rows.filter(
    ({ indicator }, at) => rows.findIndex((row) => row.indicator.code === indicator.code) === at,
  );
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(texts.indicator)}</th>
            <th scope="col">{t(texts.place)}</th>
            <th scope="col" className="number">
              {t(texts.actual)}
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : own).map(({ id, asOf, indicator, region, partner, actual }) => (
            <tr key={id}>
              <td>{language === 'ZH' ? indicator.name : indicator.english}</td>
              <td>
                {partner ? (
                  <Link
                    to={addressOf(
                      { kind: 'partnership', east: partner.code, west: region.code },
                      `asOf=${asOf}`,
                    )}
                  >
                    {partner.name} → {region.name}
                  </Link>
                ) : (
                  <Link to={addressOf({ kind: 'region', code: region.code, side: 'WEST' }, `asOf=${asOf}`)}>
                    {region.name}
                  </Link>
                )}
              </td>
              <td className="number">
                {actual === null ? '—' : <Amount value={actual} unit={indicator.unit} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > own.length && (
        <p className="actions no-print">
          <Button
            onClick={() => {
              showWhole(true);
            }}
          >
            {t(texts.countsForAll(rows.length))}
          </Button>
        </p>
      )}
    </>
  );
}

function History({ register, versions }: { register: Register; versions: readonly RegisterRecord[] }) {
  const { t } = useLanguage();
  const shown = register.fields.filter(({ isPersonal }) => !isPersonal);
  return (
    <section aria-label={t(texts.history)}>
      <h2>{t(texts.history)}</h2>
      <div className="wide">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t(texts.version)}</th>
              <th scope="col">{t(texts.recordedAt)}</th>
              <th scope="col">{t(texts.recordedBy)}</th>
              <th scope="col">{t(texts.reason)}</th>
              {shown.map((field) => (
                <th key={field.name} scope="col" className={isNumber(field) ? 'number' : undefined}>
                  {t(labelOf(field))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <td>
                  {version.version}
                  {version.status === 'VOID' && ` ${t(texts.void)}`}
                </td>
                <td className="nowrap">{version.recordedAt?.slice(0, 10)}</td>
                <td>{version.recordedBy ?? '—'}</td>
                <td>{version.reason ?? '—'}</td>
                {shown.map((field) => (
                  <td key={field.name} className={isNumber(field) ? 'number' : undefined}>
                    <FieldValue field={field} record={version} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

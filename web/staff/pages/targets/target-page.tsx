import { Link, useSearchParams } from 'react-router';
import type { Unit } from '../../../../client/generated/schema.ts';
import { Amount } from '../../figures/figures';
import { OneTargetDocument } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { Answered, Empty } from '../../states/states';
import { usePlaceName } from '../../view/place-name';
import { useScope, type Scope } from './scope';
import { SetTarget } from './set-target';
import type { Target } from './target';
import { kinds, texts } from './texts';

/** One target of a region, or a partnership, in a year: its versions, and where it is set or revised. */
export default function TargetPage() {
  const [search] = useSearchParams();
  const { region, partner, year } = useScope();
  const indicator = search.get('indicator');
  if (indicator === null || region === null) return <Empty text={texts.noPlace} />;
  return <Shown key={search.toString()} scope={{ region, partner, year }} indicator={indicator} />;
}

function Shown({ scope, indicator }: { scope: Scope & { region: string }; indicator: string }) {
  const { t, language } = useLanguage();
  const { region, partner, year } = scope;
  const place = usePlaceName(
    partner === null
      ? { kind: 'region', code: region, side: 'WEST' }
      : { kind: 'partnership', east: partner, west: region },
  );
  const found = useGraph(OneTargetDocument, { indicator, code: indicator, region, partner, year });
  const list = new URLSearchParams({ region, ...(partner && { partner }), year: String(year) });
  return (
    <Answered query={found}>
      {({ indicators, target }) => {
        const entry = indicators?.find(({ code }) => code === indicator);
        if (!entry) return <Empty text={texts.noPlace} />;
        return (
          <>
            <div className="page-head">
              <PageTitle>{`${language === 'ZH' ? entry.name : entry.english} · ${place} · ${year}`}</PageTitle>
              <Link className="no-print" to={`/targets?${list.toString()}`}>
                {t(texts.back)}
              </Link>
            </div>
            <section aria-label={t(texts.history)}>
              <h2>{t(texts.history)}</h2>
              {target ? (
                <History versions={target.history} unit={entry.unit} />
              ) : (
                <Empty text={texts.noTarget} />
              )}
            </section>
            <SetTarget
              key={target?.version ?? 0}
              scope={scope}
              indicator={indicator}
              unit={entry.unit}
              target={target}
            />
          </>
        );
      }}
    </Answered>
  );
}

function History({ versions, unit }: { versions: Target['history']; unit: Unit }) {
  const { t } = useLanguage();
  const heads = [
    texts.version,
    texts.value,
    texts.kind,
    texts.basis,
    texts.schedule,
    texts.source,
    texts.note,
    texts.reason,
    texts.recordedAt,
    texts.recordedBy,
  ];
  return (
    <div className="wide">
      <table className="figures">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.zh} scope="col" className={head === texts.value ? 'number' : undefined}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((one) => (
            <tr key={one.version}>
              <td>{one.version}</td>
              <td className="number">
                <Amount value={one.value} unit={unit} />
              </td>
              <td>{t(kinds[one.kind])}</td>
              <td>{t(one.basis === null ? texts.agreed : texts.lastYear)}</td>
              <td>
                {one.schedule === null
                  ? t(texts.even)
                  : one.schedule === 'LAST_YEAR'
                    ? t(texts.lastYearCurve)
                    : one.schedule}
              </td>
              <td>{one.source ?? '—'}</td>
              <td>{one.note ?? '—'}</td>
              <td>{one.reason ?? '—'}</td>
              <td className="nowrap">{one.recordedAt.slice(0, 10)}</td>
              <td>{one.recordedBy ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Segmented } from 'antd';
import Big from 'big.js';
import { lazy, useMemo, useState } from 'react';
import { Unit } from '../../../../client/generated/schema.ts';
import { WhenSeen } from '../../charts/when-seen';
import { shortened } from '../../figures/format';
import { FlowsDocument, type FlowsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered } from '../../states/states';
import type { Moment } from '../../view/moment';
import { texts } from './texts';

const SankeyChart = lazy(() => import('../../charts/sankey-chart'));

/** What flows from east to west, each the sum of its indicators. */
const KINDS = {
  money: { text: texts.money, unit: Unit.YUAN, indicators: ['EW_FISCAL_FUNDS', 'EW_SOCIAL_FUNDS'] },
  labour: { text: texts.labour, unit: Unit.PERSON, indicators: ['EW_LABOUR'] },
  sales: { text: texts.sales, unit: Unit.YUAN, indicators: ['CA_SALES'] },
} as const;
type Kind = keyof typeof KINDS;

/** Money, labour and sales between the provinces. */
export function Flows({ moment }: { moment: Moment }) {
  const { t } = useLanguage();
  const [kind, choose] = useState<Kind>('money');
  return (
    <section aria-label={t(texts.flows)}>
      <h2>{t(texts.flows)}</h2>
      <Segmented
        className="no-print"
        value={kind}
        options={(Object.keys(KINDS) as Kind[]).map((value) => ({ value, label: t(KINDS[value].text) }))}
        onChange={choose}
      />
      <WhenSeen>
        <Drawn key={kind} kind={kind} moment={moment} />
      </WhenSeen>
    </section>
  );
}

function Drawn({ kind, moment }: { kind: Kind; moment: Moment }) {
  const { t, language } = useLanguage();
  const { indicators, unit, text } = KINDS[kind];
  const found = useGraph(FlowsDocument, { ...moment, indicators: [...indicators] });
  return (
    <Answered query={found}>
      {(data) => (
        <Chart
          title={`${t(texts.flows)} ${t(text)}`}
          moment={moment}
          data={data}
          write={(sum) => shortened(sum, unit, language)}
        />
      )}
    </Answered>
  );
}

function Chart({
  title,
  moment,
  data,
  write,
}: {
  title: string;
  moment: Moment;
  data: FlowsQuery;
  write: (sum: string) => string;
}) {
  const { t } = useLanguage();
  const flows = useMemo(() => flowsOf(data), [data]);
  const written = flows.map(({ from, to, sum }) => ({ from, to, value: Number(sum), label: write(sum) }));
  if (flows.length === 0) return <p className="quiet">{t(texts.noFlows)}</p>;
  return (
    <>
      <SankeyChart title={title} moment={moment} flows={written} />
      <ul className="tiles">
        {written.map((flow) => (
          <li key={`${flow.from} ${flow.to}`}>
            {flow.from} → {flow.to} <strong>{flow.label}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function flowsOf({ partnerships }: FlowsQuery): { from: string; to: string; sum: string }[] {
  return (partnerships?.nodes ?? []).flatMap(({ east, west, progress }) => {
    const amounts = progress.flatMap(({ actual }) => actual ?? []);
    const sum = amounts.reduce((total, amount) => total.plus(amount), new Big(0));
    return sum.gt(0) ? [{ from: east.name, to: west.name, sum: sum.toFixed() }] : [];
  });
}

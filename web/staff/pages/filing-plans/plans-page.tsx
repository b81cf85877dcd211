import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FilingPlansOfDocument, type ShownPlanFragment } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { levelNames } from '../../leagues/levels';
import { RegionPicker } from '../../pickers/region-picker';
import { rhythms, sides, words } from '../../returns/texts';
import { themeNames } from '../../scorecards/texts';
import { Answered, Empty } from '../../states/states';
import { PlanForm } from './plan-form';
import { texts } from './texts';

/** Who files what and by when. */
export default function PlansPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const within = search.get('within');
  const found = useGraph(FilingPlansOfDocument, { within });
  /** The plan that is revised, or `new`. */
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <div className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <div className="moment no-print">
          <RegionPicker
            ariaLabel={t(words.within)}
            placeholder={t(words.within)}
            value={within}
            onChange={(code) => {
              setSearch(code === null ? {} : { within: code });
            }}
          />
          <Button
            type="primary"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t(texts.add)}
          </Button>
        </div>
      </div>
      <p className="quiet">{t(texts.hint)}</p>
      <Answered query={found}>
        {({ filingPlans }) => {
          const plans = (filingPlans ?? []).flatMap(({ list }) => list?.nodes ?? []);
          const revised = plans.find(({ id }) => id === open) ?? null;
          return (
            <>
              {open !== null && (
                <PlanForm
                  key={open}
                  plan={revised}
                  close={() => {
                    setOpen(null);
                  }}
                />
              )}
              <section aria-label={t(texts.title)}>
                {plans.length === 0 ? <Empty text={texts.none} /> : <Plans plans={plans} revise={setOpen} />}
              </section>
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Plans({ plans, revise }: { plans: readonly ShownPlanFragment[]; revise: (id: string) => void }) {
  const { t } = useLanguage();
  const headings = [
    texts.name,
    texts.theme,
    texts.within,
    texts.side,
    texts.rhythm,
    texts.count,
    texts.daysToFile,
  ];
  return (
    <table className="figures stacked">
      <thead>
        <tr>
          {[...headings, texts.since, texts.approvedBy].map((heading) => (
            <th key={heading.zh} scope="col">
              {t(heading)}
            </th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <th scope="row">{plan.name}</th>
            <td>{t(themeNames[plan.theme])}</td>
            <td>
              {plan.within.name} {plan.level && t(levelNames[plan.level])}
              {plan.units.length > 0 && ` + ${plan.units.length}`}
            </td>
            <td>{t(sides[plan.side])}</td>
            <td>{t(rhythms[plan.rhythm])}</td>
            <td>{plan.indicators.length}</td>
            <td>{plan.daysToFile}</td>
            <td className="nowrap">
              {plan.since} — {plan.until}
            </td>
            <td>{t(texts.approvers[plan.approvedBy])}</td>
            <td>
              <Button
                size="small"
                onClick={() => {
                  revise(plan.id);
                }}
              >
                {t(texts.revise)}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

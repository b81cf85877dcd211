import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  FilingPlanInFullDocument,
  FilingPlansOfDocument,
  type PlanHeadFragment,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { levelNames } from '../../leagues/levels';
import { RegionPicker } from '../../pickers/region-picker';
import { rhythms, sides, words } from '../../returns/texts';
import { themeNames } from '../../scorecards/texts';
import { useSession } from '../../session';
import { Answered, Empty } from '../../states/states';
import { PlanForm } from './plan-form';
import { texts } from './texts';

interface ListedPlan {
  plan: PlanHeadFragment;
  /** The cursor of the plan before it in its list. */
  after: string | null;
}

/** Who files what and by when. */
export default function PlansPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const within = search.get('within');
  const found = useGraph(FilingPlansOfDocument, { within });
  const [open, setOpen] = useState<ListedPlan | 'new' | null>(null);
  const isAdministrator = useSession()?.grants.some(({ role }) => role === 'administrator') ?? false;
  const close = (): void => {
    setOpen(null);
  };
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
              close();
            }}
          />
          {isAdministrator && (
            <Button
              type="primary"
              onClick={() => {
                setOpen('new');
              }}
            >
              {t(texts.add)}
            </Button>
          )}
        </div>
      </div>
      <p className="quiet">{t(texts.hint)}</p>
      {open === 'new' && <PlanForm plan={null} close={close} />}
      {open !== null && open !== 'new' && (
        <Revision key={open.plan.id} listed={open} within={within} close={close} />
      )}
      <Answered query={found}>
        {({ filingPlans }) => {
          const lists = (filingPlans ?? []).flatMap(({ list }) => list ?? []);
          const plans = lists.flatMap(({ edges }) =>
            edges.map(({ node }, at) => ({ plan: node, after: edges[at - 1]?.cursor ?? null })),
          );
          return (
            <section aria-label={t(texts.title)}>
              {plans.length === 0 ? (
                <Empty text={texts.none} />
              ) : (
                <Plans plans={plans} revise={isAdministrator ? setOpen : null} />
              )}
              {lists.some(({ edges, totalCount }) => edges.length < totalCount) && (
                <p className="quiet">{t(texts.more)}</p>
              )}
            </section>
          );
        }}
      </Answered>
    </>
  );
}

/** The form over a plan, which lists have without its indicators and partners. */
function Revision({
  listed: { plan, after },
  within,
  close,
}: {
  listed: ListedPlan;
  within: string | null;
  close: () => void;
}) {
  const found = useGraph(FilingPlanInFullDocument, { theme: plan.theme, within, after });
  return (
    <Answered query={found}>
      {({ filingPlans }) =>
        (filingPlans ?? [])
          .flatMap(({ list }) => list?.nodes ?? [])
          .filter(({ id }) => id === plan.id)
          .map((whole) => <PlanForm key={whole.version} plan={whole} close={close} />)
      }
    </Answered>
  );
}

const HEADINGS = [
  texts.name,
  texts.theme,
  texts.within,
  texts.side,
  texts.rhythm,
  texts.daysToFile,
  texts.since,
  texts.approvedBy,
];

function Plans({
  plans,
  revise,
}: {
  plans: readonly ListedPlan[];
  /** Null for whoever may not. */
  revise: ((plan: ListedPlan) => void) | null;
}) {
  const { t } = useLanguage();
  return (
    <table className="figures stacked">
      <thead>
        <tr>
          {HEADINGS.map((heading) => (
            <th key={heading.zh} scope="col">
              {t(heading)}
            </th>
          ))}
          {revise && <th />}
        </tr>
      </thead>
      <tbody>
        {plans.map((listed) => {
          const { plan } = listed;
          return (
            <tr key={plan.id}>
              <th scope="row">{plan.name}</th>
              <td>{t(themeNames[plan.theme])}</td>
              <td>
                {plan.within.name} {plan.level && t(levelNames[plan.level])}
              </td>
              <td>{t(sides[plan.side])}</td>
              <td>{t(rhythms[plan.rhythm])}</td>
              <td>{t(texts.days(plan.daysToFile))}</td>
              <td className="nowrap">
                {plan.since} — {plan.until}
              </td>
              <td>{t(texts.approvers[plan.approvedBy])}</td>
              {revise && (
                <td>
                  <Button
                    size="small"
                    aria-label={`${t(texts.revise)} ${plan.name}`}
                    onClick={() => {
                      revise(listed);
                    }}
                  >
                    {t(texts.revise)}
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

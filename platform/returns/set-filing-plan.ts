import type { LedgerSubgraph } from '../../schema/subgraphs';
import { mayAdminister } from '../access/viewer';
import { recordingMoment } from '../database/known-at';
import type { Transaction } from '../database/run';
import { recordAudit } from '../register/audit';
import type { AuditChange } from '../register/audit-diff';
import { isReason, NOT_FOUND, refusal, type Change } from '../register/check-record';
import { actorOf, runOnce, type Outcome } from '../register/idempotency';
import { expected, refused } from '../register/messages';
import { NOW } from './acts/act';
import { checkTerms, overlap, scopeOfPlan, termsOf, type PlanInput, type Terms } from './check-plan';
import { filingPlan, type PlanRow } from './entities';
import { planId, readPlanId, type Plan } from './plan';
import { readPlans } from './read-returns';
import { returnTexts } from './texts';

export interface PlanRequest {
  input: PlanInput;
  version: number;
  reason?: string | null;
}

/** Sets a plan or revises it, once for each key; a revision names the version that was read. */
export const setFilingPlan = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: PlanRequest,
  change: Change,
): Promise<Outcome> =>
  runOnce(transaction, { table: 'filing_plan', action: 'SET', body: request }, change, async () => {
    const { run, manager } = transaction;
    const { input, version, reason = null } = request;
    const plans = await readPlans(run);
    const number = input.id == null ? null : readPlanId(subgraph, input.id);
    const known = number === null ? undefined : plans.find(({ id }) => id === number);
    // What one may not administer is not there.
    if (input.id != null && (!known || !mayAdminister(change.viewer, scopeOfPlan(known))))
      return { refusals: [NOT_FOUND] };
    const terms = termsOf(input);
    const refusals = checkTerms(subgraph, terms, change.viewer);
    if (refusals.length > 0) return { refusals };
    const current = known?.version ?? 0;
    if (current !== version)
      return { refusals: [refusal('STALE_VERSION', 'version', refused.staleVersion(current), current)] };
    if (known && !isReason(reason)) return { refusals: [refusal('INVALID', 'reason', expected.reason)] };
    if (
      known &&
      [known.theme, known.side, known.rhythm].join() !== [terms.theme, terms.side, terms.rhythm].join()
    )
      return { refusals: [refusal('INVALID', 'theme', returnTexts.samePlan)] };
    const others = plans.filter(({ id }) => id !== known?.id);
    const overlapping = overlap(terms, others, ({ id }) => planId(subgraph, id));
    if (overlapping.length > 0) return { refusals: overlapping };

    const id = known?.id ?? Math.max(0, ...plans.map((plan) => plan.id)) + 1;
    const stamp = { at: await recordingMoment(run), by: actorOf(change) };
    const why = known ? reason : null;
    await manager
      .getRepository(filingPlan)
      .insert(toRow({ id, version: version + 1, ...terms }, why, stamp.by));
    const entry = {
      id: planId(subgraph, id),
      version: version + 1,
      scope: scopeOfPlan(terms),
      reason: why,
      changes: changesOf(known, terms),
    };
    await recordAudit(run, known ? 'CORRECT' : 'ADD', 'filing_plan', [entry], stamp);
    return { id: String(id), version: version + 1 };
  });

const toRow = (plan: Plan, reason: string | null, by: string): PlanRow => ({
  id: plan.id,
  version: plan.version,
  theme: plan.theme,
  name: plan.name,
  within: plan.within,
  level: plan.level,
  units: plan.units,
  side: plan.side,
  rhythm: plan.rhythm,
  indicators: plan.indicators,
  partners: plan.partners,
  days_to_file: plan.daysToFile,
  approved_by: plan.approvedBy,
  factor: plan.bounds.factor,
  periods_unchanged: plan.bounds.periodsUnchanged,
  ratio: plan.bounds.ratio,
  tolerance: plan.bounds.tolerance,
  since: plan.since,
  until: plan.until,
  source: plan.source,
  reason,
  recorded_at: NOW,
  recorded_by: by,
});

/** The fields that differ, as the audit trail shows them; lists and bounds as JSON. */
function changesOf(before: Terms | undefined, after: Terms): AuditChange[] {
  const textOf = (value: unknown): string | null =>
    value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
  return (Object.keys(after) as (keyof Terms)[]).flatMap((field) => {
    const [old, now] = [before && textOf(before[field]), textOf(after[field])];
    return (old ?? null) === now ? [] : [{ field, before: old ?? null, after: now }];
  });
}

import { maySetTargets } from '../../platform/access/viewer';
import { decimalsOf } from '../../platform/amount';
import { definedIn, holdsIn, indicator } from '../../platform/catalogue';
import { recordingMoment } from '../../platform/database/known-at';
import type { Transaction } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import { KIND_OF_FLOW, parseSchedule, SCHEDULE_FORM, type TargetKind } from '../../platform/ledger/schedule';
import type { Message } from '../../platform/message';
import { isEastern, NATION } from '../../platform/region-code';
import { isRegion } from '../../platform/regions';
import { recordAudit } from '../../platform/register/audit';
import { isReason, refusal, type Change, type Refusal } from '../../platform/register/check-record';
import { runOnce, actorOf, type Outcome } from '../../platform/register/idempotency';
import { expected, refused } from '../../platform/register/messages';
import { FIRST_YEAR, LAST_YEAR } from './arguments';
import { target, type Target } from './entities';
import type { TargetRow } from './loaders';
import { messages } from './messages';
import type { TargetKey } from './rows';
import { changesOf } from './target-changes';

/** What setTarget is answered with. */
export interface TargetOutcome {
  target: TargetRow | null;
  refusals: Refusal[];
}

export interface TargetInput {
  indicator: string;
  region: string;
  partner?: string | null;
  year: number;
  value: string;
  kind?: TargetKind | null;
  basis?: 'LAST_YEAR' | null;
  schedule?: string | null;
  source?: string | null;
  note?: string | null;
}

/** What a version says, beside its document. */
type Terms = Pick<Target, 'value' | 'kind' | 'basis' | 'schedule'>;

const findVersions = (key: TargetKey): Statement =>
  statement('targets.find-versions')`
select value::text as value, kind, basis, schedule, (count(*) over ())::int as count
from target
where indicator = ${key.indicator} and region = ${key.region} and partner = ${key.partner} and year = ${key.year}
order by id desc
limit 1`;

/** What a target is known by, in the audit trail too. */
export const targetId = (indicator: string, region: string, partner: string, year: number): string =>
  [indicator, region, partner, year].join('|');

/** Sets a target or revises it, once for each key; a revision names the version that was read. */
export const setTarget = (
  transaction: Transaction,
  request: { input: TargetInput; version: number; reason?: string | null },
  change: Change,
): Promise<Outcome> =>
  runOnce(transaction, { table: 'target', action: 'SET', body: request }, change, async () => {
    const { run, manager } = transaction;
    const { input, version, reason = null } = request;
    const refusals = checkTarget(input, change);
    if (refusals.length > 0) return { refusals };
    const scope = { region: input.region, partner: input.partner ?? '' };
    const key = { indicator: input.indicator, ...scope, year: input.year };
    const [known] = await run<Terms & { count: number }>(findVersions(key));
    const count = known?.count ?? 0;
    if (count !== version) {
      return {
        refusals: [refusal('STALE_VERSION', 'version', refused.staleVersion(count), count)],
      };
    }
    if (count > 0 && !isReason(reason)) return { refusals: [refusal('INVALID', 'reason', expected.reason)] };
    const stamp = { at: await recordingMoment(run), by: actorOf(change) };
    const terms: Terms = {
      value: input.value,
      kind: input.kind ?? 'REACH',
      basis: input.basis ?? null,
      schedule: input.schedule == null ? null : parseSchedule(input.schedule, input.year),
    };
    await manager.getRepository(target).insert({
      ...key,
      ...terms,
      source: input.source ?? null,
      note: input.note ?? null,
      reason: count > 0 ? reason : null,
      // The moment of this transaction; as a value it would be a Date, which has only milliseconds.
      recorded_at: () => '(select moment from latest_moment)',
      recorded_by: stamp.by,
    });
    const id = targetId(input.indicator, scope.region, scope.partner, input.year);
    const changes = changesOf(known, terms);
    const action = count > 0 ? 'CORRECT' : 'ADD';
    await recordAudit(run, action, 'target', [{ id, version: count + 1, scope, reason, changes }], stamp);
    return { id, version: count + 1 };
  });

function checkTarget(input: TargetInput, change: Change): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (field: string, message: Message) => refusals.push(refusal('INVALID', field, message));
  const entry = indicator(input.indicator);
  if (!entry) refuse('indicator', messages.indicator);
  if (input.year < FIRST_YEAR || input.year > LAST_YEAR) refuse('year', messages.year(FIRST_YEAR, LAST_YEAR));
  if (entry && (entry.isGone || !holdsIn(entry, input.year))) refuse('year', definedIn(entry));
  if (
    entry &&
    (input.value.startsWith('-') || (input.value.split('.')[1]?.length ?? 0) > decimalsOf(entry.unit))
  ) {
    refuse('value', messages.value(decimalsOf(entry.unit)));
  }
  if (entry?.aggregation === 'FLOW' && input.kind === 'KEEP_ABOVE') {
    refuse('kind', KIND_OF_FLOW);
  }
  if (input.schedule != null && parseSchedule(input.schedule, input.year) === null) {
    refuse('schedule', SCHEDULE_FORM);
  }
  for (const field of ['source', 'note'] as const) {
    if ((input[field]?.length ?? 0) > 200) refuse(field, messages.atMost200);
  }
  const partner = input.partner ?? '';
  refusals.push(
    ...(input.region === NATION && partner !== ''
      ? checkEasternTotal(partner, change)
      : checkSides(input.region, partner, change)),
  );
  return refusals;
}

/** The partner of a target of the nation: an eastern region, whose own target it is. */
const checkEasternTotal = (partner: string, { viewer }: Change): Refusal[] =>
  isEastern(partner) && isRegion(partner) && maySetTargets(viewer, { region: NATION, partner })
    ? []
    : [refusal('INVALID', 'partner', expected.eastern)];

/** A region and, where there is one, its eastern partner, one of them the viewer's; what one may not see is not there. */
export function checkSides(
  region: string,
  partner: string,
  change: Change,
  names: readonly [string, string] = ['region', 'partner'],
): Refusal[] {
  const isKnown = isRegion(region) && maySetTargets(change.viewer, { region, partner });
  if (!isKnown) return [refusal('INVALID', names[0], messages.region)];
  if (partner === '') return [];
  if (isEastern(region) || region === NATION) return [refusal('INVALID', names[0], expected.assisted)];
  return isEastern(partner) && isRegion(partner) ? [] : [refusal('INVALID', names[1], expected.eastern)];
}

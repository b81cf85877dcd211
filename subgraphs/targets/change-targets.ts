import { maySetTargets } from '../../platform/access/viewer';
import { decimalsOf } from '../../platform/amount';
import { indicator } from '../../platform/catalogue';
import { runText, type Transaction } from '../../platform/database/run';
import { recordingMoment } from '../../platform/ledger/known-at';
import { isEastern, NATION } from '../../platform/region-code';
import { isRegion } from '../../platform/regions';
import { recordAudit } from '../../platform/register/audit';
import { isReason, REASON, refusal, type Change, type Refusal } from '../../platform/register/check-record';
import { answerOnce, actorOf, type Outcome } from '../../platform/register/idempotency';
import { FIRST_YEAR, LAST_YEAR } from './arguments';

export interface TargetInput {
  indicator: string;
  region: string;
  partner?: string | null;
  year: number;
  value: string;
  source?: string | null;
  note?: string | null;
}

const FIND_VERSIONS = `/* targets.find-versions */
select count(*)::int as count, (array_agg(value::text order by id desc))[1] as value from target where indicator = $1 and region = $2 and partner = $3 and year = $4`;

/** What a target is known by, in the audit trail too. */
export const targetId = (indicator: string, region: string, partner: string, year: number): string =>
  [indicator, region, partner, year].join('|');

const INSERT_TARGET = `/* targets.insert-target */
insert into target (indicator, region, partner, year, value, source, note, reason, recorded_at, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const REGION = '行政区划代码 (the code of a region)';

/** Sets a target or revises it, once for each key; a revision names the version that was read. */
export const setTarget = (
  transaction: Transaction,
  request: { input: TargetInput; version: number; reason?: string | null },
  change: Change,
): Promise<Outcome> =>
  answerOnce(transaction, { table: 'target', action: 'SET', body: request }, change, async () => {
    const { run } = transaction;
    const { input, version, reason = null } = request;
    const refusals = checkTarget(input, change);
    if (refusals.length > 0) return { refusals };
    const scope = { region: input.region, partner: input.partner ?? '' };
    const key = [input.indicator, scope.region, scope.partner, input.year];
    const [known] = await runText<{ count: number; value: string | null }>(run, FIND_VERSIONS, key);
    const count = known?.count ?? 0;
    if (count !== version) {
      return {
        refusals: [refusal('STALE_VERSION', 'version', `当前版本为 ${count} (the version in force)`, count)],
      };
    }
    if (count > 0 && !isReason(reason)) return { refusals: [refusal('INVALID', 'reason', REASON)] };
    const stamp = { at: await recordingMoment(run), by: actorOf(change) };
    await runText(run, INSERT_TARGET, [
      ...key,
      input.value,
      input.source ?? null,
      input.note ?? null,
      count > 0 ? reason : null,
      stamp.at,
      stamp.by,
    ]);
    const id = targetId(input.indicator, scope.region, scope.partner, input.year);
    const changes = [{ field: 'value', before: known?.value ?? null, after: input.value }];
    const action = count > 0 ? 'CORRECT' : 'ADD';
    await recordAudit(run, action, 'target', [{ id, version: count + 1, scope, reason, changes }], stamp);
    return { id, version: count + 1 };
  });

function checkTarget(input: TargetInput, change: Change): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (field: string, expected: string) => refusals.push(refusal('INVALID', field, expected));
  const entry = indicator(input.indicator);
  if (!entry) refuse('indicator', '指标目录中的代码 (a code of the indicator catalogue)');
  if (input.year < FIRST_YEAR || input.year > LAST_YEAR) refuse('year', `${FIRST_YEAR}–${LAST_YEAR}`);
  if (
    entry &&
    (input.value.startsWith('-') || (input.value.split('.')[1]?.length ?? 0) > decimalsOf(entry.unit))
  ) {
    refuse(
      'value',
      `不小于 0、最多 ${decimalsOf(entry.unit)} 位小数 (0 or more, with at most ${decimalsOf(entry.unit)} decimals)`,
    );
  }
  for (const field of ['source', 'note'] as const) {
    if ((input[field]?.length ?? 0) > 200) refuse(field, '不超过 200 个字 (at most 200 characters)');
  }
  refusals.push(...checkSides(input.region, input.partner ?? '', change));
  return refusals;
}

/** A region and, where there is one, its eastern partner, one of them the viewer's; what one may not see is not there. */
export function checkSides(
  region: string,
  partner: string,
  change: Change,
  names: readonly [string, string] = ['region', 'partner'],
): Refusal[] {
  const isKnown = isRegion(region) && maySetTargets(change.viewer, { region, partner });
  if (!isKnown) return [refusal('INVALID', names[0], REGION)];
  if (partner === '') return [];
  if (isEastern(region) || region === NATION)
    return [refusal('INVALID', names[0], '中西部受援地区的行政区划代码 (the code of an assisted region)')];
  return isEastern(partner) && isRegion(partner)
    ? []
    : [
        refusal(
          'INVALID',
          names[1],
          '东部协作省市的行政区划代码 (the code of a region of an eastern province)',
        ),
      ];
}

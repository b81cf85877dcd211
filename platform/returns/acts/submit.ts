import type { LedgerSubgraph } from '../../../schema/subgraphs';
import type { Transaction } from '../../database/run';
import { isReason, refusal, type Change, type Refusal } from '../../register/check-record';
import type { Outcome } from '../../register/idempotency';
import { expected } from '../../register/messages';
import type { CheckCode } from '../checks/check';
import type { Check } from '../checks/rules';
import { REASON_KEY, returnReason } from '../entities';
import { checksOf, readLines } from '../return-content';
import { returnTexts } from '../texts';
import {
  carryOut,
  NOW,
  periodNotOver,
  recordAct,
  stampOf,
  wrongState,
  type Acting,
  type Expected,
} from './act';

export interface ReasonInput {
  code: CheckCode;
  line: string;
  reason: string;
}

interface SubmitRequest {
  id: string;
  version: number;
  reasons: readonly ReasonInput[];
}

/** Hands a return over for approval: nothing stops it, and what asks has its reason. */
export const submitReturn = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: SubmitRequest,
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'SUBMIT', id: request.id, right: 'FILER', version: request.version, body: request },
    change,
    async (acted) => {
      const refused = wrongState(acted, 'DRAFT', 'RETURNED') ?? periodNotOver(acted);
      if (refused) return refused;
      const given = checkReasons(request.reasons);
      if (given.length > 0) return { refusals: given };
      const lines = await readLines(acted.run, acted, acted);
      const checks = checksOf(acted, lines, [...request.reasons, ...acted.reasons]);
      const refusals = [
        ...unknownReasons(request.reasons, checks),
        ...stopping(checks),
        ...unanswered(checks),
      ];
      return refusals.length > 0 ? { refusals } : submit(acted, request.reasons);
    },
  );

async function submit(acted: Expected, reasons: readonly ReasonInput[]): Promise<Acting> {
  const { transaction, key, stored } = acted;
  const stamp = await stampOf(acted);
  const first = stored?.firstSubmittedAt == null ? { first_submitted_at: NOW } : {};
  const done = await recordAct(
    acted,
    { act: 'SUBMIT', set: { state: 'SUBMITTED', submitted_at: NOW, submitted_by: stamp.by, ...first } },
    stamp,
  );
  if (reasons.length > 0)
    await transaction.manager.getRepository(returnReason).upsert(
      reasons.map(({ code, line, reason }) => ({
        return_id: key.id,
        revision: stored?.revision ?? 1,
        code,
        line,
        reason,
        given_at: NOW,
        given_by: stamp.by,
      })),
      REASON_KEY,
    );
  return done;
}

const checkReasons = (reasons: readonly ReasonInput[]): Refusal[] => {
  const seen = new Set<string>();
  return reasons.flatMap(({ code, line, reason }): Refusal[] => {
    const name = `${code} ${line}`;
    const isRepeated = seen.has(name);
    seen.add(name);
    if (isRepeated) return [refusal('INVALID', 'reasons', returnTexts.repeatedLine)];
    return isReason(reason) ? [] : [refusal('INVALID', 'reasons', expected.reason)];
  });
};

const unknownReasons = (reasons: readonly ReasonInput[], checks: readonly Check[]): Refusal[] =>
  reasons
    .filter(({ code, line }) => !checks.some((check) => check.code === code && check.lines[0] === line))
    .map(() => refusal('INVALID', 'reasons', returnTexts.noSuchCheck));

/** What stops a return, by its line. */
export const stopping = (checks: readonly Check[]): Refusal[] =>
  checks
    .filter(({ severity }) => severity === 'STOPS')
    .map(({ lines, message }) => refusal('CHECK_STOPS', lines[0] ?? null, message));

const unanswered = (checks: readonly Check[]): Refusal[] =>
  checks
    .filter(({ severity, reason }) => severity === 'ASKS' && reason === null)
    .map(({ lines, message }) => refusal('REASON_NEEDED', lines[0] ?? null, message));

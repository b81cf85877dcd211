import type { LedgerSubgraph } from '../../../schema/subgraphs';
import type { Transaction } from '../../database/run';
import { isReason, refusal, type Change, type Refusal } from '../../register/check-record';
import type { Outcome } from '../../register/idempotency';
import { expected } from '../../register/messages';
import { returnComment, returnLine, type LineRow } from '../entities';
import { lineKeys } from '../lines';
import { lineId } from '../return-id';
import { returnTexts } from '../texts';
import { carryOut, NOW, recordAct, refuseWith, stampOf, wrongState, type Expected } from './act';
import { toRow } from './line-row';

export interface CommentInput {
  line?: string | null;
  text: string;
}

/** Sends a submitted return back to its unit, with comments. */
export const sendBackReturn = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string; version: number; comments: readonly CommentInput[] },
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'SEND_BACK', id: request.id, right: 'APPROVER', version: request.version, body: request },
    change,
    async (acted) => {
      const refused = wrongState(acted, 'SUBMITTED');
      if (refused) return refused;
      const refusals = checkComments(acted, request.comments);
      if (refusals.length > 0) return { refusals };
      const stamp = await stampOf(acted);
      const done = await recordAct(
        acted,
        { act: 'SEND_BACK', set: { state: 'RETURNED' }, changes: asChanges(request.comments) },
        stamp,
      );
      await insertComments(acted, request.comments, stamp.by);
      return done;
    },
  );

/** Says something about a return or its lines, whatever its state. */
export const commentOnReturn = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string; comments: readonly CommentInput[] },
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'COMMENT', id: request.id, right: 'EITHER', body: request },
    change,
    async (acted) => {
      const refused = wrongState(acted, 'DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED');
      if (refused) return refused;
      const refusals = checkComments(acted, request.comments);
      if (refusals.length > 0) return { refusals };
      const stamp = await stampOf(acted);
      const done = await recordAct(
        acted,
        { act: 'COMMENT', set: {}, isVersion: false, changes: asChanges(request.comments) },
        stamp,
      );
      await insertComments(acted, request.comments, stamp.by);
      return done;
    },
  );

const asChanges = (comments: readonly CommentInput[]) =>
  comments.map(({ line, text }) => ({ field: line ?? 'comment', before: null, after: text }));

function checkComments(acted: Expected, comments: readonly CommentInput[]): Refusal[] {
  const known = new Set(
    lineKeys(acted.key, acted.plan, acted.lines).map(({ indicator, partner }) => lineId(indicator, partner)),
  );
  return comments.flatMap(({ line, text }): Refusal[] => {
    if (line != null && !known.has(line)) return [refusal('INVALID', 'line', returnTexts.foreignLine)];
    return isReason(text) ? [] : [refusal('INVALID', line ?? 'text', expected.reason)];
  });
}

const insertComments = (
  { transaction, key, stored }: Expected,
  comments: readonly CommentInput[],
  by: string,
): Promise<unknown> =>
  transaction.manager.getRepository(returnComment).insert(
    comments.map(({ line, text }) => ({
      return_id: key.id,
      revision: stored?.revision ?? 1,
      line: line ?? null,
      text,
      recorded_at: NOW,
      recorded_by: by,
    })),
  );

/** Begins another revision of an approved return, with the lines of the one before. */
export const amendReturn = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string; version: number; reason: string },
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'AMEND', id: request.id, right: 'FILER', version: request.version, body: request },
    change,
    async (acted) => {
      const refused = wrongState(acted, 'APPROVED');
      if (refused) return refused;
      if (!isReason(request.reason)) return refuseWith('INVALID', 'reason', expected.reason);
      const stamp = await stampOf(acted, request.reason);
      const revision = (acted.stored?.revision ?? 0) + 1;
      const done = await recordAct(
        acted,
        { act: 'AMEND', set: { state: 'DRAFT', revision, submitted_at: null, submitted_by: null } },
        stamp,
      );
      await acted.transaction.manager
        .getRepository(returnLine)
        .insert(
          acted.lines.map((line): LineRow => toRow(line, { id: acted.key.id, revision, by: stamp.by })),
        );
      return done;
    },
  );

/** Moves the day by which one return is to be filed, whether somebody has opened it or not. */
export const moveReturnDue = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string; due: string; reason: string },
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'MOVE_DUE', id: request.id, right: 'ADMINISTRATOR', body: request },
    change,
    async (acted) => {
      const { key, stored } = acted;
      if (request.due < key.period.end) return refuseWith('INVALID', 'due', returnTexts.due(key.period.end));
      if (!isReason(request.reason)) return refuseWith('INVALID', 'reason', expected.reason);
      const stamp = await stampOf(acted, request.reason);
      const changes = [{ field: 'due', before: stored?.due ?? null, after: request.due }];
      return recordAct(
        acted,
        { act: 'MOVE_DUE', set: { due: request.due }, isVersion: false, changes },
        stamp,
      );
    },
  );

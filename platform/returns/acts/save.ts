import type { LedgerSubgraph } from '../../../schema/subgraphs';
import type { Transaction } from '../../database/run';
import type { AuditChange } from '../../register/audit-diff';
import type { Change } from '../../register/check-record';
import type { Outcome } from '../../register/idempotency';
import { LINE_KEY, returnLine } from '../entities';
import { applyInputs, checkNames, keyOfInput, type LineInput } from '../line-input';
import type { Line } from '../lines';
import { isOpen, readLines } from '../return-content';
import { returnTexts } from '../texts';
import {
  carryOut,
  NOW,
  periodNotOver,
  recordAct,
  refuseWith,
  stampOf,
  wrongState,
  type Acting,
  type Expected,
} from './act';
import { toRow } from './line-row';

/** Stores the lines of a return as they are proposed: its first version. */
export const openReturn = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string },
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'OPEN', id: request.id, right: 'FILER', body: request },
    change,
    async (acted) => {
      if (isOpen(acted)) return refuseWith('WRONG_STATE', 'id', returnTexts.alreadyOpen);
      const early = notYet(acted);
      return early ?? write(acted, await readLines(acted.run, acted, acted), []);
    },
  );

/** Writes lines, all or none; of a return that nobody has opened the others as they are proposed. */
export const saveReturn = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string; version: number; lines: readonly LineInput[] },
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'SAVE', id: request.id, right: 'FILER', version: request.version, body: request },
    change,
    async (acted) => {
      const refused = (isOpen(acted) ? wrongState(acted, 'DRAFT', 'RETURNED') : null) ?? notYet(acted);
      if (refused) return refused;
      const unknown = checkNames(acted.key, acted.plan, request.lines);
      if (unknown.length > 0) return { refusals: unknown };
      const lines = await readLines(acted.run, acted, acted, request.lines.map(keyOfInput));
      const { changed, refusals } = applyInputs(lines, request.lines);
      return refusals.length > 0 ? { refusals } : write(acted, lines, changed);
    },
  );

/** A draft is of a period that is over, and of a plan that still expects it. */
const notYet = (acted: Expected): Acting | null =>
  acted.isExpected ? periodNotOver(acted) : refuseWith('NOT_EXPECTED', 'id', returnTexts.notExpected);

/** Of an open return the changed lines; else all of them, changed or as they are proposed. */
async function write(acted: Expected, lines: readonly Line[], changed: readonly Line[]): Promise<Acting> {
  const { transaction, key, stored } = acted;
  const isNew = !isOpen(acted);
  const stamp = await stampOf(acted);
  const byId = new Map(changed.map((line) => [line.id, line]));
  const written = isNew ? lines.map((line) => byId.get(line.id) ?? line) : changed;
  const revision = stored?.revision ?? 1;
  const opening = isNew ? ({ opened_at: NOW, opened_by: stamp.by } as const) : {};
  const changes = written.flatMap((line) =>
    changeOf(isNew ? undefined : lines.find(({ id }) => id === line.id), line),
  );
  const done = await recordAct(
    acted,
    { act: isNew && changed.length === 0 ? 'OPEN' : 'SAVE', set: opening, changes },
    stamp,
  );
  if (written.length > 0)
    await transaction.manager.getRepository(returnLine).upsert(
      written.map((line) => toRow(line, { id: key.id, revision, by: stamp.by })),
      LINE_KEY,
    );
  return done;
}

const changeOf = (before: Line | undefined, { id, total }: Line): AuditChange[] =>
  (before?.total ?? null) === total ? [] : [{ field: id, before: before?.total ?? null, after: total }];

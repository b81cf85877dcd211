import type { LedgerSubgraph } from '../../schema/subgraphs';
import type { Transaction } from '../database/run';
import { badInput } from '../errors';
import type { Change, Refusal } from '../register/check-record';
import type { Outcome } from '../register/idempotency';
import { runMutation } from '../register/run-mutation';
import {
  amendReturn,
  commentOnReturn,
  moveReturnDue,
  sendBackReturn,
  type CommentInput,
} from './acts/answer';
import { approveReturn } from './acts/approve';
import { openReturn, saveReturn } from './acts/save';
import { submitReturn, type ReasonInput } from './acts/submit';
import { MOST_LINES, type LineInput } from './line-input';
import type { Plan } from './plan';
import { readPlans } from './read-returns';
import { isOwn, loadReturn, type ReturnContext, type ReturnNode } from './return-node';
import { setFilingPlan, type PlanRequest } from './set-filing-plan';

interface ReturnResult {
  return: ReturnNode | null;
  refusals: Refusal[];
}

/** What an act does, once its arguments are known to be of a size. */
type Act<Request> = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: Request,
  change: Change,
) => Promise<Outcome>;

/** Refuses lists that no person sends. */
function checkCount(name: string, list: readonly unknown[], fewest: number): void {
  if (list.length < fewest || list.length > MOST_LINES)
    throw badInput(name, `${list.length} of them`, `${fewest} to ${MOST_LINES}`);
}

/** The mutations of schema/returns.graphql, the same for every subgraph that keeps a ledger; Owner is its name: see owner-types.ts. */
export const returnMutations = (subgraph: LedgerSubgraph) => {
  const acting =
    <Request extends { id: string }>(
      act: Act<Request>,
      check: (request: Request) => void = () => undefined,
    ) =>
    async (
      _: unknown,
      { key, ...request }: Request & { key: string },
      context: ReturnContext,
    ): Promise<ReturnResult> => {
      const asked = request as unknown as Request;
      check(asked);
      const result = await runMutation(
        context,
        key,
        (change, transaction) => act(subgraph, transaction, asked, change),
        () => Promise.resolve({ refusals: [] }),
      );
      // The same request may have read it before.
      context.loaders.returns.forget();
      const node = await loadReturn(subgraph, asked.id, context);
      return { return: node && isOwn(node, context) ? node : null, ...result };
    };
  return {
    openOwnerReturn: acting(openReturn),
    saveOwnerReturn: acting(
      (name, transaction, request: { id: string; version: number; lines: readonly LineInput[] }, change) =>
        saveReturn(name, transaction, request, change),
      ({ lines }) => {
        checkCount('lines', lines, 1);
      },
    ),
    submitOwnerReturn: acting(
      (
        name,
        transaction,
        { reasons, ...request }: { id: string; version: number; reasons?: readonly ReasonInput[] | null },
        change,
      ) => submitReturn(name, transaction, { ...request, reasons: reasons ?? [] }, change),
      ({ reasons }) => {
        checkCount('reasons', reasons ?? [], 0);
      },
    ),
    sendBackOwnerReturn: acting(sendBackReturn, ({ comments }: { comments: readonly CommentInput[] }) => {
      checkCount('comments', comments, 1);
    }),
    approveOwnerReturn: acting(approveReturn),
    amendOwnerReturn: acting(amendReturn),
    commentOnOwnerReturn: acting(commentOnReturn, ({ comments }: { comments: readonly CommentInput[] }) => {
      checkCount('comments', comments, 1);
    }),
    moveOwnerReturnDue: acting(moveReturnDue),
    setOwnerFilingPlan: async (
      _: unknown,
      { key, ...request }: PlanRequest & { key: string },
      context: ReturnContext,
    ): Promise<{ plan: Plan | null; refusals: Refusal[] }> => {
      const result = await runMutation(
        context,
        key,
        (change, transaction) => setFilingPlan(subgraph, transaction, request, change),
        async ({ id }) => {
          const plans = await readPlans(context.loaders.returns.run);
          return { plan: plans.find((plan) => String(plan.id) === id) ?? null, refusals: [] };
        },
      );
      return { plan: null, ...result };
    },
  };
};

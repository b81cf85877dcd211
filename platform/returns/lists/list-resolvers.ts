import type { LedgerSubgraph } from '../../../schema/subgraphs';
import { mayApprove, mayFileFor, mayRead, type Viewer } from '../../access/viewer';
import { connection, decodeCursor, pageSize, type Connection } from '../../connection';
import { liesInside } from '../../region-code';
import { scopeOfApprover } from '../acts/act';
import type { Plan } from '../plan';
import { isLate } from '../read-returns';
import { scopeOfUnit } from '../return-id';
import { nodeOf, type ReturnContext, type ReturnNode } from '../return-node';
import { completenessOf, type CompletenessRow, type UnitCounts } from './completeness';
import { listReturns, placeOf, type ListedReturn } from './expected';
import { readPlansOf } from './read-listed';
import { decodePlansId, decodeReturnsId, type PlansQuestion, type ReturnsQuestion } from './returns-id';

interface ReturnsNode {
  id: string;
  question: ReturnsQuestion;
}

interface Page {
  first?: number | null;
  after?: string | null;
}

type Counted<Node> = Connection<Node> & { totalCount: number };

/** A list and its completeness are of one look. */
const looks = new WeakMap<ReturnsNode, Promise<ListedReturn[]>>();

function look(node: ReturnsNode, context: ReturnContext): Promise<ListedReturn[]> {
  const known = looks.get(node) ?? read(node.question, context);
  looks.set(node, known);
  return known;
}

/** What the viewer may read of a question, in the order of lists; without what one only asks of a list. */
async function read(question: ReturnsQuestion, { loaders, viewer }: ReturnContext): Promise<ListedReturn[]> {
  const { plans, stored } = await loaders.returns.listed.load(question);
  const readable = new Map<string, boolean>();
  return listReturns(question, plans, stored).filter(({ key: { unit, side } }) => {
    const isReadable = readable.get(unit) ?? mayRead(viewer, scopeOfUnit(unit, side));
    readable.set(unit, isReadable);
    return isReadable;
  });
}

const stateOf = ({ stored }: ListedReturn) => stored?.state ?? 'DRAFT';

/** Whether it waits for whoever asks: to be filed, or to be approved. */
function isDutyOf(viewer: Viewer, one: ListedReturn): boolean {
  const { key, plan, isExpected } = one;
  if (!plan) return false;
  const state = stateOf(one);
  if (state === 'SUBMITTED')
    return one.stored?.submittedBy !== viewer.subject && mayApprove(viewer, scopeOfApprover(key, plan));
  return isExpected && state !== 'APPROVED' && mayFileFor(viewer, key.side, scopeOfUnit(key.unit, key.side));
}

const AFTER = [(day: string) => /^\d{4}-\d\d-\d\d$/.test(day), (id: string) => id !== ''];

async function list(
  subgraph: LedgerSubgraph,
  node: ReturnsNode,
  { first, after }: Page,
  context: ReturnContext,
): Promise<Counted<ReturnNode>> {
  const { viewer, now } = context;
  const { states, late, dueBy } = node.question;
  const size = pageSize(first);
  const passed = decodeCursor(after, AFTER);
  const found = (await look(node, context)).filter(
    (one) =>
      (states === null || states.includes(stateOf(one))) &&
      (late === null || (one.due !== null && isLate(one, one.due, now)) === late) &&
      (dueBy === null || ((one.due ?? '') <= dueBy && isDutyOf(viewer, one))),
  );
  const rest = passed ? found.filter((one) => isAfter(placeOf(one), passed)) : found;
  const page = connection(rest.slice(0, size + 1), { size, after }, placeOf);
  const edges = page.edges.map(({ cursor, node: one }) => ({
    cursor,
    node: nodeOf(subgraph, one, viewer),
  }));
  return { ...page, edges, nodes: edges.map(({ node: one }) => one), totalCount: found.length };
}

const isAfter = (
  [due, id]: readonly string[],
  [passedDue = '', passedId = '']: readonly string[],
): boolean =>
  due === undefined || id === undefined ? false : due > passedDue || (due === passedDue && id > passedId);

interface PlansNode {
  id: string;
  question: PlansQuestion;
}

async function listPlans(
  { question }: PlansNode,
  { first, after }: Page,
  { loaders, viewer }: ReturnContext,
): Promise<Counted<Plan>> {
  const size = pageSize(first);
  const [passed = '0'] = decodeCursor(after, [(id) => /^[1-9]\d{0,8}$/.test(id)]) ?? [];
  const { within } = question;
  const plans = (await readPlansOf(loaders.returns.run, question.themes)).filter(
    (plan) =>
      mayRead(viewer, scopeOfUnit(plan.within, plan.side)) &&
      (within === '' || liesInside(plan.within, within) || liesInside(within, plan.within)),
  );
  const rest = plans.filter(({ id }) => id > Number(passed));
  return {
    ...connection(rest.slice(0, size + 1), { size, after }, ({ id }) => [id]),
    totalCount: plans.length,
  };
}

/** The resolvers of schema/return-lists.graphql, the same for every subgraph that keeps a ledger; Owner is its name: see owner-types.ts. */
export const returnListResolvers = (subgraph: LedgerSubgraph) => ({
  OwnerReturns: {
    __resolveReference: ({ id }: { id: string }): ReturnsNode | null => {
      const question = decodeReturnsId(subgraph, id);
      return question && { id, question };
    },
    list: (node: ReturnsNode, page: Page, context: ReturnContext) => list(subgraph, node, page, context),
    completeness: async (node: ReturnsNode, _: object, context: ReturnContext): Promise<CompletenessRow> =>
      completenessOf(await look(node, context), context.now),
  },
  UnitCompleteness: { region: ({ unit }: UnitCounts) => ({ __typename: 'Region' as const, code: unit }) },
  OwnerFilingPlans: {
    __resolveReference: ({ id }: { id: string }): PlansNode | null => {
      const question = decodePlansId(subgraph, id);
      return question && { id, question };
    },
    list: (node: PlansNode, page: Page, context: ReturnContext) => listPlans(node, page, context),
  },
});

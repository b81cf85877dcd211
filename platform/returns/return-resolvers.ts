import type { LedgerSubgraph } from '../../schema/subgraphs';
import { mayRead } from '../access/viewer';
import { badInput } from '../errors';
import { difference } from '../ledger/ratio';
import { resolveMessage, type Language } from '../message';
import { ownersName } from '../owner-types';
import { encodeProgressId } from '../progress-id';
import { NATION } from '../region-code';
import { refusal } from '../register/check-record';
import type { Check } from './checks/rules';
import { applyInputs, checkNames, keyOfInput, MOST_LINES, type LineInput } from './line-input';
import { shown, type Line } from './lines';
import { dueOf, planId, type Plan } from './plan';
import { isLate, type RevisionContent } from './read-returns';
import { checksOf, isOpen, readLines } from './return-content';
import { returnMutations } from './return-mutations';
import { isOwn, linesOf, loadReturn, type ReturnContext, type ReturnNode } from './return-node';
import { returnTexts } from './texts';

const region = (code: string) => ({ __typename: 'Region' as const, code });
const indicatorOf = (code: string) => ({ __typename: 'Indicator' as const, code });

/** A line as it is shown: with the day that it is about, and without names for whoever has no role there. */
type SeenLine = Line & { asOf: string };

const seenBy = ({ head }: ReturnNode, lines: readonly Line[], isMine: boolean): SeenLine[] =>
  lines.map((line) => ({
    ...line,
    asOf: head.key.period.end,
    ...(isMine ? {} : { savedBy: null, reason: null }),
  }));

/** What the roles of the unit and above alone may read; null for everyone else. */
const own =
  <Args, Value>(resolve: (node: ReturnNode, args: Args, context: ReturnContext) => Value) =>
  (node: ReturnNode, args: Args, context: ReturnContext): Value | null =>
    isOwn(node, context) ? resolve(node, args, context) : null;

const dueOfNode = ({ head: { stored, plan, isExpected, key } }: ReturnNode): string | null =>
  stored?.due ?? (plan && isExpected ? dueOf(plan, key) : null);

const contentOf = ({ id, head }: ReturnNode, { loaders }: ReturnContext): Promise<RevisionContent> =>
  isOpen(head)
    ? loaders.returns.loaders.content.load({ id, revision: head.stored?.revision ?? 1 })
    : Promise.resolve({ lines: [], reasons: [] });

/** The return as it would be with these lines: nothing is written. */
async function preview(node: ReturnNode, inputs: readonly LineInput[], context: ReturnContext) {
  if (inputs.length > MOST_LINES)
    throw badInput('lines', `${inputs.length} of them`, `at most ${MOST_LINES}`);
  const { head } = node;
  if (!head.plan)
    return { lines: [], checks: [], refusals: [refusal('NOT_EXPECTED', 'id', returnTexts.notExpected)] };
  const content = await contentOf(node, context);
  const unknown = checkNames(head.key, head.plan, inputs);
  const named = unknown.length > 0 ? [] : inputs;
  const lines = await readLines(context.loaders.returns.run, head, content, named.map(keyOfInput));
  const { changed, refusals } = applyInputs(lines, named);
  const byId = new Map(changed.map((line) => [line.id, line]));
  const tried = lines.map((line) => byId.get(line.id) ?? line);
  return {
    lines: seenBy(node, tried, true),
    checks: checksOf(head, tried, content.reasons),
    refusals: [...unknown, ...refusals],
  };
}

const returnFields = (subgraph: LedgerSubgraph) => ({
  __resolveReference: ({ id }: { id: string }, context: ReturnContext) => loadReturn(subgraph, id, context),
  plan: ({ head }: ReturnNode) => head.plan,
  start: ({ head }: ReturnNode) => head.key.period.start,
  end: ({ head }: ReturnNode) => head.key.period.end,
  due: dueOfNode,
  state: ({ head }: ReturnNode) => head.stored?.state ?? (head.isExpected ? 'DRAFT' : null),
  version: ({ head }: ReturnNode) => head.stored?.version ?? (head.isExpected ? 0 : null),
  revision: ({ head }: ReturnNode) => head.stored?.revision ?? (head.isExpected ? 1 : null),
  isLate: (node: ReturnNode, _: object, { now }: ReturnContext) => {
    const due = dueOfNode(node);
    return due === null ? null : isLate(node.head, due, now);
  },
  openedBy: own(({ head }: ReturnNode) => head.stored?.openedBy ?? null),
  openedAt: own(({ head }: ReturnNode) => head.stored?.openedAt ?? null),
  submittedBy: own(({ head }: ReturnNode) => head.stored?.submittedBy ?? null),
  submittedAt: own(({ head }: ReturnNode) => head.stored?.submittedAt ?? null),
  approvedBy: own(({ head }: ReturnNode) => head.stored?.approvedBy ?? null),
  approvedAt: ({ head }: ReturnNode) => head.stored?.approvedAt ?? null,
  lines: (node: ReturnNode, _: object, context: ReturnContext) => {
    const isMine = isOwn(node, context);
    const approved = node.head.stored?.approvedRevision ?? null;
    if (!node.head.plan || (!isMine && approved === null)) return null;
    return linesOf(node, isMine ? null : approved, context).then((lines) => seenBy(node, lines, isMine));
  },
  checks: own(async (node, _: object, context) => {
    if (!node.head.plan) return null;
    const [lines, { reasons }] = await Promise.all([linesOf(node, null, context), contentOf(node, context)]);
    return checksOf(node.head, lines, reasons);
  }),
  preview: own((node, { lines }: { lines: readonly LineInput[] }, context) => preview(node, lines, context)),
  history: own((node, _: object, { loaders }) => loaders.returns.loaders.events.load(node.id)),
  comments: own((node, _: object, { loaders }) => loaders.returns.loaders.comments.load(node.id)),
  revisions: async (node: ReturnNode, _: object, context: ReturnContext) => {
    const isMine = isOwn(node, context);
    const events = await context.loaders.returns.loaders.events.load(node.id);
    return events
      .filter(({ act }) => act === 'APPROVE')
      .map(({ revision, at, by }) => ({
        number: revision,
        reason: isMine
          ? (events.find((one) => one.act === 'AMEND' && one.revision === revision)?.reason ?? null)
          : null,
        approvedAt: at,
        approvedBy: isMine ? by : null,
        lines: () =>
          linesOf(node, revision, context).then((lines) =>
            seenBy(
              node,
              lines.filter(({ scope }) => mayRead(context.viewer, scope)),
              isMine,
            ),
          ),
      }));
  },
});

const lineFields = (subgraph: LedgerSubgraph) => ({
  indicator: ({ indicator }: Line) => indicatorOf(indicator),
  partner: ({ partner }: Line) => (partner === '' ? null : region(partner)),
  previousTotal: (line: Line) => shown(line, line.previous?.total ?? null),
  previousDate: ({ previous }: Line) => previous?.date ?? null,
  prefilled: (line: Line) => shown(line, line.prefilled),
  increment: (line: Line) =>
    line.entry.aggregation === 'FLOW' && line.total !== null
      ? difference(line.total, line.previous?.total ?? '0')
      : null,
  total: (line: Line) => shown(line, line.total),
  filedBy: ({ filedBy }: Line) => (filedBy === null ? null : region(filedBy)),
  itemised: (line: Line) => shown(line, line.beside.registers),
  below: (line: Line) => shown(line, line.beside.below),
  counterpart: (line: Line) => shown(line, line.beside.counterpart?.total ?? null),
  progress: ({ indicator, scope, asOf }: SeenLine) => ({
    __typename: ownersName('OwnerProgress', subgraph),
    id: encodeProgressId({
      indicator,
      // A region of the nation with a partner is that partner over all its partnerships.
      west: scope.region === NATION && scope.partner !== '' ? '' : scope.region,
      east: scope.partner,
      year: Number(asOf.slice(0, 4)),
      asOf,
      knownAt: null,
    }),
    scope,
  }),
});

/** The resolvers of schema/returns.graphql. */
export const returnResolvers = (subgraph: LedgerSubgraph) => ({
  Mutation: returnMutations(subgraph),
  FilingPlan: {
    id: ({ id }: Plan) => planId(subgraph, id),
    within: ({ within }: Plan) => region(within),
    units: ({ units }: Plan) => units.map(region),
  },
  PlanIndicator: { indicator: (one: { indicator: string }) => indicatorOf(one.indicator) },
  PlanPartner: {
    unit: ({ unit }: { unit: string }) => region(unit),
    partner: ({ partner }: { partner: string }) => region(partner),
  },
  OwnerReturn: returnFields(subgraph),
  Check: { message: (check: Check, args: { lang?: Language | null }) => resolveMessage(check, args) },
  ReturnLine: lineFields(subgraph),
});

import type { LedgerSubgraph } from '../../schema/subgraphs';
import { mayRead, mayReadPersonal, type RowScope, type Viewer } from '../access/viewer';
import type { Run } from '../database/run';
import type { LedgerLoaders } from '../ledger/progress-resolvers';
import { once } from '../once';
import { ownersName } from '../owner-types';
import type { Context } from '../register/context';
import type { Line } from './lines';
import { createListedLoader, type ListedLoader } from './lists/read-listed';
import { partnersOf } from './plan';
import { createReturnLoaders, type ReturnHead, type ReturnLoaders } from './read-returns';
import { isOpen, readLines } from './return-content';
import { decodeReturnId, scopeOfLine, scopeOfUnit } from './return-id';

/** What resolvers of returns read by, beside the ledger. */
export interface ReturnAccess {
  loaders: ReturnLoaders;
  run: Run;
  listed: ListedLoader;
  /** The lines of returns that were asked for, so that several fields read them once. */
  lines: Map<ReturnNode, Map<number | null, Promise<Line[]>>>;
  /** Reads everything anew: an act has changed it. */
  forget: () => void;
}

export type ReturnContext = Context<LedgerLoaders & { returns: ReturnAccess }>;

export function createReturnAccess(run: Run): ReturnAccess {
  const loaders = createReturnLoaders(run);
  return {
    loaders,
    run,
    listed: createListedLoader(run),
    lines: new Map(),
    forget: () => {
      Object.values(loaders).forEach((loader: { clearAll: () => unknown }) => loader.clearAll());
    },
  };
}

/** A return as its resolvers have it. */
export interface ReturnNode {
  __typename: string;
  id: string;
  head: ReturnHead;
  /** What it is about for whoever asks: with a partner whose roles he or she has, else as the unit's own. */
  scope: RowScope;
}

/** The return of an id, whether it is expected or not; null where it can be none of this subgraph. */
export async function loadReturn(
  subgraph: LedgerSubgraph,
  id: string,
  { loaders: { returns }, viewer }: ReturnContext,
): Promise<ReturnNode | null> {
  if (!decodeReturnId(id)) return null;
  const head = await returns.loaders.head.load(id);
  return head && nodeOf(subgraph, head, viewer);
}

/** A return for whoever asks, as its resolvers have it. */
export const nodeOf = (subgraph: LedgerSubgraph, head: ReturnHead, viewer: Viewer): ReturnNode => ({
  __typename: ownersName('OwnerReturn', subgraph),
  id: head.key.id,
  head,
  scope: scopeFor(head, viewer),
});

function scopeFor({ key, plan }: ReturnHead, viewer: Viewer): RowScope {
  const own = scopeOfUnit(key.unit, key.side);
  if (mayRead(viewer, own) || !plan) return own;
  const scopes = partnersOf(plan, key.unit, key.period.end).map((partner) => scopeOfLine(key, partner));
  return scopes.find((scope) => mayRead(viewer, scope)) ?? own;
}

/** Whether somebody has a role of the unit or above: then he or she sees drafts, names and what was said. */
export const isOwn = ({ head: { key } }: ReturnNode, { viewer }: { viewer: Viewer }): boolean =>
  mayReadPersonal(viewer, scopeOfUnit(key.unit, key.side));

/** The lines of the current revision, or of another one. */
export function linesOf(node: ReturnNode, revision: number | null, context: ReturnContext): Promise<Line[]> {
  const { returns } = context.loaders;
  const ofNode = once(returns.lines, node, () => new Map<number | null, Promise<Line[]>>());
  return once(ofNode, revision, () => read(node, revision, returns));
}

async function read(
  { id, head }: ReturnNode,
  revision: number | null,
  returns: ReturnAccess,
): Promise<Line[]> {
  const of = revision ?? head.stored?.revision ?? 1;
  const content = isOpen(head)
    ? await returns.loaders.content.load({ id, revision: of })
    : { lines: [], reasons: [] };
  // What an earlier revision did not have is not added to it now.
  return revision === null
    ? readLines(returns.run, head, content)
    : (await readLines(returns.run, head, content)).filter(({ savedAt }) => savedAt !== null);
}

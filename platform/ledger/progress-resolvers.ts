import type { RowScope } from '../access/viewer';
import type { Connection } from '../connection';
import type { Run } from '../database/run';
import type { Context } from '../subgraph';
import { createActualLoader, type ActualLoader } from './actuals';
import { createEvidenceLoader, type EvidenceLoader, type EvidenceNode, type EvidencePage } from './evidence';
import { waitForWritersOf } from './known-at';
import { basis, isEasternRegion, measure, measureCounterpart, type Counterpart } from './measure';
import { decodeProgressId, requireKey } from './progress-id';
import { difference, gap, pace, percentage, sum, type Pace } from './ratio';
import type { TargetKind } from './schedule';
import type { Side } from './scopes';

export interface LedgerLoaders {
  actual: ActualLoader;
  evidence: (page: EvidencePage) => EvidenceLoader;
}

/** The context of a subgraph that keeps a ledger. */
export type LedgerContext = Context<LedgerLoaders>;

/** All SQL of the ledger; each loader answers any number of keys by one statement. */
export function createLedgerLoaders(run: Run): LedgerLoaders {
  const waitForWriters = waitForWritersOf(run);
  return {
    actual: createActualLoader(run, waitForWriters),
    evidence: createEvidenceLoader(run, waitForWriters),
  };
}

/** A progress row as the gateway hands it to the indicator's owner; target and elapsed only where a field needs them. */
export interface ProgressReference {
  id: string;
  scope?: RowScope;
  target?: string | null;
  targetKind?: TargetKind | null;
  /** Of a sum of targets inside the scope the scopes of these, as "west|east". */
  parts?: readonly string[] | null;
  elapsed?: string;
  /** Of an eastern region the western regions of its partnerships in force; null for all others. */
  partners?: readonly string[] | null;
}

type Resolver<Value, Args = object> = (
  row: ProgressReference,
  args: Args,
  context: LedgerContext,
) => Promise<Value>;

/** The resolvers of an owner's type that implements Progress: the same for every subgraph that keeps a ledger. */
export const progressResolvers: {
  __resolveReference: (reference: ProgressReference) => ProgressReference | null;
  progressId: Resolver<string>;
  actual: Resolver<string | null>;
  targetActual: Resolver<string | null>;
  ratio: Resolver<string | null>;
  gap: Resolver<string | null>;
  pace: Resolver<Pace | null>;
  statedOn: Resolver<string | null>;
  itemised: Resolver<string | null>;
  unitemised: Resolver<string | null>;
  book: Resolver<Side>;
  counterpart: Resolver<Counterpart | null>;
  evidence: Resolver<Connection<EvidenceNode>, EvidencePage>;
} = {
  __resolveReference: (reference) => {
    const key = decodeProgressId(reference.id);
    return key && { ...reference, scope: { region: key.west, partner: key.east } };
  },
  // Null, and with it the whole row, where the actual cannot be had: a league then knows that it does not know.
  progressId: async (row, _, { loaders }) => {
    await measure(loaders.actual, row);
    return row.id;
  },
  actual: async (row, _, { loaders }) => (await measure(loaders.actual, row)).actual,
  targetActual: (row, _, { loaders }) => targetActual(row, loaders),
  ratio: (row, _, { loaders }) => ratio(row, loaders),
  gap: async (row, _, { loaders }) => {
    const done = await ratio(row, loaders);
    return done === null || row.elapsed === undefined ? null : gap(done, row.elapsed);
  },
  pace: async (row, _, { loaders }) => {
    const done = await ratio(row, loaders);
    return done === null || row.elapsed === undefined ? null : pace(done, row.elapsed);
  },
  statedOn: async (row, _, { loaders }) => (await measure(loaders.actual, row)).statedOn,
  itemised: async (row, _, { loaders }) => (await measure(loaders.actual, row)).itemised,
  unitemised: async (row, _, { loaders }) => {
    const { actual, itemised } = await measure(loaders.actual, row);
    return actual === null || itemised === null ? null : difference(actual, itemised);
  },
  book: async (row, _, { loaders }) => (await measure(loaders.actual, row)).book,
  counterpart: (row, _, { loaders }) => measureCounterpart(loaders.actual, row),
  evidence: (row, page, { loaders }) => {
    const pages = loaders.evidence(page);
    return basis(loaders.actual, row).then((scopes) => pages.load(scopes));
  },
};

/** What the scopes have done whose targets were summed, in the row's book: they do not overlap. Null where none of them reported anything. */
async function targetActual(row: ProgressReference, loaders: LedgerLoaders): Promise<string | null> {
  if (!row.parts) return null;
  const key = requireKey(row.id);
  const scopes = row.parts.map((part) => {
    const [west = '', east = ''] = part.split('|');
    return { ...key, west, east };
  });
  const sumIn = async (book: Side): Promise<string | null> => {
    const measured = await Promise.all(
      scopes.map((scope) => loaders.actual.load({ key: scope, book, partners: null })),
    );
    return sum(measured.flatMap(({ actual }) => actual ?? []));
  };
  // Both books are asked for at once, so that they are read by the statement that tells which one counts.
  const [{ book }, west, east] = await Promise.all([
    measure(loaders.actual, row),
    sumIn('WEST'),
    isEasternRegion(key) ? sumIn('EAST') : null,
  ]);
  return book === 'WEST' ? west : east;
}

/** A ceiling is not completed, so it has no ratio; a sum of targets is compared with what its parts have done. */
async function ratio(row: ProgressReference, loaders: LedgerLoaders): Promise<string | null> {
  if (row.target == null || row.targetKind === 'KEEP_BELOW') return null;
  const done = row.parts ? await targetActual(row, loaders) : (await measure(loaders.actual, row)).actual;
  return percentage(done, row.target);
}

import type DataLoader from 'dataloader';
import type { RowScope } from '../access/viewer';
import type { Connection } from '../connection';
import type { Run } from '../database/run';
import type { Context } from '../subgraph';
import { createActualLoader, type Measurement } from './actuals';
import { createEvidenceLoader, type EvidenceLoader, type EvidenceNode, type EvidencePage } from './evidence';
import { settleOf } from './known-at';
import { decodeProgressId, encodeProgressId, requireKey } from './progress-id';
import { difference, gap, pace, percentage, sum, type Pace } from './ratio';
import type { TargetKind } from './schedule';

export interface LedgerLoaders {
  /** By progress id. */
  actual: DataLoader<string, Measurement>;
  evidence: (page: EvidencePage) => EvidenceLoader;
}

/** The context of a subgraph that keeps a ledger. */
export type LedgerContext = Context<LedgerLoaders>;

/** All SQL of the ledger; each loader answers any number of keys by one statement. */
export function createLedgerLoaders(run: Run): LedgerLoaders {
  const settle = settleOf(run);
  return { actual: createActualLoader(run, settle), evidence: createEvidenceLoader(run, settle) };
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
}

type Resolver<Value, Args = object> = (
  row: ProgressReference,
  args: Args,
  context: LedgerContext,
) => Promise<Value>;

/** `restsOn`: the progress ids whose statements and postings make up the actual. */
type Measured = Measurement & { restsOn: readonly string[] };

/** A rate is its numerator / denominator x 100 where both are known, else the rate as it was stated. */
async function measure(loaders: LedgerLoaders, id: string): Promise<Measured> {
  const key = requireKey(id);
  const parts = [key.entry.numerator, key.entry.denominator]
    .filter((code) => code !== null)
    .map((code) => encodeProgressId({ ...key, indicator: code }));
  const [own, ...known] = await Promise.all([
    loaders.actual.load(id),
    ...parts.map((part) => loaders.actual.load(part)),
  ]);
  const [numerator, denominator] = known.map(({ actual }) => actual);
  if (numerator == null || denominator == null) return { ...own, restsOn: [id] };
  return { actual: percentage(numerator, denominator), statedOn: null, itemised: null, restsOn: parts };
}

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
  evidence: Resolver<Connection<EvidenceNode>, EvidencePage>;
} = {
  __resolveReference: (reference) => {
    const key = decodeProgressId(reference.id);
    return key && { ...reference, scope: { region: key.west, partner: key.east } };
  },
  // Null, and with it the whole row, where the actual cannot be had: a league then knows that it does not know.
  progressId: async ({ id }, _, { loaders }) => {
    await measure(loaders, id);
    return id;
  },
  actual: async ({ id }, _, { loaders }) => (await measure(loaders, id)).actual,
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
  statedOn: async ({ id }, _, { loaders }) => (await measure(loaders, id)).statedOn,
  itemised: async ({ id }, _, { loaders }) => (await measure(loaders, id)).itemised,
  unitemised: async ({ id }, _, { loaders }) => {
    const { actual, itemised } = await measure(loaders, id);
    return actual === null || itemised === null ? null : difference(actual, itemised);
  },
  evidence: ({ id }, page, { loaders }) => {
    const pages = loaders.evidence(page);
    return basis(loaders, id).then((ids) => pages.load(ids));
  },
};

/** What the scopes have done whose targets were summed: they do not overlap. Null where none of them reported anything. */
async function targetActual(
  { id, parts }: ProgressReference,
  loaders: LedgerLoaders,
): Promise<string | null> {
  if (!parts) return null;
  const key = requireKey(id);
  const measured = await Promise.all(
    parts.map((part) => {
      const [west = '', east = ''] = part.split('|');
      return loaders.actual.load(encodeProgressId({ ...key, west, east }));
    }),
  );
  return sum(measured.flatMap(({ actual }) => actual ?? []));
}

/** A ceiling is not completed, so it has no ratio; a sum of targets is compared with what its parts have done. */
async function ratio(row: ProgressReference, loaders: LedgerLoaders): Promise<string | null> {
  if (row.target == null || row.targetKind === 'KEEP_BELOW') return null;
  const done = row.parts ? await targetActual(row, loaders) : (await measure(loaders, row.id)).actual;
  return percentage(done, row.target);
}

/** Only a rate has to be measured to know what it rests on. */
const basis = async (loaders: LedgerLoaders, id: string): Promise<readonly string[]> =>
  requireKey(id).entry.aggregation === 'RATIO' ? (await measure(loaders, id)).restsOn : [id];

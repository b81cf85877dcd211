import type { RowScope, Viewer } from '../access/viewer';
import type { Connection } from '../connection';
import { waitForWritersOf } from '../database/known-at';
import type { Run } from '../database/run';
import { decodeProgressId, requireKey } from '../progress-id';
import type { Context } from '../register/context';
import { createActualLoader, createItemisedLoader, type ActualLoader, type ItemisedLoader } from './actuals';
import { createCoverageLoader, unitsOf, type Coverage, type CoverageLoader } from './coverage';
import type { Covered } from './coverage-sql';
import { cumulative, type Cumulative } from './cumulative';
import { stateWithExplanations, twoFigures, type CounterpartState } from './differences/compare';
import { createEasternScopes, type EasternScopes } from './differences/eastern-scopes';
import {
  createExplanationLoaders,
  type Explanation,
  type ExplanationLoaders,
} from './differences/explanations';
import { createEvidenceLoader, type EvidenceLoader, type EvidenceNode, type EvidencePage } from './evidence';
import type { FindingsFilter } from './findings/findings-id';
import {
  createFindingLoader,
  listFindings,
  type FindingLoader,
  type FindingPage,
} from './findings/read-findings';
import { forecast, type Forecast } from './forecast';
import { createFurtherSourceLoader, type FurtherSourceLoader } from './further-sources';
import { basis, change, measure, measureCounterpart, type Counterpart } from './measure';
import {
  gapOf,
  paceOf,
  ratio,
  scheduled,
  scheduledByThen,
  standsForOf,
  targetActual,
  type Targeted,
} from './pace';
import { difference, type Pace } from './ratio';
import { createRevisionLoader, type Revision, type RevisionLoader } from './revisions';
import type { Side } from './scopes';
import { series, type PointRow, type SeriesArguments } from './series';
import {
  createOwnStatementLoader,
  createStatementLoader,
  type OwnStatementLoader,
  type StatementLoader,
} from './statements';

export interface LedgerLoaders {
  actual: ActualLoader;
  coverage: CoverageLoader;
  easternScopes: EasternScopes;
  explanation: ExplanationLoaders;
  itemised: ItemisedLoader;
  evidence: (page: EvidencePage) => EvidenceLoader;
  statement: StatementLoader;
  finding: FindingLoader;
  findings: (filter: FindingsFilter, page: EvidencePage & { viewer: Viewer }) => Promise<FindingPage>;
  ownStatement: OwnStatementLoader;
  furtherSources: FurtherSourceLoader;
  revisions: (page: EvidencePage) => RevisionLoader;
}

/** The context of a subgraph that keeps a ledger. */
export type LedgerContext = Context<LedgerLoaders>;

/** All SQL of the ledger; each loader answers any number of keys by one statement. */
export function createLedgerLoaders(run: Run): LedgerLoaders {
  const waitForWriters = waitForWritersOf(run);
  return {
    actual: createActualLoader(run, waitForWriters),
    coverage: createCoverageLoader(run, waitForWriters),
    easternScopes: createEasternScopes(run, waitForWriters),
    explanation: createExplanationLoaders(run),
    itemised: createItemisedLoader(run, waitForWriters),
    evidence: createEvidenceLoader(run, waitForWriters),
    statement: createStatementLoader(run),
    finding: createFindingLoader(run),
    findings: (filter, page) => listFindings(run, filter, page),
    ownStatement: createOwnStatementLoader(run, waitForWriters),
    furtherSources: createFurtherSourceLoader(run),
    revisions: createRevisionLoader(run, waitForWriters),
  };
}

/** A progress row as the gateway hands it to the indicator's owner; its target only where a field needs it. */
export interface ProgressReference extends Targeted {
  scope?: RowScope;
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
  standsFor: Resolver<string | null>;
  scheduled: Resolver<string | null>;
  gap: Resolver<string | null>;
  pace: Resolver<Pace | null>;
  statedOn: Resolver<string | null>;
  statement: Resolver<EvidenceNode | null>;
  itemised: Resolver<string | null>;
  unitemised: Resolver<string | null>;
  book: Resolver<Side>;
  coverage: Resolver<Coverage>;
  counterpart: Resolver<CounterpartRow | null>;
  series: (row: ProgressReference, args: SeriesArguments) => PointRow[];
  change: Resolver<string | null, { since: string }>;
  cumulative: Resolver<Cumulative | null, { from: number }>;
  forecast: Resolver<Forecast | null>;
  evidence: Resolver<Connection<EvidenceNode>, EvidencePage>;
  revisions: Resolver<Connection<Revision>, EvidencePage>;
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
  targetActual: (row, _, { loaders }) => targetActual(loaders.actual, row),
  ratio: (row, _, { loaders }) => ratio(loaders.actual, row),
  standsFor: (row, _, { loaders }) => standsForOf(loaders.actual, row),
  scheduled: (row, _, { loaders }) => scheduled(loaders.actual, row),
  gap: (row, _, { loaders }) => gapOf(loaders.actual, row),
  pace: (row, _, { loaders }) => paceOf(loaders.actual, row),
  statedOn: async (row, _, { loaders }) => (await measure(loaders.actual, row)).statedOn,
  statement: async (row, _, { loaders }) => {
    const { statedOn, book } = await measure(loaders.actual, row);
    return statedOn === null
      ? null
      : loaders.ownStatement.load({ key: requireKey(row.id), book, partners: null });
  },
  itemised: (row, _, { loaders }) => itemised(row, loaders),
  unitemised: async (row, _, { loaders }) => {
    const [{ actual }, parts] = await Promise.all([measure(loaders.actual, row), itemised(row, loaders)]);
    return actual === null || parts === null ? null : difference(actual, parts);
  },
  book: async (row, _, { loaders }) => (await measure(loaders.actual, row)).book,
  coverage: async (row, _, { loaders }) =>
    loaders.coverage.load({ restsOn: await basis(loaders.actual, row), units: unitsOf(row) }),
  counterpart: async (row, _, { loaders }) => {
    const other = await measureCounterpart(loaders.actual, row);
    return other && { ...other, row, units: unitsOf(row) };
  },
  series,
  change: (row, { since }, { loaders }) => change(loaders.actual, row, since),
  cumulative: (row, { from }, { loaders }) => cumulative(loaders.actual, row, from),
  forecast: (row, _, { loaders }) => forecast(loaders.actual, row),
  evidence: (row, page, { loaders }) => {
    const pages = loaders.evidence(page);
    return basis(loaders.actual, row).then((scopes) => pages.load(scopes));
  },
  revisions: async (row, page, { loaders }) => loaders.revisions(page).load(requireKey(row.id)),
};

/** All points of all rows are measured together, by the same statement. */
export const pointResolvers = {
  actual: async ({ row }: PointRow, _: object, { loaders }: LedgerContext): Promise<string | null> =>
    (await measure(loaders.actual, row)).actual,
  ratio: ({ row }: PointRow, _: object, { loaders }: LedgerContext): Promise<string | null> =>
    ratio(loaders.actual, row),
  scheduled: ({ row }: PointRow, _: object, { loaders }: LedgerContext): Promise<string | null> =>
    scheduledByThen(loaders.actual, row),
};

/** A counterpart beside the row that it is compared with. */
type CounterpartRow = Counterpart & Covered & { row: ProgressReference };

/** What a counterpart rests on, and what was said of a difference, is found only where it is asked for. */
export const counterpartResolvers = {
  state: async (
    { row }: CounterpartRow,
    _: object,
    { loaders }: LedgerContext,
  ): Promise<CounterpartState | null> =>
    stateWithExplanations(loaders.explanation, row, await twoFigures(loaders.actual, row)),
  explanations: ({ row }: CounterpartRow, _: object, { loaders }: LedgerContext): Promise<Explanation[]> =>
    loaders.explanation.ofRow.load(requireKey(row.id)),
  coverage: (counterpart: Covered, _: object, { loaders }: LedgerContext): Promise<Coverage> =>
    loaders.coverage.load(counterpart),
};

/** Of the row's book; a rate that is computed has no statement of its own, and no parts. */
async function itemised(row: ProgressReference, loaders: LedgerLoaders): Promise<string | null> {
  const { statedOn, book } = await measure(loaders.actual, row);
  return statedOn === null ? null : loaders.itemised.load({ key: requireKey(row.id), book, partners: null });
}

import type { Run } from '../../platform/database/run';
import { createLedgerLoaders } from '../../platform/ledger/progress-resolvers';
import type { Context } from '../../platform/subgraph';

/** All SQL of the subgraph; each loader answers any number of keys by one statement. */
export const createLoaders = (run: Run) => createLedgerLoaders(run);

export type Loaders = ReturnType<typeof createLoaders>;
export type SubgraphContext = Context<Loaders>;

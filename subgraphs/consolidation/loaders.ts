import type { Read } from '../../platform/database/read';
import { createLedgerLoaders } from '../../platform/ledger/progress-resolvers';
import type { Context } from '../../platform/subgraph';

/** All SQL of the subgraph; each loader answers any number of keys by one statement. */
export const createLoaders = (read: Read) => createLedgerLoaders(read);

export type Loaders = ReturnType<typeof createLoaders>;
export type SubgraphContext = Context<Loaders>;

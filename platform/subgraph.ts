import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { SubgraphName } from '../schema/subgraphs';
import type { Run } from './database/run';
import { idempotency, recordEntities } from './register/entities';
import type { Register } from './register/register';

export type { Context } from './register/context';
export { SUBGRAPH_NAMES, type SubgraphName } from '../schema/subgraphs';

/** A subgraph as its folder declares it; platform/executor.ts runs it, in this process or behind HTTP. */
export interface Subgraph<Loaders = unknown> {
  name: SubgraphName;
  /** Whether it keeps a ledger, and so has the types of schema/ledger.graphql. */
  ledger: boolean;
  /** Its registers: their queries, mutations, files and postings follow from the declarations. */
  registers?: readonly Register[];
  migrations: (new () => MigrationInterface)[];
  /** The tables whose rows repositories read and write, beside those that every subgraph has. */
  entities?: readonly EntitySchema[];
  /** All of its SQL, made anew for each request. */
  createLoaders: (run: Run) => Loaders;
  /** The generated `Resolvers` of the subgraph. */
  resolvers: object;
}

/** Types a subgraph's declaration, adds the entities that every subgraph has, and forgets the type of its loaders, which nobody outside needs. */
export const defineSubgraph = <Loaders>(subgraph: Subgraph<Loaders>): Subgraph => ({
  ...subgraph,
  entities: [
    idempotency,
    ...(subgraph.registers ?? []).flatMap(recordEntities),
    ...(subgraph.entities ?? []),
  ],
});

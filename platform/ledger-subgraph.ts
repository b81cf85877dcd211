import type { MigrationInterface } from 'typeorm';
import type { LedgerSubgraph as LedgerSubgraphName } from '../schema/subgraphs';
import { keepingCatalogue } from './database/catalogue-table';
import { differenceResolvers } from './ledger/differences/difference-resolvers';
import { ExplainDifferences1700000031000, explanationEntity } from './ledger/differences/explanation-table';
import { ledgerEntities } from './ledger/entities';
import { findingResolvers } from './ledger/findings/finding-resolvers';
import { KeepFindings1700000020000 } from './ledger/findings/finding-table';
import { KeepFurtherSources1700000028000 } from './ledger/further-source-table';
import { growingMoments, HoldMoments1700000007000 } from './ledger/latest-moment';
import {
  counterpartResolvers,
  createLedgerLoaders,
  pointResolvers,
  progressResolvers,
} from './ledger/progress-resolvers';
import { standingTotals } from './ledger/standing-tables';
import { statementResolvers } from './ledger/statement-resolvers';
import { CreateLedger1700000000000 } from './ledger/tables';
import { TwoSides1700000010000 } from './ledger/two-sides';
import { ownersName, resolversOfOwners } from './owner-types';
import { ChainAudit1700000005000 } from './register/audit-migration';
import { KeepResponses1700000011000 } from './register/keep-responses';
import type { Register } from './register/register';
import { withRegisters } from './register/register-resolvers';
import { returnEntities } from './returns/entities';
import { returnListResolvers } from './returns/lists/list-resolvers';
import { createReturnAccess, type ReturnContext } from './returns/return-node';
import { returnResolvers } from './returns/return-resolvers';
import { keepingReturns } from './returns/return-tables';
import { defineSubgraph, type Subgraph } from './subgraph';

export interface LedgerSubgraph {
  name: LedgerSubgraphName;
  registers: readonly Register[];
  /** The migrations of its registers; those of the ledger and of the audit trail are the same for all. */
  migrations: (new () => MigrationInterface)[];
  /** What it resolves beside its progress and its registers. */
  resolvers?: object;
}

/** A subgraph that keeps a ledger and registers: all that these have follows from its name and its registers. */
export function defineLedgerSubgraph(own: LedgerSubgraph): Subgraph {
  const { name, registers, migrations, resolvers } = own;
  const returns = returnResolvers(name);
  const statements = statementResolvers(name);
  const differences = differenceResolvers(name);
  return defineSubgraph<ReturnContext['loaders']>({
    name,
    ledger: true,
    migrations: inOrder([
      CreateLedger1700000000000,
      growingMoments(name),
      ChainAudit1700000005000,
      HoldMoments1700000007000,
      TwoSides1700000010000,
      keepingCatalogue(name),
      KeepResponses1700000011000,
      standingTotals(name),
      KeepFindings1700000020000,
      KeepFurtherSources1700000028000,
      keepingReturns(name),
      ExplainDifferences1700000031000,
      ...migrations,
    ]),
    entities: [...ledgerEntities, explanationEntity, ...returnEntities],
    registers,
    createLoaders: (run) => ({ ...createLedgerLoaders(run), returns: createReturnAccess(run) }),
    resolvers: withRegisters(
      {
        ...resolvers,
        ...resolversOfOwners(
          {
            ...statements,
            ...findingResolvers(name),
            ...returns,
            ...returnListResolvers(name),
            ...differences,
            Mutation: { ...statements.Mutation, ...returns.Mutation, ...differences.Mutation },
            OwnerProgress: progressResolvers,
            Counterpart: counterpartResolvers,
            Point: pointResolvers,
          },
          [name],
        ),
      },
      name,
      ownersName('OwnerProgress', name),
      registers,
    ),
  });
}

/** As TypeORM runs them: by the time that a migration's name ends in. */
const inOrder = (migrations: LedgerSubgraph['migrations']): LedgerSubgraph['migrations'] =>
  migrations.sort((a, b) => timeOf(a) - timeOf(b));

const timeOf = ({ name }: { name: string }): number => Number(/\d+$/.exec(name)?.[0]);

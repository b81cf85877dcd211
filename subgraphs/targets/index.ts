import { keepingCatalogue } from '../../platform/database/catalogue-table';
import { growingMoments, HoldMoments1700000007000 } from '../../platform/ledger/latest-moment';
import { resolversOfOwners } from '../../platform/owner-types';
import { ChainAudit1700000005000 } from '../../platform/register/audit-migration';
import { KeepResponses1700000011000 } from '../../platform/register/keep-responses';
import { defineSubgraph } from '../../platform/subgraph';
import { LEDGER_SUBGRAPHS } from '../../schema/subgraphs';
import { entities } from './entities';
import { createLoaders } from './loaders';
import { CreateTargets1700000001000 } from './migrations/1700000001000-create-targets';
import { RecordChanges1700000002000 } from './migrations/1700000002000-record-changes';
import { DecideFilings1700000006000 } from './migrations/1700000006000-decide-filings';
import { PlanTargets1700000008000 } from './migrations/1700000008000-plan-targets';
import { NameRegions1700000016100 } from './migrations/1700000016100-name-regions';
import { GroupRegions1700000026000 } from './migrations/1700000026000-group-regions';
import { resolvers } from './resolvers';

export const targets = defineSubgraph({
  name: 'targets',
  ledger: false,
  migrations: [
    CreateTargets1700000001000,
    RecordChanges1700000002000,
    growingMoments('targets'),
    ChainAudit1700000005000,
    DecideFilings1700000006000,
    HoldMoments1700000007000,
    PlanTargets1700000008000,
    KeepResponses1700000011000,
    NameRegions1700000016100,
    keepingCatalogue('targets'),
    GroupRegions1700000026000,
  ],
  entities,
  createLoaders,
  resolvers: resolversOfOwners(resolvers, LEDGER_SUBGRAPHS),
});

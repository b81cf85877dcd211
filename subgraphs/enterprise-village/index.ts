import { growingMoments } from '../../platform/ledger/latest-moment';
import { CreateLedger1700000000000 } from '../../platform/ledger/tables';
import { ChainAudit1700000005000 } from '../../platform/register/audit-migration';
import { defineSubgraph } from '../../platform/subgraph';
import { createLoaders } from './loaders';
import { CreateRegisters1700000002000 } from './migrations/1700000002000-create-registers';
import { registers } from './registers';
import { resolvers } from './resolvers';

export const enterpriseVillage = defineSubgraph({
  name: 'enterprise-village',
  ledger: true,
  migrations: [
    CreateLedger1700000000000,
    CreateRegisters1700000002000,
    growingMoments('enterprise-village'),
    ChainAudit1700000005000,
  ],
  registers,
  createLoaders,
  resolvers,
});

import { growingMoments } from '../../platform/ledger/latest-moment';
import { CreateLedger1700000000000 } from '../../platform/ledger/tables';
import { defineSubgraph } from '../../platform/subgraph';
import { createLoaders } from './loaders';
import { CreateRegisters1700000002000 } from './migrations/1700000002000-create-registers';
import { registers } from './registers';
import { resolvers } from './resolvers';

export const enterpriseVillage = defineSubgraph({
  name: 'enterprise-village',
  ledger: true,
  migrations: [CreateLedger1700000000000, CreateRegisters1700000002000, growingMoments('enterprise-village')],
  registers,
  createLoaders,
  resolvers,
});

import { growingMoments } from '../../platform/ledger/latest-moment';
import { CreateLedger1700000000000 } from '../../platform/ledger/tables';
import { ChainAudit1700000005000 } from '../../platform/register/audit-migration';
import { defineSubgraph } from '../../platform/subgraph';
import { createLoaders } from './loaders';
import { CreateRegisters1700000002000 } from './migrations/1700000002000-create-registers';
import { PostFiledZeros1700000004000 } from './migrations/1700000004000-post-filed-zeros';
import { registers } from './registers';
import { resolvers } from './resolvers';

export const consumer = defineSubgraph({
  name: 'consumer',
  ledger: true,
  migrations: [
    CreateLedger1700000000000,
    CreateRegisters1700000002000,
    growingMoments('consumer'),
    PostFiledZeros1700000004000,
    ChainAudit1700000005000,
  ],
  registers,
  createLoaders,
  resolvers,
});

import { defineLedgerSubgraph } from '../../platform/ledger-subgraph';
import { CreateRegisters1700000002000 } from './migrations/1700000002000-create-registers';
import { PostMoreIndicators1700000016000 } from './migrations/1700000016000-post-more-indicators';
import { registers } from './registers';
import { resolvers } from './resolvers';

export const enterpriseVillage = defineLedgerSubgraph({
  name: 'enterprise-village',
  registers,
  migrations: [CreateRegisters1700000002000, PostMoreIndicators1700000016000],
  resolvers,
});

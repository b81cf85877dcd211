import { defineLedgerSubgraph } from '../../platform/ledger-subgraph';
import { CreateRegisters1700000002000 } from './migrations/1700000002000-create-registers';
import { PostFiledZeros1700000004000 } from './migrations/1700000004000-post-filed-zeros';
import { DateBulletin1700000011100 } from './migrations/1700000011100-date-bulletin-003';
import { PostMoreIndicators1700000016000 } from './migrations/1700000016000-post-more-indicators';
import { registers } from './registers';

export const consolidation = defineLedgerSubgraph({
  name: 'consolidation',
  registers,
  migrations: [
    CreateRegisters1700000002000,
    PostFiledZeros1700000004000,
    DateBulletin1700000011100,
    PostMoreIndicators1700000016000,
  ],
});

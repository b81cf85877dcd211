import { progressResolvers } from '../../platform/ledger/progress-resolvers';
import { withRegisters } from '../../platform/register/register-resolvers';
import type { Resolvers } from './generated';
import { registers } from './registers';

const own: Resolvers = {
  ConsolidationProgress: progressResolvers,
};

export const resolvers = withRegisters(own, 'consolidation', 'ConsolidationProgress', registers);

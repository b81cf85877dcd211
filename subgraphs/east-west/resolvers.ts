import { progressResolvers } from '../../platform/ledger/progress-resolvers';
import { withRegisters } from '../../platform/register/register-resolvers';
import type { Resolvers } from './generated';
import { registers } from './registers';

const own: Resolvers = {
  EastWestProgress: progressResolvers,
};

export const resolvers = withRegisters(own, 'east-west', 'EastWestProgress', registers);

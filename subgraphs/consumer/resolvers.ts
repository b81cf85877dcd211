import { today } from '../../platform/calendar';
import { progressResolvers } from '../../platform/ledger/progress-resolvers';
import { percentage } from '../../platform/ledger/ratio';
import { withRegisters } from '../../platform/register/register-resolvers';
import { stageOn } from './certification';
import type { Resolvers } from './generated';
import { registers } from './registers';
import { findingOf } from './reserved-share';

const own: Resolvers = {
  ConsumerProgress: progressResolvers,
  Product: {
    stage: ({ values }, { on }, { now }) => stageOn(values, on ?? today(now)),
  },
  ReservedShare: {
    share: ({ values }) => percentage(values.reserved, values.canteenPurchases),
    finding: ({ values }) => findingOf(values),
  },
};

export const resolvers = withRegisters(own, 'consumer', 'ConsumerProgress', registers);

import { today } from '../../platform/calendar';
import { percentage } from '../../platform/ledger/ratio';
import { stageOn } from './certification';
import type { Resolvers } from './generated';
import { findingOf } from './reserved-share';

export const resolvers: Resolvers = {
  Product: {
    stage: ({ values }, { on }, { now }) => stageOn(values, on ?? today(now)),
  },
  ReservedShare: {
    share: ({ values }) => percentage(values.reserved, values.canteenPurchases),
    finding: ({ values }) => findingOf(values),
  },
};

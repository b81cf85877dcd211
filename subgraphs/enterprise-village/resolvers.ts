import { progressResolvers } from '../../platform/ledger/progress-resolvers';
import { isRegion } from '../../platform/regions';
import type { RecordRow } from '../../platform/register/register';
import { withRegisters } from '../../platform/register/register-resolvers';
import { countyOf } from './counted-once';
import type { Resolvers } from './generated';
import type { SubgraphContext } from './loaders';
import { enterprises, registers, type EnterpriseRow } from './registers';
import type { NamingRow } from './rows';

/** The enterprise on record by its credit code, or null: one statement for however many are asked for at once. */
const byCode = (code: string, { registers: access }: SubgraphContext): Promise<EnterpriseRow | null> =>
  access.loaders(enterprises).byKey('creditCode').load(code.toUpperCase());

const named = {
  enterprise: ({ creditCode }: NamingRow, _: unknown, context: SubgraphContext) =>
    byCode(creditCode, context),
};
const recorded = {
  enterprise: (
    { values }: RecordRow<{ readonly creditCode: string }>,
    _: unknown,
    context: SubgraphContext,
  ) => byCode(values.creditCode, context),
};

const own: Resolvers = {
  EnterpriseVillageProgress: progressResolvers,
  Query: {
    enterpriseByCreditCode: (_, { creditCode }, context) => byCode(creditCode, context),
    village: (_, { code }) => (code.length === 12 && isRegion(code) ? { code } : null),
  },
  Village: {
    region: ({ code }) => ({ code }),
    township: ({ code }) => ({ code: code.slice(0, 9) }),
    county: ({ code }) => ({ code: countyOf(code) }),
  },
  Pairing: recorded,
  Contribution: recorded,
  LandedEnterprise: named,
  Investment: named,
  Supplier: named,
};

export const resolvers = withRegisters(own, 'enterprise-village', 'EnterpriseVillageProgress', registers);

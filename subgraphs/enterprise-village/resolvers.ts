import type { LedgerContext } from '../../platform/ledger/progress-resolvers';
import { isRegion } from '../../platform/regions';
import type { RecordRow } from '../../platform/register/register';
import { countyOf } from './counted-once';
import type { Resolvers } from './generated';
import { enterprises, type EnterpriseRow } from './registers';
import type { NamingRow } from './rows';

/** The enterprise on record by its credit code, or null: one statement for however many are asked for at once. */
const byCode = (code: string, { registers: access }: LedgerContext): Promise<EnterpriseRow | null> =>
  access.loaders(enterprises).byKey('creditCode').load(code.toUpperCase());

const named = {
  enterprise: ({ creditCode }: NamingRow, _: unknown, context: LedgerContext) => byCode(creditCode, context),
};
const recorded = {
  enterprise: ({ values }: RecordRow<{ readonly creditCode: string }>, _: unknown, context: LedgerContext) =>
    byCode(values.creditCode, context),
};

export const resolvers: Resolvers = {
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

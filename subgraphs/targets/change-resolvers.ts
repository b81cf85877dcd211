import { mayRead } from '../../platform/access/viewer';
import { formatAmount } from '../../platform/amount';
import { indicator } from '../../platform/catalogue';
import { runMutation, type Work } from '../../platform/register/run-mutation';
import { endPartnership, openPartnership, type PartnershipOutcome } from './change-partnerships';
import { setTarget, targetId } from './change-targets';
import type { Resolvers } from './generated';
import type { TargetRow, TargetsContext } from './loaders';
import type { TargetKey } from './rows';

async function findTarget(key: TargetKey, { loaders, viewer }: TargetsContext): Promise<TargetRow | null> {
  const entry = indicator(key.indicator);
  if (!entry || !mayRead(viewer, key)) return null;
  const history = await loaders.targetVersions(key);
  return history.length === 0 ? null : { key, entry, history };
}

async function changePartnership(
  { key, ...sides }: { east: string; west: string; key: string },
  context: TargetsContext,
  work: Work,
): Promise<PartnershipOutcome> {
  const result = await runMutation(context, key, work, async () => ({
    partnership: await context.loaders.partnership.load(sides),
    refusals: [],
  }));
  return { partnership: null, ...result };
}

/** What sets targets and opens and ends partnerships. */
export const changeResolvers: Pick<Resolvers, 'Mutation' | 'Target'> & {
  Query: Pick<NonNullable<Resolvers['Query']>, 'target' | 'targetsAudit'>;
} = {
  Query: {
    target: (_, { partner, ...key }, context) => findTarget({ ...key, partner: partner ?? '' }, context),
    targetsAudit: (_, args, { registers }) => registers.audit(args, ['target', 'partnership', 'group']),
  },
  Mutation: {
    setTarget: async (_, { key, ...request }, context) => {
      const { indicator: code, region, partner, year } = request.input;
      const result = await runMutation(
        context,
        key,
        (change, transaction) => setTarget(transaction, request, change),
        async () => ({
          target: await findTarget({ indicator: code, region, partner: partner ?? '', year }, context),
          refusals: [],
        }),
      );
      return { target: null, ...result };
    },
    openPartnership: (_, { key, ...request }, context) =>
      changePartnership({ ...request, key }, context, (change, transaction) =>
        openPartnership(transaction, request, change),
      ),
    endPartnership: (_, { key, ...request }, context) =>
      changePartnership({ ...request, key }, context, (change, transaction) =>
        endPartnership(transaction, request, change),
      ),
  },
  Target: {
    id: ({ key }) => targetId(key.indicator, key.region, key.partner, key.year),
    indicator: ({ entry }) => entry,
    region: async ({ key }, _, { loaders }) => {
      const region = await loaders.region.load(key.region);
      if (!region) throw new Error(`no region ${key.region}`);
      return region;
    },
    partner: ({ key }, _, { loaders }) => (key.partner === '' ? null : loaders.region.load(key.partner)),
    year: ({ key }) => key.year,
    value: ({ entry, history }) => formatAmount(history[0]?.value ?? '0', entry.unit),
    version: ({ history }) => history[0]?.version ?? 0,
    history: ({ key: { region, partner }, entry, history }) =>
      history.map((version) => ({
        ...version,
        scope: { region, partner },
        value: formatAmount(version.value, entry.unit),
      })),
  },
};

import { connection, decodeCursor, pageSize } from '../../platform/connection';
import { isRegionCode, regionPath } from '../../platform/region-code';
import { runMutation } from '../../platform/register/run-mutation';
import { setGroup } from './change-groups';
import type { Resolvers } from './generated';
import { groupId, readGroupId } from './groups';
import { isMemberIn, type GroupMemberRow } from './rows';

const isName = (part: string): boolean => part !== '';

const inYear = (members: readonly GroupMemberRow[], year: number | null | undefined): GroupMemberRow[] =>
  members.filter((member) => year == null || isMemberIn(member, year));

/** What lists and sets groups of regions. */
export const groupResolvers: Pick<
  Resolvers,
  'RegionGroup' | 'RegionGroupMember' | 'RegionGroupVersion' | 'RegionGroupConnection'
> & {
  Query: Pick<NonNullable<Resolvers['Query']>, 'group' | 'groups'>;
  Mutation: Pick<NonNullable<Resolvers['Mutation']>, 'setGroup'>;
} = {
  Query: {
    group: (_, { id }, { loaders }) => {
      const key = readGroupId(id);
      return key && loaders.groups.byKey.load(key);
    },
    groups: async (_, { within, search, first, after }, { loaders: { groups } }) => {
      const filter = { withinPath: within == null ? '' : regionPath(within), search: search ?? null };
      const size = pageSize(first);
      const rows = await groups.page(filter, decodeCursor(after, [isRegionCode, isName]), size + 1);
      const page = connection(rows, { size, after }, ({ within: of, name }) => [of, name]);
      return { ...page, count: () => groups.count(filter) };
    },
  },
  Mutation: {
    setGroup: async (_, { key, ...request }, context) => {
      const { within, name } = request.input;
      const result = await runMutation(
        context,
        key,
        (change, transaction) => setGroup(transaction, request, change),
        async () => ({ group: await context.loaders.groups.byKey.load({ within, name }), refusals: [] }),
      );
      return { group: null, ...result };
    },
  },
  RegionGroup: {
    id: (row) => groupId(row),
    within: async ({ within }, _, { loaders }) => {
      const region = await loaders.region.load(within);
      if (!region) throw new Error(`no region ${within}`);
      return region;
    },
    members: async ({ versionId }, { year }, { loaders }) =>
      inYear(await loaders.groups.members.load(versionId), year),
    history: ({ within, name }, _, { loaders }) => loaders.groups.versions.load({ within, name }),
  },
  RegionGroupMember: {
    region: async ({ region: code }, _, { loaders }) => {
      const region = await loaders.region.load(code);
      if (!region) throw new Error(`no region ${code}`);
      return region;
    },
  },
  RegionGroupVersion: {
    members: async ({ versionId }, { year }, { loaders }) =>
      inYear(await loaders.groups.members.load(versionId), year),
  },
  RegionGroupConnection: { totalCount: ({ count }) => count() },
};

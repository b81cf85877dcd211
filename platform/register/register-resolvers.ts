import { mayRead, mayReadPersonal } from '../access/viewer';
import { badInput } from '../errors';
import { resolveMessage } from '../message';
import { regionPath } from '../region-code';
import { regionName } from '../regions';
import type { AuditArguments } from './audit';
import { NOT_FOUND, type Refusal } from './check-record';
import type { Context } from './context';
import type { Field } from './field';
import type { Filter } from './list-conditions';
import { groupsOf } from './list-options';
import type { ListKey } from './list-statements';
import { countsFor } from './progress-of-record';
import type { ListArguments } from './read-register';
import { idOfVersion } from './record-id';
import { groupRecord, snake, type RecordRow, type Register, type Values } from './register';
import { writerOf } from './register-access';
import { auditField } from './register-sdl';
import { runMutation, type Work } from './run-mutation';

type Resolver = (parent: never, args: never, context: Context<unknown>) => unknown;
type ResolverMap = Record<string, Record<string, Resolver>>;

interface Result {
  record: RecordRow | null;
  refusals: Refusal[];
}

interface AddArguments {
  input: Record<string, unknown>;
  key: string;
}

interface ReviseArguments {
  id: string;
  version: number;
  reason: string;
  key: string;
  /** Absent when a record is voided. */
  input?: Record<string, unknown>;
}

const EVERYWHERE: ListKey = { regionPath: '', partnerPath: '' };

/**
 * The resolvers that every register has: see schema/registers.graphql for what they mean. `progressType` is the
 * subgraph's type that implements Progress.
 */
function registerResolvers(
  subgraph: string,
  progressType: string,
  register: Register,
  registers: readonly Register[],
): ResolverMap {
  const { type } = register;
  const writer = writerOf(subgraph, register);
  const [singular, plural] = [register.singular, register.plural];

  const list =
    (keyOf: (parent: never) => ListKey) =>
    (parent: never, args: ListArguments, { registers: access }: Context<unknown>) =>
      access.loaders(register).list(args).load(keyOf(parent));

  async function change(context: Context<unknown>, key: string, work: Work): Promise<Result> {
    const result = await runMutation(context, key, work, async ({ id, version: made }) => {
      // A repeated request gets the version that it made, whatever has become of the record since.
      const versions = await context.registers.loaders(register).versions.load(id);
      const record = versions.find(
        ({ version, scope }) => version === made && mayRead(context.viewer, scope),
      );
      return record ? { record, refusals: [] } : { record: null, refusals: [NOT_FOUND] };
    });
    return { record: null, ...result };
  }

  const revise = (
    _: never,
    { key, input, ...revision }: ReviseArguments,
    context: Context<unknown>,
  ): Promise<Result> =>
    change(context, key, (one, transaction) =>
      writer.revise(transaction, { ...revision, input: input ?? null }, one),
    );

  return {
    Query: {
      [singular]: (
        _: never,
        { id, knownAt }: { id: string; knownAt?: string | null },
        { registers: access },
      ) => access.loaders(register).byId.load({ id, knownAt: knownAt ?? null }),
      [plural]: list(() => EVERYWHERE),
      [`${singular}Summary`]: async (
        _: never,
        { by, filter }: { by: string[]; filter?: Filter | null },
        { registers: access },
      ) => {
        const unknown = by.find((group) => !(group in groupsOf(register)));
        if (unknown !== undefined) throw badInput('by', unknown, Object.keys(groupsOf(register)).join(', '));
        const rows = await access.loaders(register).summary(by, filter ?? {});
        return rows.map((row) => ({
          ...row,
          labels: row.keys.map((key, i) => labelOf(register, by[i], key)),
        }));
      },
    },
    Mutation: {
      [`add${type}`]: (_: never, { input, key }: AddArguments, context) =>
        change(context, key, (one, transaction) => writer.add(transaction, input, one)),
      [`correct${type}`]: revise,
      [`void${type}`]: revise,
    },
    Region: {
      [plural]: list(({ code }: { code: string }) => ({ regionPath: regionPath(code), partnerPath: '' })),
    },
    ...(register.hasPartner && {
      Partnership: {
        [plural]: list(({ id }: { id: string }) => {
          const [east = '', west = ''] = id.split('-');
          return { regionPath: regionPath(west), partnerPath: regionPath(east) };
        }),
      },
    }),
    [type]: recordResolvers(progressType, register, registers),
    [`${type}Connection`]: { totals: ({ totals }: { totals: () => unknown }) => totals() },
    [`${type}Summary`]: {
      keys: ({ keys }: { keys?: string[] }) => keys ?? [],
      labels: ({ labels }: { labels?: string[] }) => labels ?? [],
      ...Object.fromEntries(
        register.sums.map((name) => [name, ({ sums }: { sums: Record<string, string> }) => sums[name]]),
      ),
    },
  };
}

/** The fields of a record, and how the gateway finds one. */
function recordResolvers(
  progressType: string,
  register: Register,
  registers: readonly Register[],
): Record<string, Resolver> {
  return {
    __resolveReference: (reference: Record<string, string>, { registers: access }: Context<unknown>) => {
      const loaders = access.loaders(register);
      const key = register.keys?.find((field) => reference[field] !== undefined);
      return reference.id === undefined && key !== undefined
        ? loaders.byKey(key).load(reference[key] ?? '')
        : loaders.byId.load({ id: reference.id ?? '', knownAt: null });
    },
    ...Object.fromEntries(
      Object.entries(register.fields).map(([name, field]) => [
        name,
        fieldResolver(register, name, field, registers),
      ]),
    ),
    id: idOfVersion,
    recordId: ({ id }: RecordRow) => id,
    region: ({ scope }: RecordRow) => stub(scope.region),
    partner: ({ scope }: RecordRow) => (scope.partner === '' ? null : stub(scope.partner)),
    history: async ({ id }: RecordRow, _: never, { registers: access, viewer }) =>
      (await access.loaders(register).versions.load(id)).filter(({ scope }) => mayRead(viewer, scope)),
    countsFor: (row: RecordRow, _: never, { registers: access, now }) =>
      row.isSuperseded || row.status === 'VOID'
        ? []
        : countsFor(register, progressType, row, access.posted, now),
  };
}

/** A group's key in words: a choice in Chinese, the name of a region; a year or a month is its own. */
function labelOf(register: Register, group: string | undefined, key: string | null): string | null {
  if (key === null || group === 'YEAR' || group === 'MONTH') return key;
  const choice = Object.entries(register.fields).find(
    ([name, { kind }]) => kind === 'choice' && snake(name).toUpperCase() === group,
  );
  return choice ? (choice[1].values[key] ?? null) : regionName(key);
}

/** The lists of a register's records that other entities have. */
const joinResolvers = (register: Register): ResolverMap =>
  Object.fromEntries(
    Object.entries(register.joins ?? {}).map(([entity, { name, value }]) => [
      entity,
      {
        [name ?? register.plural]: (
          parent: never,
          args: ListArguments,
          { registers: access }: Context<unknown>,
        ) =>
          access
            .loaders(register)
            .list(args, entity)
            .load({ ...EVERYWHERE, value: value(parent) }),
      },
    ]),
  );

const stub = (code: string, entity = 'Region') => ({ __typename: entity, code });

function fieldResolver(
  register: Register,
  name: string,
  field: Field,
  registers: readonly Register[],
): Resolver {
  if (field.personal) {
    return async ({ id, version, scope }: RecordRow, _: never, { registers: access, viewer }) =>
      mayReadPersonal(viewer, scope) ? (await access.personal(register).load({ id, version }))?.[name] : null;
  }
  const value = (values: Values) => values[name] ?? null;
  if (field.kind === 'region') {
    return ({ values }: RecordRow) => {
      const code = value(values);
      return code === null ? null : stub(String(code), field.entity);
    };
  }
  if (field.kind === 'reference') {
    const other = registers.find((one) => one.table === field.to?.table);
    return ({ values }: RecordRow, _: never, { registers: access }) => {
      const id = value(values);
      return id === null || !other
        ? null
        : access.loaders(other).byId.load({ id: String(id), knownAt: null });
    };
  }
  return ({ values }: RecordRow) => value(values);
}

/** The records behind a posting, by what it was posted under: `labour_transfer:37`, or a group and its key. */
const postingResolvers = (registers: readonly Register[]): ResolverMap => ({
  Posting: {
    records: async (
      { recordId }: { recordId: string },
      _: never,
      { registers: access }: Context<unknown>,
    ): Promise<RecordRow[]> => {
      for (const register of registers) {
        for (const group of register.groups ?? []) {
          const prefix = groupRecord(group, '');
          if (group.members !== undefined && recordId.startsWith(prefix))
            return access.loaders(register).ofGroup(group.members).load(recordId.slice(prefix.length));
        }
      }
      const [table, id = ''] = recordId.split(':');
      const register = registers.find((one) => one.table === table);
      const record = register ? await access.loaders(register).byId.load({ id, knownAt: null }) : null;
      return record ? [record] : [];
    },
  },
});

/** What the audit trail speaks of beside registers. */
const MORE_TABLES = ['statement', 'filing_plan', 'filed_return', 'difference_explanation'] as const;

/** A subgraph's own resolvers and those of its registers and their audit trail, type by type. */
export function withRegisters(
  own: object,
  subgraph: string,
  progressType: string,
  registers: readonly Register[],
): object {
  const audit: ResolverMap = {
    Query: {
      [auditField(subgraph)]: (_: never, args: AuditArguments, { registers: access }: Context<unknown>) =>
        access.audit(args, [...registers.map(({ table }) => table), ...MORE_TABLES]),
    },
  };
  const merged: Record<string, object> = { ...own };
  const parts: Record<string, object>[] = [
    audit,
    postingResolvers(registers),
    { Refusal: { message: resolveMessage } },
    ...registers.flatMap((register) => [
      registerResolvers(subgraph, progressType, register, registers),
      joinResolvers(register),
    ]),
  ];
  for (const part of parts)
    for (const [type, fields] of Object.entries(part)) merged[type] = { ...merged[type], ...fields };
  return merged;
}

import DataLoader from 'dataloader';
import { mayRead, type Viewer } from '../access/viewer';
import { connection, decodeCursor, pageSize, type Connection } from '../connection';
import { runText, type Run } from '../database/run';
import { badInput } from '../errors';
import type { Settle } from '../ledger/known-at';
import { regionPath } from '../region-code';
import { MAX_ROWS, tooManyRows } from '../row-budget';
import { readRecordId, recordOfId } from './record-id';
import type { RecordRow, Register, Values } from './register';
import { filterable, isSortKey, registerSql, type ListKind } from './sql';

/** The arguments of a list, as every register's SDL has them. */
export interface ListArguments {
  filter?: Filter | null;
  sort?: string | null;
  first?: number | null;
  after?: string | null;
}

/** The filters that every register has; those of its own fields are lists of values under the field's name. */
export interface Filter {
  within?: string | null;
  partner?: string | null;
  datedFrom?: string | null;
  datedTo?: string | null;
  /** The older names of those two. */
  from?: string | null;
  to?: string | null;
  activeOn?: string | null;
  includeVoid?: boolean | null;
  sample?: boolean | null;
  knownAt?: string | null;
  [field: string]: unknown;
}

/** The region's and the partner's path that a list is about, beside its filter. */
export interface ListKey {
  regionPath: string;
  partnerPath: string;
  /** Of a join: what the register knows the entity by. */
  value?: string;
}

export interface Totals {
  count: number;
  sums: Record<string, string>;
}

export interface SummaryRow extends Totals {
  keys: (string | null)[];
}

interface Row<Of extends Values> {
  id: string;
  version: number;
  void: boolean;
  sample: boolean;
  superseded: boolean;
  scope_region: string;
  scope_partner: string;
  reason: string | null;
  recorded_by: string;
  recorded_at: string;
  values: Of;
  sort_key: string;
}

export type RecordPage<Of extends Values = Values> = Connection<RecordRow<Of>> & {
  totals: () => Promise<Totals>;
};

/** All reads of a register for one request: each answers any number of keys by one statement. */
export function createRegisterLoaders<Of extends Values>(
  subgraph: string,
  register: Register<Of>,
  run: Run,
  settle: Settle,
  viewer: Viewer,
  now: Date,
) {
  const sql = registerSql(subgraph, register);
  const toRecord = (row: Row<Of>): RecordRow<Of> => ({
    __typename: register.type,
    id: row.id,
    version: row.version,
    status: row.void ? 'VOID' : 'IN_FORCE',
    sample: row.sample,
    isSuperseded: row.superseded,
    scope: { region: row.scope_region, partner: row.scope_partner },
    values: row.values,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  });

  const scopes = (side: 'WEST' | 'EAST'): string[] =>
    viewer.grants.filter((grant) => grant.side === side).map(({ region }) => regionPath(region));

  function requirePast(knownAt: string | null | undefined): void {
    if (knownAt != null && Date.parse(knownAt) > now.getTime())
      throw badInput('knownAt', knownAt, 'a moment that has passed');
  }

  /** Parameters 3 and up of a filtered statement. */
  function parameters(filter: Filter): unknown[] {
    requirePast(filter.knownAt);
    return [
      viewer.openReading,
      scopes('WEST'),
      scopes('EAST'),
      oneOf(filter, 'datedFrom', 'from'),
      oneOf(filter, 'datedTo', 'to'),
      filter.includeVoid ?? false,
      filter.knownAt ?? null,
      filter.activeOn ?? null,
      filter.sample ?? null,
      ...filterable(register).map((name) => {
        const values = filter[name] ?? null;
        const isReference = register.fields[name]?.kind === 'reference';
        return isReference && Array.isArray(values) ? values.map((id) => recordOfId(String(id))) : values;
      }),
      ...(register.places ?? []).map((field) => {
        const code = filter[field];
        return typeof code === 'string' ? regionPath(code) : null;
      }),
      ...Object.keys(register.flags ?? {}).map((flag) => filter[flag] ?? null),
    ];
  }

  /** A list within a list: a region's records that the filter's region has too. */
  const narrow = (key: ListKey, filter: Filter): ListKey | null => {
    const region = narrower(key.regionPath, filter.within);
    const partner = narrower(key.partnerPath, filter.partner);
    return region === null || partner === null ? null : { regionPath: region, partnerPath: partner };
  };

  const groups = new Map<string, DataLoader<string, RecordRow<Of>[]>>();
  const byKey = new Map<string, DataLoader<string, RecordRow<Of> | null>>();
  const lists = new Map<string, DataLoader<ListKey, RecordPage<Of>, string>>();
  const totalsBy = new Map<string, DataLoader<ListKey, Totals, string>>();
  const cacheKeyFn = (key: ListKey): string => `${key.regionPath}|${key.partnerPath}|${key.value ?? ''}`;
  const NOWHERE = { regionPath: '-', partnerPath: '' };
  const bounds = (keys: readonly ListKey[], filter: Filter) => {
    const narrowed = keys.map((key) => narrow(key, filter) ?? NOWHERE);
    return [narrowed.map(({ regionPath: path }) => path), narrowed.map(({ partnerPath }) => partnerPath)];
  };

  const kindOf = (keys: readonly ListKey[], filter: Filter, entity: string | undefined): ListKind => ({
    isHistoric: filter.knownAt != null,
    isNationwide: keys.every((key) => narrow(key, filter)?.regionPath === ''),
    join: entity === undefined ? undefined : register.joins?.[entity],
  });
  const valuesOf = (entity: string | undefined, keys: readonly ListKey[]): unknown[] =>
    entity === undefined ? [] : [keys.map(({ value }) => value ?? '')];

  function totals(filter: Filter, entity?: string): DataLoader<ListKey, Totals, string> {
    const id = JSON.stringify([entity, filter]);
    const loader =
      totalsBy.get(id) ??
      new DataLoader(
        async (keys: readonly ListKey[]) => {
          await settle([filter.knownAt ?? null]);
          return runText<Totals>(run, sql.totals(kindOf(keys, filter, entity)), [
            ...bounds(keys, filter),
            ...parameters(filter),
            ...valuesOf(entity, keys),
          ]);
        },
        { cacheKeyFn },
      );
    totalsBy.set(id, loader);
    return loader;
  }

  /** `entity` is one of the register's joins. */
  function list(args: ListArguments, entity?: string): DataLoader<ListKey, RecordPage<Of>, string> {
    const id = JSON.stringify([entity, args]);
    const filter = args.filter ?? {};
    const sort = args.sort ?? 'DATE_DESC';
    const size = pageSize(args.first);
    const after = decodeCursor(args.after, [
      (value) => value === sort,
      (value) => isSortKey(register, sort, value),
      (value) => /^\d{1,18}$/.test(value),
    ]);
    const loader =
      lists.get(id) ??
      new DataLoader(
        async (keys: readonly ListKey[]) => {
          await settle([filter.knownAt ?? null]);
          const rows = await runText<Row<Of> & { n: number }>(
            run,
            sql.page(sort, kindOf(keys, filter, entity)),
            [
              ...bounds(keys, filter),
              ...parameters(filter),
              after?.[1] ?? null,
              after?.[2] ?? null,
              size + 1,
              ...valuesOf(entity, keys),
            ],
          );
          if (rows.length > MAX_ROWS) throw tooManyRows();
          const ofKey = keys.map((): Row<Of>[] => []);
          for (const row of rows) ofKey[row.n]?.push(row);
          return keys.map((key, n) => {
            const own = ofKey[n] ?? [];
            const page = connection(own, { size, after: args.after }, (row) => [sort, row.sort_key, row.id]);
            const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toRecord(node) }));
            return {
              ...page,
              edges,
              nodes: edges.map(({ node }) => node),
              totals: () => totals(filter, entity).load(key),
            };
          });
        },
        { cacheKeyFn },
      );
    lists.set(id, loader);
    return loader;
  }

  return {
    /** Versions by an id of theirs or of their record, as known at a moment or now; null where there is none, or none that the viewer may read. */
    byId: new DataLoader<{ id: string; knownAt: string | null }, RecordRow<Of> | null, string>(
      async (keys) => {
        for (const { knownAt } of keys) requirePast(knownAt);
        await settle(keys.map(({ knownAt }) => knownAt));
        const named = keys.map(({ id }) => readRecordId(id));
        const rows = await runText<Row<Of> & { n: number }>(run, sql.byIds, [
          named.map((key) => key?.id ?? null),
          named.map((key) => key?.version ?? null),
          keys.map(({ knownAt }) => knownAt),
        ]);
        const found = new Map(rows.map((row) => [row.n, toRecord(row)]));
        return keys.map((_, n) => {
          const record = found.get(n);
          return record && mayRead(viewer, record.scope) ? record : null;
        });
      },
      { cacheKeyFn: ({ id, knownAt }) => `${id}|${knownAt ?? ''}` },
    ),
    /** Records in force by a field of the register's `keys`. */
    byKey: (field: string): DataLoader<string, RecordRow<Of> | null> => {
      const loader =
        byKey.get(field) ??
        new DataLoader(async (keys: readonly string[]) => {
          const rows = await runText<Row<Of>>(run, sql.byKey(field), [keys]);
          const found = new Map(rows.map((row) => [row.values[field], toRecord(row)]));
          return keys.map((key) => {
            const record = found.get(key);
            return record && mayRead(viewer, record.scope) ? record : null;
          });
        });
      byKey.set(field, loader);
      return loader;
    },
    /** The records in force that groups count, by their keys; `members` is a group's own condition. */
    ofGroup: (members: string): DataLoader<string, RecordRow<Of>[]> => {
      const loader =
        groups.get(members) ??
        new DataLoader(async (keys: readonly string[]) => {
          const rows = await runText<Row<Of> & { n: number }>(run, sql.ofGroup(members), [keys]);
          const found = keys.map((): RecordRow<Of>[] => []);
          for (const row of rows) found[row.n]?.push(toRecord(row));
          return found.map((records) => records.filter(({ scope }) => mayRead(viewer, scope)));
        });
      groups.set(members, loader);
      return loader;
    },
    /** All versions of a record, the newest first. */
    versions: new DataLoader<string, RecordRow<Of>[]>(async (ids) => {
      const rows = await runText<Row<Of>>(run, sql.versions, [ids]);
      const found = new Map<string, RecordRow<Of>[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.id)?.push(toRecord(row));
      return ids.map((id) => found.get(id) ?? []);
    }),
    list,
    totals,
    summary: async (by: readonly string[], filter: Filter): Promise<SummaryRow[]> => {
      if (by.length < 1 || by.length > 2 || new Set(by).size < by.length)
        throw badInput('by', by, 'one or two different groups');
      await settle([filter.knownAt ?? null]);
      const [regions, partners] = bounds([{ regionPath: '', partnerPath: '' }], filter);
      return runText<SummaryRow>(run, sql.summary(by, filter.knownAt != null), [
        regions,
        partners,
        ...parameters(filter),
      ]);
    },
  };
}

export type RegisterLoaders<Of extends Values = Values> = ReturnType<typeof createRegisterLoaders<Of>>;

/** A filter that has an older name, which may be given instead of its own, but not beside it. */
function oneOf(filter: Filter, name: 'datedFrom' | 'datedTo', older: 'from' | 'to'): string | null {
  const [value, other] = [filter[name] ?? null, filter[older] ?? null];
  if (value !== null && other !== null) throw badInput(older, other, `${name} alone, which says the same`);
  return value ?? other;
}

/** The narrower of two nested paths; null where neither lies inside the other. */
function narrower(path: string, code: string | null | undefined): string | null {
  if (code == null) return path;
  const other = regionPath(code);
  if (other.startsWith(path)) return other;
  return path.startsWith(other) ? path : null;
}

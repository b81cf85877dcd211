import DataLoader from 'dataloader';
import { mayRead, type Viewer } from '../access/viewer';
import { connection, decodeCursor, pageSize, type Connection } from '../connection';
import type { WaitForWriters } from '../database/known-at';
import type { Run } from '../database/run';
import { badInput } from '../errors';
import { once } from '../once';
import { regionPath } from '../region-code';
import { MAX_ROWS, tooManyRows } from '../row-budget';
import type { Filter } from './list-conditions';
import { isSortKey } from './list-options';
import { pageOf, summaryOf, totalsOf, type ListKey, type Lists } from './list-statements';
import { readRecordId } from './record-id';
import { allVersions, recordsByField, recordsOfGroups, versionsByIds } from './record-statements';
import type { RecordRow, Register, Values } from './register';

/** The arguments of a list, as every register's SDL has them. */
export interface ListArguments {
  filter?: Filter | null;
  sort?: string | null;
  first?: number | null;
  after?: string | null;
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

type NumberedRow<Of extends Values> = Row<Of> & { n: number };

export type RecordPage<Of extends Values = Values> = Connection<RecordRow<Of>> & {
  totals: () => Promise<Totals>;
};

/** What the loaders of one request share. */
interface Request {
  run: Run;
  waitForWriters: WaitForWriters;
  viewer: Viewer;
  now: Date;
}

const NOWHERE: ListKey = { regionPath: '-', partnerPath: '' };
const cacheKeyFn = (key: ListKey): string => `${key.regionPath}|${key.partnerPath}|${key.value ?? ''}`;

/** All reads of a register for one request: each answers any number of keys by one statement. */
export class RegisterLoaders<Of extends Values = Values> {
  private readonly byField = new Map<string, DataLoader<string, RecordRow<Of> | null>>();
  private readonly groups = new Map<string, DataLoader<string, RecordRow<Of>[]>>();
  private readonly lists = new Map<string, DataLoader<ListKey, RecordPage<Of>, string>>();
  private readonly totalsBy = new Map<string, DataLoader<ListKey, Totals, string>>();

  constructor(
    private readonly subgraph: string,
    private readonly register: Register<Of>,
    private readonly request: Request,
  ) {}

  /** Versions by an id of theirs or of their record, as known at a moment or now; null where there is none, or none that the viewer may read. */
  readonly byId = new DataLoader<{ id: string; knownAt: string | null }, RecordRow<Of> | null, string>(
    (keys) => this.loadVersions(keys),
    { cacheKeyFn: ({ id, knownAt }) => `${id}|${knownAt ?? ''}` },
  );

  /** All versions of a record, the newest first. */
  readonly versions = new DataLoader<string, RecordRow<Of>[]>(async (ids) => {
    const rows = await this.request.run<Row<Of>>(allVersions(this.subgraph, this.register, ids));
    const found = new Map<string, RecordRow<Of>[]>(ids.map((id) => [id, []]));
    for (const row of rows) found.get(row.id)?.push(this.toRecord(row));
    return ids.map((id) => found.get(id) ?? []);
  });

  /** Records in force by a field of the register's `keys`. */
  byKey(field: string): DataLoader<string, RecordRow<Of> | null> {
    return once(
      this.byField,
      field,
      () =>
        new DataLoader(async (keys) => {
          const rows = await this.request.run<Row<Of>>(
            recordsByField(this.subgraph, this.register, field, keys),
          );
          const found = new Map(rows.map((row) => [row.values[field], this.toRecord(row)]));
          return keys.map((key) => this.ifReadable(found.get(key)));
        }),
    );
  }

  /** The records in force that groups count, by their keys; `members` is a group's own condition. */
  ofGroup(members: string): DataLoader<string, RecordRow<Of>[]> {
    return once(
      this.groups,
      members,
      () =>
        new DataLoader(async (keys) => {
          const rows = await this.request.run<NumberedRow<Of>>(
            recordsOfGroups(this.subgraph, this.register, members, keys),
          );
          const found = keys.map((): RecordRow<Of>[] => []);
          for (const row of rows) found[row.n]?.push(this.toRecord(row));
          return found.map((records) => records.filter(({ scope }) => mayRead(this.request.viewer, scope)));
        }),
    );
  }

  /** `entity` is one of the register's joins. */
  list(args: ListArguments, entity?: string): DataLoader<ListKey, RecordPage<Of>, string> {
    const make = () =>
      new DataLoader((keys: readonly ListKey[]) => this.loadPages(keys, args, entity), { cacheKeyFn });
    return once(this.lists, JSON.stringify([entity, args]), make);
  }

  totals(filter: Filter, entity?: string): DataLoader<ListKey, Totals, string> {
    const load = async (keys: readonly ListKey[]): Promise<Totals[]> => {
      const statement = totalsOf(this.subgraph, this.register, this.narrowed(keys, filter, entity));
      await this.request.waitForWriters([filter.knownAt ?? null]);
      return this.request.run<Totals>(statement);
    };
    return once(this.totalsBy, JSON.stringify([entity, filter]), () => new DataLoader(load, { cacheKeyFn }));
  }

  async summary(by: readonly string[], filter: Filter): Promise<SummaryRow[]> {
    if (by.length < 1 || by.length > 2 || new Set(by).size < by.length)
      throw badInput('by', by, 'one or two different groups');
    const everywhere = this.narrowed([{ regionPath: '', partnerPath: '' }], filter, undefined);
    const statement = summaryOf(this.subgraph, this.register, by, everywhere);
    await this.request.waitForWriters([filter.knownAt ?? null]);
    return this.request.run<SummaryRow>(statement);
  }

  private async loadVersions(
    keys: readonly { id: string; knownAt: string | null }[],
  ): Promise<(RecordRow<Of> | null)[]> {
    for (const { knownAt } of keys) this.requirePast(knownAt);
    await this.request.waitForWriters(keys.map(({ knownAt }) => knownAt));
    const named = keys.map(({ id, knownAt }) => ({ key: readRecordId(id), knownAt }));
    const rows = await this.request.run<NumberedRow<Of>>(versionsByIds(this.subgraph, this.register, named));
    const found = new Map(rows.map((row) => [row.n, this.toRecord(row)]));
    return keys.map((_, n) => this.ifReadable(found.get(n)));
  }

  private async loadPages(
    keys: readonly ListKey[],
    args: ListArguments,
    entity: string | undefined,
  ): Promise<RecordPage<Of>[]> {
    const filter = args.filter ?? {};
    const sort = args.sort ?? 'DATE_DESC';
    const size = pageSize(args.first);
    const [, sortKey = '', id = ''] =
      decodeCursor(args.after, [
        (value) => value === sort,
        (value) => isSortKey(this.register, sort, value),
        (value) => /^\d{1,18}$/.test(value),
      ]) ?? [];
    const after = id === '' ? null : { sortKey, id };
    const lists = this.narrowed(keys, filter, entity);
    const statement = pageOf(this.subgraph, this.register, lists, { sort, after, limit: size + 1 });
    await this.request.waitForWriters([filter.knownAt ?? null]);
    const rows = await this.request.run<NumberedRow<Of>>(statement);
    if (rows.length > MAX_ROWS) throw tooManyRows();
    const ofKey = keys.map((): Row<Of>[] => []);
    for (const row of rows) ofKey[row.n]?.push(row);
    return keys.map((key, n) => {
      const page = connection(ofKey[n] ?? [], { size, after: args.after }, (row) => [
        sort,
        row.sort_key,
        row.id,
      ]);
      const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: this.toRecord(node) }));
      return {
        ...page,
        edges,
        nodes: edges.map(({ node }) => node),
        totals: () => this.totals(filter, entity).load(key),
      };
    });
  }

  /** Lists within lists: of a region's records those that the filter's region has too. */
  private narrowed(keys: readonly ListKey[], filter: Filter, entity: string | undefined): Lists {
    this.requirePast(filter.knownAt);
    const narrow = (key: ListKey): ListKey => {
      const path = narrower(key.regionPath, filter.within);
      const partnerPath = narrower(key.partnerPath, filter.partner);
      const both = path === null || partnerPath === null ? NOWHERE : { regionPath: path, partnerPath };
      return { ...both, value: key.value ?? '' };
    };
    const join = entity === undefined ? undefined : this.register.joins?.[entity];
    return { keys: keys.map(narrow), filter, viewer: this.request.viewer, join };
  }

  private requirePast(knownAt: string | null | undefined): void {
    if (knownAt != null && Date.parse(knownAt) > this.request.now.getTime())
      throw badInput('knownAt', knownAt, 'a moment that has passed');
  }

  private ifReadable(record: RecordRow<Of> | undefined): RecordRow<Of> | null {
    return record && mayRead(this.request.viewer, record.scope) ? record : null;
  }

  private toRecord(row: Row<Of>): RecordRow<Of> {
    return {
      __typename: this.register.type,
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
    };
  }
}

/** The narrower of two nested paths; null where neither lies inside the other. */
function narrower(path: string, code: string | null | undefined): string | null {
  if (code == null) return path;
  const other = regionPath(code);
  if (other.startsWith(path)) return other;
  return path.startsWith(other) ? path : null;
}

import DataLoader from 'dataloader';
import { today } from '../calendar';
import type { Run } from '../database/run';
import { raw, sql, statement, type Sql, type Statement } from '../database/sql';
import type { LineAnswer, PrefilledFrom, ReturnState } from './entities';
import { expects, type Plan } from './plan';
import { decodeReturnId, type ReturnKey } from './return-id';

/** A return as it is on record. */
export interface StoredReturn {
  id: string;
  plan: number;
  state: ReturnState;
  version: number;
  revision: number;
  /** Null before the first approval. */
  approvedRevision: number | null;
  due: string;
  openedAt: string | null;
  openedBy: string | null;
  firstSubmittedAt: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  approvedAt: string | null;
  approvedBy: string | null;
}

/** A line as it was saved. */
export interface StoredLine {
  indicator: string;
  partner: string;
  total: string | null;
  given: string | null;
  unit: string | null;
  rounding: string;
  qualifier: string | null;
  answer: LineAnswer;
  filedBy: string | null;
  reason: string | null;
  note: string | null;
  prefilled: string | null;
  prefilledFrom: PrefilledFrom | null;
  savedAt: string | null;
  savedBy: string | null;
}

/** What a unit says to a check. */
export interface StoredReason {
  code: string;
  line: string;
  reason: string;
}

/** A return: the plan that expects it, else the one under which it was opened; and what is on record of it. */
export interface ReturnHead {
  key: ReturnKey;
  plan: Plan | null;
  isExpected: boolean;
  stored: StoredReturn | null;
}

/** The lines and reasons of one revision. */
export interface RevisionContent {
  lines: StoredLine[];
  reasons: StoredReason[];
}

const moment = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The plans in force of some themes: of each its last version. */
export const PLANS: Sql =
  raw(`select 'PLAN' as kind, json_build_object('id', id, 'version', version, 'theme', theme, 'name', name, 'within', within,
    'level', level, 'units', units, 'side', side, 'rhythm', rhythm, 'indicators', indicators, 'partners', partners,
    'daysToFile', days_to_file, 'approvedBy', approved_by, 'since', since, 'until', until, 'source', source,
    'bounds', json_build_object('factor', factor::text, 'periodsUnchanged', periods_unchanged, 'ratio', ratio::text,
      'tolerance', tolerance::text)) as row
  from filing_plan p
  where version = (select max(version) from filing_plan v where v.id = p.id)`);

/** What a return on record says, for `json_build_object`. */
export const RETURN = `'id', r.id, 'plan', r.plan, 'state', r.state, 'version', r.version, 'revision', r.revision,
    'approvedRevision', r.approved_revision, 'due', r.due, 'openedAt', ${moment('r.opened_at')}, 'openedBy', r.opened_by,
    'firstSubmittedAt', ${moment('r.first_submitted_at')}, 'submittedAt', ${moment('r.submitted_at')}, 'submittedBy', r.submitted_by,
    'approvedAt', ${moment('r.approved_at')}, 'approvedBy', r.approved_by`;

const LINES = `(select json_agg(json_build_object('indicator', indicator, 'partner', partner, 'total', total::text, 'given', given,
      'unit', unit, 'rounding', rounding::text, 'qualifier', qualifier, 'answer', answer, 'filedBy', filed_by, 'reason', reason,
      'note', note, 'prefilled', prefilled::text, 'prefilledFrom', prefilled_from, 'savedAt', ${moment('saved_at')},
      'savedBy', saved_by)) from return_line l where l.return_id = r.id and l.revision = r.revision)`;
const REASONS = `(select json_agg(json_build_object('code', code, 'line', line, 'reason', reason))
    from return_reason e where e.return_id = r.id and e.revision = r.revision)`;

const plansInForce = (): Statement => statement('returns.plans')`${PLANS} order by id`;

/** Every plan in force, by number. */
export async function readPlans(run: Run): Promise<Plan[]> {
  const rows = await run<{ row: Plan }>(plansInForce());
  return rows.map(({ row }) => row);
}

const heads = (keys: readonly ReturnKey[], content: Sql): Statement => statement('returns.heads')`
${PLANS} and theme = any(${[...new Set(keys.map(({ theme }) => theme))]}::text[])
union all
select 'RETURN', json_build_object(${raw(RETURN)}${content}) from filed_return r where id = any(${keys.map(({ id }) => id)}::text[])`;

type HeadRow = { kind: 'PLAN'; row: Plan } | { kind: 'RETURN'; row: StoredReturn & Stored };
interface Stored {
  lines?: StoredLine[] | null;
  reasons?: StoredReason[] | null;
}

const headOf = (key: ReturnKey, rows: readonly HeadRow[]): ReturnHead => {
  const plans = rows.flatMap((one) => (one.kind === 'PLAN' ? [one.row] : []));
  const stored = rows.flatMap((one) => (one.kind === 'RETURN' && one.row.id === key.id ? [one.row] : []))[0];
  const expecting = plans.find((plan) => expects(plan, key));
  const plan = expecting ?? plans.find(({ id }) => id === stored?.plan) ?? null;
  return { key, plan, isExpected: expecting !== undefined, stored: stored ?? null };
};

/** A return with the lines and reasons of its current revision, by one statement. */
export async function readReturn(run: Run, key: ReturnKey): Promise<ReturnHead & RevisionContent> {
  const content = raw(`, 'lines', ${LINES}, 'reasons', ${REASONS}`);
  const rows = await run<HeadRow>(heads([key], content));
  const head = headOf(key, rows);
  const stored = head.stored as Stored | null;
  return { ...head, lines: stored?.lines ?? [], reasons: stored?.reasons ?? [] };
}

/** Of revisions, as "id revision": what they say. */
const contents = (revisions: readonly { id: string; revision: number }[]): Statement => statement(
  'returns.lines',
)`
select r.id, r.revision, ${raw(LINES)} as lines, ${raw(REASONS)} as reasons
from unnest(${revisions.map(({ id }) => id)}::text[], ${revisions.map(({ revision }) => revision)}::int[]) as r(id, revision)`;

const events = (ids: readonly string[]): Statement => statement('returns.events')`
select return_id as id, act, version, revision, reason, recorded_by as by, ${raw(moment('recorded_at'))} as at
from return_event where return_id = any(${ids}::text[])
order by return_event.id`;

const comments = (ids: readonly string[]): Statement => statement('returns.comments')`
select return_id as id, line, text, revision, recorded_by as by, ${raw(moment('recorded_at'))} as at
from return_comment where return_id = any(${ids}::text[])
order by return_comment.id`;

export interface EventNode {
  id: string;
  act: string;
  version: number;
  revision: number;
  reason: string | null;
  by: string;
  at: string;
}

export interface CommentNode {
  id: string;
  line: string | null;
  text: string;
  revision: number;
  by: string;
  at: string;
}

/** All that is read of returns, for one request. */
export interface ReturnLoaders {
  head: DataLoader<string, ReturnHead | null>;
  content: DataLoader<{ id: string; revision: number }, RevisionContent, string>;
  events: DataLoader<string, EventNode[]>;
  comments: DataLoader<string, CommentNode[]>;
}

export function createReturnLoaders(run: Run): ReturnLoaders {
  const listed = <Row extends { id: string }>(read: (ids: readonly string[]) => Statement) =>
    new DataLoader<string, Row[]>(async (ids) => {
      const rows = await run<Row>(read(ids));
      return ids.map((id) => rows.filter((row) => row.id === id));
    });
  return {
    head: new DataLoader(async (ids) => {
      const keys = ids.map(decodeReturnId);
      const rows = await run<HeadRow>(
        heads(
          keys.filter((key) => key !== null),
          sql``,
        ),
      );
      return keys.map((key) => key && headOf(key, rows));
    }),
    content: new DataLoader(
      async (asked) => {
        const rows = await run<{ id: string; revision: number } & Required<Stored>>(contents(asked));
        return asked.map(({ id, revision }) => {
          const row = rows.find((one) => one.id === id && one.revision === revision);
          return { lines: row?.lines ?? [], reasons: row?.reasons ?? [] };
        });
      },
      { cacheKeyFn: ({ id, revision }) => `${id} ${revision}` },
    ),
    events: listed<EventNode>(events),
    comments: listed<CommentNode>(comments),
  };
}

/** Whether it was first submitted after the day it was due, or was not and that day is over. */
export function isLate({ isExpected, stored }: ReturnHead, due: string, now: Date): boolean | null {
  const submitted = stored?.firstSubmittedAt ?? null;
  if (!isExpected && submitted === null) return null;
  return (submitted === null ? today(now) : today(new Date(submitted))) > due;
}

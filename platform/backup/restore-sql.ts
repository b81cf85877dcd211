import { MIGRATION_LOCK } from '../database/migrate';
import { statement, type Statement } from '../database/sql';
import type { Sequence } from './backup-file';

export const TRY_LOCK = statement('restore.lock')`select pg_try_advisory_lock(${MIGRATION_LOCK}) as is_free`;
export const FIND_USERS = statement('restore.users')`
select distinct application_name as name from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and application_name like 'cooperation-graph%'`;
export const findSchemas = (schemas: readonly string[]): Statement => statement('restore.schemas')`
select quote_ident(nspname) as name from pg_namespace where nspname = any(${schemas}::text[])`;
/** Once all have committed, nobody asks for the decision any more, and the tables are as they were in the backup. */
export const forgetDecision = (id: string): Statement =>
  statement('restore.forget-decision')`delete from targets.committed_filing where id = ${id}`;
export const findForeignKeys = (schemas: readonly string[]): Statement => statement('restore.foreign-keys')`
select conrelid::regclass::text as "table", quote_ident(conname) as name from pg_constraint
where contype = 'f' and not condeferrable and connamespace::regnamespace::text = any(${schemas}::text[])`;
export const searchPath = (path: string): Statement =>
  statement('restore.search-path')`select set_config('search_path', ${path}, true)`;
export const setSequence = ({ sequence, lastValue, isCalled }: Sequence): Statement =>
  statement('restore.sequence')`select setval(${sequence}::regclass, ${lastValue}, ${isCalled})`;

import { statement, type Statement } from './sql';

/**
 * A transaction over several databases: all but the one of `targets` are prepared; its commit, with a row of committed_filing, is the
 * decision; then the prepared ones are committed. Whatever is found prepared later is committed where there is such a row,
 * and rolled back where there is none: see ingest/finish-filings.ts.
 */

/** What our prepared transactions are called; the id of the transaction and the name of a subgraph follow. */
export const GID_PREFIX = 'cooperation_graph:';

/** As a literal of SQL. */
export const gidOf = (id: string, subgraph: string): string => `'${GID_PREFIX}${id}:${subgraph}'`;

/** The lock of whoever coordinates such a transaction, in the database of `targets`, from its begin to its end. */
export const COORDINATE = statement('two-phase.coordinate')`select pg_advisory_lock(7241002)`;
export const END_COORDINATION = statement('two-phase.end-coordination')`select pg_advisory_unlock(7241002)`;

/** 0, PostgreSQL's default, where a server cannot prepare. */
export const MOST_PREPARED = statement('two-phase.max-prepared')`
select current_setting('max_prepared_transactions')::int as max`;

export const decide = (id: string): Statement =>
  statement('two-phase.decide')`insert into targets.committed_filing (id) values (${id})`;

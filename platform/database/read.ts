import type { DataSource } from 'typeorm';

/**
 * Runs one named statement and gives flat rows. The SQL begins with its name in a comment, so that logs and
 * pg_stat_statements name it; values travel as parameters, never in the text.
 */
export type Read = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

/** Called with the name of each statement that a request runs. */
export type StatementListener = (name: string) => void;

const NAME = /^\/\* ([\w.-]+) \*\//;

/** The reads of one request, which begins none once nobody waits for it; `onStatement` hears the name of each. */
export function createRead(database: DataSource, onStatement: StatementListener, signal: AbortSignal): Read {
  return async <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> => {
    signal.throwIfAborted();
    onStatement(NAME.exec(sql)?.[1] ?? 'unnamed');
    return database.query<Row[]>(sql, [...parameters]);
  };
}

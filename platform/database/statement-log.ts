import type { Logger, QueryRunner } from 'typeorm';

type Listener = (name: string) => void;

const KEY = 'onStatement';
const nothing = (): void => undefined;

/** Lets a listener hear the statements that repositories run on this query runner, and where its transaction begins and ends. */
export function listenTo(runner: QueryRunner, onStatement: Listener): void {
  runner.data[KEY] = onStatement;
}

/** Tells each query runner's own listener what its repositories do, by table and verb, as in idempotency.insert. */
export const statementLog: Logger = {
  logQuery: (query, _parameters, runner) => {
    const name = nameOf(query);
    const onStatement = runner?.data[KEY] as Listener | undefined;
    if (name !== null) onStatement?.(name);
  },
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

const CONTROL: Record<string, string> = {
  'START TRANSACTION': 'transaction.begin',
  COMMIT: 'transaction.commit',
  ROLLBACK: 'transaction.rollback',
};

/** A repository's statement names its table as "schema"."table"; what a query runner is told by hand is no such text. */
function nameOf(query: string): string | null {
  const control = CONTROL[query];
  if (control !== undefined) return control;
  const [, verb = '', table = ''] =
    /^(INSERT INTO|UPDATE|DELETE FROM|SELECT\b.*? FROM) "\w+"\."(\w+)"/s.exec(query) ?? [];
  return table === '' ? null : `${table.replaceAll('_', '-')}.${(verb.split(' ')[0] ?? '').toLowerCase()}`;
}

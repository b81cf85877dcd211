import { randomUUID } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { promiseMoment, recordingMoment, acquireWriteLock } from '../platform/database/known-at';
import { roleName, schemaName } from '../platform/database/open';
import { isOutage } from '../platform/database/outage';
import { transactionOf, type Run } from '../platform/database/run';
import { statement, type Statement } from '../platform/database/sql';
import { COORDINATE, decide, END_COORDINATION, gidOf, MOST_PREPARED } from '../platform/database/two-phase';
import { inLanguage } from '../platform/message';
import { databaseSetting, WrongSetting } from '../platform/settings';
import type { SubgraphName } from '../platform/subgraph';
import { texts } from './texts';

/** Work on the schemas of several subgraphs that becomes visible together, or not at all. */
export interface Transaction {
  /** Runs work as the role of a subgraph, in its schema. One after the other. */
  as: <Result>(name: SubgraphName, work: (run: Run) => Promise<Result>) => Promise<Result>;
  /** One moment of recording for all of it, later than any that is on record. */
  moment: () => Promise<string>;
  /** @throws Error that says what becomes of the file, where a database does not answer in the middle of it. */
  commit: () => Promise<void>;
  /** Rolls back what was not committed, and gives the connections back. */
  end: () => Promise<void>;
}

/** The part of a transaction that is in one database. */
interface Branch {
  runner: QueryRunner;
  /** One of its subgraphs, whose setting names the database. */
  name: SubgraphName;
  state: 'open' | 'prepared' | 'ended';
}

const become = (role: string, path: string): Statement =>
  statement(
    'filing.become',
  )`select set_config('role', ${role}, true), set_config('search_path', ${path}, true)`;

/**
 * Begins a transaction over subgraphs. Those in one database share one connection and one transaction of it, and that is all in the
 * default. Several databases commit in two phases: see platform/database/two-phase.ts.
 *
 * @throws WrongSetting where a server that is to prepare has that switched off.
 */
export async function beginTransaction(
  names: readonly SubgraphName[],
  databaseOf: (name: SubgraphName) => DataSource,
): Promise<Transaction> {
  const isShared = new Set(names.map(databaseOf)).size === 1;
  // First the one with the pairs that the others' rows speak of; the rest in one order, so that no two wait for each other.
  const inOrder: SubgraphName[] = [...names].filter((name) => name !== 'targets').sort();
  if (names.includes('targets') || !isShared) inOrder.unshift('targets');

  const branches = new Map<DataSource, Branch>();
  const transaction = createTransaction(randomUUID(), inOrder, branches, databaseOf);
  try {
    for (const name of inOrder) {
      const database = databaseOf(name);
      if (branches.has(database)) continue;
      const runner = database.createQueryRunner();
      const branch: Branch = { runner, name, state: 'ended' };
      branches.set(database, branch);
      if (!isShared)
        await (name === 'targets' ? transactionOf(runner).run(COORDINATE) : requirePreparing(branch));
      await runner.query('begin');
      branch.state = 'open';
    }
    for (const name of inOrder) await transaction.as(name, acquireWriteLock);
    return transaction;
  } catch (error) {
    await transaction.end();
    throw error;
  }
}

function createTransaction(
  id: string,
  names: readonly SubgraphName[],
  branches: ReadonlyMap<DataSource, Branch>,
  databaseOf: (name: SubgraphName) => DataSource,
): Transaction {
  const gid = ({ name }: Branch): string => gidOf(id, name);

  const as: Transaction['as'] = async (name, work) => {
    const runner = branches.get(databaseOf(name))?.runner;
    if (!runner) throw new Error(`the transaction was not begun in the database of ${name}`);
    const { run } = transactionOf(runner);
    await run(become(roleName(name), `${schemaName(name)},pg_temp`));
    return work(run);
  };

  return {
    as,
    moment: async () => {
      const moments: string[] = [];
      for (const name of names) moments.push(await as(name, recordingMoment));
      const latest = moments.sort().at(-1) ?? '';
      for (const name of names) await as(name, (run) => promiseMoment(run, latest));
      return latest;
    },
    commit: async () => {
      const [decisive, ...others] = branches.values();
      if (!decisive) return;
      for (const branch of others) {
        // Whoever prepares it has to be whoever commits it, and outside of it that is the user of the connection.
        await transactionOf(branch.runner).run(become('none', 'pg_temp'));
        await branch.runner.query(`prepare transaction ${gid(branch)}`);
        branch.state = 'prepared';
      }
      if (others.length > 0) await as('targets', (run) => run(decide(id)));
      try {
        await decisive.runner.query('commit');
        decisive.state = 'ended';
      } catch (cause) {
        if (others.length === 0 || !isOutage(cause)) throw cause;
        // Perhaps it is committed. What is prepared waits for whoever can find out.
        for (const branch of branches.values()) branch.state = 'ended';
        throw new Error(inLanguage(texts.undecided), { cause });
      }
      for (const branch of others) {
        branch.state = 'ended';
        await branch.runner.query(`commit prepared ${gid(branch)}`).catch((cause: unknown) => {
          throw new Error(inLanguage(texts.unfinished(databaseSetting(branch.name))), { cause });
        });
      }
    },
    end: async () => {
      for (const branch of [...branches.values()].reverse()) {
        const { runner, state } = branch;
        // A connection that is lost has rolled back, or is found prepared by whoever comes next.
        if (state === 'open') await runner.query('rollback').catch(() => undefined);
        if (state === 'prepared')
          await runner.query(`rollback prepared ${gid(branch)}`).catch(() => undefined);
        if (branches.size > 1 && branch.name === 'targets')
          await transactionOf(runner)
            .run(END_COORDINATION)
            .catch(() => undefined);
        await runner.release();
      }
    },
  };
}

async function requirePreparing({ runner, name }: Branch): Promise<void> {
  const [server] = await transactionOf(runner).run<{ max: number }>(MOST_PREPARED);
  if (server?.max === 0) throw new WrongSetting(texts.preparingIsOff(databaseSetting(name)));
}

import type { QueryRunner } from 'typeorm';
import { openDatabase } from '../../platform/database/open';
import { transactionOf, type Run } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import { createActualLoader, type Measurement } from '../../platform/ledger/actuals';
import { encodeProgressId, requireKey, type DecodedKey } from '../../platform/ledger/progress-id';
import { subgraphs } from '../../subgraphs/subgraphs';
import { query } from '../query';
import { createTestDatabase } from '../test-database';
import type { Line, ModelQuery } from './reference-model';
import { inYuan } from './reference-model';

/** A world of its own: what is filed in it is gone afterwards, and nobody else sees it. */
export interface LedgerWorld {
  run: Run;
  /** The names of all statements that it has run. */
  statements: string[];
  /** Writes lines as they are, checked by nothing but the tables. */
  insert: (lines: readonly Line[]) => Promise<void>;
  execute: (questions: readonly ModelQuery[]) => Promise<Measurement[]>;
}

export interface TestLedger {
  /** Runs in a transaction that is rolled back. */
  inWorld: <Result>(work: (world: LedgerWorld) => Promise<Result>) => Promise<Result>;
  stop: () => Promise<void>;
}

/** One of the ledgers, which are all alike, under its subgraph's own role: none of the first data's statements of other subgraphs is in it. */
export async function openTestLedger(): Promise<TestLedger> {
  const database = await createTestDatabase();
  // Its lines are of any moment.
  for (const table of ['statement', 'posting'])
    await query(database.url, `alter table enterprise_village.${table} disable trigger recorded_now`);
  const ledger = await openDatabase(subgraphs['enterprise-village'].subgraph, {
    url: database.url,
    poolSize: 2,
    timeout: 30_000,
  });
  return {
    inWorld: async (work) => {
      const runner = ledger.createQueryRunner();
      try {
        await runner.startTransaction();
        return await work(createWorld(runner));
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    },
    stop: async () => {
      await ledger.destroy();
      await database.drop();
    },
  };
}

function createWorld(runner: QueryRunner): LedgerWorld {
  const statements: string[] = [];
  const { run } = transactionOf(runner, (name) => statements.push(name));
  return {
    run,
    statements,
    insert: async (lines) => {
      for (const kind of ['statement', 'posting'] as const) {
        const own = lines.filter((line) => line.kind === kind);
        if (own.length > 0) await run(INSERT[kind](own));
      }
    },
    execute: async (questions) => {
      const loader = createActualLoader(run, () => Promise.resolve());
      return Promise.all(
        questions.map((question) =>
          loader.load({
            key: questionKey(question),
            book: question.book,
            partners: question.partners ?? null,
          }),
        ),
      );
    },
  };
}

const INSERT: Record<Line['kind'], (lines: readonly Line[]) => Statement> = {
  statement: (lines) => statement('test.insert-statements')`
    insert into statement (indicator, side, region, partner, date, total, reason, recorded_at, recorded_by)
    select indicator, side, region, partner, date, amount, case when amount is null then 'withdrawn' end, recorded_at, 'test'
    from unnest(
      ${lines.map(({ indicator }) => indicator)}::text[],
      ${lines.map(({ side }) => side)}::text[],
      ${lines.map(({ region }) => region)}::text[],
      ${lines.map(({ partner }) => partner)}::text[],
      ${lines.map(({ date }) => date)}::date[],
      ${lines.map(({ fen }) => (fen === null ? null : inYuan(fen)))}::numeric[],
      ${lines.map(({ recordedAt }) => new Date(recordedAt).toISOString())}::timestamptz[]
    ) with ordinality as line(indicator, side, region, partner, date, amount, recorded_at, n)
    order by n`,
  posting: (lines) => statement('test.insert-postings')`
    insert into posting (indicator, region, partner, date, amount, direction, record, recorded_at, recorded_by)
    select indicator, region, partner, date, amount, direction, 'record ' || n, recorded_at, 'test'
    from unnest(
      ${lines.map(({ indicator }) => indicator)}::text[],
      ${lines.map(({ region }) => region)}::text[],
      ${lines.map(({ partner }) => partner)}::text[],
      ${lines.map(({ date }) => date)}::date[],
      ${lines.map(({ fen }) => inYuan(fen ?? 0n))}::numeric[],
      ${lines.map(({ direction }) => direction)}::int[],
      ${lines.map(({ recordedAt }) => new Date(recordedAt).toISOString())}::timestamptz[]
    ) with ordinality as line(indicator, region, partner, date, amount, direction, recorded_at, n)
    order by n`,
};

/** The scope, year and moment of a question as the product knows them. */
export const questionKey = ({ indicator, region, partner, year, asOf, knownAt }: ModelQuery): DecodedKey =>
  requireKey(
    encodeProgressId({
      indicator,
      // The scope of a whole eastern region: an empty western side is the nation's path.
      west: region === '000000' && partner !== '' ? '' : region,
      east: partner,
      year,
      asOf,
      knownAt: new Date(knownAt).toISOString(),
    }),
  );

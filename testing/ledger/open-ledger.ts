import type { QueryRunner } from 'typeorm';
import { formatAmount } from '../../platform/amount';
import { catalogue } from '../../platform/catalogue';
import { openDatabase } from '../../platform/database/open';
import { transactionOf, type Run } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import { createActualLoader, createItemisedLoader, type Measurement } from '../../platform/ledger/actuals';
import { generalActuals } from '../../platform/ledger/general-sql';
import type { Asked } from '../../platform/ledger/scopes';
import { keepWhatIsEmpty } from '../../platform/ledger/standing';
import { encodeProgressId, requireKey, type DecodedKey } from '../../platform/progress-id';
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
  execute: (questions: readonly ModelQuery[]) => Promise<Answer[]>;
  /** The same by the rule as it is written, over all statements. */
  executeGenerally: (questions: readonly ModelQuery[]) => Promise<Answer[]>;
  /** All rows of the read model, each as text. */
  standingRows: () => Promise<string[]>;
}

export type Answer = Measurement & { itemised: string | null };

export interface TestLedger {
  /** Runs in a transaction that is rolled back. */
  inWorld: <Result>(work: (world: LedgerWorld) => Promise<Result>) => Promise<Result>;
  stop: () => Promise<void>;
}

/** One of the ledgers, which are all alike, under its subgraph's own role: none of the first data's statements of other subgraphs is in it. */
export async function openTestLedger(): Promise<TestLedger> {
  const database = await createTestDatabase();
  // Its lines are of any moment.
  for (const table of ['statement', 'posting', 'further_source'])
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
        const world = createWorld(runner);
        // Those of other subgraphs' indicators too, by which the tests name a flow, a balance and a level.
        await keepWhatIsEmpty(world.run, codes);
        world.statements.length = 0;
        return await work(world);
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

const codes = catalogue.map(({ code }) => code);

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
      const settled = () => Promise.resolve();
      const actuals = createActualLoader(run, settled);
      const parts = createItemisedLoader(run, settled);
      return Promise.all(
        questions.map(async (question) => {
          const asked = askedOf(question);
          const [measurement, itemised] = await Promise.all([actuals.load(asked), parts.load(asked)]);
          return { ...measurement, itemised };
        }),
      );
    },
    standingRows: async () => {
      const rows = await run<{ line: string }>(ALL_ROWS);
      return rows.map(({ line }) => line);
    },
    executeGenerally: async (questions) => {
      const rows = await run<GeneralRow>(generalActuals(questions.map(askedOf)));
      const print = (amount: string | null): string | null =>
        amount === null ? null : formatAmount(amount, 'YUAN');
      return rows.map((row) => ({
        actual: print(row.actual),
        rounding: row.rounding,
        statedOn: row.stated_on,
        newest: row.newest,
        isStated: row.is_stated,
        itemised: print(row.itemised),
        isWhole: row.is_whole,
      }));
    },
  };
}

const ALL_ROWS = statement('test.standing-rows')`
select line from (
  select 'standing ' || standing as line from standing
  union all select 'stated_scope ' || stated_scope from stated_scope
  union all select 'posting_day ' || posting_day from posting_day where live <> 0 or amount <> 0
) as lines
order by line collate "C"`;

interface GeneralRow {
  actual: string | null;
  rounding: string;
  stated_on: string | null;
  newest: string | null;
  is_stated: boolean;
  itemised: string | null;
  is_whole: boolean;
}

const askedOf = (question: ModelQuery): Asked => ({
  key: questionKey(question),
  book: question.book,
  partners: question.partners ?? null,
});

const INSERT: Record<Line['kind'], (lines: readonly Line[]) => Statement> = {
  statement: (lines) => statement('test.insert-statements')`
    insert into statement (indicator, side, region, partner, date, total, rounding, reason, recorded_at, recorded_by)
    select indicator, side, region, partner, date, amount, rounding, case when amount is null then 'withdrawn' end, recorded_at, 'test'
    from unnest(
      ${lines.map(({ indicator }) => indicator)}::text[],
      ${lines.map(({ side }) => side)}::text[],
      ${lines.map(({ region }) => region)}::text[],
      ${lines.map(({ partner }) => partner)}::text[],
      ${lines.map(({ date }) => date)}::date[],
      ${lines.map(({ fen }) => (fen === null ? null : inYuan(fen)))}::numeric[],
      ${lines.map(({ rounding }) => rounding ?? 0)}::numeric[],
      ${lines.map(({ recordedAt }) => new Date(recordedAt).toISOString())}::timestamptz[]
    ) with ordinality as line(indicator, side, region, partner, date, amount, rounding, recorded_at, n)
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

import { DataSource, EntitySchema } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { runOn, transactionOf, type Run } from './run';
import { joined, plannedWithValues, raw, sql, statement } from './sql';
import { statementLog } from './statement-log';

const visits = new EntitySchema<{ place: string; times: number }>({
  name: 'Visit',
  tableName: 'place_visit',
  columns: { place: { type: 'text', primary: true }, times: { type: 'integer' } },
});

describe('SQL', () => {
  test('binds what is inserted where it stands, and takes other pieces into its text', () => {
    const region = sql`region = ${'610000'}`;
    const conditions = joined([region, sql`date <= ${'2021-07-31'}`], ' and ');
    expect(
      statement('test.find')`select ${raw('total')} from statement where ${conditions} limit ${1}`,
    ).toEqual({
      name: 'test.find',
      text: '/* test.find */ select total from statement where region = $1 and date <= $2 limit $3',
      values: ['610000', '2021-07-31', 1],
    });
    expect(statement('test.none')`select ${joined([], ' and ')}1`.text).toBe('/* test.none */ select 1');
  });

  test('never takes a value into its text, whatever the value looks like', () => {
    const value = { parts: ["'; drop table statement; --"], values: [] };
    expect(statement('test.value')`select ${value}`).toMatchObject({
      text: '/* test.value */ select $1',
      values: [value],
    });
  });
});

describe('a run', () => {
  let testDatabase: TestDatabase;
  let database: DataSource;
  const heard: string[] = [];
  let run: Run;
  const neverAborted = new AbortController().signal;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    database = await new DataSource({
      type: 'postgres',
      url: testDatabase.url,
      schema: 'public',
      entities: [visits],
      logger: statementLog,
      poolSize: 1,
      installExtensions: false,
    }).initialize();
    run = runOn(database, neverAborted, (name) => heard.push(name));
  });

  afterAll(async () => {
    await database.destroy();
    await testDatabase.drop();
  });

  const prepared = async (name: string): Promise<string[]> => {
    const rows = await run<{ statement: string }>(
      statement(
        'test.prepared',
      )`select statement from pg_prepared_statements where name like ${`${name}.%`} order by 1`,
    );
    return rows.map((row) => row.statement);
  };

  test('prepares a text once for each connection, and tells its name each time', async () => {
    heard.length = 0;
    for (const n of [1, 2, 3]) {
      expect(await run(statement('test.once')`select ${n}::int as n`)).toEqual([{ n }]);
    }
    expect(heard).toEqual(['test.once', 'test.once', 'test.once']);
    expect(await prepared('test.once')).toEqual(['/* test.once */ select $1::int as n']);
  });

  test('prepares nothing of what is planned with its values', async () => {
    for (const n of [1, 2, 3])
      expect(await run(plannedWithValues(statement('test.planned')`select ${n}::int as n`))).toEqual([{ n }]);
    expect(await prepared('test.planned')).toEqual([]);
  });

  test('keeps different texts of one name apart, but not without end', async () => {
    for (let n = 0; n < 60; n += 1) {
      expect(await run(statement('test.many')`select ${raw(String(n))} as n`)).toEqual([{ n }]);
    }
    expect(await prepared('test.many')).toHaveLength(40);
  });

  test('gives the rows of `returning`, in a transaction that ends with its connection', async () => {
    const runner = database.createQueryRunner();
    await runner.startTransaction();
    const transaction = transactionOf(runner);
    await transaction.run(statement('test.make')`create temporary table noted (n int)`);
    const written = await transaction.run(
      statement('test.note')`insert into noted values (${7}) returning n`,
    );
    expect(written).toEqual([{ n: 7 }]);
    expect(await transaction.run(statement('test.raise')`update noted set n = n + ${1} returning n`)).toEqual(
      [{ n: 8 }],
    );
    await runner.rollbackTransaction();
    await runner.release();
    await expect(transaction.run(statement('test.note')`insert into noted values (${7})`)).rejects.toThrow(
      'released',
    );
  });

  test('tells the names of what a repository does, and where a transaction begins and ends', async () => {
    heard.length = 0;
    const runner = database.createQueryRunner();
    const { run: inTransaction, manager } = transactionOf(runner, (name) => heard.push(name));
    await runner.startTransaction();
    await inTransaction(statement('test.make')`create table place_visit (place text primary key, times int)`);
    const repository = manager.getRepository(visits);
    await repository.insert({ place: '县城', times: 1 });
    await repository.update({ place: '县城' }, { times: 2 });
    expect(await repository.findOneBy({ place: '县城' })).toEqual({ place: '县城', times: 2 });
    await repository.delete({ place: '县城' });
    await runner.rollbackTransaction();
    await runner.release();
    expect(heard).toEqual([
      'transaction.begin',
      'test.make',
      'place-visit.insert',
      'place-visit.update',
      'place-visit.select',
      'place-visit.delete',
      'transaction.rollback',
    ]);
  });

  test('begins nothing once nobody waits for it', async () => {
    heard.length = 0;
    const gone = new AbortController();
    gone.abort(new Error('the caller has gone'));
    const late = runOn(database, gone.signal, (name) => heard.push(name));
    await expect(late(statement('test.late')`select 1`)).rejects.toThrow('the caller has gone');
    expect(heard).toEqual([]);
  });
});

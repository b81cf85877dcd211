import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { startTcpProxy, type TcpProxy } from '../testing/tcp-proxy';
import { startTestProduct, type OperationResult, type TestProduct } from '../testing/test-product';

const ADD = `mutation Add($input: LabourTransferInput!, $key: ID!) {
  addLabourTransfer(input: $input, key: $key) { record { version } refusals { code } }
}`;
const SET_TARGET = `mutation Set($input: TargetInput!, $key: ID!) {
  setTarget(input: $input, version: 0, key: $key) { target { version } refusals { code } }
}`;

describe('a write that loses its connection', () => {
  let wire: TcpProxy;
  let product: TestProduct;
  let owner: Client;
  let token: string;

  beforeAll(async () => {
    const overWire = async (address: string): Promise<string> => {
      const url = new URL(address);
      wire = await startTcpProxy(Number(url.port), url.hostname);
      url.port = String(wire.port);
      return url.href;
    };
    const environment = { SUBGRAPH_TIMEOUT_MS: '3000', DATABASE_POOL_SIZE: '2' };
    product = await startTestProduct('in-process', environment, { reach: overWire });
    owner = new Client({ connectionString: product.databaseUrl });
    await owner.connect();
    token = await product.token([
      { role: 'filer', region: '610600' },
      { role: 'target-setter', region: '610600' },
    ]);
  });
  afterAll(async () => {
    wire.mend();
    await owner.end();
    await product.stop();
    wire.close();
  });
  afterEach(async () => {
    wire.mend();
    await owner.query('rollback');
  });

  const add = (persons: number, key: string): Promise<OperationResult> => {
    const input = { origin: '610602', destination: '320205', kind: 'TO_EAST', date: '2023-05-04' };
    return product.execute(ADD, { input: { ...input, persons, lifted: 0 }, key }, { token });
  };
  const written = async (persons: number): Promise<number> => {
    const { rows } = await owner.query<{ count: number }>(
      'select count(*)::int as count from east_west.labour_transfer where persons = $1',
      [persons],
    );
    return rows[0]?.count ?? 0;
  };
  const WRITTEN = { data: { addLabourTransfer: { record: { version: 1 }, refusals: [] } } };
  const failed = (code: string) => ({
    data: { addLabourTransfer: null },
    errors: [{ path: ['addLabourTransfer'], extensions: { code } }],
  });

  /** A write that has begun, and waits for the write lock. */
  async function begin(persons: number, key: string): Promise<{ result: Promise<OperationResult> }> {
    await owner.query('begin');
    await owner.query(`select pg_advisory_xact_lock(hashtext('ledger east_west'))`);
    const result = add(persons, key);
    const isWaiting = async (): Promise<boolean> => {
      const { rowCount } = await owner.query(
        `select from pg_locks join pg_database on pg_database.oid = pg_locks.database
         where datname = current_database() and locktype = 'advisory' and not granted`,
      );
      return rowCount === 1;
    };
    while (!(await isWaiting())) await setTimeout(20);
    return { result };
  }

  test.each([
    [
      'that is cut',
      9,
      () => {
        wire.cut();
        return Promise.resolve();
      },
    ],
    [
      'whose backend an operator ends',
      10,
      () =>
        owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
        ),
    ],
  ])('%s before COMMIT, is not written, and is told so', async (_, persons, lose) => {
    const { result } = await begin(persons, randomUUID());
    await lose();
    expect(await result).toMatchObject(failed('SUBGRAPH_UNAVAILABLE'));
    wire.mend();
    await owner.query('rollback');
    expect(await written(persons)).toBe(0);
    expect(await add(persons, randomUUID())).toMatchObject(WRITTEN);
  });

  test('between two statements is not written either', async () => {
    wire.cutAt('INSERT INTO "east_west"."idempotency"', 'answered');
    expect(await add(11, randomUUID())).toMatchObject(failed('SUBGRAPH_UNAVAILABLE'));
    expect(await written(11)).toBe(0);
  });

  test.each([
    ['before', 0, 12],
    ['answered', 1, 13],
  ] as const)(
    'at COMMIT may be written or not (%s, %i): its key asks again, and it is written once',
    async (when, count, persons) => {
      const key = randomUUID();
      wire.cutAt('COMMIT', when);
      expect(await add(persons, key)).toMatchObject(failed('OUTCOME_UNKNOWN'));
      await setTimeout(200);
      expect(await written(persons)).toBe(count);
      expect(await add(persons, key)).toMatchObject(WRITTEN);
      expect(await add(persons, key)).toMatchObject(WRITTEN);
      expect(await written(persons)).toBe(1);
    },
  );

  test('after it is written, when it is read, is asked for again with the same key', async () => {
    const key = randomUUID();
    wire.cutAt('labour-transfer.versions', 'before');
    expect(await add(14, key)).toMatchObject(failed('OUTCOME_UNKNOWN'));
    expect(await written(14)).toBe(1);
    expect(await add(14, key)).toMatchObject(WRITTEN);
    expect(await written(14)).toBe(1);
  });

  test('without a word is TOO_BUSY, and keeps the write lock from nobody else for long', async () => {
    const { result } = await begin(15, randomUUID());
    wire.hang();
    expect(await result).toMatchObject(failed('TOO_BUSY'));
    await owner.query('rollback');
    await setTimeout(1000);
    wire.mend();
    expect(await add(16, randomUUID())).toMatchObject(WRITTEN);
    expect(await written(15)).toBe(0);
  });

  test('of a target is told the same', async () => {
    const input = { indicator: 'EW_LABOUR', region: '610602', year: 2024, value: '5' };
    const key = randomUUID();
    wire.cutAt('COMMIT', 'answered');
    expect(await product.execute(SET_TARGET, { input, key }, { token })).toMatchObject({
      data: { setTarget: null },
      errors: [{ extensions: { code: 'OUTCOME_UNKNOWN' } }],
    });
    expect((await product.execute(SET_TARGET, { input, key }, { token })).data).toEqual({
      setTarget: { target: { version: 1 }, refusals: [] },
    });
  });
});

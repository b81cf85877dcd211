import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { createFairMutex, LineFull } from '../platform/database/fair-mutex';
import {
  startTestProduct,
  type OperationResult,
  type TestProduct,
  type Transport,
} from '../testing/test-product';

/** A tenth of it is for the way back of a response, which a busy machine needs. */
const TIMEOUT = 6000;

// Hundreds of changes, one after another.
jest.setTimeout(180_000);

const ADD = `mutation Add($input: LabourTransferInput!, $key: ID!) {
  addLabourTransfer(input: $input, key: $key) { record { id version } refusals { code } }
}`;

const transfer = (persons: number) => ({
  origin: '610602',
  destination: '320205',
  kind: 'TO_EAST',
  date: '2023-05-04',
  persons,
  lifted: 0,
});

describe.each<Transport>(['in-process', 'http'])('a write, %s', (transport) => {
  let product: TestProduct;
  let other: Client;
  let tokens: [string, string];

  beforeAll(async () => {
    product = await startTestProduct(transport, { SUBGRAPH_TIMEOUT_MS: String(TIMEOUT) });
    const grants = [{ role: 'filer', region: '610600' }] as const;
    tokens = [
      await product.token(grants, { subject: 'one' }),
      await product.token(grants, { subject: 'another' }),
    ];
  });
  beforeEach(async () => {
    other = new Client({ connectionString: product.databaseUrl });
    await other.connect();
  });
  afterEach(() => other.end());
  afterAll(() => product.stop());

  const add = (persons: number, key: string = randomUUID(), token = tokens[0]): Promise<OperationResult> =>
    product.execute(ADD, { input: transfer(persons), key }, { token });

  const written = async (persons: number): Promise<number> => {
    const { rows } = await other.query<{ count: number }>(
      'select count(*)::int as count from east_west.labour_transfer where persons = $1',
      [persons],
    );
    return rows[0]?.count ?? 0;
  };

  const codeOf = ({ data, errors }: OperationResult): unknown =>
    data?.addLabourTransfer == null ? errors?.[0]?.extensions?.code : 'written';

  const takeTheLock = async (): Promise<void> => {
    await other.query('begin');
    await other.query(`select pg_advisory_xact_lock(hashtext('ledger east_west'))`);
  };

  test('that does not get its lock in time is TOO_BUSY, in time, and is not written later', async () => {
    await takeTheLock();
    // All responses come while the lock is still another's.
    const results = await Promise.all(Array.from({ length: 6 }, () => add(101)));
    expect(results.map(codeOf)).toEqual(Array.from({ length: 6 }, () => 'TOO_BUSY'));
    await other.query('rollback');
    expect(codeOf(await add(102))).toBe('written');
    expect(await written(101)).toBe(0);
  });

  test('of a client who has gone is not begun', async () => {
    await takeTheLock();
    const client = new AbortController();
    const asked = fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[0]}` },
      body: JSON.stringify({ query: ADD, variables: { input: transfer(103), key: randomUUID() } }),
      signal: client.signal,
    });
    await setTimeout(300);
    client.abort();
    await expect(asked).rejects.toThrow();
    await setTimeout(300);
    await other.query('rollback');
    expect(codeOf(await add(104))).toBe('written');
    expect(await written(103)).toBe(0);
  });

  test('of one person passes a flood of another; what was told not to be written is not, and what is not known is done once', async () => {
    const keys = Array.from({ length: 300 }, () => randomUUID());
    const flood = Promise.all(keys.map((key) => add(105, key)));
    expect(codeOf(await add(106, randomUUID(), tokens[1]))).toBe('written');
    const codes = (await flood).map(codeOf);
    const told = (code: string) => keys.filter((_, i) => codes[i] === code);
    expect(told('written').length + told('TOO_BUSY').length + told('OUTCOME_UNKNOWN').length).toBe(300);
    expect(told('TOO_BUSY').length).toBeGreaterThan(100);

    for (const key of told('OUTCOME_UNKNOWN')) expect(codeOf(await add(105, key))).toBe('written');
    const { rows } = await other.query<{ key: string }>(
      'select key from east_west.idempotency where key = any($1)',
      [keys],
    );
    expect(new Set(rows.map(({ key }) => key))).toEqual(
      new Set([...told('written'), ...told('OUTCOME_UNKNOWN')]),
    );
    expect(await written(105)).toBe(rows.length);
  });
});

describe('the mutex of a process', () => {
  const never = new AbortController().signal;

  test('goes from one to the next, however many each asks for, and to each in its order', async () => {
    const runExclusively = createFairMutex(10);
    const done: string[] = [];
    const execute = (name: string, subject: string) =>
      runExclusively(subject, never, async () => {
        await setTimeout(1);
        done.push(name);
      });
    await Promise.all([
      ...['a1', 'a2', 'a3', 'a4'].map((name) => execute(name, 'a')),
      ...['b1', 'b2'].map((name) => execute(name, 'b')),
      execute('c1', 'c'),
    ]);
    expect(done).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  test('has place for so many of one subject; those who leave make place, and a failed one does not stop the next', async () => {
    const runExclusively = createFairMutex(1);
    const leaving = new AbortController();
    const failing = runExclusively('a', never, async () => {
      await setTimeout(20);
      throw new Error('failed');
    });
    const waiting = runExclusively('a', leaving.signal, () => Promise.resolve('waited'));
    await expect(runExclusively('a', never, () => Promise.resolve('full'))).rejects.toThrow(LineFull);
    leaving.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    const next = runExclusively('a', never, () => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('next');
    expect(await runExclusively('b', never, () => Promise.resolve('later'))).toBe('later');
  });
});

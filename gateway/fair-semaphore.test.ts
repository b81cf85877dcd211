import { createFairSemaphore } from './fair-semaphore';

const stays = new AbortController().signal;

/** Who has had a turn so far, in that order. */
function record(turns: ReturnType<typeof createFairSemaphore>) {
  const had: string[] = [];
  const ends: (() => void)[] = [];
  const take = (client: string, name: string, signal = stays): Promise<void> =>
    turns.take(client, signal).then((end) => {
      had.push(name);
      ends.push(end);
    });
  return { had, take, endOne: () => ends.shift()?.() };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('so many at once, and clients by turns', async () => {
  const { had, take, endOne } = record(createFairSemaphore(2));
  for (const [client, name] of [
    ['a', 'a1'],
    ['a', 'a2'],
    ['a', 'a3'],
    ['a', 'a4'],
    ['b', 'b1'],
  ] as const)
    void take(client, name);
  await settled();
  expect(had).toEqual(['a1', 'a2']);
  for (let i = 0; i < 3; i += 1) {
    endOne();
    await settled();
  }
  expect(had).toEqual(['a1', 'a2', 'a3', 'b1', 'a4']);
});

test('a turn ends once, however often it is ended', async () => {
  const turns = createFairSemaphore(1);
  const end = await turns.take('a', stays);
  end();
  end();
  await turns.take('a', stays);
  const { had, take } = record(turns);
  void take('b', 'b1');
  await settled();
  expect(had).toEqual([]);
});

test('who has gone waits no more', async () => {
  const { had, take, endOne } = record(createFairSemaphore(1));
  const gone = new AbortController();
  void take('a', 'a1');
  const left = take('b', 'b1', gone.signal);
  void take('c', 'c1');
  gone.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  endOne();
  await settled();
  expect(had).toEqual(['a1', 'c1']);
});

test('a client for whom too many wait is told so', async () => {
  const turns = createFairSemaphore(1, { mostWaiting: 1 });
  await turns.take('a', stays);
  void turns.take('a', stays);
  await expect(turns.take('a', stays)).rejects.toMatchObject({ extensions: { code: 'TOO_MANY_REQUESTS' } });
  void turns.take('b', stays);
});

test('who has waited too long is told so, and the turn goes to others', async () => {
  const turns = createFairSemaphore(1, { longestWait: 20 });
  const end = await turns.take('a', stays);
  await expect(turns.take('b', stays)).rejects.toMatchObject({
    message: 'the turn of a large operation did not come within 20 ms: ask again in a moment',
    extensions: { code: 'TOO_MANY_REQUESTS', http: { status: 429 } },
  });
  end();
  await turns.take('c', stays);
});

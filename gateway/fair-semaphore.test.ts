import { createFairSemaphore } from './fair-semaphore';

const stays = new AbortController().signal;

/** Who has had a permit so far, in that order. */
function record(semaphore: ReturnType<typeof createFairSemaphore>) {
  const had: string[] = [];
  const ends: (() => void)[] = [];
  const take = (client: string, name: string, signal = stays): Promise<void> =>
    semaphore.acquire(client, signal).then((end) => {
      had.push(name);
      ends.push(end);
    });
  return { had, take, endOne: () => ends.shift()?.() };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('so many at once, and clients one after the other', async () => {
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

test('a permit is released once, however often that is called', async () => {
  const semaphore = createFairSemaphore(1);
  const end = await semaphore.acquire('a', stays);
  end();
  end();
  await semaphore.acquire('a', stays);
  const { had, take } = record(semaphore);
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
  const semaphore = createFairSemaphore(1, { mostWaiting: 1 });
  await semaphore.acquire('a', stays);
  void semaphore.acquire('a', stays);
  await expect(semaphore.acquire('a', stays)).rejects.toMatchObject({
    extensions: { code: 'TOO_MANY_REQUESTS' },
  });
  void semaphore.acquire('b', stays);
});

test('who has waited too long is told so, and the permit goes to others', async () => {
  const semaphore = createFairSemaphore(1, { longestWait: 20 });
  const end = await semaphore.acquire('a', stays);
  await expect(semaphore.acquire('b', stays)).rejects.toMatchObject({
    message: 'no large operation could begin within 20 ms: ask again in a moment',
    extensions: { code: 'TOO_MANY_REQUESTS', http: { status: 429 } },
  });
  end();
  await semaphore.acquire('c', stays);
});

import { tokenIn } from './token';

describe('tokenIn', () => {
  test.each([
    ['eyJhbGci.eyJzdWIi.c2ln-_', 'eyJhbGci.eyJzdWIi.c2ln-_'],
    ['  Bearer eyJh.eyJz.c2ln \n', 'eyJh.eyJz.c2ln'],
    ['bearer abc==', 'abc=='],
  ])('finds the token in %j', (pasted, token) => {
    expect(tokenIn(pasted)).toBe(token);
  });

  test('is null for nothing: ask without a token', () => {
    expect([tokenIn(''), tokenIn('  ')]).toEqual([null, null]);
  });

  test.each(['令牌', 'a b', 'abc\ndef', 'a"b', '=abc'])(
    'is undefined for %j, which no token can be',
    (pasted) => {
      expect(tokenIn(pasted)).toBeUndefined();
    },
  );
});

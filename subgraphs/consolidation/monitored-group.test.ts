import fc from 'fast-check';
import { monitoredDifferences, type MonthlyCount } from './monitored-group';

const KEY = { village: '610102001001', kind: 'UNSTABLE' } as const;
const months = ['2021-01-31', '2021-02-28', '2021-03-31', '2021-04-30', '2021-05-31', '2021-06-30'];

const counts = fc
  .tuple(
    fc.subarray(months, { minLength: 1 }),
    fc.array(fc.record({ households: fc.nat(500), more: fc.nat(2000) }), { minLength: 6, maxLength: 6 }),
  )
  .map(([some, numbers]): MonthlyCount[] =>
    some.map((month, i) => {
      const { households = 0, more = 0 } = numbers[i] ?? {};
      return { month, households, persons: households + more };
    }),
  );

/** The balance on a day: everything posted up to it. */
const balance = (all: readonly MonthlyCount[], indicator: string, day: string): number =>
  monitoredDifferences(KEY, all)
    .filter((posting) => posting.indicator === indicator && posting.date <= day)
    .reduce((total, { amount }) => total + Number(amount), 0);

describe('what the monthly counts of a village post', () => {
  test('the first count in full, later ones what they differ', () => {
    const postings = monitoredDifferences(KEY, [
      { month: '2021-01-31', households: 5, persons: 17 },
      { month: '2021-02-28', households: 5, persons: 16 },
      { month: '2021-03-31', households: 3, persons: 9 },
    ]);
    expect(postings.map(({ indicator, date, amount }) => `${indicator} ${date} ${amount}`)).toEqual([
      'MO_HOUSEHOLDS 2021-01-31 5',
      'MO_UNSTABLE_HOUSEHOLDS 2021-01-31 5',
      'MO_PERSONS 2021-01-31 17',
      'MO_UNSTABLE_PERSONS 2021-01-31 17',
      'MO_PERSONS 2021-02-28 -1',
      'MO_UNSTABLE_PERSONS 2021-02-28 -1',
      'MO_HOUSEHOLDS 2021-03-31 -2',
      'MO_UNSTABLE_HOUSEHOLDS 2021-03-31 -2',
      'MO_PERSONS 2021-03-31 -7',
      'MO_UNSTABLE_PERSONS 2021-03-31 -7',
    ]);
  });

  test('a count of none is posted once: 0 has been reported, which is not nothing', () => {
    const postings = monitoredDifferences(KEY, [
      { month: '2021-01-31', households: 0, persons: 0 },
      { month: '2021-02-28', households: 0, persons: 0 },
    ]);
    expect(postings.map(({ date, amount }) => `${date} ${amount}`)).toEqual(Array(4).fill('2021-01-31 0'));
  });

  test('on every day the balance is the latest count, of the kind and in total', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...months), (all, day) => {
        const latest = all.findLast(({ month }) => month <= day);
        for (const prefix of ['MO', 'MO_UNSTABLE']) {
          expect(balance(all, `${prefix}_HOUSEHOLDS`, day)).toBe(latest?.households ?? 0);
          expect(balance(all, `${prefix}_PERSONS`, day)).toBe(latest?.persons ?? 0);
        }
      }),
    );
  });
});

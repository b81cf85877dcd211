import fc from 'fast-check';
import { agrees, difference, elapsedShare, gap, pace, percentage, rate } from './ratio';

/** A decimal number as a whole number of its last decimals: exact, and without the product's arithmetic. */
interface Exact {
  units: bigint;
  decimals: number;
}

const print = ({ units, decimals }: Exact): string => {
  if (decimals === 0) return units.toString();
  const digits = units.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** numerator / denominator, rounded half up to whole numbers. */
const divide = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

/** numerator / denominator x 100, rounded half up to so many decimals. */
const exactRatio = (numerator: Exact, denominator: Exact, decimals: number): string =>
  print({
    units: divide(
      numerator.units * 100n * 10n ** BigInt(denominator.decimals + decimals),
      denominator.units * 10n ** BigInt(numerator.decimals),
    ),
    decimals,
  });

const amount = (smallest: bigint) =>
  fc.record({
    units: fc.oneof(fc.bigInt(smallest, 200n), fc.bigInt(smallest, 10n ** 17n)),
    decimals: fc.constantFrom(0, 0, 2, 6),
  });

describe('a completion ratio', () => {
  test('is exact, however large or small the amounts are, and rounded half up to two decimals', () => {
    fc.assert(
      fc.property(amount(0n), amount(1n), (done, target) => {
        expect(percentage(print(done), print(target))).toBe(exactRatio(done, target, 2));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['half a hundredth of a percent rounds up', '1', '20000', '0.01'],
    ['the least bit less than that rounds down', '0.99999999', '20000', '0.00'],
    ['a third', '1', '3', '33.33'],
    ['over 100 is normal', '4757', '3670', '129.62'],
    ['what floating point gets wrong: 1.005 of 100', '1.005', '100', '1.01'],
  ])('%s', (_, done, target, printed) => {
    expect(percentage(done, target)).toBe(printed);
  });

  test('of a rate whose unit is not the percent is an amount for each', () => {
    expect(rate('1000000', '300', 'PERCENT')).toBe('333333.33');
    expect(rate('1000000', '300', 'YUAN')).toBe('3333.33');
    expect(rate('1000000', '0', 'YUAN')).toBeNull();
    expect([agrees('3333.3', '1000000', '300', 'YUAN'), agrees('3333.4', '1000000', '300', 'YUAN')]).toEqual([
      true,
      false,
    ]);
  });

  test('is null without a target, without an actual, and for a target of 0; a reported 0 is 0', () => {
    expect(percentage('1', null)).toBeNull();
    expect(percentage(null, '1')).toBeNull();
    expect(percentage('1', '0')).toBeNull();
    expect(percentage('0', '0.00')).toBeNull();
    expect(percentage('0', '5')).toBe('0.00');
  });

  test('agrees with a printed one that is the same after rounding to as many decimals as are printed', () => {
    const decimals = fc.constantFrom(0, 1, 2, 3);
    fc.assert(
      fc.property(amount(0n), amount(1n), decimals, fc.bigInt(-1n, 1n), (done, target, places, off) => {
        const exact = exactRatio(done, target, places);
        expect(agrees(exact, print(done), print(target))).toBe(true);
        const units = BigInt(exact.replace('.', '')) + off;
        fc.pre(off !== 0n && units >= 0n);
        expect(agrees(print({ units, decimals: places }), print(done), print(target))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the elapsed share of a year', () => {
  const days = (year: number) =>
    Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) => {
      const length = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
      return Array.from({ length }, (_, i) => ({ month, day: i + 1, length }));
    });

  test.each([2020, 2021, 2024])(
    'is (months passed + day / days in month) / 12 x 100 on every day of %i',
    (year) => {
      for (const { month, day, length } of days(year)) {
        const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const units = divide(BigInt((month - 1) * length + day) * 10_000n, BigInt(12 * length));
        expect([date, elapsedShare(date)]).toEqual([date, print({ units, decimals: 2 })]);
      }
    },
  );

  test('is a twelfth at the end of every month, also of a short one, and all of it on the last day', () => {
    expect(elapsedShare('2021-02-28')).toBe('16.67');
    expect(elapsedShare('2024-02-29')).toBe('16.67');
    expect(elapsedShare('2021-07-31')).toBe('58.33');
    expect(elapsedShare('2021-12-31')).toBe('100.00');
    expect(elapsedShare('2021-01-01')).toBe('0.27');
  });
});

describe('gap and pace', () => {
  test('are of the ratio and the share as printed, so that what a reader sees adds up', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 30_000n), fc.bigInt(0n, 10_000n), (ratio, elapsed) => {
        const [done, share] = [print({ units: ratio, decimals: 2 }), print({ units: elapsed, decimals: 2 })];
        const difference = ratio - elapsed;
        const magnitude = print({ units: difference < 0n ? -difference : difference, decimals: 2 });
        expect(gap(done, share)).toBe(difference < 0n ? `-${magnitude}` : magnitude);
        expect(pace(done, share)).toBe(ratio >= 10_000n ? 'DONE' : ratio >= elapsed ? 'AHEAD' : 'BEHIND');
      }),
      { numRuns: 2000 },
    );
  });

  test('a ratio that prints as the share is in time; one that prints as 100.00 is done', () => {
    expect(pace(percentage('58333', '100000') ?? '', elapsedShare('2021-07-31'))).toBe('AHEAD');
    expect(pace('58.32', '58.33')).toBe('BEHIND');
    expect(pace(percentage('99995', '100000') ?? '', '100.00')).toBe('DONE');
    expect(pace('99.99', '99.98')).toBe('AHEAD');
  });
});

test('a difference has no trailing zeros and may be negative', () => {
  expect(difference('100', '40.50')).toBe('59.5');
  expect(difference('0.3', '0.1')).toBe('0.2');
  expect(difference('40', '100')).toBe('-60');
  expect(difference('1000000000000000', '0.01')).toBe('999999999999999.99');
});

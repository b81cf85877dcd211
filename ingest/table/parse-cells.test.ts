import fc from 'fast-check';
import { parseDate, parseDecimal, parseYear } from './parse-cells';

describe('a number', () => {
  it.each([
    ['1', '1'],
    ['0', '0'],
    ['007', '7'],
    ['8574.20', '8574.2'],
    ['100.000', '100'],
    ['1,234,567.8', '1234567.8'],
    ['  42\u00a0', '42'],
    ['\u200b42\ufeff', '42'],
    ['１２，３４５．６', '12345.6'],
    ['999999999999999.999999', '999999999999999.999999'],
  ])('%s is %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ value });
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '1e400',
    '1E-3',
    '0x10',
    '1.2.3',
    '.5',
    '5.',
    '1 234',
    '12,34',
    '1,2345',
    '0,123',
    '1234,567',
    '1.234,5',
    '5²',
    '½',
    '①',
    '٣',
    '五',
    '100人',
    '80.83%',
    '=1+1',
    '#DIV/0!',
    '--1',
  ])('"%s" is not one', (text) => {
    expect(parseDecimal(text)).toEqual({
      error: {
        found: text.trim(),
        expected: '数字，如 1234.5 或 1,234.5 / a plain number such as 1234.5 or 1,234.5',
      },
    });
  });

  it.each([
    ['-5', '不小于 0 的数 / a number that is not negative'],
    ['－５', '不小于 0 的数 / a number that is not negative'],
    ['\u22125', '不小于 0 的数 / a number that is not negative'],
    ['+5', '不带正号的数字 / a number without a plus sign'],
    ['1234567890123456', '整数部分不超过 15 位 / at most 15 digits before the point'],
    ['0.00000000001', '小数不超过 10 位 / at most 10 decimals'],
  ])('%s is refused: %s', (text, expected) => {
    expect(parseDecimal(text)).toEqual({ error: { found: text, expected } });
  });

  it('has a sign only where the caller allows one', () => {
    expect(parseDecimal('-1,234.50', { signed: true })).toEqual({ value: '-1234.5' });
    expect(parseDecimal('+3', { signed: true })).toEqual({ value: '3' });
    expect(parseDecimal('-0.00', { signed: true })).toEqual({ value: '0' });
  });

  it('has a percent sign only where the caller allows one', () => {
    expect(parseDecimal('80.83%', { percent: true })).toEqual({ value: '80.83' });
    expect(parseDecimal('１２９．６２ ％', { percent: true })).toEqual({ value: '129.62' });
    expect(parseDecimal('80.83%%', { percent: true })).toHaveProperty('error');
  });

  it('is shown shortened where it is refused', () => {
    expect(parseDecimal('9'.repeat(100_000))).toHaveProperty('error.found', `${'9'.repeat(60)}…`);
  });

  it('takes no time to refuse, however long it is', () => {
    const spaces = ' '.repeat(1_000_000);
    for (const text of [
      `1${spaces}x`,
      `1${spaces}%%`,
      `${'1'.repeat(1_000_000)}x`,
      `${'1,111'.repeat(200_000)}x`,
    ]) {
      expect(parseDecimal(text, { percent: true })).toHaveProperty('error');
      expect(parseDate(text)).toHaveProperty('error');
      expect(parseYear(text)).toHaveProperty('error');
    }
  });

  const digits = (least: number, most: number) =>
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: least, maxLength: most });

  it('keeps every digit, however it is written', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
        digits(0, 10),
        fc.boolean(),
        (integer, decimals, grouped) => {
          const whole = grouped ? integer.toLocaleString('en') : integer.toString();
          const text = decimals === '' ? whole : `${whole}.${decimals}`;
          const parsed = parseDecimal(text);
          if (!('value' in parsed)) throw new Error(`${text} was refused`);
          const [head = '', tail = ''] = parsed.value.split('.');
          expect(BigInt(head)).toBe(integer);
          expect(tail.padEnd(10, '0')).toBe(decimals.padEnd(10, '0'));
          expect(parseDecimal(parsed.value)).toEqual(parsed);
        },
      ),
    );
  });

  it('is never anything but digits with one point and proper thousands separators', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789.,+-eE% １．，x')),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        const parsed = parseDecimal(text);
        if (!('value' in parsed)) return;
        expect(parsed.value).toMatch(/^(0|[1-9]\d{0,14})(\.\d{0,9}[1-9])?$/);
        const ascii = text.normalize('NFKC').trim();
        expect(ascii).toMatch(/^[\d,]+(\.\d+)?$/);
        const [head = '', tail = ''] = ascii.replaceAll(',', '').split('.');
        const [valueHead = '', valueTail = ''] = parsed.value.split('.');
        expect(BigInt(valueHead)).toBe(BigInt(head));
        expect(valueTail).toBe(tail.replace(/0+$/, ''));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a date', () => {
  it.each([
    '2021-07-31',
    '2021-7-31',
    '2021/7/31',
    '2021.7.31',
    '2021.07.31',
    '2021年7月31日',
    '2021 年 7 月 31 日',
    '２０２１－０７－３１',
    '２０２１年７月３１日',
    ' 2021-07-31 ',
  ])('%s is 2021-07-31', (text) => {
    expect(parseDate(text)).toEqual({ value: '2021-07-31' });
  });

  it.each(['2024-02-29', '2000-02-29', '1978-01-01', '2100-12-31'])('%s is in the calendar', (text) => {
    expect(parseDate(text)).toEqual({ value: text });
  });

  it.each([
    '2021-02-31',
    '2021-02-29',
    '2100-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021年2月31日',
  ])('%s is not in the calendar', (text) => {
    expect(parseDate(text)).toEqual({
      error: { found: text, expected: '日历上有的日期 / a day that is in the calendar' },
    });
  });

  it.each(['1977-12-31', '2101-01-01', '0021-07-31', '9999-12-31'])('%s is of another age', (text) => {
    expect(parseDate(text)).toEqual({
      error: { found: text, expected: '1978 至 2100 年 / a year from 1978 to 2100' },
    });
  });

  it.each([
    '',
    '7/31/21',
    '31/7/2021',
    '21-07-31',
    '2021-07',
    '2021年7月',
    '2021/7-31',
    '20210731',
    '44408',
    '2021-07-31T00:00',
    '昨天',
  ])('"%s" is not clear', (text) => {
    expect(parseDate(text)).toEqual({
      error: { found: text, expected: '日期，如 2021-07-31 / a date such as 2021-07-31' },
    });
  });
});

describe('a year', () => {
  it.each(['2021', '2021年', '２０２１', ' 2021 年 '])('%s is 2021', (text) => {
    expect(parseYear(text)).toEqual({ value: 2021 });
  });

  it.each(['', '21', '2021.0', '2021-07-31', '1977', '2101', '2o21', '2021年度'])(
    '"%s" is not one',
    (text) => {
      expect(parseYear(text)).toHaveProperty('error.found', text);
    },
  );
});

import fc from 'fast-check';
import { parseDecimal } from './decimal-text';

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
        expected: { zh: '数字，如 1234.5 或 1,234.5', en: 'a plain number such as 1234.5 or 1,234.5' },
      },
    });
  });

  it.each([
    ['-5', '不小于 0 的数', 'a number that is not negative'],
    ['－５', '不小于 0 的数', 'a number that is not negative'],
    ['\u22125', '不小于 0 的数', 'a number that is not negative'],
    ['+5', '不带正号的数字', 'a number without a plus sign'],
    ['1234567890123456', '整数部分不超过 15 位', 'at most 15 digits before the point'],
    ['0.00000000001', '小数不超过 10 位', 'at most 10 decimals'],
  ])('%s is refused: %s', (text, zh, en) => {
    expect(parseDecimal(text)).toEqual({ error: { expected: { zh, en } } });
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

  it('takes no time to refuse, however long it is', () => {
    const spaces = ' '.repeat(1_000_000);
    for (const text of [
      `1${spaces}x`,
      `1${spaces}%%`,
      `${'1'.repeat(1_000_000)}x`,
      `${'1,111'.repeat(200_000)}x`,
    ]) {
      expect(parseDecimal(text, { percent: true })).toHaveProperty('error');
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

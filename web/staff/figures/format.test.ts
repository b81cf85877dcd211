import { Unit } from '../../../client/generated/schema';
import { exactly, grouped, shortened } from './format';

describe('an amount as people write it', () => {
  test.each([
    ['0', '0元'],
    ['9999.99', '9,999.99元'],
    ['10000', '1万元'],
    ['36700000', '3,670万元'],
    ['62076200', '6,207.62万元'],
    ['12345678', '1,234.57万元'],
    ['99999999', '10,000万元'],
    ['100000000', '1亿元'],
    ['397600000', '3.976亿元'],
    ['123456789012345.67', '1,234,567.8901亿元'],
    ['-36700000', '-3,670万元'],
  ])('%s yuan is %s', (value, shown) => {
    expect(shortened(value, Unit.YUAN, 'ZH')).toBe(shown);
  });

  test.each([
    ['15650', '15,650人'],
    ['999999', '999,999人'],
    ['1000000', '100万人'],
  ])('%s persons are %s: people write them in full up to a million', (value, shown) => {
    expect(shortened(value, Unit.PERSON, 'ZH')).toBe(shown);
  });

  test('in English nothing is shortened, and a number of things has no unit', () => {
    expect(shortened('36700000', Unit.YUAN, 'EN')).toBe('36,700,000 yuan');
    expect(shortened('61', Unit.COUNT, 'EN')).toBe('61');
    expect(shortened('129.62', Unit.PERCENT, 'EN')).toBe('129.62%');
  });
});

test('the exact value has every digit that the ledger has', () => {
  expect(exactly('123456789012345.67', Unit.YUAN, 'ZH')).toBe('123,456,789,012,345.67 元');
  expect(exactly('80.80', Unit.PERCENT, 'ZH')).toBe('80.80%');
  expect(exactly('61', Unit.COUNT, 'EN')).toBe('61');
  expect(grouped('-1234567.10')).toBe('-1,234,567.10');
});

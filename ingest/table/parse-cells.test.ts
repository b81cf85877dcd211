import { parseDate, parseYear } from './parse-cells';

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
      error: { expected: { zh: '日历上有的日期', en: 'a day that is in the calendar' } },
    });
  });

  it.each(['1977-12-31', '2101-01-01', '0021-07-31', '9999-12-31'])('%s is of another age', (text) => {
    expect(parseDate(text)).toEqual({
      error: { expected: { zh: '1978 至 2100 年', en: 'a year from 1978 to 2100' } },
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
      error: { expected: { zh: '日期，如 2021-07-31', en: 'a date such as 2021-07-31' } },
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
      expect(parseYear(text)).toHaveProperty('error');
    },
  );
});

it('takes no time to refuse, however long a date or year is', () => {
  const spaces = ' '.repeat(1_000_000);
  for (const text of [`1${spaces}x`, `1${spaces}%%`, `${'1'.repeat(1_000_000)}x`]) {
    expect(parseDate(text)).toHaveProperty('error');
    expect(parseYear(text)).toHaveProperty('error');
  }
});

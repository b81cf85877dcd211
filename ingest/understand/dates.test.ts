import { understandDate } from './dates';

const read = (text: string, year?: number): unknown => understandDate(text, { year, today: '2026-11-26' });

describe('a printed date', () => {
  it.each([
    ['2021-07-31', '2021-07-31'],
    ['2021年7月31日', '2021-07-31'],
    ['截至2021年7月31日止', '2021-07-31'],
    ['截止2021.7.31', '2021-07-31'],
    ['２０２１年７月３１日', '2021-07-31'],
    ['20210731', '2021-07-31'],
    ['2021年7月31号', '2021-07-31'],
    ['2026-11-26', '2026-11-26'],
  ])('%s says its day', (text, date) => {
    expect(read(text)).toEqual({ date, isEstimated: false });
  });

  it.each([
    ['2021年7月底', '2021-07-31'],
    ['2024年2月末', '2024-02-29'],
    ['2021年7月', '2021-07-31'],
    ['2021年7月份', '2021-07-31'],
    ['2021-07', '2021-07-31'],
    ['2021.7', '2021-07-31'],
    ['202107', '2021-07-31'],
    ['2021年1-7月', '2021-07-31'],
    ['2021年1月至7月', '2021-07-31'],
    ['2021年4月上旬', '2021-04-10'],
    ['2021年4月中旬', '2021-04-20'],
    ['2021年4月下旬', '2021-04-30'],
    ['2021年一季度', '2021-03-31'],
    ['2021年第3季度', '2021-09-30'],
    ['2021年前三季度', '2021-09-30'],
    ['2023年上半年', '2023-06-30'],
    ['2023年下半年', '2023-12-31'],
    ['2023年底', '2023-12-31'],
    ['2023年全年', '2023-12-31'],
    ['2023年', '2023-12-31'],
    ['2023', '2023-12-31'],
    ['2023年度', '2023-12-31'],
    ['2026年10月', '2026-10-31'],
  ])('%s means the latest day that it allows, %s', (text, date) => {
    expect(read(text)).toEqual({ date, isEstimated: true });
  });

  it.each([
    ['今年上半年', { date: '2025-06-30', isEstimated: true }],
    ['今年7月底', { date: '2025-07-31', isEstimated: true }],
    ['7月中旬', { date: '2025-07-20', isEstimated: true }],
    ['1至7月', { date: '2025-07-31', isEstimated: true }],
    ['7月31日', { date: '2025-07-31', isEstimated: false }],
    ['前三季度', { date: '2025-09-30', isEstimated: true }],
    ['年底', { date: '2025-12-31', isEstimated: true }],
  ])('%s is of the year that the file says, and of none without one', (text, meaning) => {
    expect(read(text, 2025)).toEqual(meaning);
    expect(read(text)).toBe('noYear');
  });

  it.each([
    ['2026', 'notOver'],
    ['2026年', 'notOver'],
    ['2026年11月', 'notOver'],
    ['2026年四季度', 'notOver'],
    ['2026-11-27', 'future'],
    ['2027年', 'future'],
    ['2027年3月', 'future'],
  ])('%s is not taken: its last day is still to come', (text, problem) => {
    expect(read(text)).toBe(problem);
  });

  it.each([
    '',
    '近日',
    '2021年13月',
    '2021-02-30',
    '7',
    '13月',
    '2021年五季度',
    '202113',
    '2021年0月',
    '1977年',
  ])('%s is none', (text) => {
    expect(read(text, 2025)).toBe('malformed');
  });
});

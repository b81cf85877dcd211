import { curveShare, parseSchedule, stepShare, weightedShare } from './schedule';

const scheduled = (schedule: string | null, on: string): string | null =>
  weightedShare([{ weight: '1', share: stepShare(schedule, on) }]);

test.each([
  ['03-31:30; 06-30:100', '2023-05-15', '64.62'],
  ['03-31:30; 06-30:100', '2023-01-31', '10.00'],
  ['03-31:30; 06-30:100', '2023-03-31', '30.00'],
  ['03-31:30; 06-30:100', '2023-12-31', '100.00'],
  ['06-30:40', '2023-12-31', '40.00'],
  ['06-29:0; 06-30:100', '2023-06-29', '0.00'],
  ['06-29:0; 06-30:100', '2023-06-30', '100.00'],
  [null, '2023-07-31', '58.33'],
  [null, '2024-02-29', '16.67'],
])('%s asks on %s for %s %% of the target', (schedule, on, share) => {
  expect(scheduled(schedule, on)).toBe(share);
});

test('of several targets the share is weighted by their values', () => {
  const [even, stepped] = [stepShare(null, '2023-06-30'), stepShare('06-30:100', '2023-06-30')];
  const mean = [
    { weight: '300', share: even },
    { weight: '100.0', share: stepped },
  ];
  expect(weightedShare(mean)).toBe('62.50');
  expect(weightedShare([{ weight: '0', share: even }])).toBeNull();
});

test('of last year the share is what was done by the day, of what was done by the end', () => {
  const share = curveShare('1', '3');
  expect(share && weightedShare([{ weight: '7', share }])).toBe('33.33');
  expect([curveShare(null, '3'), curveShare('1', null), curveShare('1', '0')]).toEqual([null, null, null]);
});

test.each([
  ['3-31：30；06-30:100%', '03-31:30; 06-30:100'],
  ['12-31:99.50', '12-31:99.5'],
  ['上年进度', 'LAST_YEAR'],
  ['02-29:5', null],
  ['03-31', null],
  ['03-31:30; 03-31:40', null],
  ['03-31:30; 06-30:29', null],
  ['03-31:100.01', null],
  ['', null],
])('%s is kept as %s', (text, kept) => {
  expect(parseSchedule(text, 2023)).toBe(kept);
});

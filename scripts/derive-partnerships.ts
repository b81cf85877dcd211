/**
 * Makes data/partnerships.csv from data/pairings.csv (docs/decisions/0004-partnerships.md):
 *
 *     node --import tsx scripts/derive-partnerships.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What the wordings of `since_or_seen` between provinces say of the year in which the whole pair began. */
const BEGAN: Record<string, string | null> = {
  '1996; kept 2021': '1996',
  '1996; one-to-one from 2021': '1996',
  '2010; kept 2021': '2010',
  '2016 西宁/海东; whole province from 2021': '2021',
  '2021 (whole province)': '2021',
  '2021': '2021',
  'in the 2001–2010 list; kept 2021': null,
};

const LEVELS = { province: 'PROVINCE', city: 'PREFECTURE', county: 'COUNTY' } as const;
type PairingLevel = keyof typeof LEVELS;

interface Pairing {
  level: PairingLevel;
  since_or_seen: string;
  confidence: string;
  evidence: string;
  note: string;
  [column: string]: string;
}

interface Partnership {
  east: string;
  west: string;
  since: string;
  source: string;
  note: string;
}

const data = join(__dirname, '..', 'data');

function readRows<Row>(file: string): Row[] {
  return parse(readFileSync(join(data, file)), { columns: true });
}

const regions = new Map(
  readRows<{ code: string; name: string; level: string }>('regions.csv').map((region) => [
    region.code,
    region,
  ]),
);

/** The code of one side of a pairing; throws unless the region has that level, that name and that province. */
function sideCode(pairing: Pairing, side: 'east' | 'west'): string {
  const code = pairing[`${side}_code`] ?? '';
  const provinceName = pairing[`${side}_province`] ?? '';
  const name = pairing[`${side}_${pairing.level}`] ?? '';
  const region = regions.get(code);
  const province = regions.get(`${code.slice(0, 2)}0000`);
  // Provinces are written short: 陕西 for 陕西省.
  const agrees = pairing.level === 'province' ? region?.name.startsWith(name) : region?.name === name;
  if (name === '' || region?.level !== LEVELS[pairing.level] || agrees !== true) {
    throw new Error(
      `pairings.csv: found ${region?.level ?? 'no region'} ${region?.name ?? ''} under ${code}, expected ${pairing.level} ${name}`,
    );
  }
  if (province?.name.startsWith(provinceName) !== true) {
    throw new Error(`pairings.csv: found ${code} in ${province?.name ?? ''}, expected ${provinceName}`);
  }
  return code;
}

/** high, medium or low: the first word, as remarks may follow it. */
function confidenceOf(pairing: Pairing): string {
  const confidence = /^(high|medium|low)\b/.exec(pairing.confidence)?.[1];
  if (confidence === undefined) {
    throw new Error(
      `pairings.csv: found the confidence "${pairing.confidence}", expected high, medium or low`,
    );
  }
  return confidence;
}

/** The year in which the pair began; null where the row says only when it was seen. */
function yearBegan({ level, since_or_seen: wording }: Pairing): string | null {
  if (level !== 'province') return null;
  const year = BEGAN[wording];
  if (year === undefined) {
    throw new Error(
      `pairings.csv: found the wording "${wording}" between provinces, expected one of those in BEGAN`,
    );
  }
  return year;
}

function toPartnership(pairing: Pairing): Partnership {
  const year = yearBegan(pairing);
  const notes = [
    `confidence ${confidenceOf(pairing)}`,
    year === null
      ? `beginning not known (seen: ${pairing.since_or_seen})`
      : `day not known, start of the year taken (${pairing.since_or_seen})`,
    pairing.note,
  ];
  return {
    east: sideCode(pairing, 'east'),
    west: sideCode(pairing, 'west'),
    since: year === null ? '' : `${year}-01-01`,
    source: pairing.evidence,
    note: notes.filter((note) => note !== '').join('; '),
  };
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const partnerships = readRows<Pairing>('pairings.csv')
  .filter((pairing) => confidenceOf(pairing) !== 'low')
  .map(toPartnership)
  .sort((a, b) => (a.east + a.west < b.east + b.west ? -1 : 1));

const lines = partnerships.map(({ east, west, since, source, note }) =>
  [east, west, since, '', source, note].map(cell).join(','),
);
writeFileSync(
  join(data, 'partnerships.csv'),
  `east,west,since,until,source,note\n${lines.map((line) => `${line}\n`).join('')}`,
);
console.log(`${lines.length} partnerships`);

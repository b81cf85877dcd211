import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { DataSource } from 'typeorm';
import { inTransaction, type Run } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import { CHANGES_FILE, regionChanges } from '../../platform/region-changes';
import { TOP } from '../../platform/top-folder';
import { dataset as datasets } from './entities';
import { namesOf, type EarlierName, type NamedRegion, type RegionName } from './region-names';
import type { RegionRow } from './rows';

const folder = join(TOP, 'data');

/** Raised when the same files give other names. */
const VERSION = '1';

const CHUNK = 20_000;

const removeNames = (ofVillages: boolean): Statement => statement('targets.remove-region-names')`
delete from region_name where (level = 'VILLAGE') = ${ofVillages}`;

const insertNames = (names: readonly RegionName[]): Statement => statement('targets.insert-region-names')`
insert into region_name (name, rank, region, level, common)
select * from unnest(${names.map(({ name }) => name)}::text[], ${names.map(({ rank }) => rank)}::smallint[],
  ${names.map(({ region }) => region)}::text[], ${names.map(({ level }) => level)}::text[], ${names.map(({ common }) => common)}::smallint[])`;

/** Loads the names of regions, and of villages where these are loaded, where the database does not have this version of them yet. */
export async function loadRegionNames(database: DataSource): Promise<void> {
  const [regions, changes] = await Promise.all([
    readFile(join(folder, 'regions.csv')),
    readFile(CHANGES_FILE),
  ]);
  const known = await database.getRepository(datasets).existsBy({ name: 'villages.csv.gz' });
  await load(database, 'region names', [regions, changes], () => namesOfRegions(regions));
  if (!known) return;
  const villages = await readFile(join(folder, 'villages.csv.gz'));
  await load(database, 'village names', [regions, villages], async () =>
    namesOfVillages(regions, await promisify(gunzip)(villages)),
  );
}

async function load(
  database: DataSource,
  name: string,
  files: readonly Buffer[],
  makeNames: () => Iterable<RegionName> | Promise<Iterable<RegionName>>,
): Promise<void> {
  const hash = createHash('sha256').update(VERSION);
  for (const file of files) hash.update(createHash('sha256').update(file).digest());
  const sha256 = hash.digest('hex');
  const loaded = await database.getRepository(datasets).findOneBy({ name });
  if (loaded?.sha256 === sha256) return;
  const names = await makeNames();
  await inTransaction(database, async ({ run, manager }) => {
    await run(removeNames(name === 'village names'));
    await insertAll(run, names);
    await manager.getRepository(datasets).upsert({ name, sha256, loaded_at: () => 'now()' }, ['name']);
  });
}

async function insertAll(run: Run, names: Iterable<RegionName>): Promise<void> {
  let chunk: RegionName[] = [];
  for (const name of names) {
    chunk.push(name);
    if (chunk.length < CHUNK) continue;
    await run(insertNames(chunk));
    chunk = [];
  }
  await run(insertNames(chunk));
}

/** The regions of a file by their codes, and those above a code, up to the province. */
function readRegions(content: Buffer): {
  rows: RegionRow[];
  above: (parent: string | null) => NamedRegion['above'];
} {
  const rows = parse<RegionRow>(content, { columns: true });
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const above = (parent: string | null): RegionRow[] => {
    const region = byCode.get(parent ?? '');
    return !region || region.level === 'NATION' ? [] : [region, ...above(region.parent)];
  };
  return { rows, above };
}

function* namesOfRegions(regions: Buffer): Iterable<RegionName> {
  const { rows, above } = readRegions(regions);
  const earlier = new Map<string, EarlierName[]>();
  for (const { name, prefecture, now } of regionChanges()) {
    for (const region of now)
      earlier.set(region, [...(earlier.get(region) ?? []), { region, name, prefecture }]);
  }
  for (const row of rows) yield* namesOf({ ...row, above: above(row.parent) }, earlier.get(row.code));
}

function* namesOfVillages(regions: Buffer, villages: Buffer): Iterable<RegionName> {
  const { above } = readRegions(regions);
  for (const line of villages.toString('utf8').trimEnd().split('\n').slice(1)) {
    const [code = '', name = ''] = line.split(',');
    yield* namesOf({ code, name, level: 'VILLAGE', above: above(code.slice(0, 9)) });
  }
}

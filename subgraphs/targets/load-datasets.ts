import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { DataSource, Repository } from 'typeorm';
import { inTransaction } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import { TOP } from '../../platform/top-folder';
import { dataset as datasets, type Dataset as LoadedDataset } from './entities';
import { loadRegionNames } from './load-region-names';

const folder = join(TOP, 'data');

type Row = Record<string, string>;

interface Dataset {
  file: string;
  /** Writes rows; `column` gives the values of one of their columns, as in the file. */
  write: (column: (name: string) => string[]) => Statement;
  complete?: (row: Row) => Row;
}

const upsertRegions: Dataset['write'] = (column) => statement('targets.upsert-regions')`
insert into region (code, name, level, parent)
select code, name, level, nullif(parent, '')
from unnest(${column('code')}::text[], ${column('name')}::text[], ${column('level')}::text[], ${column('parent')}::text[])
  as r(code, name, level, parent)
on conflict (code) do update set name = excluded.name, level = excluded.level, parent = excluded.parent
where (region.name, region.level, region.parent) is distinct from (excluded.name, excluded.level, excluded.parent)`;

const insertPartnerships: Dataset['write'] = (column) => statement('targets.insert-partnerships')`
insert into partnership (east, west, since, until, source, note)
select east, west, nullif(since, '')::date, nullif(until, '')::date, nullif(source, ''), nullif(note, '')
from unnest(${column('east')}::text[], ${column('west')}::text[], ${column('since')}::text[], ${column('until')}::text[],
  ${column('source')}::text[], ${column('note')}::text[]) as p(east, west, since, until, source, note)
on conflict do nothing`;

const REGIONS: Dataset = { file: 'regions.csv', write: upsertRegions };

const PARTNERSHIPS: Dataset = { file: 'partnerships.csv', write: insertPartnerships };

/** A village's township is the first nine digits of its code. */
const VILLAGES: Dataset = {
  file: 'villages.csv.gz',
  write: upsertRegions,
  complete: (row) => ({ ...row, level: 'VILLAGE', parent: row.code?.slice(0, 9) ?? '' }),
};

const CHUNK = 20_000;

/** Loads the regions with their names, and the partnerships that are on record, where the database does not have this version of them yet. */
export async function loadReferenceData(database: DataSource): Promise<void> {
  for (const dataset of [REGIONS, PARTNERSHIPS]) await load(database, dataset);
  await loadRegionNames(database);
}

/** Loads the 620,000 villages, which few need; false when they are there already. */
export async function loadVillages(
  database: DataSource,
  onRows: (done: number, of: number) => void,
): Promise<boolean> {
  const isNew = await load(database, VILLAGES, onRows);
  await loadRegionNames(database);
  return isNew;
}

/** Whether a file of data/ was loaded once, whatever its version: the first bulletins are loaded only into an empty product. */
export const wasLoaded = (database: DataSource, file: string): Promise<boolean> =>
  database.getRepository(datasets).existsBy({ name: file });

export const noteLoaded = (database: DataSource, file: string): Promise<unknown> =>
  note(database.getRepository(datasets), file, '');

const note = (loaded: Repository<LoadedDataset>, name: string, sha256: string): Promise<unknown> =>
  loaded.upsert({ name, sha256, loaded_at: () => 'now()' }, ['name']);

async function load(
  database: DataSource,
  dataset: Dataset,
  onRows: (done: number, of: number) => void = () => undefined,
): Promise<boolean> {
  const { file, write, complete = (row) => row } = dataset;
  const content = await readFile(join(folder, file));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const known = await database.getRepository(datasets).findOneBy({ name: file });
  if (known?.sha256 === sha256) return false;
  const text = file.endsWith('.gz') ? await promisify(gunzip)(content) : content;
  const rows = parse<Row>(text, { columns: true, bom: true }).map(complete);
  await inTransaction(database, async ({ run, manager }) => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      await run(write((name) => chunk.map((row) => row[name] ?? '')));
      onRows(Math.min(start + CHUNK, rows.length), rows.length);
    }
    await note(manager.getRepository(datasets), file, sha256);
  });
  return true;
}

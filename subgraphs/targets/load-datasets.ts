import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { DataSource, EntityManager } from 'typeorm';

const folder = join(__dirname, '..', '..', 'data');

const UPSERT_REGIONS = `/* targets.upsert-regions */
insert into region (code, name, level, parent)
select code, name, level, nullif(parent, '')
from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as r(code, name, level, parent)
on conflict (code) do update set name = excluded.name, level = excluded.level, parent = excluded.parent
where (region.name, region.level, region.parent) is distinct from (excluded.name, excluded.level, excluded.parent)`;

const INSERT_PARTNERSHIPS = `/* targets.insert-partnerships */
insert into partnership (east, west, since, until, source, note)
select east, west, nullif(since, '')::date, nullif(until, '')::date, nullif(source, ''), nullif(note, '')
from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as p(east, west, since, until, source, note)
on conflict do nothing`;

const NOTE_DATASET = `/* targets.note-dataset */
insert into dataset (name, sha256) values ($1, $2)
on conflict (name) do update set sha256 = excluded.sha256, loaded_at = now()`;

const FIND_DATASET = `/* targets.find-dataset */ select sha256 from dataset where name = $1`;

type Row = Record<string, string>;

interface Dataset {
  file: string;
  columns: string[];
  insert: string;
  complete?: (row: Row) => Row;
}

const REGIONS: Dataset = {
  file: 'regions.csv',
  columns: ['code', 'name', 'level', 'parent'],
  insert: UPSERT_REGIONS,
};

const PARTNERSHIPS: Dataset = {
  file: 'partnerships.csv',
  columns: ['east', 'west', 'since', 'until', 'source', 'note'],
  insert: INSERT_PARTNERSHIPS,
};

/** A village's township is the first nine digits of its code. */
const VILLAGES: Dataset = {
  file: 'villages.csv.gz',
  columns: ['code', 'name', 'level', 'parent'],
  insert: UPSERT_REGIONS,
  complete: (row) => ({ ...row, level: 'VILLAGE', parent: row.code?.slice(0, 9) ?? '' }),
};

const CHUNK = 20_000;

/** Loads the regions, and the partnerships that are on record, where the database does not have this version of them yet. */
export async function loadReferenceData(database: DataSource): Promise<void> {
  for (const dataset of [REGIONS, PARTNERSHIPS]) await load(database, dataset);
}

/** Loads the 620,000 villages, which few need; false when they are there already. */
export const loadVillages = (
  database: DataSource,
  onRows: (done: number, of: number) => void,
): Promise<boolean> => load(database, VILLAGES, onRows);

/** Whether a file of data/ was loaded once, whatever its version: the first bulletins are loaded only into an empty product. */
export async function wasLoaded(database: DataSource, file: string): Promise<boolean> {
  const rows: unknown[] = await database.query(FIND_DATASET, [file]);
  return rows.length > 0;
}

export const noteLoaded = (database: DataSource, file: string): Promise<unknown> =>
  database.query(NOTE_DATASET, [file, '']);

async function load(
  database: DataSource,
  dataset: Dataset,
  onRows: (done: number, of: number) => void = () => undefined,
): Promise<boolean> {
  const content = await readFile(join(folder, dataset.file));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const known: { sha256: string }[] = await database.query(FIND_DATASET, [dataset.file]);
  if (known[0]?.sha256 === sha256) return false;
  const text = dataset.file.endsWith('.gz') ? await promisify(gunzip)(content) : content;
  const rows = parse<Row>(text, { columns: true, bom: true });
  await database.transaction(async (manager) => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await insert(manager, dataset, rows.slice(start, start + CHUNK));
      onRows(Math.min(start + CHUNK, rows.length), rows.length);
    }
    await manager.query(NOTE_DATASET, [dataset.file, sha256]);
  });
  return true;
}

async function insert(manager: EntityManager, dataset: Dataset, chunk: readonly Row[]): Promise<void> {
  const rows = dataset.complete ? chunk.map(dataset.complete) : chunk;
  await manager.query(
    dataset.insert,
    dataset.columns.map((column) => rows.map((row) => row[column] ?? '')),
  );
}

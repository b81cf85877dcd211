import type { DataSource } from 'typeorm';
import { differing, readStored } from './catalogue-table';

/** What /health/ready says of a subgraph. */
const READINESS = ['ready', 'disk full', 'not ready'] as const;
/** The first codes of the rows in which the process's catalogue and the database's differ stand behind the last. */
export type Readiness = (typeof READINESS)[number] | `catalogue differs: ${string}`;

/** What another process said of itself. */
export const readReadiness = (status: unknown): Readiness =>
  READINESS.find((known) => known === status) ??
  (typeof status === 'string' && isDiffering(status) ? status : 'not ready');

const isDiffering = (status: string): status is `catalogue differs: ${string}` =>
  /^catalogue differs: [\w, ]{1,400}$/.test(status);

const SHOWN = 10;

/** Needs no rights and leaves nothing: what work_mem does not hold, here some hundred kB, is sorted on the disk. */
const SORT_ON_DISK = `/* health */
set local work_mem = '64kB';
select count(*) from (select n from generate_series(1, 4000) as n order by md5(n::text) offset 0) as sorted`;

/** SQLSTATE. */
const DISK_FULL = '53100';

/** Whether a database answers, has room on its disk, and the catalogue of this process. */
export async function readinessOf(database: DataSource): Promise<Readiness> {
  try {
    await database.query(SORT_ON_DISK);
    const codes = differing(await readStored(database));
    return codes.length === 0 ? 'ready' : `catalogue differs: ${codes.slice(0, SHOWN).join(', ')}`;
  } catch (error) {
    return (error as { code?: string }).code === DISK_FULL ? 'disk full' : 'not ready';
  }
}

import type { DataSource } from 'typeorm';

/** What /health/ready says of a subgraph. */
export const READINESS = ['ready', 'disk full', 'not ready'] as const;
export type Readiness = (typeof READINESS)[number];

/** Needs no rights and leaves nothing: what work_mem does not hold, here some hundred kB, is sorted on the disk. */
const SORT_ON_DISK = `/* health */
set local work_mem = '64kB';
select count(*) from (select n from generate_series(1, 4000) as n order by md5(n::text) offset 0) as sorted`;

/** SQLSTATE. */
const DISK_FULL = '53100';

/** Whether a database answers, and has room on its disk. */
export async function readinessOf(database: DataSource): Promise<Readiness> {
  try {
    await database.query(SORT_ON_DISK);
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === DISK_FULL ? 'disk full' : 'not ready';
  }
}

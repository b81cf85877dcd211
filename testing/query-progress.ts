import type { Client } from 'pg';
import type { TestProduct } from './test-product';

interface EvidenceLine {
  amount: string;
  indicator: { code: string };
}

/** Every field that a test may ask for. */
export interface AskedProgress {
  asOf: string;
  target: string | null;
  actual: string | null;
  ratio: string | null;
  elapsed: string;
  gap: string | null;
  pace: string | null;
  statedOn: string | null;
  itemised: string | null;
  unitemised: string | null;
  evidence: { nodes: EvidenceLine[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const FIELDS = 'asOf target actual ratio elapsed gap pace statedOn itemised unitemised';

/** Asks for the progress of one indicator in one region, with the names of the SQL statements that it took. */
export async function queryProgress(
  product: TestProduct,
  region: string,
  indicator: string,
  args: string,
  fields = FIELDS,
): Promise<AskedProgress & { statements: string[] }> {
  const result = await product.execute(
    `{ region(code: "${region}") { progress(${args}, indicators: ["${indicator}"], include: ALL) { ${fields} } } }`,
  );
  expect(result.errors).toBeUndefined();
  const [row] = (result.data as { region: { progress: AskedProgress[] } }).region.progress;
  if (!row) throw new Error(`no progress of ${indicator} in ${region}`);
  return { ...row, statements: result.statements };
}

/** The lines of a figures file, under its header. */
export const figures = (...lines: string[]): string =>
  ['indicator,region,partner,as_of,value,unit,source', ...lines].join('\n');

/** The lines of a targets file, under its header. */
export const targets = (...lines: string[]): string =>
  ['indicator,region,partner,year,value,unit,source', ...lines].join('\n');

/** Writes postings of a record, as in "EW_LABOUR 650100 320000 2021-07-31 5"; `-` is no partner, a negative amount a reversal. */
export async function post(owner: Client, schema: string, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const [indicator, region, partner, date, amount] = text.split(' ');
    await owner.query(
      `with filing as (
         update ${schema}.latest_moment set moment = greatest(clock_timestamp(), moment + interval '1 microsecond') returning moment
       )
       insert into ${schema}.posting (indicator, region, partner, date, amount, direction, record, recorded_at, recorded_by)
       select $1, $2, replace($3, '-', ''), $4::date, $5::numeric, case when $5::numeric < 0 then -1 else 1 end,
         'transfer:1', moment, 'somebody' from filing`,
      [indicator, region, partner, date, amount],
    );
  }
}

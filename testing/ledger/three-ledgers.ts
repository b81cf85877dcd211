import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { query } from '../query';

/** The schemas to which {@link fileOf} has figures. */
export const THREE_LEDGERS = ['consolidation', 'consumer', 'east_west'] as const;

/** A file of figures of one region, which go to three subgraphs. */
export function fileOf(folder: string, region: string): string {
  const file = join(folder, `${region}.csv`);
  const rows = ['EW_LABOUR,人', 'PF_SPENT,元', 'CA_SALES,元'].map((row) => `${row},${region},2019-06-30,1`);
  writeFileSync(file, ['indicator,unit,region,as_of,value', ...rows].join('\n'));
  return file;
}

/** In which of the schemas there are figures of a region. */
export async function schemasWith(
  region: string,
  urlOf: (schema: (typeof THREE_LEDGERS)[number]) => string,
): Promise<string[]> {
  const found: string[] = [];
  for (const schema of THREE_LEDGERS) {
    const rows = await query(urlOf(schema), `select 1 from ${schema}.statement where region = '${region}'`);
    if (rows.length > 0) found.push(schema);
  }
  return found;
}

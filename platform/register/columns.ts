import { joined, raw, sql, statement, type Sql, type Statement } from '../database/sql';
import { snake, type Register } from './register';

/** A field's column, quoted, since a field may be called from or until. */
export const column = (field: string): string => `"${snake(field)}"`;

/** A statement of a register by its name, as in east-west.labour-transfer.page. */
export const registerStatement = (
  subgraph: string,
  { table }: Pick<Register, 'table'>,
  action: string,
): ((parts: readonly string[], ...inserted: readonly unknown[]) => Statement) =>
  statement(`${subgraph}.${table.replaceAll('_', '-')}.${action}`);

/** Columns of rows to be written or looked for, as arguments of unnest: the values of each, and its type. */
export const arrays = (columns: readonly (readonly [values: readonly unknown[], type: string])[]): Sql =>
  joined(
    columns.map(([values, type]) => sql`${values}::${raw(type)}[]`),
    ', ',
  );

/** The PostgreSQL type of a field's column. */
export const typeOf = ({ fields }: Register, field: string): string => fields[field]?.type ?? 'text';

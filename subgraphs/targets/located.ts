/** A row that a statement located by the position of its key. */
export interface Located<Row> {
  n: number;
  row: Row;
}

/** The rows of each key. */
export function group<Row>(keys: readonly unknown[], rows: readonly Located<Row>[]): Row[][] {
  const groups = keys.map((): Row[] => []);
  for (const { n, row } of rows) groups[n]?.push(row);
  return groups;
}

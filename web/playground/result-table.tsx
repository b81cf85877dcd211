import { useState } from 'react';

import { heading } from './csv';
import { compareCells, isDecimal } from './decimals';
import { both, strings } from './strings';
import type { ResultTable } from './table';

/** More rows than these make a page slow; the files have all of them. */
const MOST_ROWS = 1000;

interface Order {
  column: number;
  descending: boolean;
}

/** A result as a table; a click on a heading puts it in order, a second one turns that round. */
export function ResultTableView({ table: { columns, rows } }: { table: ResultTable }) {
  const [order, setOrder] = useState<Order | null>(null);
  const sorted =
    order === null
      ? rows
      : [...rows].sort((one, other) =>
          compareCells(one[order.column] ?? '', other[order.column] ?? '', order.descending),
        );
  return (
    <>
      <p>
        {strings.rows.zh} {rows.length}
        {rows.length > MOST_ROWS && ` · ${both(strings.firstRows)} ${MOST_ROWS}`}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th
                key={column}
                scope="col"
                aria-sort={order?.column === at ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  title={both(strings.sort)}
                  onClick={() => {
                    setOrder({ column: at, descending: order?.column === at && !order.descending });
                  }}
                >
                  {heading(column)}
                  {order?.column === at && (order.descending ? ' ↓' : ' ↑')}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, MOST_ROWS).map((row, at) => (
            <tr key={at}>
              {row.map((text, column) => (
                <td key={columns[column]} className={isDecimal(text) ? 'number' : undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

import type { Message } from '../platform/message';
import type { Parameters } from './parameters';
import { readParameters } from './parameters';
import type { AnyReport, Column, Report, Say } from './report';

/** A report for the list of all, with its rows as cells. */
export function defineReport<const Of extends Parameters, Row>(report: Report<Of, Row>): AnyReport {
  const { name, title, about, parameters, columns, open } = report;
  return {
    name,
    title,
    about,
    parameters,
    prepare: async (given, context) => {
      const content = await open(readParameters(parameters, given), context);
      return {
        title: content.title,
        asOf: content.asOf,
        knownAt: content.knownAt,
        headings: columns.map(({ heading }) => context.say(heading)),
        kinds: columns.map(({ kind }) => kind),
        rows: cellsOf(content.rows, columns, context.say),
        ...(content.workbook && { workbook: content.workbook }),
      };
    },
  };
}

async function* cellsOf<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  say: Say,
): AsyncGenerator<(string | null)[]> {
  for await (const row of rows) {
    yield columns.map(({ value }) => {
      const found = value(row, say);
      return found === null ? null : String(found);
    });
  }
}

type Maker = <Row>(
  heading: Message,
  value: (row: Row, say: Say) => string | number | null | undefined,
) => Column<Row>;

const columnOf =
  (kind: Column<never>['kind']): Maker =>
  (heading, value) => ({ heading, kind, value: (row, say) => value(row, say) ?? null });

export const textColumn = columnOf('text');
export const codeColumn = columnOf('code');
export const numberColumn = columnOf('number');
export const percentColumn = columnOf('percent');
export const dateColumn = columnOf('date');

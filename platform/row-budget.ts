import {
  defaultFieldResolver,
  GraphQLError,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { graphError } from './errors';

/** So many rows can stand in a subgraph's response to one fetch, each counted as often as it stands there. */
export const MAX_ROWS = 50_000;

/** How many rows a response has so far. */
export interface RowBudget {
  rows: number;
}

export const isSpent = ({ rows }: RowBudget): boolean => rows > MAX_ROWS;

export const tooManyRows = (): GraphQLError =>
  graphError('QUERY_TOO_LARGE', `expected at most ${MAX_ROWS} rows in an answer: ask for less, or for pages`);

/** Whether a loader gave up for the number of its rows. */
export const isTooManyRows = ({ originalError }: GraphQLError): boolean =>
  originalError instanceof GraphQLError && originalError.extensions.code === 'QUERY_TOO_LARGE';

/**
 * Makes every list of rows count towards the budget of its request; once that is spent lists are empty, so that nothing grows
 * any more, and the executor refuses the response. Depth alone does not bound one: children of the parents of children are few
 * rows of the database, and 31 times as many in the response with every step.
 */
export function limitRows(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // What the gateway joins has a bound of its own.
      if (field.name === '_entities' || !isListType(getNullableType(field.type))) continue;
      if (!isCompositeType(getNamedType(field.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (row: unknown, args, context: { budget: RowBudget }, info): unknown =>
        spend(resolve(row, args, context, info), context.budget);
    }
  }
  return schema;
}

function spend(result: unknown, budget: RowBudget): unknown {
  if (result instanceof Promise) return result.then((rows) => spend(rows, budget));
  if (!Array.isArray(result)) return result;
  budget.rows += result.length;
  return isSpent(budget) ? [] : result;
}

import type { ApolloGateway } from '@apollo/gateway';
import {
  executeSync,
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { nonNullVariables, refuseNull } from '../platform/non-null-variables';
import { normalizeOperation, unmarkData, unmarkPath, type PlainOperation } from './normalize-operation';

type Run = ApolloGateway['executor'];
type Result = Awaited<ReturnType<Run>>;

/**
 * Runs operations as {@link normalizeOperation} makes them, and answers introspection from the schema itself: the gateway knows
 * that of an earlier edition of GraphQL.
 */
export const runNormalized =
  (run: Run): Run =>
  async (context) => {
    const { schema, request, queryHash } = context;
    const prepared = prepare(context);
    if (prepared instanceof GraphQLError) return { errors: [prepared] };
    const { operation, conditions } = prepared;

    const { selections } = operation.selectionSet;
    const joined = selections.filter((selection) => !isIntrospection(selection));
    const introspection = selections.filter(isIntrospection);
    const result: Result =
      joined.length > 0
        ? await run({
            ...context,
            document: documentOf(operation, joined),
            queryHash: `${queryHash}${JSON.stringify(conditions)}`,
          })
        : { data: {} };
    if (introspection.length > 0 && result.data) {
      const described = executeSync({
        schema,
        document: documentOf(operation, introspection),
        variableValues: request.variables,
      });
      if (described.errors) throw described.errors[0] ?? new Error('introspection failed');
      result.data = inOrder({ ...result.data, ...described.data }, selections);
    }
    return unmark(result);
  };

/** The plain operation, or what is wrong with the variables. */
function prepare({
  schema,
  document,
  operation,
  request,
}: Parameters<Run>[0]): PlainOperation | GraphQLError {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced = {} } = getVariableValues(schema, definitions, request.variables ?? {});
  try {
    const plain = normalizeOperation(schema, document, operation, coerced);
    if (!Object.values(coerced).includes(null)) return plain;
    return refuseNull(nonNullVariables(schema, plain.operation), coerced) ?? plain;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const isIntrospection = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && (selection.name.value === '__schema' || selection.name.value === '__type');

const documentOf = (operation: OperationDefinitionNode, selections: SelectionNode[]): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [{ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }],
});

/** GraphQL gives fields in the order in which they were asked for. */
function inOrder(
  data: Record<string, unknown>,
  selections: readonly SelectionNode[],
): Record<string, unknown> {
  const names = selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [],
  );
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}

function unmark(result: Result): Result {
  if (result.data) result.data = unmarkData(result.data) as Record<string, unknown>;
  if (result.errors) result.errors = result.errors.map(unmarkError);
  return result;
}

function unmarkError(error: GraphQLError): GraphQLError {
  if (!error.path) return error;
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: unmarkPath(path),
    originalError: originalError ?? null,
    extensions,
  });
}

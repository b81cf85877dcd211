import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import { graphError, show, type ErrorCode } from '../platform/errors';
import { notPlain } from '../platform/text';
import { checkAccess } from './access-check';
import { checkCost, costOf, MAX_COST, type CostRules } from './cost';
import type { GatewayContext } from './data-sources';
import { checkIntrospection } from './introspection';
import { createTurns } from './turns';
import { describeWrongVariable, notPlainText } from './variable-errors';

const MOST_ERRORS = 100;

/** Faults of ours: each is told once, however many fields it left empty. */
const TOLD_ONCE: readonly unknown[] = [
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'QUERY_TOO_LARGE',
] satisfies ErrorCode[];

/** A field of an answer about the schema is read from memory: ten of them cost what a row does. */
const INTROSPECTION_COST = 0.1;

/** An operation that costs more is large: a page of a thousand rows with all that belongs to them is not. */
const LARGE = 5000;

/** Large operations run one at a time, so that small ones always have a share of the processor and of the connections. */
const LARGE_AT_ONCE = 1;
const LARGE_WAITING = 20;

/** What the gateway checks before it plans an operation, and before it sends an answer. */
export function operationChecks(costRules: CostRules): ApolloServerPlugin<GatewayContext> {
  const turns = createTurns(LARGE_AT_ONCE, LARGE_WAITING);

  return {
    requestDidStart: () => {
      let endTurn: (() => void) | undefined;
      return Promise.resolve({
        didResolveOperation: async (request) => {
          const operation = requireOperation(request);
          const variables = checkVariables(operation, request);
          const { document, schema, contextValue } = request;
          const asked = { operation, fragments: fragmentsOf(document), schema, variables };
          checkAccess(asked, contextValue.viewer);
          const introspected = checkIntrospection(asked, contextValue.viewer);
          const cost = costOf(asked, costRules) + Math.ceil(introspected * INTROSPECTION_COST);
          contextValue.cost = cost;
          checkCost(cost);
          if (cost <= LARGE) return;
          const { client, gone } = contextValue;
          endTurn = await turns.take(client, gone);
          gone.addEventListener('abort', endTurn, { once: true });
        },
        willSendResponse: ({ contextValue, operationName, response }) => {
          endTurn?.();
          if (response.body.kind !== 'single') return Promise.resolve();
          const result = response.body.singleResult;
          // The gateway's word for an answer of a subgraph that is not of the shape that was asked for.
          const isIncomplete = result.extensions?.valueCompletion !== undefined;
          delete result.extensions;
          if (contextValue.cost !== null)
            result.extensions = { cost: { estimated: contextValue.cost, max: MAX_COST } };
          const errors = isIncomplete
            ? [...(result.errors ?? []), formatted('INTERNAL_SERVER_ERROR', 'Internal server error')]
            : result.errors;
          if (errors) result.errors = distinct(errors);
          contextValue.note({ operation: operationName, codes: errors && codesOf(errors) });
          return Promise.resolve();
        },
      });
    },
  };
}

type Received = Omit<GraphQLRequestContextDidResolveOperation<GatewayContext>, 'operation'> & {
  operation?: OperationDefinitionNode;
};

const http400 = { http: { status: 400 } };

/** The gateway itself would answer a missing operation with a 500. */
function requireOperation({ operation, request, schema }: Received): OperationDefinitionNode {
  const refuse = (message: string): GraphQLError =>
    graphError('OPERATION_RESOLUTION_FAILURE', message, http400);
  if (!operation) {
    const found = request.operationName ?? null;
    throw refuse(`operationName: expected the name of one of the operations sent, found ${show(found)}`);
  }
  if (!schema.getRootType(operation.operation)) throw refuse(`This graph has no ${operation.operation}s`);
  return operation;
}

/** The values of the variables. The gateway checks them too, but looks for suggestions for each of ten thousand wrong values. */
function checkVariables(
  { variableDefinitions: definitions = [] }: OperationDefinitionNode,
  { request, schema }: Received,
): Record<string, unknown> {
  for (const { variable } of definitions) {
    // Which the gateway needs for itself.
    if (variable.name.value !== 'representations') continue;
    throw graphError('BAD_USER_INPUT', '$representations: expected another name for the variable', http400);
  }
  const { errors, coerced } = getVariableValues(schema, definitions, request.variables ?? {}, {
    maxErrors: 1,
  });
  const [wrong] = errors ?? [];
  if (wrong) {
    const extensions = { ...http400, code: 'BAD_USER_INPUT' } satisfies { code: ErrorCode; http: object };
    throw new GraphQLError(describeWrongVariable(wrong), { nodes: wrong.nodes ?? null, extensions });
  }
  for (const [name, value] of Object.entries(coerced ?? {})) checkText(`$${name}`, value);
  return coerced ?? {};
}

const fragmentsOf = ({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );

/** Every text of a variable's value is one line of plain text. */
function checkText(name: string, value: unknown): void {
  if (typeof value === 'string') {
    const found = notPlain(value);
    if (found !== null) throw notPlainText(name, found, http400);
  } else if (Array.isArray(value)) {
    for (const item of value) checkText(name, item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, item] of Object.entries(value)) checkText(`${name}.${field}`, item);
  }
}

const formatted = (code: ErrorCode, message: string): GraphQLFormattedError => ({
  message,
  extensions: { code },
});

const codesOf = (errors: readonly GraphQLFormattedError[]): unknown[] => [
  ...new Set(errors.map(({ extensions }) => extensions?.code)),
];

/** Leaves out what says nothing new: a fault that is told already, and a rule of GraphQL's where one of ours named the argument. */
function distinct(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const named = new Set(
    errors.flatMap(({ extensions, locations }) =>
      extensions?.code === 'BAD_USER_INPUT' && locations ? [JSON.stringify(locations)] : [],
    ),
  );
  const told = new Set<string>();
  const kept = errors.filter(({ message, extensions, locations }) => {
    const code = extensions?.code;
    if (code === 'GRAPHQL_VALIDATION_FAILED') return !named.has(JSON.stringify(locations));
    if (!TOLD_ONCE.includes(code)) return true;
    const key = `${String(code)} ${message}`;
    return !told.has(key) && told.add(key);
  });
  return kept.slice(0, MOST_ERRORS);
}

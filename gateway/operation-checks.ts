import '../platform/no-telemetry';
import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLResponse,
} from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import { formatError, graphError, MOST_ERRORS, show, type ErrorCode } from '../platform/errors';
import { notPlain } from '../platform/text';
import { describeWrongVariable, notPlainText } from '../platform/variable-errors';
import { checkAccess } from './access-check';
import { checkCost, costOf, MAX_COST, type CostRules } from './cost';
import type { GatewayContext } from './data-sources';
import { createFairSemaphore } from './fair-semaphore';
import { checkIntrospection } from './introspection';
import type { LargeOperation, LargeOperations } from './large-operations';
import { formatResponseError } from './query-limits';
import { toGraphQLErrors } from './subgraph-errors';

/** A field of a response about the schema is read from memory: ten of them cost what a row does. */
const INTROSPECTION_COST = 0.1;

/** An operation that costs more is large: none of the playground's is. */
const LARGE = 1500;

/** Large operations run one at a time, so that small ones always have a share of the processor and of the database. */
const LARGE_AT_ONCE = 1;
const LARGE_WAITING = 20;
/** Less than SUBGRAPH_TIMEOUT_MS is by default, so that who waits is told why. */
const LONGEST_WAIT_MS = 8000;

/**
 * What the gateway checks before it plans an operation, and before it sends a response. Where the schema is not published,
 * nothing suggests a name of it.
 */
export function operationChecks({
  costRules,
  isPublished,
  largeOperations,
}: {
  costRules: CostRules;
  isPublished: boolean;
  largeOperations?: LargeOperations;
}): ApolloServerPlugin<GatewayContext> {
  const semaphore = createFairSemaphore(LARGE_AT_ONCE, {
    mostWaiting: LARGE_WAITING,
    longestWait: LONGEST_WAIT_MS,
  });

  return {
    requestDidStart: () => {
      let release: (() => void) | undefined;
      return Promise.resolve({
        didResolveOperation: async (request) => {
          const operation = requireOperation(request);
          const variables = coerceVariables(operation, request);
          const { document, schema, contextValue } = request;
          const checked = { operation, fragments: fragmentsOf(document), schema, variables };
          checkAccess(checked, contextValue.viewer);
          const introspected = checkIntrospection(checked, contextValue.viewer);
          const cost = costOf(checked, costRules) + Math.ceil(introspected * INTROSPECTION_COST);
          const isChange = operation.operation === OperationTypeNode.MUTATION;
          contextValue.cost = { estimated: cost, max: isChange ? LARGE : MAX_COST };
          checkCost(contextValue.cost);
          if (!largeOperations || cost <= LARGE) return;
          const { client, gone } = contextValue;
          release = await semaphore.acquire(client, gone);
          gone.addEventListener('abort', release, { once: true });
        },
        didEncounterErrors: ({ contextValue, errors }) => {
          logCauses(errors, contextValue.log);
          return Promise.resolve();
        },
        responseForOperation: ({ contextValue, source, request: { operationName, variables } }) =>
          largeOperations && release
            ? runLarge(largeOperations, { query: source, operationName, variables }, contextValue)
            : Promise.resolve(null),
        willSendResponse: ({ contextValue, operationName, response }) => {
          release?.();
          if (response.body.kind !== 'single') return Promise.resolve();
          const result = response.body.singleResult;
          if (result.data instanceof Written) return Promise.resolve();
          complete(result, contextValue);
          if (result.errors && !isPublished) result.errors = result.errors.map(withoutSuggestion);
          contextValue.note({ operation: operationName, codes: result.errors && codesOf(result.errors) });
          return Promise.resolve();
        },
      });
    },
  };
}

/** The data of a response that is text already, errors and all. */
class Written {
  [field: string]: unknown;
  constructor(readonly text: string) {}
}

/** The text of a response, as Apollo Server writes it, unless it is there already. */
export const stringifyResult = (result: FormattedExecutionResult): string =>
  result.data instanceof Written ? result.data.text : `${JSON.stringify(result)}\n`;

/** A response as it leaves, read again where it is text already. */
export const resultOf = (result: FormattedExecutionResult): FormattedExecutionResult =>
  result.data instanceof Written ? (JSON.parse(result.data.text) as FormattedExecutionResult) : result;

async function runLarge(
  largeOperations: LargeOperations,
  operation: LargeOperation,
  context: GatewayContext,
): Promise<GraphQLResponse> {
  try {
    const { status, body, noted } = await largeOperations.run(operation, context);
    context.note(noted);
    const http = { headers: new HeaderMap(), ...(status !== undefined && { status }) };
    const text = new TextDecoder().decode(body);
    return { http, body: { kind: 'single', singleResult: { data: new Written(text) } } };
  } catch (err) {
    if (!context.gone.aborted) context.log.error({ err }, 'a large operation was not answered');
    const errors = [graphError('INTERNAL_SERVER_ERROR', 'Internal server error').toJSON()];
    return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { errors } } };
  }
}

type Result = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

/** Puts into a response what it lacks and what it cost. */
function complete(result: Result, { gaps, cost, log }: GatewayContext): void {
  const told = toGraphQLErrors(gaps, result.data);
  const rest = told.length > 0 ? [] : incomplete(result, log);
  const errors = distinct([...(result.errors ?? []), ...told, ...rest]);
  if (errors.length > 0) result.errors = errors.slice(0, MOST_ERRORS);
  const errorsLeftOut = gaps.leftOut + Math.max(0, errors.length - MOST_ERRORS);
  delete result.extensions;
  if (cost) result.extensions = { cost };
  if (errorsLeftOut > 0) result.extensions = { ...result.extensions, errorsLeftOut };
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
function coerceVariables(
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

/** Apollo's gateway has a word of its own, outside of the errors, for data that is not of the shape that was asked for. */
function incomplete({ extensions }: Result, log: Logger): GraphQLFormattedError[] {
  const wrong = (extensions?.valueCompletion ?? []) as GraphQLFormattedError[];
  const [first] = wrong;
  if (!first) return [];
  log.error({ wrong: wrong.slice(0, MOST_ERRORS) }, 'an answer is not of the shape that was asked for');
  return [formatError(first)];
}

/** What goes wrong inside the gateway has no code of ours, or is no error of GraphQL's; what does in a subgraph was logged there. */
function logCauses(errors: readonly Error[], log: Logger): void {
  for (const err of errors) {
    const told =
      err instanceof GraphQLError ? formatResponseError(err.toJSON(), err).extensions?.code : undefined;
    if (told === undefined || told === 'INTERNAL_SERVER_ERROR') log.error({ err }, 'the gateway failed');
  }
}

const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replace(/ Did you mean [^]*$/, ''),
});

const codesOf = (errors: readonly GraphQLFormattedError[]): unknown[] => [
  ...new Set(errors.map(({ extensions }) => extensions?.code)),
];

/** Leaves out what says nothing new: a rule of GraphQL's where one of ours named the argument. */
function distinct(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const named = new Set(
    errors.flatMap(({ extensions, locations }) =>
      extensions?.code === 'BAD_USER_INPUT' && locations ? [JSON.stringify(locations)] : [],
    ),
  );
  return errors.filter(
    ({ extensions, locations }) =>
      extensions?.code !== 'GRAPHQL_VALIDATION_FAILED' || !named.has(JSON.stringify(locations)),
  );
}

import './no-telemetry';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { enforceAccess, guardReferences } from './access/enforce';
import type { Viewer } from './access/viewer';
import { isOutage } from './database/outage';
import { runOn, type StatementListener } from './database/run';
import type { Deadline } from './deadline';
import { formatError, graphError, MOST_ERRORS, outcomeUnknown, unavailable } from './errors';
import { limitFailures, newFailureBudget, silentFailures } from './failure-budget';
import { nonNullVariables, refuseNull } from './non-null-variables';
import { foldPaths, type Path } from './paths';
import { createRegisterAccess } from './register/register-access';
import { isSpent, isTooManyRows, limitRows, tooManyRows } from './row-budget';
import { scalars } from './scalars';
import { readSdl } from './schema-files';
import type { Context, Subgraph } from './subgraph';
import { describeWrongVariable } from './variable-errors';

/** A federated fetch joins at most so many entities; more is a query that should be paged. */
const MAX_REPRESENTATIONS = 10_000;
const MAX_PREPARED = 1000;

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

export interface RequestScope {
  viewer: Viewer;
  log: Logger;
  now: Date;
  deadline: Deadline;
  /** Hears the name of each SQL statement. */
  onStatement?: StatementListener;
}

/** Runs operations of one subgraph, whichever transport brings them. */
export type Executor = (request: SubgraphRequest, scope: RequestScope) => Promise<ExecutionResult>;

/** The subgraph's executable schema. One cast: buildSubgraphSchema's resolver map is looser than the generated type. */
export const buildSchema = (subgraph: Subgraph): GraphQLSchema =>
  limitFailures(
    limitRows(
      enforceAccess(
        buildSubgraphSchema({
          typeDefs: parse(readSdl(subgraph.name, subgraph.ledger)),
          resolvers: { ...scalars, ...guardReferences(subgraph.resolvers) },
        }),
      ),
    ),
  );

/** What the resolvers of one operation share. */
export function createContext(
  subgraph: Subgraph,
  database: DataSource,
  { viewer, log, now, deadline, onStatement }: RequestScope,
): Context<unknown> {
  const heard: StatementListener = (name) => {
    log.debug({ subgraph: subgraph.name, statement: name }, 'sql');
    onStatement?.(name);
  };
  const run = runOn(database, deadline.signal, heard);
  return {
    loaders: subgraph.createLoaders(run),
    viewer,
    registers: createRegisterAccess(subgraph.name, database, run, heard, viewer, now, deadline),
    log,
    now,
    budget: { rows: 0 },
    failed: newFailureBudget(),
  };
}

/**
 * The gateway sends the same few texts again and again, so each is parsed, validated and compiled once. Errors leave as
 * {@link formatError} has them; the log has the cause.
 */
export function createExecutor(subgraph: Subgraph, database: DataSource): Executor {
  const schema = buildSchema(subgraph);
  const prepared = new LRUCache<string, ReturnType<typeof prepare>>({ max: MAX_PREPARED });

  return async ({ query, variables = {}, operationName }, scope) => {
    if (Array.isArray(variables.representations) && variables.representations.length > MAX_REPRESENTATIONS) {
      const found = variables.representations.length;
      return refused([
        graphError(
          'QUERY_TOO_LARGE',
          `expected at most ${MAX_REPRESENTATIONS} rows to join, found ${found}: ask for a smaller page`,
        ),
      ]);
    }
    const key = `${operationName ?? ''}\n${query}`;
    let known = prepared.get(key);
    if (!known) {
      known = prepare(schema, query, operationName);
      prepared.set(key, known);
    }
    if (!('run' in known)) return refused(known);

    const context = createContext(subgraph, database, scope);
    const result = await known.run(context, variables);
    // Nobody waits for it, and what was not read for that is no fault. What a change has come to is told all the same.
    if (scope.deadline.signal.aborted && !known.isChange) return refused([unavailable(subgraph.name)]);
    if (isSpent(context.budget) || result.errors?.some(isTooManyRows))
      return refused([known.isChange ? outcomeUnknown(subgraph.name) : tooManyRows()]);
    if (!result.errors) return result;
    const answer = context.failed.giveUp ? {} : result;
    const { errors, leftOut } = publicErrors(subgraph.name, result.errors, scope.log);
    const errorsLeftOut = leftOut + silentFailures(context.failed);
    return { ...answer, errors, ...(errorsLeftOut > 0 && { extensions: { errorsLeftOut } }) };
  };
}

/** The gateway answers for the schema: it alone knows how large a response is, and who may ask. */
const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];

interface Prepared {
  isChange: boolean;
  run: (context: Context<unknown>, variables: Record<string, unknown>) => Promise<ExecutionResult>;
}

function prepare(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): Prepared | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return [error as GraphQLError];
  }
  const errors = validate(schema, document, RULES);
  if (errors.length > 0) return errors;
  const operation = getOperationAST(document, operationName);
  if (!operation) return [graphError('OPERATION_RESOLUTION_FAILURE', 'operationName: no such operation')];
  const definitions = operation.variableDefinitions ?? [];
  const places = nonNullVariables(schema, document);
  const compiled = isPlain(document) ? compileQuery(schema, document, operationName) : null;
  const run: Prepared['run'] = async (contextValue, given) => {
    // graphql-jit takes a default for missing where the variable may not be null, so defaults are filled in before it looks.
    const { coerced: variableValues, errors } = getVariableValues(schema, definitions, given);
    if (errors) return { errors: errors.map(wrongVariable) };
    const wrong = refuseNull(places, variableValues);
    if (wrong) return { errors: [wrong] };
    if (compiled && isCompiledQuery(compiled)) return compiled.query(undefined, contextValue, variableValues);
    return execute({ schema, document, contextValue, variableValues: given, operationName });
  };
  return { isChange: operation.operation === OperationTypeNode.MUTATION, run };
}

const wrongVariable = (error: GraphQLError): GraphQLError =>
  graphError('BAD_USER_INPUT', describeWrongVariable(error));

/**
 * Whether graphql-jit runs a document rightly: it keeps the conditions of a fragment's first use for all of its uses. The
 * gateway sends neither (docs/decisions/0015-normalized-operations.md); another one may.
 */
function isPlain(document: DocumentNode): boolean {
  let plain = true;
  const found = (): void => {
    plain = false;
  };
  visit(document, { FragmentSpread: found, Directive: found });
  return plain;
}

const refused = (errors: readonly GraphQLError[]): ExecutionResult => ({
  errors: errors.map((error) =>
    error.extensions.code ? error : graphError('GRAPHQL_VALIDATION_FAILED', error.message),
  ),
});

/** A loader fails for all of its keys by one error: it is told and logged once, with all the places that it left empty. */
function publicErrors(
  subgraph: string,
  errors: readonly GraphQLError[],
  log: Logger,
): { errors: GraphQLError[]; leftOut: number } {
  const causes = new Map<unknown, { shown: GraphQLFormattedError; paths: Path[] }>();
  let leftOut = 0;
  for (const error of errors) {
    const cause = error.originalError ?? error;
    const { path = [] } = error;
    const known = causes.get(cause);
    if (known) {
      known.paths.push(path);
    } else if (causes.size < MOST_ERRORS) {
      const shown = isOutage(cause) ? unavailable(subgraph).toJSON() : formatError(error.toJSON());
      const code = shown.extensions?.code;
      if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: cause, path }, 'a resolver failed');
      if (code === 'SUBGRAPH_UNAVAILABLE') log.error({ err: cause, path }, 'the database did not answer');
      if (code === 'OUTCOME_UNKNOWN') {
        const { originalError: err } = cause as Partial<GraphQLError>;
        log.error({ err, path }, 'whether a change is written is not known');
      }
      causes.set(cause, { shown, paths: [path] });
    } else {
      leftOut += 1;
    }
  }
  const told = [...causes.values()].map(({ shown: { message, extensions }, paths }) => {
    const [path = []] = paths;
    const isPlaced = path.length > 0;
    const places = isPlaced && paths.length > 1 && { paths: foldPaths(paths) };
    return new GraphQLError(message, {
      path: isPlaced ? path : null,
      extensions: { ...extensions, ...places },
    });
  });
  return { errors: told, leftOut };
}

import { readError, type GraphError } from './errors.ts';

type Step = string | number;

/** Of each object of a response, the fields that are null because of an error. */
const known = new WeakMap<object, Map<Step, GraphError>>();

/**
 * Why a null of a response is not known: the error of the subgraph that left it empty, which is its `subgraph`. Null where the
 * field is no null, or a null that means what its description says, as that nothing was reported.
 *
 * `row` is an object of `result.partial`, or of data that {@link noteUnknown} has seen; `field` is its name there: an alias, where
 * the document gives one.
 */
export function unknownBecause<Row extends object>(
  row: Row | null | undefined,
  field: keyof Row & Step,
): GraphError | null {
  return (row && known.get(row)?.get(field)) ?? null;
}

/** Whether a null of a response is not known, rather than not reported: see {@link unknownBecause}. */
export const isUnknown = <Row extends object>(
  row: Row | null | undefined,
  field: keyof Row & Step,
): boolean => unknownBecause(row, field) !== null;

/** An error of a response as GraphQL has it: Apollo Client's, urql's, that of `JSON.parse`, or a {@link GraphError}. */
export interface ResponseError {
  readonly message: string;
  readonly path?: readonly Step[] | null | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** @deprecated Use {@link ResponseError}. */
export type AnswerError = ResponseError;

/**
 * Takes note of the nulls of `data` that `errors` are about; createClient does so itself. `mayLack`: whether the response's extensions
 * have `errorsLeftOut`, after which any null may be unknown.
 */
export function noteUnknown(data: unknown, errors: readonly ResponseError[], mayLack = false): void {
  noteErrors(data, errors.map(readError), mayLack);
}

/**
 * The same errors, one for each field that is null because of it, for caches that look at `path` alone: Graphcache keeps a null
 * without an error as if it were a response.
 */
export const errorPerField = (
  errors: readonly ResponseError[],
): { message: string; path?: readonly Step[]; extensions: Readonly<Record<string, unknown>> }[] =>
  errors.flatMap(({ message, path, extensions = {} }) => {
    const paths = pathsOf(path, extensions).flatMap(unfold);
    if (paths.length === 0) return [{ message, extensions }];
    return paths.map((one) => ({ message, path: one, extensions }));
  });

export function noteErrors(data: unknown, errors: readonly GraphError[], mayLack: boolean): void {
  for (const error of errors) {
    for (const path of pathsOf(error.path, error.extensions)) mark(data, path, error);
  }
  const [first] = errors;
  // What the errors that were left out are about cannot be told from what they are not about.
  if (mayLack && first) mark(data, [], first);
}

/** All places of an error; a list in one of them stands for each of its members. */
function pathsOf(
  path: ResponseError['path'],
  extensions: ResponseError['extensions'],
): (readonly unknown[])[] {
  const paths = extensions?.paths;
  if (Array.isArray(paths)) return (paths as unknown[]).filter((one) => Array.isArray(one));
  return path ? [path] : [];
}

const unfold = (path: readonly unknown[]): Step[][] =>
  path.reduce<Step[][]>(
    (found, step) => found.flatMap((start) => [step].flat().map((member) => [...start, member as Step])),
    [[]],
  );

function mark(data: unknown, [step, ...rest]: readonly unknown[], error: GraphError): void {
  if (typeof data !== 'object' || data === null) return;
  const row = data as Record<Step, unknown>;
  // A path that ends at a row is about all nulls below.
  const steps =
    step === undefined ? Object.keys(row) : Array.isArray(step) ? (step as Step[]) : [step as Step];
  for (const field of steps) {
    const name = Array.isArray(data) ? Number(field) : field;
    if (row[name] === null) note(row, name, error);
    else mark(row[name], rest, error);
  }
}

function note(row: object, field: Step, error: GraphError): void {
  const fields = known.get(row) ?? new Map<Step, GraphError>();
  if (!fields.has(field)) fields.set(field, error);
  known.set(row, fields);
}

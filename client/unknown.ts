import type { GraphError } from './errors.ts';

type Step = string | number;

/** Of each object of an answer, the fields that are null because of an error. */
const known = new WeakMap<object, Map<Step, GraphError>>();

/**
 * Why a null of an answer is not known: the error of the subgraph that left it empty, which is its `subgraph`. Null where the
 * field is no null, or a null that means what its description says, as that nothing was reported.
 *
 * `row` is an object of `answer.partial`, or of data that {@link noteUnknown} has seen; `field` is its name there: an alias, where
 * the document gives one.
 */
export function unknownBecause<Row extends object>(
  row: Row | null | undefined,
  field: keyof Row & Step,
): GraphError | null {
  return (row && known.get(row)?.get(field)) ?? null;
}

/** Whether a null of an answer is not known, rather than not reported: see {@link unknownBecause}. */
export const isUnknown = <Row extends object>(
  row: Row | null | undefined,
  field: keyof Row & Step,
): boolean => unknownBecause(row, field) !== null;

/** Takes note of the nulls of `data` that `errors` are about; createClient does so itself. `mayLack`: errors were left out. */
export function noteUnknown(data: unknown, errors: readonly GraphError[], mayLack = false): void {
  for (const error of errors) {
    const { paths } = error.extensions;
    const all = Array.isArray(paths) ? (paths as unknown[]) : error.path ? [error.path] : [];
    for (const path of all) if (Array.isArray(path)) mark(data, path as unknown[], error);
  }
  const [first] = errors;
  // What the errors that were left out are about cannot be told from what they are not about.
  if (mayLack && first) mark(data, [], first);
}

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

import { asFields, GraphClientError, readError, type Fields } from './errors.ts';
import { noteErrors } from './unknown.ts';

/** What came of an operation: all of it, or an error with the part that could be read. */
export type OperationResult<Data> =
  | { readonly ok: true; readonly data: Data }
  | {
      readonly ok: false;
      readonly error: GraphClientError;
      /**
       * What the graph could answer where a part of it failed: the fields at the errors' paths are null there, which does not mean
       * that nothing was reported. Null when there is nothing.
       */
      readonly partial: Data | null;
    };

/** @deprecated Use {@link OperationResult}. */
export type Answer<Data> = OperationResult<Data>;

/** Turns the body of an HTTP response into a result; whatever is not GraphQL becomes NOT_THE_GRAPH. */
export function readResult<Data>(
  body: string,
  status: number,
  requestId: string | null,
): OperationResult<Data> {
  const { data = null, errors: given = [], extensions } = parse(body) ?? {};
  if (!Array.isArray(given) || (data !== null && !asFields(data)) || (given.length === 0 && data === null)) {
    const message = `The answer is not the graph's: HTTP ${status}, ${body.slice(0, 200) || 'an empty body'}`;
    return failed(new GraphClientError('NOT_THE_GRAPH', message, { status, requestId }));
  }
  const errors = given.map(readError);
  const [first] = errors;
  // The types are the document's: the graph answers in the shape that was asked for, or with errors alone.
  if (!first) return { ok: true, data: data as Data };
  noteErrors(data, errors, asFields(extensions)?.errorsLeftOut !== undefined);
  const error = new GraphClientError(first.code, first.message, { errors, status, requestId });
  return { ok: false, error, partial: data as Data | null };
}

export const failed = (error: GraphClientError): OperationResult<never> => ({
  ok: false,
  error,
  partial: null,
});

function parse(body: string): Fields | null {
  try {
    return asFields(JSON.parse(body));
  } catch {
    return null;
  }
}

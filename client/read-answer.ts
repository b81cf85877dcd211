import { GraphClientError, type GraphError } from './errors.ts';
import { ERROR_CODES } from './generated/schema.ts';
import { noteUnknown } from './unknown.ts';

/** What came of a question: all of it, or an error with the part that could be answered. */
export type Answer<Data> =
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

type Fields = Record<string, unknown>;

/** Turns the body of an HTTP response into an answer; whatever is not GraphQL becomes NOT_THE_GRAPH. */
export function readAnswer<Data>(body: string, status: number, requestId: string | null): Answer<Data> {
  const { data = null, errors: given = [], extensions } = parse(body) ?? {};
  if (!Array.isArray(given) || (data !== null && !asFields(data)) || (given.length === 0 && data === null)) {
    const message = `The answer is not the graph's: HTTP ${status}, ${body.slice(0, 200) || 'an empty body'}`;
    return failed(new GraphClientError('NOT_THE_GRAPH', message, { status, requestId }));
  }
  const errors = given.map(readError);
  const [first] = errors;
  // The types are the document's: the graph answers in the shape that was asked for, or with errors alone.
  if (!first) return { ok: true, data: data as Data };
  noteUnknown(data, errors, asFields(extensions)?.errorsLeftOut !== undefined);
  const error = new GraphClientError(first.code, first.message, { errors, status, requestId });
  return { ok: false, error, partial: data as Data | null };
}

export const failed = (error: GraphClientError): Answer<never> => ({ ok: false, error, partial: null });

function parse(body: string): Fields | null {
  try {
    return asFields(JSON.parse(body));
  } catch {
    return null;
  }
}

const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

function readError(given: unknown): GraphError {
  const { message, path, extensions } = asFields(given) ?? {};
  const { code, argument, subgraph } = asFields(extensions) ?? {};
  return {
    code: ERROR_CODES.find((known) => known === code) ?? 'UNKNOWN_CODE',
    message: typeof message === 'string' ? message : 'The graph gave no message',
    path: Array.isArray(path) ? (path as (string | number)[]) : null,
    argument: typeof argument === 'string' ? argument : null,
    subgraph: typeof subgraph === 'string' ? subgraph : null,
    extensions: asFields(extensions) ?? {},
  };
}

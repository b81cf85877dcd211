import { both, strings, type Text } from './strings';

/** A GraphQL response, or one of the same shape that says why there is none. */
export interface OperationResult {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const patience = 60_000;

/** What a token, or another one, would put right. */
const REFUSALS = new Set<unknown>(['UNAUTHENTICATED', 'FORBIDDEN']);

/**
 * Sends one operation to the graph of this origin. It never throws: no connection, no response within a minute, and a
 * response that is not GraphQL come back as `errors` that a person can read, in both languages. `trouble` is what to tell
 * about a token that is refused, without a role, or missing where one is needed. `stop` gives the operation up.
 */
export async function execute(
  operation: { query: string; variables?: unknown; operationName?: string | null | undefined },
  token: string | null,
  stop?: AbortSignal,
): Promise<{ result: OperationResult; trouble?: Text }> {
  // AbortSignal.any came with Chrome 116 and Firefox 124.
  const giveUp = new AbortController();
  const late = { yes: false };
  const timer = setTimeout(() => {
    late.yes = true;
    giveUp.abort();
  }, patience);
  const onStop = (): void => {
    giveUp.abort();
  };
  if (stop?.aborted) onStop();
  stop?.addEventListener('abort', onStop, { once: true });
  let response: Response;
  let text: string;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(operation),
      signal: giveUp.signal,
    });
    text = await response.text();
  } catch {
    return { result: failure(both(late.yes ? strings.slow : strings.unreachable)) };
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', onStop);
  }
  const result = readResponse(text);
  const refusal = result?.errors?.find((error) => REFUSALS.has(error.extensions?.code));
  if (refusal || response.status === 401) {
    const signedIn = refusal?.extensions?.code === 'FORBIDDEN' ? strings.roleNeeded : strings.tokenRefused;
    const { zh, en } = token === null ? strings.loginNeeded : signedIn;
    const trouble = { zh, en: refusal ? `${en} (${refusal.message})` : en };
    return { result: result ?? failure(both(trouble)), trouble };
  }
  return { result: result ?? failure(`${both(strings.notGraphql)} (HTTP ${response.status})`) };
}

function readResponse(text: string): OperationResult | null {
  try {
    const value: unknown = JSON.parse(text);
    const found = typeof value === 'object' && value !== null ? (value as OperationResult) : {};
    return 'data' in found || Array.isArray(found.errors) ? found : null;
  } catch {
    return null;
  }
}

function failure(message: string): OperationResult {
  return { errors: [{ message }] };
}

import { GraphClientError } from '../../../client/errors.ts';
import type { Message } from '../../../platform/message';
import { texts } from './texts';

/** Why there is no answer, as a person is told. */
export interface Cause {
  name: string;
  title: Message;
  hint: Message | null;
  action: 'retry' | 'sign-in' | null;
}

const cause = (
  name: string,
  title: Message,
  hint: Message | null,
  action: Cause['action'] = 'retry',
): Cause => ({ name, title, hint, action });

/** What an error means for whoever is signed in, or is not. */
export function causeOf(error: unknown, signedIn: boolean, ended: boolean): Cause {
  if (!(error instanceof GraphClientError)) return cause('failed', texts.failed, texts.failedHint);
  switch (error.code) {
    case 'UNREACHABLE':
      return navigator.onLine
        ? cause('unreachable', texts.unreachable, texts.unreachableHint)
        : cause('offline', texts.offline, texts.offlineHint);
    case 'DEADLINE_EXCEEDED':
      return cause('slow', texts.slow, texts.slowHint);
    case 'UNAUTHENTICATED':
    case 'NO_TOKEN':
      if (ended) return cause('expired', texts.expired, texts.expiredHint, 'sign-in');
      return signedIn
        ? cause('refused', texts.refused, texts.refusedHint, 'sign-in')
        : cause('token-needed', texts.tokenNeeded, texts.tokenNeededHint, 'sign-in');
    case 'FORBIDDEN':
      return cause('forbidden', texts.forbidden, texts.forbiddenHint, 'sign-in');
    case 'TOO_MANY_REQUESTS':
      return cause('busy', texts.busy, texts.busyHint);
    case 'QUERY_TOO_LARGE':
      return cause('too-large', texts.tooLarge, texts.tooLargeHint, null);
    case 'SUBGRAPH_UNAVAILABLE':
    case 'TOO_BUSY':
      return cause('part-down', texts.partDown, texts.partDownHint);
    case 'BAD_USER_INPUT':
      return cause('invalid', texts.invalid, null, null);
    default:
      return cause('failed', texts.failed, texts.failedHint);
  }
}

import { createClient } from '../../../client/create-client.ts';
import { pageSettings } from '../page-settings';
import { currentSession } from '../session';

/** Past this a person has given up. */
const TIMEOUT_MS = 60_000;

/** Our own typed client, with the token of whoever is signed in. */
export const graph = createClient({
  url: '/graphql',
  token: () => currentSession()?.token,
  documents: pageSettings.trustedDocuments ? 'trusted' : 'text',
  timeout: TIMEOUT_MS,
  retries: 1,
});

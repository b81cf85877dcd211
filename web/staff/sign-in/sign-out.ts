import { pageSettings } from '../page-settings';
import { signIn } from '../session';
import { heldTokens, hold } from './held';

/** Signs out here, and at the provider where one signed in there: else the next one at this computer is signed in by a click. */
export async function signOut(): Promise<void> {
  const held = heldTokens();
  hold(null);
  signIn(null);
  const { openIdConnect } = pageSettings;
  if (!held || !openIdConnect) return;
  const { endingAt } = await import('./openid-connect');
  const address = await endingAt(openIdConnect, held, location.origin).catch(() => null);
  if (address !== null) location.assign(address);
}

import type { RequestHandler } from 'express';
import { show } from '../platform/errors';
import { sendError } from '../platform/http';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The host of a Host header, without its port and as a browser would write it; null where it is none. */
export function hostOf(header: string | undefined): string | null {
  if (header === undefined || !URL.canParse(`http://${header}`)) return null;
  const { hostname, host, origin, href } = new URL(`http://${header}`);
  return href === `${origin}/` && host !== '' ? hostname.replace(/\.$/, '') : null;
}

/**
 * Takes only requests that were sent to a name of ours, so that a web page whose own name was made to point here cannot ask as
 * if it came from here (DNS rebinding). This machine's own names are always ours. Without `allowed`, where we listen on
 * this machine alone there are no others, and where we listen on a network every name is taken.
 */
export function onlyAllowedHosts(listensOn: string, allowed: readonly string[]): RequestHandler {
  const own = hostOf(listensOn.includes(':') ? `[${listensOn}]` : listensOn);
  const isLocal = own !== null && (LOOPBACK.includes(own) || own.startsWith('127.'));
  if (allowed.length === 0 && !isLocal) {
    return (_request, _response, next) => {
      next();
    };
  }
  const known = new Set([
    ...LOOPBACK,
    ...(own === null ? [] : [own]),
    ...allowed.map((name) => hostOf(name)),
  ]);
  return ({ headers }, response, next) => {
    const host = hostOf(headers.host);
    if (host !== null && known.has(host)) {
      next();
      return;
    }
    sendError(
      response,
      421,
      'HOST_NOT_ALLOWED',
      `Host: expected a name of ALLOWED_HOSTS or of this machine, found ${show(headers.host)}`,
    );
  };
}

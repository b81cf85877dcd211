import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { encodeViewer, VIEWER_HEADER } from '../platform/access/grants';
import { SECRET_HEADER } from '../platform/secret';
import { UploadRefused, UploadUnavailable, type ImportUpload } from '../platform/upload';

/** Longer than a filing may take. */
const TIMEOUT_MS = 120_000;

const refusedBody = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Hands files on to the service of imports at `url`: the gateway itself has no database. */
export const remoteImports =
  (url: string, secret: string): ImportUpload =>
  async (path, viewer, { check, ...options }) => {
    const target = new URL('/import', url);
    target.search = new URLSearchParams({
      name: basename(path),
      check: String(check),
      ...options,
    }).toString();
    const response = await fetch(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        [SECRET_HEADER]: secret,
        [VIEWER_HEADER]: encodeViewer(viewer),
      },
      body: await openAsBlob(path),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(unavailable);
    const body: unknown = await response.json().catch(unavailable);
    if (response.status === 200 || response.status === 422)
      return { status: response.status, body: body as object };
    const refused = refusedBody.safeParse(body);
    if (response.status === 400 && refused.success)
      throw new UploadRefused(refused.data.errors[0]?.message ?? '');
    throw new Error(`the service of imports answered ${response.status}`);
  };

function unavailable(cause: unknown): never {
  throw new UploadUnavailable('the service of imports did not answer', { cause });
}

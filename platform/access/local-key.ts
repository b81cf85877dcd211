import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import type { TokenGrant } from './grants';

/** The `iss` of tokens signed by the local key. */
export const LOCAL_ISSUER = 'cooperation-graph';
export const LOCAL_ALGORITHM = 'ES256';

export interface LocalKey {
  /** With its private part. */
  jwk: JWK;
  kid: string;
}

/** The key of DATA_DIR/token-key.json, made where there is none; only its owner may read it. */
export async function openLocalKey(dataDir: string): Promise<LocalKey> {
  const file = join(resolve(dataDir), 'token-key.json');
  const found = await readKey(file);
  if (found) return found;
  const { privateKey } = await generateKeyPair(LOCAL_ALGORITHM, { extractable: true });
  await mkdir(resolve(dataDir), { recursive: true });
  // Of two processes that start at once the first to link wins, and nobody reads half a key.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  await link(draft, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(draft);
  const made = await readKey(file);
  if (!made) throw new Error(`${file}: cannot be made`);
  return made;
}

async function readKey(file: string): Promise<LocalKey | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const jwk = JSON.parse(text) as JWK;
    await importJWK(jwk, LOCAL_ALGORITHM);
    return { jwk, kid: await calculateJwkThumbprint(jwk) };
  } catch {
    throw new Error(`${file}: expected a private key as JSON; delete it, and a new one is made`);
  }
}

/** A token signed by the local key, for `subject` with `grants`, good for so many hours. */
export async function signToken(
  { jwk, kid }: LocalKey,
  token: { subject: string; grants: readonly TokenGrant[]; hours: number; audience: string },
): Promise<string> {
  return new SignJWT({ grants: token.grants })
    .setProtectedHeader({ alg: LOCAL_ALGORITHM, kid })
    .setSubject(token.subject)
    .setIssuer(LOCAL_ISSUER)
    .setAudience(token.audience)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000 + token.hours * 3600))
    .sign(await importJWK(jwk, LOCAL_ALGORITHM));
}

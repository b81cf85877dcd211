import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { graphError } from '../platform/errors';
import { WrongSetting } from '../platform/settings';

/** Texts of operations by their SHA-256, in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const manifestShape = z.record(z.string(), z.string());

/**
 * Reads the manifests that codegen wrote (`persisted-documents.json`): paths separated by commas, one for each frontend.
 *
 * @throws WrongSetting that names the file, and the entry whose hash is not that of its text.
 */
export function readTrustedDocuments(paths: string): TrustedDocuments {
  const documents = new Map<string, string>();
  for (const path of paths.split(',').map((each) => each.trim())) {
    for (const [id, text] of Object.entries(readManifest(path))) {
      const hash = plainHash(id);
      if (createHash('sha256').update(text).digest('hex') !== hash) {
        throw new WrongSetting(`TRUSTED_DOCUMENTS=${path}: ${id} is not the SHA-256 of its document`);
      }
      documents.set(hash, text);
    }
  }
  return documents;
}

function readManifest(path: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new WrongSetting(`TRUSTED_DOCUMENTS=${path}: cannot be read (${reason})`);
  }
  const manifest = manifestShape.safeParse(parseJson(text));
  if (!manifest.success) {
    throw new WrongSetting(`TRUSTED_DOCUMENTS=${path}: expected JSON of the form {"sha256:…": "query …"}`);
  }
  return manifest.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Codegen, and GraphQL over HTTP, write sha256:… where automatic persisted queries write the hash alone. */
const plainHash = (id: string): string => id.replace(/^sha256:/, '');

const bodyShape = z.looseObject({
  documentId: z.string().optional(),
  extensions: z
    .looseObject({ persistedQuery: z.looseObject({ sha256Hash: z.string() }).optional() })
    .nullish(),
});

/**
 * Takes only trusted documents, by `documentId` or in the form of automatic persisted queries, and never a text: one that is
 * sent along is not looked at. Everything else is a 400 with DOCUMENT_NOT_TRUSTED.
 */
export const onlyTrusted =
  (documents: TrustedDocuments): RequestHandler =>
  (request, response, next) => {
    const body = bodyShape.safeParse(request.method === 'POST' ? request.body : undefined).data;
    const id = body?.documentId ?? body?.extensions?.persistedQuery?.sha256Hash;
    const query = id === undefined ? undefined : documents.get(plainHash(id));
    if (!body || query === undefined) {
      const found = id === undefined ? 'no hash' : 'a hash that is not among them';
      const message = `This graph takes only trusted documents, by their hash in "documentId": found ${found}`;
      response.status(400).json({ errors: [graphError('DOCUMENT_NOT_TRUSTED', message)] });
      return;
    }
    request.body = { ...body, extensions: {}, query };
    next();
  };

import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { print } from './print.ts';

/**
 * How a document travels. `text`: written out. `automatic`: by its hash, written out only where the graph does not know it yet
 * (automatic persisted queries). `trusted`: by the hash that codegen put into it, never written out (TRUSTED_DOCUMENTS).
 */
export type DocumentsMode = 'text' | 'automatic' | 'trusted';

/** The members of a request's body that stand for the document. */
export type DocumentMembers = Readonly<Record<string, unknown>>;

export interface PreparedOperation {
  readonly kind: `${OperationDefinitionNode['operation']}`;
  /** What is sent first. */
  readonly request: DocumentMembers;
  /** What is sent when the graph does not know the hash; null where there is nothing more to send. */
  readonly fullRequest: DocumentMembers | null;
}

/** @throws TypeError for a document that does not hold exactly one operation, or has no hash where it must travel by it. */
export async function prepareOperation(
  document: DocumentNode,
  mode: DocumentsMode,
): Promise<PreparedOperation> {
  const { operation: kind, name } = soleOperation(document);
  const operationName = name?.value;
  if (mode === 'trusted') {
    return {
      kind,
      request: { documentId: trustedHash(document, operationName), operationName },
      fullRequest: null,
    };
  }
  const query = print(document);
  const hash = mode === 'automatic' ? await sha256(query) : null;
  if (hash === null) return { kind, request: { query, operationName }, fullRequest: null };
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  return { kind, request: { extensions, operationName }, fullRequest: { query, extensions, operationName } };
}

function soleOperation(document: DocumentNode): OperationDefinitionNode {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-comparison -- the enum Kind is a part of graphql's code
  const operations = document.definitions.filter((each) => each.kind === 'OperationDefinition');
  const [operation] = operations;
  if (!operation || operations.length > 1) {
    throw new TypeError(`document: expected one operation, found ${operations.length}`);
  }
  return operation;
}

function trustedHash(document: DocumentNode, operationName = 'the document'): string {
  const hash = (document as { __meta__?: { hash?: unknown } }).__meta__?.hash;
  if (typeof hash !== 'string') {
    throw new TypeError(`${operationName} has no hash: generate it with "persistedDocuments: true"`);
  }
  return hash;
}

interface Subtle {
  digest: (algorithm: string, data: Uint8Array) => Promise<ArrayBuffer>;
}

/** In hexadecimal; null where the browser has no cryptography, as on a page of plain http. */
async function sha256(text: string): Promise<string | null> {
  const { subtle } = (globalThis as { crypto?: { subtle?: Subtle } }).crypto ?? {};
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

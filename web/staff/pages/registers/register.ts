import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Unit } from '../../../../client/generated/schema.ts';
import * as documents from '../../../registers/generated/graphql.ts';
import declared from '../../../registers/registers.json';
import type { Refusal } from '../../graph/use-change';

/** A register as its declaration has it; `npm run compose` writes registers.json. */
export type Register = (typeof declared)[number];
export type Field = Register['fields'][number];

export const registers: readonly Register[] = declared;

/** The register of an address, by the name of its lists; the first where it names none. */
export const registerOf = (plural: string | undefined): Register | undefined =>
  registers.find((one) => plural === undefined || one.plural === plural);

interface Named {
  code: string;
  name?: string;
}

/** A record, or a version of it, of whichever register: its fields are those that the declaration names. */
export interface RegisterRecord {
  id: string;
  recordId: string;
  version: number;
  status: 'IN_FORCE' | 'VOID';
  sample: boolean;
  region: Named | null;
  partner: Named | null;
  reason?: string | null;
  recordedAt?: string;
  recordedBy?: string | null;
  history?: RegisterRecord[];
  [field: string]: unknown;
}

export interface Counted {
  id: string;
  year: number;
  asOf: string;
  indicator: { code: string; name: string; english: string; unit: Unit };
  region: Named;
  partner: Named | null;
  actual: string | null;
}

/** A page of a list, with what the whole list comes to. */
export interface Page {
  nodes: RegisterRecord[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totals: Readonly<Record<string, string | number>>;
}

type Input = Readonly<Record<string, unknown>>;
interface Written {
  result: { record: { id: string } | null; refusals: Refusal[] } | null;
}

/** The operations of a register, which differ in the names of its fields alone. */
export interface Operations {
  List: TypedDocumentNode<
    { page: Page | null },
    { filter: Input; sort: string; first: number; after: string | null }
  >;
  One: TypedDocumentNode<{ record: RegisterRecord | null }, { id: string }>;
  CountsFor: TypedDocumentNode<{ record: { countsFor: Counted[] | null } | null }, { id: string }>;
  Add: TypedDocumentNode<Written, { input: Input; key: string }>;
  Correct: TypedDocumentNode<
    Written,
    { id: string; version: number; input: Input; reason: string; key: string }
  >;
  Void: TypedDocumentNode<Written, { id: string; version: number; reason: string; key: string }>;
}

/** One of them, as codegen made it: which register it is of, only the address knows. */
export function operation<Name extends keyof Operations>(name: Name, { type }: Register): Operations[Name] {
  const made = (documents as unknown as Record<string, Operations[Name] | undefined>)[
    `${name}${type}Document`
  ];
  if (!made) throw new Error(`no operation ${name}${type}: run npm run compose and npm run codegen`);
  return made;
}

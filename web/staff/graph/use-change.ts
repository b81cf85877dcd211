import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { GraphClientError } from '../../../client/errors.ts';
import type { OperationResult } from '../../../client/result.ts';
import { graph } from './client';

/** Why a change was not written, in both languages. */
export interface Refusal {
  code: string;
  field: string | null;
  zh: string;
  en: string;
}

/** What came of a change: the document has one field, or one for each owner, of which one is asked for. */
export interface Outcome {
  refusals: readonly Refusal[];
}

/** The one outcome of a document; null where nobody knows it. */
export const outcomeOf = <Data extends object>(data: Data): Extract<Data[keyof Data], Outcome> | null =>
  (Object.values(data).find((value) => typeof value === 'object' && value !== null) as
    Extract<Data[keyof Data], Outcome> | undefined) ?? null;

/** A change under way, or what came of it. */
export interface Change<Variables> {
  send: (variables: Omit<Variables, 'key'>) => void;
  isPending: boolean;
  refusals: readonly Refusal[];
  /** What kept it from being decided, or leaves unknown whether it was. */
  error: GraphClientError | null;
}

/** Its own type asks whether variables may be left out, which nobody knows here. */
const change = graph.mutate as <Data>(
  document: TypedDocumentNode<Data, never>,
  variables: unknown,
) => Promise<OperationResult<Data>>;

/**
 * Sends a change once, with an idempotency key.
 *
 * @throws GraphClientError where its outcome is not known.
 */
export async function sendChange<Data extends object, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const sent = await change(document as TypedDocumentNode<Data, never>, variables);
  if (sent.ok) return sent.data;
  if (sent.partial && outcomeOf(sent.partial)) return sent.partial;
  throw sent.error;
}

/**
 * Sends a change. The same change sent again, after a second click or a lost connection, has
 * the idempotency key of the first, so that it is written once.
 */
export function useChange<Data extends object, Variables extends { key: string | number }>(
  document: TypedDocumentNode<Data, Variables>,
  done: (data: Data) => void,
): Change<Variables> {
  const queries = useQueryClient();
  const last = useRef({ body: '', key: '' });
  // A second click comes before the state of the first is shown.
  const isSending = useRef(false);
  const mutation = useMutation<Data, GraphClientError, Omit<Variables, 'key'>>({
    mutationFn: async (variables) => {
      const body = JSON.stringify(variables);
      if (last.current.body !== body) last.current = { body, key: newKey() };
      // Left out and put in again, which TypeScript does not follow.
      return sendChange(document, { ...variables, key: last.current.key } as unknown as Variables);
    },
    onSettled: () => {
      isSending.current = false;
    },
    onSuccess: async (data) => {
      last.current = { body: '', key: '' };
      if (outcomeOf(data)?.refusals.length !== 0) return;
      await queries.invalidateQueries();
      done(data);
    },
  });
  return {
    send: (variables) => {
      if (isSending.current) return;
      isSending.current = true;
      mutation.mutate(variables);
    },
    isPending: mutation.isPending,
    refusals: (mutation.data && outcomeOf(mutation.data)?.refusals) ?? [],
    error: mutation.error,
  };
}

/** 32 hexadecimal digits by chance: `randomUUID` is there over https alone. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

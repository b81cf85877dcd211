import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { QueryOptions } from '../../../client/create-client.ts';
import type { GraphClientError } from '../../../client/errors.ts';
import type { OperationResult } from '../../../client/result.ts';
import { currentSession, useSession } from '../session';
import { graph } from './client';

/** A response; `gaps` says which part of it is not known, where a part of the graph did not answer. */
export interface Answer<Data> {
  data: Data;
  gaps: GraphClientError | null;
}

export type GraphQuery<Data> = UseQueryResult<Answer<Data>, GraphClientError>;

/** Its own type asks whether variables may be left out, which nobody knows here. */
const ask = graph.query as <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: QueryOptions,
) => Promise<OperationResult<Data>>;

/** With these a response holds what could be had all the same. */
const PARTIAL = ['SUBGRAPH_UNAVAILABLE', 'TOO_BUSY', 'INTERNAL_SERVER_ERROR'];

/** A question as TanStack Query keeps it: for each token by itself, as what one may read differs. */
export const graphQuery = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  token: string | null = currentSession()?.token ?? null,
) =>
  queryOptions<Answer<Data>, GraphClientError>({
    queryKey: [nameOf(document), variables, token],
    queryFn: async ({ signal }) => {
      const result = await ask(document, variables, { signal });
      if (result.ok) return { data: result.data, gaps: null };
      const { error, partial } = result;
      if (partial !== null && error.errors.every(({ code }) => PARTIAL.includes(code)))
        return { data: partial, gaps: error };
      throw error;
    },
  });

/** Asks the graph, again when the variables or the person change. */
export function useGraph<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  { enabled = true }: { enabled?: boolean } = {},
): GraphQuery<Data> {
  const token = useSession()?.token ?? null;
  return useQuery({ ...graphQuery(document, variables, token), enabled });
}

function nameOf(document: object): string {
  const { definitions } = document as { definitions: readonly { kind: string; name?: { value: string } }[] };
  return definitions.find(({ kind }) => kind === 'OperationDefinition')?.name?.value ?? '';
}

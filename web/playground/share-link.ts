/** What a link carries: never a token, nor an answer. */
export interface SharedQuestion {
  query: string;
  variables: string;
}

/** The address of a page with a question behind the #, which no server is sent. */
export function linkOf(address: string, { query, variables }: SharedQuestion): string {
  const url = new URL(address);
  const fields = new URLSearchParams({ query });
  if (variables.trim() !== '') fields.set('variables', variables);
  url.hash = fields.toString();
  return url.toString();
}

/** The question of an address; null where it carries none. */
export function questionOf(address: string): SharedQuestion | null {
  const fields = new URLSearchParams(new URL(address).hash.slice(1));
  const query = fields.get('query');
  return query === null ? null : { query, variables: fields.get('variables') ?? '' };
}

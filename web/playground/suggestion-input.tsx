import { useEffect, useId, useState } from 'react';

import { savedToken } from '../shared/token';
import { execute } from './execute';

type Kind = 'regions' | 'indicators';

interface Suggestion {
  code: string;
  name: string;
}

const QUERIES: Readonly<Record<Kind, string>> = {
  regions:
    'query Pick($search: String!) { found: regions(search: $search, first: 12) { nodes { code name parent { name } } } }',
  indicators: 'query Pick($search: String!) { found: indicators(search: $search) { code name } }',
};
const MOST = 12;
const PAUSE_MS = 250;

/** A code, found by name, short name or code: what is typed is searched for, what is chosen is the code. */
export function SuggestionInput({
  id,
  of,
  value,
  onChange,
}: {
  id: string;
  of: Kind;
  value: string;
  onChange: (value: string | undefined) => void;
}) {
  const list = useId();
  const [text, setText] = useState(value);
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    setText(value);
  }, [value]);
  useEffect(() => {
    const search = text.trim();
    if (search === '' || search === value) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void execute({ query: QUERIES[of], variables: { search } }, savedToken(), stop.signal).then(
        ({ result }) => {
          if (!stop.signal.aborted) setFound(suggestionsOf(result.data));
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [of, text, value]);
  return (
    <>
      <input
        id={id}
        list={list}
        value={text}
        autoComplete="off"
        onChange={({ target }) => {
          setText(target.value);
          const chosen = found.find(({ code }) => code === target.value);
          if (chosen) onChange(chosen.code);
          else if (target.value === '') onChange(undefined);
        }}
        onBlur={() => {
          if (text !== value && text !== '') onChange(text);
        }}
      />
      <datalist id={list}>
        {found.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

function suggestionsOf(data: unknown): Suggestion[] {
  const { found } = (data ?? {}) as { found?: unknown };
  const rows = Array.isArray(found) ? found : ((found as { nodes?: unknown[] } | null)?.nodes ?? []);
  return (rows as { code: string; name: string; parent?: { name: string } | null }[])
    .slice(0, MOST)
    .map(({ code, name, parent }) => ({ code, name: parent ? `${parent.name} ${name}` : name }));
}

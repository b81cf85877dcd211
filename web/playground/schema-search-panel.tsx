import { useGraphiQL, type GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';

import { searchSchema } from './schema-search';
import { both, strings } from './strings';

/** A search in names and descriptions, as a panel of GraphiQL: its own knows names alone. */
export const searchPlugin: GraphiQLPlugin = { title: both(strings.search), icon: Icon, content: Panel };

const MOST = 60;

function Panel() {
  const schema = useGraphiQL((state) => state.schema);
  const [search, setSearch] = useState('');
  const found = schema ? searchSchema(schema, search, MOST) : [];
  return (
    <section className="schema-search" aria-label={both(strings.search)}>
      <h2>{strings.search.zh}</h2>
      <input
        type="search"
        value={search}
        placeholder={strings.searchHint.zh}
        aria-label={both(strings.searchHint)}
        onChange={({ target }) => {
          setSearch(target.value);
        }}
      />
      {search.trim() !== '' && found.length === 0 && <p>{both(strings.nothingFound)}</p>}
      <dl>
        {found.map(({ name, description }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4.5 4.5" strokeLinecap="round" />
    </svg>
  );
}

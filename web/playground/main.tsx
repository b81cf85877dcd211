import '../shared/old-browsers';
import '../shared/style-nonce';
import './workers';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './playground.css';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { createRoot } from 'react-dom/client';

import { Playground } from './playground';

/** The API schema that this server publishes, or null where it does not. */
async function publishedSchema(): Promise<GraphQLSchema | null> {
  const response = await fetch('/schema.graphql');
  return response.ok ? buildSchema(await response.text(), { assumeValidSDL: true }) : null;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(<Playground schema={await publishedSchema().catch(() => null)} />);

import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { useGraphiQL } from '@graphiql/react';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useMemo, useState } from 'react';

import { ask } from './ask';
import { NoticeBar, type Notice } from './notice';
import { questions } from './questions';
import { questionsPlugin } from './questions-panel';
import { SaveButton } from './save-button';
import { both, strings } from './strings';
import { savedToken } from './token';
import { TokenField } from './token-field';

/** A browser that has no tabs of its own yet starts with the first question. */
const [first] = questions;
const firstVisit =
  first && localStorage.getItem('graphiql:tabState') === null
    ? { initialQuery: first.query, initialVariables: first.variables }
    : {};
const plugins = [questionsPlugin, { ...explorerPlugin(), title: both(strings.explorer) }, HISTORY_PLUGIN];

/** The whole page; `schema` is null where the server does not publish one. */
export function Playground({ schema }: { schema: GraphQLSchema | null }) {
  const [notice, notify] = useState<Notice | null>(schema ? null : { kind: 'info', text: strings.noSchema });
  const fetcher = useMemo<GraphiQLProps['fetcher']>(
    () => async (operation) => {
      const { answer, trouble } = await ask(operation, savedToken());
      if (trouble) notify({ kind: 'error', text: trouble });
      return answer as never;
    },
    [],
  );
  return (
    <>
      <header>
        <h1>
          {strings.product.zh} <span lang="en">{strings.product.en}</span>
        </h1>
        {schema && (
          <a href="/schema.graphql" target="_blank" rel="noreferrer">
            {strings.schema.zh} <span lang="en">{strings.schema.en}</span>
          </a>
        )}
        <TokenField notify={notify} />
      </header>
      {notice && <NoticeBar notice={notice} notify={notify} />}
      <main>
        <GraphiQL
          fetcher={fetcher}
          schema={schema}
          plugins={plugins}
          visiblePlugin={questionsPlugin}
          {...firstVisit}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <WrappedLines />
          <GraphiQL.Logo> </GraphiQL.Logo>
          <GraphiQL.Toolbar>
            {({ prettify, copy, merge }) => (
              <>
                {prettify}
                {merge}
                {copy}
                <SaveButton notify={notify} />
              </>
            )}
          </GraphiQL.Toolbar>
        </GraphiQL>
      </main>
    </>
  );
}

/** Long lines of a query wrap, rather than run on under the toolbar. */
function WrappedLines() {
  const editors = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  useEffect(() => {
    editors.queryEditor?.updateOptions({ wordWrap: 'on' });
    editors.variableEditor?.updateOptions({ wordWrap: 'on' });
  }, [editors]);
  return null;
}

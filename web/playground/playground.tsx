import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useMemo, useState } from 'react';

import { savedToken } from '../shared/token';
import { exampleOperations } from './example-operations';
import { questionsPlugin } from './example-operations-panel';
import { execute } from './execute';
import { NoticeBar, type Notice } from './notice';
import { SaveButton } from './save-button';
import { both, strings } from './strings';
import { TokenField } from './token-field';

/** A browser that has no tabs of its own yet starts with the first question, kept where GraphiQL looks on the next visit too. */
const [first] = exampleOperations;
if (first && localStorage.getItem('graphiql:tabState') === null) {
  localStorage.setItem('graphiql:query', first.query);
  localStorage.setItem('graphiql:variables', first.variables);
}
const plugins = [questionsPlugin, { ...explorerPlugin(), title: both(strings.explorer) }, HISTORY_PLUGIN];

/** The whole page; `schema` is null where the server does not publish one. */
export function Playground({ schema }: { schema: GraphQLSchema | null }) {
  const [notice, notify] = useState<Notice | null>(schema ? null : { kind: 'info', text: strings.noSchema });
  const fetcher = useMemo<GraphiQLProps['fetcher']>(
    // As an Observable, which GraphiQL unsubscribes from when a person stops the query.
    () => (operation) => {
      const observable = {
        subscribe: ({ next, complete }: { next: (result: never) => void; complete: () => void }) => {
          const stop = new AbortController();
          void execute(operation, savedToken(), stop.signal).then(({ result, trouble }) => {
            if (stop.signal.aborted) return;
            if (trouble) notify({ kind: 'error', text: trouble });
            next(result as never);
            complete();
          });
          return {
            unsubscribe: () => {
              stop.abort();
            },
          };
        },
      };
      // GraphiQL calls the first overload of its type alone.
      return observable as never;
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
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <WrappedLines />
          <StoppedByLeaving />
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

/** GraphiQL shows a response in whichever tab is open when it comes, so a tab's query ends when one leaves it. */
function StoppedByLeaving() {
  const tab = useGraphiQL(({ activeTabIndex }) => activeTabIndex);
  const actions = useGraphiQLActions();
  useEffect(
    () => () => {
      actions.stop();
    },
    [tab, actions],
  );
  return null;
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

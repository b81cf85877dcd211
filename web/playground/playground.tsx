import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useMemo, useState } from 'react';

import { savedToken } from '../shared/token';
import { exampleOperations } from './example-operations';
import { questionsPlugin } from './example-operations-panel';
import { execute } from './execute';
import { explorer } from './explorer';
import { NoticeBar, type Notice } from './notice';
import { ResultView } from './result-view';
import { SaveButtons } from './save-button';
import { searchPlugin } from './schema-search-panel';
import { ShareButton } from './share-button';
import { questionOf } from './share-link';
import { both, strings } from './strings';
import { TokenField } from './token-field';
import { variablesPlugin } from './variables-panel';

/** A browser that has no tabs of its own yet starts with the first question, kept where GraphiQL looks on the next visit too. */
const [first] = exampleOperations;
if (first && localStorage.getItem('graphiql:tabState') === null) {
  localStorage.setItem('graphiql:query', first.query);
  localStorage.setItem('graphiql:variables', first.variables);
}
/** A link's question opens in a tab of its own, and is not run: whoever follows it looks at it first. */
const shared = questionOf(window.location.href);
const plugins = [
  questionsPlugin,
  variablesPlugin,
  searchPlugin,
  explorer,
  // Known by GraphiQL as this very object, so that its title has to stay.
  HISTORY_PLUGIN,
];

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
          referencePlugin={{ ...DOC_EXPLORER_PLUGIN, title: both(strings.docs) }}
          visiblePlugin={questionsPlugin}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <WrappedLines />
          <StoppedByLeaving />
          <SharedQuestion />
          <GraphiQL.Logo> </GraphiQL.Logo>
          <GraphiQL.Toolbar>
            {({ prettify, copy, merge }) => (
              <>
                {prettify}
                {merge}
                {copy}
                <SaveButtons notify={notify} />
                <ShareButton notify={notify} />
              </>
            )}
          </GraphiQL.Toolbar>
          <GraphiQL.Footer>
            <ResultView />
          </GraphiQL.Footer>
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

/** Opens the question of the address, once. */
function SharedQuestion() {
  const { queryEditor, variableEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const actions = useGraphiQLActions();
  const [isOpen, setOpen] = useState(shared === null);
  useEffect(() => {
    if (isOpen || shared === null || !queryEditor || !variableEditor) return;
    setOpen(true);
    actions.addTab();
    queryEditor.setValue(shared.query);
    variableEditor.setValue(shared.variables);
    actions.updateActiveTabValues({ query: shared.query, variables: shared.variables });
  }, [actions, isOpen, queryEditor, variableEditor]);
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

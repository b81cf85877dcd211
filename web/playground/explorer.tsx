import { explorerPlugin } from '@graphiql/plugin-explorer';
import { useOperationsEditorState, type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useMemo, useRef } from 'react';

import { keepComments } from './keep-comments';
import { both, strings } from './strings';

/** GraphiQL's explorer, whose clicks leave the comments of the query where they are. */
export const explorer: GraphiQLPlugin = {
  ...explorerPlugin(),
  title: both(strings.explorer),
  content: Explorer,
};

function Explorer() {
  const [query, setQuery] = useOperationsEditorState();
  const edit = useRef<(edited: string) => void>(() => undefined);
  useEffect(() => {
    edit.current = (edited) => {
      setQuery(keepComments(query, edited));
    };
  });
  const Content = useMemo(() => {
    // It is handed on, though the plugin's types leave it out.
    const props: Parameters<typeof explorerPlugin>[0] & { onEdit: (edited: string) => void } = {
      onEdit: (edited) => {
        edit.current(edited);
      },
    };
    return explorerPlugin(props).content;
  }, []);
  return <Content />;
}

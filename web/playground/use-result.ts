import { useGraphiQL } from '@graphiql/react';
import { useEffect, useMemo, useState } from 'react';

import { inChinese } from './chinese-values';
import { tableOf, type ResultTable } from './table';

/** The response on show, as data and as a table with Chinese values; null where it has no rows. */
export function useResult(): { query: string; table: ResultTable | null } {
  const { queryEditor, responseEditor, schema } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    responseEditor: state.responseEditor,
    schema: state.schema,
  }));
  const [response, setResponse] = useState('');
  useEffect(() => {
    if (!responseEditor) return;
    const show = (): void => {
      setResponse(responseEditor.getValue());
    };
    show();
    const listening = responseEditor.onDidChangeModelContent(show);
    return () => {
      listening.dispose();
    };
  }, [responseEditor]);
  return useMemo(() => {
    const query = queryEditor?.getValue() ?? '';
    const table = tableOf(query, dataOf(response));
    return { query, table: table && inChinese(table, query, schema ?? null) };
  }, [queryEditor, response, schema]);
}

/** The data of a response as it stands in the editor; undefined where there is none. */
export function dataOf(response: string): unknown {
  return readResponse(response).data;
}

export function readResponse(response: string): { data?: unknown; errors?: unknown } {
  try {
    return (JSON.parse(response) ?? {}) as { data?: unknown; errors?: unknown };
  } catch {
    return {};
  }
}

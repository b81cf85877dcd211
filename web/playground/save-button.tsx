import { ToolbarButton, useGraphiQL } from '@graphiql/react';

import { csvName, isPage, toCsv } from './csv';
import type { Notify } from './notice';
import { both, strings } from './strings';

/** The toolbar's button that saves the result on show as a CSV file. */
export function SaveButton({ notify }: { notify: Notify }) {
  const editors = useGraphiQL(({ queryEditor, responseEditor }) => ({ queryEditor, responseEditor }));
  const save = () => {
    const query = editors.queryEditor?.getValue() ?? '';
    const result = editors.responseEditor?.getValue() ?? '';
    const { data, errors } = readResponse(result);
    const csv = toCsv(query, data);
    if (csv === null) {
      notify({ kind: 'error', text: strings.csvEmpty });
      return;
    }
    download(csv, csvName(query, new Date()));
    if (errors !== undefined) notify({ kind: 'error', text: strings.csvPartial });
    else notify(isPage(data) ? { kind: 'info', text: strings.csvPage } : null);
  };
  return (
    <ToolbarButton label={both(strings.csv)} onClick={save}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path
          d="M12 3.5v11m0 0 4-4m-4 4-4-4M4 16.5v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </ToolbarButton>
  );
}

function readResponse(result: string): { data?: unknown; errors?: unknown } {
  try {
    return JSON.parse(result) as { data?: unknown; errors?: unknown };
  } catch {
    return {};
  }
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

import { ToolbarButton, useGraphiQL } from '@graphiql/react';

import { savedToken } from '../shared/token';
import { allPages } from './all-pages';
import { inChinese } from './chinese-values';
import { csvOf, fileName, heading } from './csv';
import { downloadBlob } from './download';
import { execute } from './execute';
import type { Notify } from './notice';
import { both, strings } from './strings';
import { tableOf } from './table';
import { readResponse } from './use-result';

type Ending = 'csv' | 'xlsx';

/** The toolbar's buttons that save the result on show, all of its pages, as a file. */
export function SaveButtons({ notify }: { notify: Notify }) {
  return (
    <>
      <SaveButton ending="csv" notify={notify} />
      <SaveButton ending="xlsx" notify={notify} />
    </>
  );
}

function SaveButton({ ending, notify }: { ending: Ending; notify: Notify }) {
  const { queryEditor, variableEditor, responseEditor, schema } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
    schema: state.schema,
  }));
  const save = async (): Promise<void> => {
    const query = queryEditor?.getValue() ?? '';
    const { data, errors } = readResponse(responseEditor?.getValue() ?? '');
    const variables = readResponse(variableEditor?.getValue() ?? '');
    notify({ kind: 'info', text: strings.saving });
    const whole = await allPages(query, data, async (page) => {
      const { result } = await execute({ query: page, variables }, savedToken());
      return result;
    });
    const table = tableOf(query, whole.data);
    if (table === null) {
      notify({ kind: 'error', text: strings.csvEmpty });
      return;
    }
    const inWords = inChinese(table, query, schema ?? null);
    const blob =
      ending === 'csv'
        ? new Blob([csvOf(inWords)], { type: 'text/csv;charset=utf-8' })
        : await workbookOf({ ...inWords, columns: inWords.columns.map(heading) });
    downloadBlob(blob, fileName(query, new Date(), ending));
    if (errors !== undefined) notify({ kind: 'error', text: strings.csvPartial });
    else notify(whole.stopped === null ? null : { kind: 'error', text: STOPPED[whole.stopped] });
  };
  return (
    <ToolbarButton
      label={both(strings[ending])}
      onClick={() => {
        save().catch(() => {
          notify({ kind: 'error', text: strings.saveFailed });
        });
      }}
    >
      <span className="save-as" aria-hidden="true">
        {ending.toUpperCase()}
      </span>
    </ToolbarButton>
  );
}

const STOPPED = { lists: strings.csvPage, errors: strings.pagesFailed, rows: strings.pagesMany } as const;

/** The writer of workbooks comes when one is asked for. */
async function workbookOf(table: { columns: string[]; rows: string[][] }): Promise<Blob> {
  const { toWorkbook } = await import('./workbook');
  return toWorkbook(table);
}

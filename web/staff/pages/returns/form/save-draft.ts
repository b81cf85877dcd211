import { LineAnswer } from '../../../../../client/generated/schema.ts';
import { SaveReturnDocument, type ReturnLineInput } from '../../../generated/graphql.ts';
import { newKey, outcomeOf, sendChange, type Refusal } from '../../../graph/use-change';
import { ownerOf } from '../../../returns/owner';
import { returnData, withProgress, type ReturnData } from '../return-data';
import type { Edit } from './entry';

export interface Saved {
  isTaken: boolean;
  refusals: readonly Refusal[];
  /** The return as it is now, where the server told it. */
  newer: ReturnData | null;
}

/** The same lines over the same version, sent again after a lost connection, have the key of the first time. */
let last = { body: '', key: '' };

/**
 * Saves lines over the version that they were typed over.
 *
 * @throws GraphClientError where nobody knows whether they were written.
 */
export async function saveDraft(data: ReturnData, edits: Readonly<Record<string, Edit>>): Promise<Saved> {
  const { id, version, theme } = data;
  const variables = { id, version, lines: inputsOf(edits), ...ownerOf(theme) };
  const body = JSON.stringify(variables);
  if (last.body !== body) last = { body, key: newKey() };
  const outcome = outcomeOf(await sendChange(SaveReturnDocument, { ...variables, key: last.key }));
  const newer = returnData(outcome?.return);
  return {
    isTaken: outcome?.refusals.length === 0,
    refusals: outcome?.refusals ?? [],
    newer: newer && withProgress(newer, data),
  };
}

/** Edits as the graph takes them. */
export const inputsOf = (edits: Readonly<Record<string, Edit>>): ReturnLineInput[] =>
  Object.entries(edits).map(([line, edit]) => {
    const [indicator = '', partner] = line.split('|');
    const isTotal = edit.answer === 'TOTAL';
    return {
      indicator,
      partner: partner ?? null,
      total: isTotal && edit.column === 'total' ? edit.text.trim() : null,
      increment: isTotal && edit.column === 'increment' ? edit.text.trim() : null,
      unit: null,
      answer: LineAnswer[edit.answer],
      filedBy: edit.answer === 'FILED_BY' ? edit.filedBy : null,
      reason: orNull(edit.reason),
      note: orNull(edit.note),
    };
  });

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

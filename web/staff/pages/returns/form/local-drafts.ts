import type { Edit } from './entry';

/** What somebody typed into a return and the server does not have yet, with the version that it was typed over. */
export interface LocalDraft {
  version: number;
  edits: Readonly<Record<string, Edit>>;
}

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (user: string, id: string): string => `cooperation-graph.draft ${user} ${id}`;

/** Keeps a draft in this browser as it stands; one without edits is forgotten. False where the browser keeps nothing. */
export function keepDraft(storage: DraftStorage, user: string, id: string, draft: LocalDraft): boolean {
  try {
    if (Object.keys(draft.edits).length === 0) storage.removeItem(keyOf(user, id));
    else storage.setItem(keyOf(user, id), JSON.stringify(draft));
    return true;
  } catch {
    return false; // full, or forbidden by the browser's settings
  }
}

/** The draft that this browser keeps of a return for somebody; null where there is none. */
export function readDraft(storage: DraftStorage, user: string, id: string): LocalDraft | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(keyOf(user, id)) ?? 'null');
    return isDraft(found) ? found : null;
  } catch {
    return null;
  }
}

function isDraft(found: unknown): found is LocalDraft {
  if (typeof found !== 'object' || found === null) return false;
  const { version, edits } = found as Partial<Record<keyof LocalDraft, unknown>>;
  if (typeof version !== 'number' || typeof edits !== 'object' || edits === null) return false;
  return Object.values(edits).every(isEdit);
}

function isEdit(found: unknown): found is Edit {
  const { column, text, answer, filedBy, reason, note } = (found ?? {}) as Partial<
    Record<keyof Edit, unknown>
  >;
  return (
    (column === 'total' || column === 'increment') &&
    (answer === 'TOTAL' || answer === 'NOT_HERE' || answer === 'FILED_BY') &&
    (filedBy === null || typeof filedBy === 'string') &&
    [text, reason, note].every((one) => typeof one === 'string')
  );
}

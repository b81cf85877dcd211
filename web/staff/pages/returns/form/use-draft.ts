import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { GraphClientError } from '../../../../../client/errors.ts';
import { useSession } from '../../../session';
import type { Line, ReturnData } from '../return-data';
import { readTyped, type Edit } from './entry';
import { keepDraft, readDraft } from './local-drafts';
import { usePreview, type Preview } from './preview';
import { saveDraft, type Saved } from './save-draft';

/** A pause in typing after which what was typed is saved. */
const PAUSE_MS = 2_500;
/** A lost connection is tried again so often. */
const AGAIN_MS = 5_000;

export type Edits = Readonly<Record<string, Edit>>;

/** How far what was typed has got. */
export type DraftState = 'saved' | 'typed' | 'saving' | 'unreachable' | 'refused' | 'conflict';

export interface Draft {
  edits: Edits;
  state: DraftState;
  /** Why the server did not take it, by line or as a whole. */
  refusals: Saved['refusals'];
  error: GraphClientError | null;
  preview: Preview;
  /** Whether the browser keeps nothing, so that a closed tab would lose what is not saved. */
  isUnkept: boolean;
  change: (changes: Edits) => void;
  /** Saves at once; true when nothing is left to save. */
  save: () => Promise<boolean>;
  /** Decides between what was typed and the newer version that somebody else saved. */
  settle: (take: 'mine' | 'theirs') => void;
}

interface Held {
  edits: Edits;
  /** The version that they were typed over. */
  version: number;
}

type Step =
  | { type: 'change'; changes: Edits; version: number }
  | { type: 'saved'; sent: Edits; version: number }
  | { type: 'rebase'; version: number }
  | { type: 'drop' };

function step(held: Held, did: Step): Held {
  switch (did.type) {
    case 'change':
      return {
        edits: { ...held.edits, ...did.changes },
        version: Object.keys(held.edits).length === 0 ? did.version : held.version,
      };
    case 'saved':
      // What was typed on while the request was under way stays to be saved.
      return {
        edits: Object.fromEntries(Object.entries(held.edits).filter(([id, edit]) => did.sent[id] !== edit)),
        version: did.version,
      };
    case 'rebase':
      return { ...held, version: did.version };
    case 'drop':
      return { edits: {}, version: held.version };
  }
}

/**
 * What is typed into a return: kept in this browser with each key, previewed, and saved to the server in pauses. It never overwrites a version that
 * it was not typed over: that is a conflict, which a person settles.
 */
export function useDraft(data: ReturnData, isOpen: boolean, take: (newer: ReturnData) => void): Draft {
  const session = useSession();
  const user = session?.subject ?? '';
  const [held, dispatch] = useReducer(step, null, (): Held => {
    const kept = isOpen ? readDraft(localStorage, user, data.id) : null;
    return { edits: knownEdits(kept?.edits ?? {}, data.lines), version: kept?.version ?? data.version };
  });
  const [outcome, setOutcome] = useState<{
    state: DraftState;
    refusals: Saved['refusals'];
    error: GraphClientError | null;
  }>({
    state: 'saved',
    refusals: [],
    error: null,
  });
  const [isUnkept, setUnkept] = useState(false);
  const under = useRef<Promise<boolean> | null>(null);
  const now = useRef({ held, data });
  now.current = { held, data };

  useEffect(() => {
    if (isOpen) setUnkept(!keepDraft(localStorage, user, data.id, held));
  }, [held, isOpen, user, data.id]);

  const save = useCallback(async (): Promise<boolean> => {
    if (under.current) await under.current;
    const { held: mine, data: theirs } = now.current;
    const sent = sendable(mine.edits, theirs.lines);
    if (Object.keys(sent).length === 0) return Object.keys(mine.edits).length === 0;
    if (mine.version !== theirs.version) return false;
    setOutcome({ state: 'saving', refusals: [], error: null });
    under.current = saveDraft(theirs, sent)
      .then((saved) => {
        if (saved.newer) take(saved.newer);
        if (saved.isTaken)
          dispatch({ type: 'saved', sent, version: saved.newer?.version ?? theirs.version + 1 });
        setOutcome({ state: saved.isTaken ? 'saved' : 'refused', refusals: saved.refusals, error: null });
        return saved.isTaken;
      })
      .catch((error: unknown) => {
        setOutcome({ state: 'unreachable', refusals: [], error: error as GraphClientError });
        return false;
      })
      .finally(() => {
        under.current = null;
      });
    return under.current;
  }, [take]);

  const isConflict = Object.keys(held.edits).length > 0 && held.version !== data.version;
  const isDirty = Object.keys(held.edits).length > 0;
  useAutosave(held, isOpen && isDirty && !isConflict, outcome.state, save);
  const preview = usePreview(data.id, isOpen && isDirty ? inputsKey(held.edits, data.lines) : null);

  const change = useCallback((changes: Edits) => {
    dispatch({ type: 'change', changes, version: now.current.data.version });
    setOutcome({ state: 'typed', refusals: [], error: null });
  }, []);
  const settle = useCallback((which: 'mine' | 'theirs') => {
    if (which === 'mine') dispatch({ type: 'rebase', version: now.current.data.version });
    else dispatch({ type: 'drop' });
    setOutcome({ state: which === 'mine' ? 'typed' : 'saved', refusals: [], error: null });
  }, []);
  return useMemo(() => {
    const state = isConflict ? 'conflict' : isDirty && outcome.state === 'saved' ? 'typed' : outcome.state;
    return { edits: held.edits, ...outcome, state, preview, isUnkept, change, save, settle };
  }, [held, outcome, preview, isUnkept, isConflict, isDirty, change, save, settle]);
}

/** Saves in pauses, again where the server was not reached, and when the page is left. */
function useAutosave(held: Held, isWanted: boolean, state: DraftState, save: () => Promise<boolean>): void {
  useEffect(() => {
    if (!isWanted || state === 'refused') return;
    const timer = setTimeout(() => void save(), state === 'unreachable' ? AGAIN_MS : PAUSE_MS);
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') void save();
    };
    const onOnline = (): void => void save();
    document.addEventListener('visibilitychange', onHidden);
    addEventListener('online', onOnline);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHidden);
      removeEventListener('online', onOnline);
    };
  }, [held, isWanted, state, save]);
}

/** Edits of lines that the return still has. */
function knownEdits(edits: Edits, lines: readonly Line[]): Edits {
  const known = new Set(lines.map(({ id }) => id));
  return Object.fromEntries(Object.entries(edits).filter(([id]) => known.has(id)));
}

/** Those that can be read: what is wrong is shown at its cell, and does not keep the others from being saved. */
function sendable(edits: Edits, lines: readonly Line[]): Edits {
  const units = new Map(lines.map(({ id, indicator }) => [id, indicator.unit]));
  return Object.fromEntries(
    Object.entries(edits).filter(([id, edit]) => {
      const unit = units.get(id);
      return unit !== undefined && 'value' in readTyped(edit.text, unit);
    }),
  );
}

const inputsKey = (edits: Edits, lines: readonly Line[]): string => JSON.stringify(sendable(edits, lines));

import { useCallback, useRef, useState } from 'react';
import {
  AmendReturnDocument,
  ApproveReturnDocument,
  CommentOnReturnDocument,
  MoveDueOfReturnDocument,
  SendBackReturnDocument,
  SubmitReturnDocument,
  type ReturnOutcomeFragment,
} from '../../generated/graphql.ts';
import { outcomeOf, useChange } from '../../graph/use-change';
import { ownerOf } from '../../returns/owner';
import type { Draft } from './form/use-draft';
import { returnData, withProgress, type ReturnData } from './return-data';

/** What is being decided on, in a panel below the form. */
export type Panel = 'submit' | 'sendBack' | 'amend' | 'moveDue' | null;

export type ReturnActs = ReturnType<typeof useActs>;

/** The acts on a return; each answers with the return as it then is. */
export function useActs(data: ReturnData, draft: Draft, take: (newer: ReturnData) => void) {
  const [panel, setPanel] = useState<Panel>(null);
  const newest = useRef(data);
  newest.current = data;
  const owner = ownerOf(data.theme);
  const done = useCallback(
    (answer: object) => {
      const outcome = outcomeOf(answer as Record<string, ReturnOutcomeFragment | null>);
      const newer = returnData(outcome?.return);
      if (newer) take(withProgress(newer, newest.current));
      setPanel(null);
    },
    [take],
  );
  const submit = useChange(SubmitReturnDocument, done);
  const { save } = draft;
  const beginSubmit = useCallback(() => {
    setPanel('submit');
    void save();
  }, [save]);
  return {
    owner,
    panel,
    setPanel,
    beginSubmit,
    submit,
    /** Saves what is typed first, and submits the version that this made. */
    submitWith: async (reasons: Parameters<typeof submit.send>[0]['reasons']): Promise<void> => {
      if (!(await save())) return;
      // The version that saving made is there once React has rendered it.
      await new Promise((resolve) => setTimeout(resolve));
      const { id, version } = newest.current;
      submit.send({ id, version, reasons: reasons ?? null, ...owner });
    },
    sendBack: useChange(SendBackReturnDocument, done),
    approve: useChange(ApproveReturnDocument, done),
    amend: useChange(AmendReturnDocument, done),
    comment: useChange(CommentOnReturnDocument, done),
    moveDue: useChange(MoveDueOfReturnDocument, done),
  };
}

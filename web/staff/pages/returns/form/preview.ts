import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PreviewReturnDocument } from '../../../generated/graphql.ts';
import { graphQuery } from '../../../graph/use-graph';
import { useSession } from '../../../session';
import type { Check, Line } from '../return-data';
import type { Edit } from './entry';
import type { Saved } from './save-draft';
import { inputsOf } from './save-draft';

/** A pause in typing after which the checks run. */
const PAUSE_MS = 500;

/** What the return would be with what is typed, or nothing where nothing is. */
export interface Preview {
  lines: ReadonlyMap<string, Line>;
  checks: readonly Check[] | null;
  refusals: Saved['refusals'];
}

const NOTHING: Preview = { lines: new Map(), checks: null, refusals: [] };

/** Runs the checks over what is typed, without saving; `edits` as JSON, null for none. */
export function usePreview(id: string, edits: string | null): Preview {
  const token = useSession()?.token ?? null;
  const settled = useSettled(edits);
  const lines = settled === null ? [] : inputsOf(JSON.parse(settled) as Record<string, Edit>);
  const found = useQuery({
    ...graphQuery(PreviewReturnDocument, { id, lines }, token),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const preview = edits === null ? null : found.data?.data.return?.preview;
  return preview
    ? {
        lines: new Map(preview.lines.map((line) => [line.id, line])),
        checks: preview.checks,
        refusals: preview.refusals,
      }
    : NOTHING;
}

/** A value once it has stayed the same for a while. */
function useSettled(value: string | null): string | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

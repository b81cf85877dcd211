import { Aggregation } from '../../../../client/generated/schema.ts';
import { withQualifier } from '../../../../platform/ledger/given-value.ts';
import type {
  FormCheckFragment,
  FormLineFragment,
  OneReturnQuery,
  ReturnFormFragment,
} from '../../generated/graphql.ts';
import type { Edit, Reckoned } from './form/entry';

export type Line = FormLineFragment &
  Partial<Pick<NonNullable<ReturnFormFragment['lines']>[number], 'savedBy' | 'savedAt'>> & {
    progress?: NonNullable<NonNullable<OneReturnQuery['return']>['lines']>[number]['progress'];
  };
export type Check = FormCheckFragment;

/** A return that one may see as its unit or what is above it does. */
export type ReturnData = Omit<ReturnFormFragment, 'lines' | 'checks' | 'version' | 'state'> & {
  lines: Line[];
  checks: readonly Check[];
  version: number;
  state: NonNullable<ReturnFormFragment['state']>;
};

/** A return as it came; null where it, or its lines, are not for whoever asks or not known. */
export function returnData(found: ReturnFormFragment | null | undefined): ReturnData | null {
  if (!found?.lines || found.state === null || found.version === null) return null;
  const { lines, checks, state, version } = found;
  return { ...found, lines: [...lines], checks: checks ?? [], state, version };
}

/** The newer form of a return, with what only the first question asks for. */
export function withProgress(newer: ReturnData, before: ReturnData): ReturnData {
  const progress = new Map(before.lines.map((line) => [line.id, line.progress]));
  return {
    ...newer,
    lines: newer.lines.map((line) => ({ ...line, progress: progress.get(line.id) ?? null })),
  };
}

export const reckonedOf = ({ indicator, previousTotal }: Line): Reckoned => ({
  unit: indicator.unit,
  isFlow: indicator.aggregation === Aggregation.FLOW,
  previousTotal,
});

/** What a line says as it is saved, to be edited from there. */
export const editOf = (line: Line): Edit => ({
  column: 'total',
  // Of a figure that was given as 约2471 the exact number would say more than was known.
  text:
    line.qualifier === null || line.given === null
      ? (line.total ?? '')
      : withQualifier(`${line.given}${line.unit ?? ''}`, line.qualifier),
  answer: line.answer,
  filedBy: line.filedBy?.code ?? null,
  reason: line.reason ?? '',
  note: line.note ?? '',
});

import type { Run } from '../database/run';
import { readBeside, type LineKey } from './beside';
import { checkReturn, type Check } from './checks/rules';
import { composeLines, lineKeys, type Line } from './lines';
import { USUAL_BOUNDS } from './plan';
import type { ReturnHead, RevisionContent } from './read-returns';

/** Whether somebody has opened it: a return whose due day alone was moved is on record with version 0. */
export const isOpen = ({ stored }: ReturnHead): boolean => stored !== null && stored.version > 0;

/** The lines of a return as they are, and those that are named besides; with what is beside them, by one statement. */
export async function readLines(
  run: Run,
  head: ReturnHead,
  { lines }: Pick<RevisionContent, 'lines'>,
  more: readonly LineKey[] = [],
): Promise<Line[]> {
  const keys = lineKeys(head.key, head.plan, [...lines, ...more]);
  const beside = await readBeside(run, head.key, keys);
  return composeLines(head.key, head.plan, { keys, stored: lines, beside }, isOpen(head));
}

/** What is found of a return with such lines. */
export const checksOf = (
  { key, plan, stored }: ReturnHead,
  lines: readonly Line[],
  reasons: RevisionContent['reasons'],
): Check[] =>
  checkReturn({ key, bounds: plan?.bounds ?? USUAL_BOUNDS, revision: stored?.revision ?? 1, lines }, reasons);

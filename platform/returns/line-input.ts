import Big from 'big.js';
import type { IndicatorRow } from '../catalogue';
import { checkPair, checkValue } from '../ledger/check-figure';
import type { GivenValue } from '../ledger/given-value';
import type { Message } from '../message';
import { isRegion } from '../regions';
import { refusal, type Refusal } from '../register/check-record';
import { expected } from '../register/messages';
import { isPlainLine } from '../text';
import { spellingsOf } from '../units';
import type { LineKey } from './beside';
import type { LineAnswer } from './entities';
import type { Line } from './lines';
import { hasPartners, type Plan } from './plan';
import { lineId, type ReturnKey } from './return-id';
import { returnTexts } from './texts';

/** A line as a mutation brings it: see ReturnLineInput in schema/returns.graphql. */
export interface LineInput {
  indicator: string;
  partner?: string | null;
  total?: string | null;
  increment?: string | null;
  unit?: string | null;
  answer?: LineAnswer | null;
  filedBy?: string | null;
  reason?: string | null;
  note?: string | null;
}

/** So many lines come in one call. */
export const MOST_LINES = 500;
/** A number and its unit are shorter. */
const LONGEST_NUMBER = 100;

const refuse = (line: string, expectedText: Message, row: number): Refusal => ({
  ...refusal('INVALID', line, expectedText),
  row,
});

export const keyOfInput = ({ indicator, partner }: LineInput): LineKey => ({
  indicator,
  partner: partner ?? '',
});

/** Which lines are named, or why they can be none of the return: checked before anything is read of them. */
export function checkNames(key: ReturnKey, plan: Plan, inputs: readonly LineInput[]): Refusal[] {
  const seen = new Set<string>();
  return inputs.flatMap((input, i): Refusal[] => {
    const { indicator, partner } = keyOfInput(input);
    const id = lineId(indicator, partner).slice(0, LONGEST_NUMBER);
    const isRepeated = seen.has(id);
    seen.add(id);
    if (!plan.indicators.some((one) => one.indicator === indicator))
      return [refuse(id, returnTexts.indicator, i + 1)];
    if (isRepeated) return [refuse(id, returnTexts.repeatedLine, i + 1)];
    if (!hasPartners(plan, key.unit)) return partner === '' ? [] : [refuse(id, returnTexts.noPartner, i + 1)];
    const [region, east] = key.side === 'WEST' ? [key.unit, partner] : [partner, key.unit];
    const isPair = partner !== '' && isRegion(partner) && checkPair(region, east) === null;
    return isPair ? [] : [refuse(id, returnTexts.partner, i + 1)];
  });
}

type Typed = Pick<Line, 'total' | 'given' | 'unit' | 'rounding' | 'qualifier'>;
const EMPTY: Typed = { total: null, given: null, unit: null, rounding: '0', qualifier: null };

/** The lines as the inputs would have them, with those that are named alone; or why not, by line. */
export function applyInputs(
  lines: readonly Line[],
  inputs: readonly LineInput[],
): { changed: Line[]; refusals: Refusal[] } {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const changed: Line[] = [];
  const refusals: Refusal[] = [];
  for (const [i, input] of inputs.entries()) {
    const { indicator, partner } = keyOfInput(input);
    const line = byId.get(lineId(indicator, partner));
    if (!line) continue;
    const problems = checkTexts(input);
    const typed = problems.length === 0 ? readTotal(line, input) : EMPTY;
    if ('zh' in typed) problems.push(typed);
    if (problems.length > 0 || 'zh' in typed) {
      refusals.push(...problems.map((problem) => refuse(line.id, problem, i + 1)));
      continue;
    }
    const { answer, filedBy, reason, note } = input;
    changed.push({
      ...line,
      ...typed,
      answer: answer ?? 'TOTAL',
      filedBy: filedBy ?? null,
      reason: reason == null || reason.trim() === '' ? null : reason,
      note: note == null || note.trim() === '' ? null : note,
    });
  }
  return { changed, refusals };
}

function checkTexts({ answer, filedBy, reason, note, total, increment, unit }: LineInput): Message[] {
  const isFiledElsewhere = answer === 'FILED_BY';
  const isElsewhere = isFiledElsewhere || answer === 'NOT_HERE';
  const isGiven = (text: string | null | undefined): boolean => text != null && text.trim() !== '';
  const problems: [boolean, Message][] = [
    [(reason?.length ?? 0) > 500 || !isPlainLine(reason ?? ''), returnTexts.line500],
    [(note?.length ?? 0) > 200 || !isPlainLine(note ?? ''), returnTexts.line200],
    [[total, increment, unit].some((text) => (text?.length ?? 0) > LONGEST_NUMBER), returnTexts.line200],
    [isGiven(total) && isGiven(increment), returnTexts.oneOfTwo],
    [isElsewhere && (isGiven(total) || isGiven(increment)), returnTexts.noTotal],
    [isElsewhere && !isGiven(reason), expected.reason],
    [
      isFiledElsewhere ? filedBy == null || !isRegion(filedBy) : filedBy != null,
      isFiledElsewhere ? returnTexts.filedBy : returnTexts.noFiledBy,
    ],
  ];
  return problems.flatMap(([isWrong, text]) => (isWrong ? [text] : []));
}

function readTotal({ entry, previous }: Line, { total, increment, unit }: LineInput): Typed | Message {
  if (total != null && total.trim() !== '') {
    const read = readValue(total, unit, entry);
    if ('zh' in read) return read;
    const { value, given, qualifier } = read;
    return { total: value, given: given.value, unit: given.unit, rounding: given.rounding, qualifier };
  }
  const text = increment?.trim() ?? '';
  if (text === '') return EMPTY;
  if (entry.aggregation !== 'FLOW' && entry.aggregation !== 'BALANCE') return returnTexts.noIncrement;
  const isLess = /^[-\u2212\uff0d]/.test(text);
  const read = readValue(isLess ? text.slice(1) : text, unit, entry);
  if ('zh' in read) return read;
  const sum = new Big(previous?.total ?? '0').plus(isLess ? new Big(read.value).neg() : read.value);
  if (sum.lt(0)) return returnTexts.notBelowZero;
  const { rounding } = read.given;
  return { ...EMPTY, total: sum.toFixed(), rounding, qualifier: read.qualifier };
}

/** A number without a unit is in the indicator's own. */
function readValue(text: string, unit: string | null | undefined, entry: IndicatorRow): GivenValue | Message {
  const read = checkValue(text, unit ?? '', entry);
  if (!('expected' in read)) return read;
  if (unit != null && unit !== '') return read.expected;
  const own = checkValue(text, ownUnit(entry), entry);
  return 'expected' in own ? (read.field === 'unit' && hasUnit(text) ? read.expected : own.expected) : own;
}

const hasUnit = (text: string): boolean => /[^\d.,\s约近余多以上万亿]/.test(text);

/** The unit that an indicator is kept in, as people write it first. */
export const ownUnit = ({ unit }: IndicatorRow): string => spellingsOf(unit).split('、')[0] ?? '';

import Big from 'big.js';
import type { ReturnLineInput } from '../../export/generated/graphql';
import { UNIT } from '../../export/labels';
import {
  ANSWERS,
  WRITABLE,
  writtenOf,
  type TemplateLine,
  type TemplateReturn,
  type Writable,
} from '../../export/return-form/layout';
import { readGivenValue, type GivenProblem } from '../../platform/ledger/given-value';
import type { Message } from '../../platform/message';
import type { RowError } from '../table/file-refused';
import { understandRegion } from '../understand/regions';
import { cellError, type FilledLine, type FilledTemplate } from './read-template';
import { returnTexts as texts } from './texts';

/** What a filled template would change. */
export interface ChangedLines {
  inputs: ReturnLineInput[];
  /** Lines that are as they were downloaded, or as they are saved. */
  unchanged: number;
  /** The row of each line in the sheet. */
  rows: ReadonlyMap<string, number>;
  errors: RowError[];
}

/**
 * Compares a filled template with what it was when it was downloaded and with the return as it now is: what was typed is taken, what
 * somebody else has saved meanwhile is never overwritten, and rows that were deleted or moved change nothing.
 */
export function changedLines(
  filled: FilledTemplate,
  current: TemplateReturn,
  language: 'ZH' | 'EN',
): ChangedLines {
  const lines = new Map((current.lines ?? []).map((line) => [line.id, line]));
  const changed: ChangedLines = {
    inputs: [],
    unchanged: 0,
    rows: rowsOf(filled),
    errors: [...filled.errors],
  };
  const say = (told: Message): string => (language === 'ZH' ? told.zh : told.en);
  for (const one of filled.lines) {
    const line = lines.get(one.id);
    const touched = WRITABLE.filter((name) => one.cells[name] !== one.before[name]);
    if (!line) {
      if (touched.length > 0)
        changed.errors.push(cellError(one.row, 'indicator', one.indicator, texts.notInPlan));
      continue;
    }
    const faults = [...namedOtherwise(one, line), ...overtaken(one, line, touched, say)];
    const { input, errors } = inputOf(one, line);
    if (faults.length + errors.length > 0)
      changed.errors.push(...faults, ...(touched.length > 0 ? errors : []));
    else if (touched.length === 0 || isAsSaved(one, line, say)) changed.unchanged++;
    else changed.inputs.push(input);
  }
  return changed;
}

const rowsOf = ({ lines }: FilledTemplate): Map<string, number> =>
  new Map(lines.map(({ id, row }) => [id, row]));

/** A row whose name was pasted over stands for another line than the person thinks. */
function namedOtherwise(one: FilledLine, { indicator, partner }: TemplateLine): RowError[] {
  if (one.indicator !== indicator.name)
    return [cellError(one.row, 'indicator', one.indicator, texts.otherName(indicator.name))];
  const name = partner?.name ?? '';
  return one.partner === name ? [] : [cellError(one.row, 'partner', one.partner, texts.otherName(name))];
}

/** What was typed where somebody has saved something else since the download. */
function overtaken(
  one: FilledLine,
  line: TemplateLine,
  touched: readonly Writable[],
  say: (told: Message) => string,
): RowError[] {
  if (touched.length === 0) return [];
  const now = writtenOf(line, say);
  return WRITABLE.filter((name) => now[name] !== one.before[name] && now[name] !== one.cells[name]).map(
    (name) => cellError(one.row, name, one.cells[name], texts.newer(now[name]), 'STALE_VERSION'),
  );
}

const isAsSaved = ({ cells }: FilledLine, line: TemplateLine, say: (told: Message) => string): boolean => {
  const now = writtenOf(line, say);
  return WRITABLE.every((name) => cells[name] === now[name]);
};

function inputOf(one: FilledLine, line: TemplateLine): { input: ReturnLineInput; errors: RowError[] } {
  const { cells, row } = one;
  const errors: RowError[] = [];
  const answer = answerOf(cells.answer);
  if (!answer) errors.push(cellError(row, 'answer', cells.answer, texts.answer));
  const isFigure = answer === 'TOTAL';
  const figure = isFigure ? figureOf(one, line, errors) : {};
  const by = cells.filedBy === '' ? null : understandRegion(cells.filedBy);
  if (by && !('code' in by)) errors.push(cellError(row, 'filedBy', cells.filedBy, texts.region));
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return {
    input: {
      indicator: line.indicator.code,
      partner: line.partner?.code ?? null,
      total: null,
      increment: null,
      ...figure,
      unit: isFigure ? orNull(cells.unit) : null,
      answer: answer ?? 'TOTAL',
      filedBy: by && 'code' in by ? by.code : null,
      reason: orNull(cells.reason),
      note: orNull(cells.note),
    },
    errors,
  };
}

const answerOf = (text: string): keyof typeof ANSWERS | undefined =>
  text === ''
    ? 'TOTAL'
    : (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).find((name) =>
        [ANSWERS[name].zh, ANSWERS[name].en].includes(text),
      );

/** 本期 where it alone was typed, else 累计; both where they agree. */
function figureOf(
  { cells, before, row }: FilledLine,
  line: TemplateLine,
  errors: RowError[],
): Pick<ReturnLineInput, 'total' | 'increment'> {
  const { unit } = line.indicator;
  const read = (name: 'total' | 'increment'): string | null => {
    if (cells[name] === '') return null;
    const value = readGivenValue(cells[name], cells.unit || UNIT[unit].zh, unit);
    if (!('problem' in value)) return value.value;
    errors.push(
      cellError(
        row,
        value.column === 'unit' ? 'unit' : name,
        value.column === 'unit' ? cells.unit : cells[name],
        expectedOf(value),
      ),
    );
    return null;
  };
  const [total, increment] = [read('total'), read('increment')];
  if (increment === null) return { total: cells.total };
  if (cells.total === before.total || total === null) return { increment: cells.increment };
  const follows = new Big(line.previousTotal ?? '0').plus(increment);
  if (!follows.eq(total))
    errors.push(cellError(row, 'total', cells.total, texts.bothTyped(follows.toFixed())));
  return { total: cells.total };
}

function expectedOf(found: GivenProblem): Message {
  switch (found.problem) {
    case 'number':
      return found.expected;
    case 'qualifiers':
      return texts.qualifiers;
    case 'unitTwice':
      return texts.unitTwice;
    case 'fraction':
      return texts.fraction(found.expected);
    case 'size':
      return texts.size(found.expected);
    default:
      return texts.unit(found.expected);
  }
}

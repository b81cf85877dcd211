import { createHash } from 'node:crypto';
import {
  CheckReturnLinesDocument,
  ReturnTemplateDocument,
  SaveReturnLinesDocument,
  type ReturnLineInput,
} from '../../export/generated/graphql';
import type { TemplateReturn } from '../../export/return-form/layout';
import { message, type Message } from '../../platform/message';
import type { AskGraph } from '../../platform/upload';
import { THEMES } from '../../schema/subgraphs';
import type { RowError } from '../table/file-refused';
import type { OpenFile } from '../table/open-file';
import { changedLines, type ChangedLines } from './changed-lines';
import { readTemplate } from './read-template';
import { returnTexts as texts } from './texts';

/** What became of a filled template, as of any file; `return` is the one it went into. */
export interface TakenTemplate {
  return: string;
  written: number;
  unchanged: number;
  findings: { code: string; row: number | null; message: Message }[];
  errors: (Omit<RowError, 'row' | 'column'> & { row: number | null; column: string | null })[];
}

interface Said {
  code: string;
  field: string | null;
  zh: string;
  en: string;
}

/**
 * Takes the template of a return into its draft, as its page would save it: with the rights of whoever asks, through the graph. Null where
 * the file is none. `check` says what it would do.
 *
 * @throws FileRefused where it cannot be read, and what the graph throws.
 */
export async function takeTemplate(
  file: OpenFile,
  ask: AskGraph,
  { check, wanted }: { check: boolean; wanted: string | undefined },
): Promise<TakenTemplate | null> {
  const filled = await readTemplate(file);
  if (!filled) return null;
  const { id } = filled;
  const refused = (code: string, expected: Message): TakenTemplate => ({
    return: id,
    written: 0,
    unchanged: 0,
    findings: [],
    errors: [{ row: null, column: null, found: id, expected, code }],
  });
  if (wanted !== undefined && wanted !== id) return refused('OTHER_RETURN', texts.otherReturn(id, wanted));
  const current = (await ask(ReturnTemplateDocument, { id, language: 'ZH' })).return;
  if (!current?.lines || current.version === null || current.state === null)
    return refused('NOT_EXPECTED', texts.notFound(id));
  if (current.state === 'SUBMITTED' || current.state === 'APPROVED')
    return refused('WRONG_STATE', texts.state[current.state]);
  const changed = changedLines(filled, current, 'ZH');
  const result = { return: id, written: changed.inputs.length, unchanged: changed.unchanged, findings: [] };
  if (changed.errors.length > 0) return { ...result, written: 0, errors: changed.errors };
  if (changed.inputs.length === 0) return { ...result, errors: [] };
  const { refusals, checks } = check
    ? await preview(id, changed.inputs, ask)
    : await save(current, current.version, changed.inputs, { ask, sha256: file.sha256 });
  const errors = refusals.map((refusal) => errorOf(refusal, changed, current));
  const findings = checks.map(({ code, lines: [line = ''], zh, en }) => ({
    code,
    row: changed.rows.get(line) ?? null,
    message: message(zh, en),
  }));
  return { ...result, written: errors.length > 0 ? 0 : result.written, findings, errors };
}

interface Outcome {
  refusals: readonly Said[];
  checks: readonly { code: string; lines: readonly string[]; zh: string; en: string }[];
}

async function preview(id: string, lines: ReturnLineInput[], ask: AskGraph): Promise<Outcome> {
  const found = (await ask(CheckReturnLinesDocument, { id, lines })).return?.preview;
  return { refusals: found?.refusals ?? [], checks: found?.checks ?? [] };
}

async function save(
  { id, theme }: TemplateReturn,
  version: number,
  lines: ReturnLineInput[],
  { ask, sha256 }: { ask: AskGraph; sha256: string },
): Promise<Outcome> {
  const owner = THEMES.find((one) => one.theme === theme)?.owner;
  const saved = await ask(SaveReturnLinesDocument, {
    id,
    version,
    lines,
    // The same file over the same version again is the same request.
    key: createHash('sha256').update(`${id} ${version} ${sha256}`).digest('hex'),
    eastWest: owner === 'east-west',
    consumer: owner === 'consumer',
    enterpriseVillage: owner === 'enterprise-village',
    consolidation: owner === 'consolidation',
  });
  const outcome = Object.values(saved).find((one) => one !== null && typeof one === 'object');
  return { refusals: outcome?.refusals ?? [], checks: outcome?.return?.checks ?? [] };
}

/** What the graph refuses of a line, at its row. */
function errorOf(
  { code, field, zh, en }: Said,
  { rows }: ChangedLines,
  { lines }: TemplateReturn,
): TakenTemplate['errors'][number] {
  const line = lines?.find(({ id }) => id === field);
  return {
    row: rows.get(field ?? '') ?? null,
    column: line ? line.indicator.name : null,
    found: field ?? '',
    expected: message(zh, en),
    code,
  };
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportedFile } from '../platform/register/audit';
import { notPlain } from '../platform/text';
import type { Databases } from './databases';
import { importDrafts } from './import-drafts';
import { importRegister } from './register/import-register';
import { recogniseRegister } from './register/recognise';
import { FileRefused, type RowError } from './table/read-table';
import { texts } from './texts';

/** Something worth a look in a file that was taken all the same. */
export type Finding =
  /** The ratio printed beside a figure is not figure / target; `computed` is null without a target. */
  | { kind: 'STATED_RATIO'; row: number; indicator: string; stated: string; computed: string | null }
  /** A rate is not its numerator / denominator; `computed` is null for a denominator of 0. */
  | { kind: 'STATED_RATE'; row: number; indicator: string; stated: string; computed: string | null }
  /** The same source stated this value before, and it was restated since: the row was left out. */
  | { kind: 'SUPERSEDED'; row: number; indicator: string; found: string; inForce: string }
  | { kind: 'NEW_PARTNERSHIP'; east: string; west: string }
  | { kind: 'IGNORED_SHEET'; sheet: string };

/** With errors nothing was written; without, the file was taken whole. */
export interface ImportResult {
  errors: RowError[];
  findings: Finding[];
  written: number;
  unchanged: number;
}

export interface ImportOptions {
  /** Why totals may fall; null when the file is no correction. */
  correction: string | null;
  /** Who files it, as records and the audit trail name them; the file's name stands for nobody in particular. */
  by?: string;
  onProgress?: (done: number, of: number | undefined) => void;
  now?: Date;
}

/** What the audit trail says of the file. */
export interface FileOptions extends ImportOptions {
  file: Pick<ImportedFile, 'file' | 'sha256'>;
}

/**
 * Imports one file of targets, of figures or of a register, told apart by its header: all of it is checked before any of
 * it is written. What is already on record is left alone, so that a file can be imported again.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function importFile(
  path: string,
  databases: Databases,
  options: ImportOptions,
): Promise<ImportResult> {
  checkFileName(basename(path));
  const recognised = await recogniseRegister(path);
  const file = { file: basename(path), sha256: await hashOf(path) };
  return recognised
    ? importRegister(path, recognised, databases, { ...options, file })
    : importDrafts(path, databases, { ...options, file });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What a file brings names it, in records and in the audit trail. */
function checkFileName(name: string): void {
  const found = notPlain(name);
  if (found !== null) throw new FileRefused('FILE_NAME_NOT_TEXT', name, texts.fileName(found));
}

import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyEvents, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';
import { UploadRefused } from '../platform/upload';

/** A form with one file, and what may stand beside it. */
export interface FileForm {
  /** The field that has the file. */
  field: string;
  mostBytes: number;
  fields: readonly string[];
  /** What takes a larger file. */
  otherwise?: string;
}

const LONGEST_FIELD = 1000;

/**
 * Writes the file of a form into a folder, as it comes.
 *
 * @throws UploadRefused
 */
export async function receiveFile(
  request: Request,
  folder: string,
  form: FileForm,
): Promise<{ path: string; fields: Map<string, string> }> {
  const expected = `multipart/form-data with one field "${form.field}"${form.fields.length > 0 ? ` and, where needed, ${form.fields.join(', ')}` : ''}`;
  if (!/^multipart\/form-data;/i.test(request.get('content-type') ?? ''))
    throw new UploadRefused(`Content-Type: expected ${expected}`);
  const fields = new Map<string, string>();
  const written: Promise<string>[] = [];
  let problem: UploadRefused | undefined;
  const refuseLater = (message: string): void => {
    problem ??= new UploadRefused(message);
  };
  const reader = createReader(request, form, expected);
  const onFile: BusboyEvents['file'] = (field, stream, name: string | undefined) => {
    const shown = basename((name ?? '').replaceAll('\\', '/'));
    if (field !== form.field || shown === '' || written.length > 0) {
      refuseLater(`${field}: expected ${expected}`);
      stream.resume();
      return;
    }
    const path = join(folder, shown);
    stream.once('limit', () => {
      const otherwise = form.otherwise === undefined ? '' : `; ${form.otherwise}`;
      refuseLater(`${form.field}: expected at most ${form.mostBytes / 1024 / 1024} MB${otherwise}`);
    });
    written.push(pipeline(stream, createWriteStream(path)).then(() => path));
  };
  const onField: BusboyEvents['field'] = (field, value, _, isCut) => {
    const known = form.fields.includes(field);
    if (!known || fields.has(field)) refuseLater(`${field.slice(0, 100)}: expected ${expected}`);
    else if (isCut) refuseLater(`${field}: expected at most ${LONGEST_FIELD} bytes`);
    else fields.set(field, value);
  };
  reader.on('file', onFile);
  reader.on('field', onField);
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    reader.once(limit, () => {
      refuseLater(`body: expected ${expected}`);
    });
  try {
    await pipeline(request, reader);
    const [path] = await Promise.all(written);
    if (problem) throw problem;
    if (path === undefined) throw new UploadRefused(`${form.field}: expected ${expected}`);
    return { path, fields };
  } catch (error) {
    await Promise.allSettled(written);
    if (error instanceof UploadRefused) throw error;
    throw new UploadRefused(`body: expected ${expected}, and all of it`);
  }
}

function createReader(request: Request, { mostBytes, fields }: FileForm, expected: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.get('content-type') ?? '' },
      limits: { fileSize: mostBytes, files: 1, fields: fields.length, fieldSize: LONGEST_FIELD, parts: 10 },
    });
  } catch {
    throw new UploadRefused(`Content-Type: expected ${expected}`);
  }
}

import type { Message } from '../../../../platform/message';
import { currentSession } from '../../session';
import type { kinds } from './texts';

/** What POST /files/import says of a file. */
export interface ImportReport {
  check: boolean;
  /** The return that a filled template is of. */
  return?: string;
  written: number;
  unchanged: number;
  understood: readonly { what: keyof typeof kinds; written: string; as: string }[];
  findings: readonly { code: string; row: number | null; message: Message }[];
  errors: readonly {
    row: number | null;
    sheet?: string;
    column: string | null;
    found: string;
    expected: Message;
    code: string;
  }[];
}

export interface ImportForm {
  file: File;
  within: string | null;
  sheet: string;
  correction: string;
}

/** Why there is no report: what the server said, or that it did not answer. */
export class NotSent extends Error {
  constructor(
    readonly isUnreachable: boolean,
    message = '',
  ) {
    super(message);
  }
}

/**
 * Sends a file to be checked, or written.
 *
 * @throws NotSent where there is no report of it.
 */
export async function sendFile(form: ImportForm, isCheck: boolean): Promise<ImportReport> {
  const body = new FormData();
  body.set('check', String(isCheck));
  if (form.within !== null) body.set('within', form.within);
  if (form.sheet.trim() !== '') body.set('sheet', form.sheet.trim());
  if (form.correction.trim() !== '') body.set('correction', form.correction.trim());
  body.set('file', form.file, form.file.name);
  const session = currentSession();
  const headers: HeadersInit = session ? { authorization: `Bearer ${session.token}` } : {};
  const response = await fetch('/files/import', { method: 'POST', headers, body }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as
    (ImportReport & { errors: { message?: string }[] }) | null;
  if (!response || answer === null) throw new NotSent(true);
  if (response.status !== 200 && response.status !== 422)
    throw new NotSent(false, answer.errors[0]?.message ?? `HTTP ${response.status}`);
  return answer;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OFFICE = '/usr/bin/soffice';

/** Whether LibreOffice Writer is there, a reader of Word documents that is not ours. */
export const hasLibreOffice = spawnSync(OFFICE, ['--headless', '--version']).status === 0;

/** A Word document as LibreOffice understands it: its text, a paragraph or a cell to a line. */
export function openWithLibreOffice(document: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cooperation-graph-word-'));
  try {
    writeFileSync(join(folder, 'document.docx'), document);
    const { status, stderr } = spawnSync(
      OFFICE,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder],
        join(folder, 'document.docx'),
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const text = readFileSync(join(folder, 'document.txt'), 'utf8');
    return text
      .replace(/^\ufeff/, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

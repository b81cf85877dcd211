import { inLanguage } from '../platform/message';
import { isReason } from '../platform/register/check-record';
import { expected } from '../platform/register/messages';
import type { SubgraphName } from '../platform/subgraph';
import { UploadRefused, type ImportUpload, type UploadOptions } from '../platform/upload';
import { openDatabases } from './databases';
import { importFile } from './import-file';
import type { ImportOptions } from './import-result';
import { messageOf } from './report';
import { FileRefused } from './table/file-refused';
import { texts } from './texts';
import { understandRegion } from './understand/regions';

/** A file of more rows is for the command, which has a process of its own. */
const MOST_ROWS = 50_000;

/** Imports uploaded files under the rights of their senders; the databases are opened for the first of them. */
export function createImportUpload(
  url: string,
  ownUrls: Partial<Record<SubgraphName, string>>,
): { importUpload: ImportUpload; close: () => Promise<void> } {
  let opened: ReturnType<typeof openDatabases> | undefined;
  return {
    importUpload: async (path, viewer, options) => {
      const checked = {
        ...checkOptions(options),
        viewer,
        by: viewer.subject ?? '',
        limits: { rows: MOST_ROWS },
      };
      opened ??= openDatabases(url, ownUrls);
      try {
        const { databases } = await opened;
        const { errors, findings, written, unchanged, understood } = await importFile(
          path,
          databases,
          checked,
        );
        const told = findings.map((finding) => ({
          code: finding.code,
          row: finding.row,
          message: messageOf(finding),
        }));
        const body = { check: options.check, written, unchanged, understood, findings: told, errors };
        return { status: errors.length > 0 ? 422 : 200, body };
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        const { code, row = null, column = null } = error;
        const body = { check: options.check, written: 0, unchanged: 0, understood: [], findings: [] };
        return {
          status: 422,
          body: { ...body, errors: [{ row, column, found: '', expected: error.lines, code }] },
        };
      }
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}

function checkOptions({ correction, within, ...options }: UploadOptions): ImportOptions {
  if (correction !== undefined && !isReason(correction))
    throw new UploadRefused(`correction: expected ${inLanguage(expected.reason)}`);
  const region = within === undefined ? undefined : understandRegion(within);
  if (region !== undefined && !('code' in region))
    throw new UploadRefused(inLanguage(texts.within(within ?? '')));
  return { ...options, correction: correction ?? null, ...(region && { within: region.code }) };
}

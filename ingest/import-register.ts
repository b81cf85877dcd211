import { mayRead } from '../platform/access/viewer';
import { LONGEST_FILING, recordingMoment } from '../platform/database/known-at';
import { transactionOf, type Run } from '../platform/database/run';
import { raw, statement } from '../platform/database/sql';
import { NATION } from '../platform/region-code';
import { recordImport } from '../platform/register/audit';
import type { Change, Draft, RowRefusal } from '../platform/register/check-record';
import { actorOf } from '../platform/register/idempotency';
import { referencesOf, snake } from '../platform/register/register';
import { writerOf } from '../platform/register/register-access';
import { limitStatements, type Databases } from './databases';
import { ignoredSheet } from './file-findings';
import type { ImportOptions, ImportResult } from './import-result';
import { isCreditCodeLike, readRecords, type RecordDrafts } from './read-records';
import type { Recognised } from './recognise';
import { codeFieldOf, EXPORTED, type RegisterFormat } from './register-formats';
import { FileRefused, shortened, type RowError } from './table/file-refused';
import type { OpenFile } from './table/open-file';
import { texts } from './texts';

/** How many marks are looked up at a time. */
const CHUNK = 20_000;

/**
 * Imports a file of one register, whole or not at all, in one transaction. Whoever runs it at the command line acts as
 * an administrator of the whole nation. Rows that an earlier import brought are left alone.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function importRegister(
  file: OpenFile,
  recognised: Recognised,
  databases: Databases,
  options: ImportOptions,
): Promise<ImportResult> {
  const { format } = recognised;
  if (options.correction !== null) throw new FileRefused('NO_CORRECTION', file.name, texts.noCorrection);
  const now = options.now ?? new Date();
  const onProgress = options.onProgress ?? (() => undefined);
  const records = await readRecords(file, recognised, { ...options, now, onProgress });
  const change: Change = {
    viewer: options.viewer ?? administrator(options.by ?? `import ${file.name}`),
    now,
    key: null,
  };
  const writer = writerOf(format.subgraph, format.register);
  const runner = databases[format.subgraph].createQueryRunner();
  try {
    const startedAt = Date.now();
    await runner.startTransaction();
    const { run } = transactionOf(runner);
    await limitStatements(run);
    await writer.acquireWriteLock(run);
    const drafts = await unknownOnes(run, writer.known, records.drafts);
    const errors = records.errors.concat(
      await resolveReferences(run, format, drafts, records, recognised),
      await missingRecords(run, records.exported, change, recognised),
    );
    const wrong = new Set(errors.map(({ row }) => row));
    const sound = drafts.filter(({ row }) => !wrong.has(row));
    const refusals =
      errors.length > 0
        ? await writer.refusalsOf(run, sound, change)
        : (
            await writer.addAll(run, sound, change, {
              onRows: (done) => {
                onProgress(done, sound.length);
              },
            })
          ).refusals;
    errors.push(...refusals.map((one) => toRowError(one, records, recognised)));
    const { understood } = records;
    if (errors.length > 0) return { ...refused(errors), understood };
    if (Date.now() - startedAt > LONGEST_FILING)
      throw new FileRefused('TOO_MANY_ROWS', file.name, texts.tooLong);
    const counts = {
      written: drafts.length,
      unchanged: records.drafts.length - drafts.length + records.exported.length,
    };
    await recordImport(
      run,
      format.register.table,
      { file: file.name, sha256: file.sha256, ...counts },
      { at: await recordingMoment(run), by: actorOf(change), reason: null },
    );
    // A check does all but the last step, so that it says what the import would.
    if (options.check !== true) await runner.commitTransaction();
    return {
      errors: [],
      findings: [...records.findings, ...records.ignoredSheets.map(ignoredSheet)],
      ...counts,
      understood,
    };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

const refused = (errors: RowError[]): Omit<ImportResult, 'understood'> => ({
  errors: errors.sort((a, b) => a.row - b.row),
  findings: [],
  written: 0,
  unchanged: 0,
});

/** A command acts as an administrator of the whole nation; `subject` is what is recorded of it. */
export const administrator = (subject: string): Change['viewer'] => ({
  subject,
  grants: [{ role: 'ADMINISTRATOR', region: NATION, side: 'WEST' }],
  openReading: true,
});

async function unknownOnes(
  run: Run,
  known: (run: Run, marks: readonly string[]) => Promise<Set<string>>,
  drafts: readonly Draft[],
): Promise<Draft[]> {
  const left: Draft[] = [];
  for (let start = 0; start < drafts.length; start += CHUNK) {
    const chunk = drafts.slice(start, start + CHUNK);
    const there = await known(
      run,
      chunk.map(({ mark }) => mark ?? ''),
    );
    left.push(...chunk.filter(({ mark }) => !there.has(mark ?? '')));
  }
  return left;
}

/** Of rows that were exported those whose record is no more in force, or not for whoever sends them. */
async function missingRecords(
  run: Run,
  exported: RecordDrafts['exported'],
  { viewer }: Change,
  { format: { register }, headings }: Recognised,
): Promise<RowError[]> {
  if (exported.length === 0) return [];
  const rows = await run<{ id: string; region: string; partner: string }>(statement('import.exported')`
    select id::text as id, scope_region as region, scope_partner as partner from ${raw(register.table)}
    where superseded_at is null and not void and id::text = any(${exported.map(({ id }) => id)}::text[])`);
  const there = new Set(rows.flatMap((row) => (mayRead(viewer, row) ? [row.id] : [])));
  return exported
    .filter(({ id }) => !there.has(id))
    .map(({ row, id }) => ({
      row,
      column: headings.get(EXPORTED.recordId) ?? EXPORTED.recordId,
      found: shortened(id),
      expected: texts.recordInForce,
      code: 'UNKNOWN_RECORD',
    }));
}

/** Puts ids in the place of credit codes, where a field refers to a record of a register that has them. */
async function resolveReferences(
  run: Run,
  format: RegisterFormat,
  drafts: readonly Draft[],
  records: RecordDrafts,
  recognised: Recognised,
): Promise<RowError[]> {
  const errors: RowError[] = [];
  for (const [field, table] of referencesOf(format.register)) {
    const coded = drafts.filter(({ input }) => isCreditCodeLike(input[field]));
    const codeField = codeFieldOf(format, table);
    const ids = new Map<string, string>();
    if (codeField !== undefined && coded.length > 0) {
      const column = raw(snake(codeField));
      const rows = await run<{ code: string; id: string }>(statement('import.references')`
        select ${column} as code, id::text as id from ${raw(table)}
        where superseded_at is null and not void
          and ${column} = any(${[...new Set(coded.map(({ input }) => input[field]))]}::text[])`);
      for (const { code, id } of rows) ids.set(code, id);
    }
    for (const draft of coded) {
      const id = ids.get(String(draft.input[field]));
      if (id === undefined) errors.push(unresolved(draft, field, records, recognised));
      else (draft.input as Record<string, unknown>)[field] = id;
    }
  }
  return errors;
}

const unresolved = (
  { row }: Draft,
  field: string,
  records: RecordDrafts,
  { headings }: Recognised,
): RowError => ({
  row,
  column: headings.get(field) ?? field,
  found: records.found(row, field),
  expected: texts.reference,
  code: 'UNKNOWN_RECORD',
});

function toRowError(
  { row, code, field, message }: RowRefusal,
  records: RecordDrafts,
  { headings, format }: Recognised,
): RowError {
  const column = field ?? format.register.date;
  return {
    row,
    column: headings.get(column) ?? column,
    found: records.found(row, column),
    expected: message,
    code,
  };
}

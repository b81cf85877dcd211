import { recordingMoment, acquireWriteLock } from '../platform/database/known-at';
import { transactionOf, type Run } from '../platform/database/run';
import type { FilingStamp } from '../platform/ledger/statement-draft';
import { message } from '../platform/message';
import { regionName } from '../platform/regions';
import { recordImport } from '../platform/register/audit';
import { checkGroup, differenceOf, recordGroup, standingGroup } from '../subgraphs/targets/change-groups';
import { limitStatements, type Databases } from './databases';
import { ignoredSheet } from './file-findings';
import { administrator } from './import-register';
import type { ImportOptions, ImportResult } from './import-result';
import { readGroups, type GroupDraft } from './read-groups';
import { shortened, type RowError } from './table/file-refused';
import type { OpenFile } from './table/open-file';

/** As many members as a message names. */
const NAMED = 5;

const named = (codes: readonly string[]): string =>
  codes
    .slice(0, NAMED)
    .map((text) => `${regionName(text.split(/[ ：]/)[0] ?? '') ?? ''} ${text}`)
    .concat(codes.length > NAMED ? [`… (${codes.length})`] : [])
    .join('、') || '—';

const asOnRecord = (removed: readonly string[], added: readonly string[]) =>
  message(
    `在册的名单；文件中没有 ${named(removed)}，多出 ${named(added)}。确要调整，请用 --correction 写明原因`,
    `the members on record: the file lacks ${named(removed)} and adds ${named(added)}; say why with --correction to change them`,
  );

/**
 * Imports a file of groups, whole or not at all: each group has the members of its rows and no others. One that is on record with others
 * is refused unless the file is a correction, and one that is the same changes nothing.
 */
export async function importGroups(
  file: OpenFile,
  databases: Databases,
  options: ImportOptions,
): Promise<ImportResult> {
  const { groups, errors, understood, ignoredSheets } = await readGroups(file, options.within);
  const by = options.by ?? `import ${file.name}`;
  const viewer = options.viewer ?? administrator(by);
  errors.push(
    ...groups.flatMap((group) =>
      checkGroup(group.input, viewer).map((problem) =>
        errorOf(group, problem.field, problem.message, problem.member),
      ),
    ),
  );
  const runner = databases.targets.createQueryRunner();
  try {
    await runner.startTransaction();
    const { run } = transactionOf(runner);
    await limitStatements(run);
    await acquireWriteLock(run);
    const stamp = { at: await recordingMoment(run), by, reason: options.correction };
    const counts = { written: 0, unchanged: 0 };
    for (const group of groups) {
      const filed = await fileGroup(run, group, stamp);
      if ('row' in filed) errors.push(filed);
      else counts[filed.as] += group.rows.length;
    }
    if (errors.length > 0)
      return {
        errors: errors.sort((a, b) => a.row - b.row),
        findings: [],
        written: 0,
        unchanged: 0,
        understood,
      };
    await recordImport(run, 'group', { file: file.name, sha256: file.sha256, ...counts }, stamp);
    if (options.check !== true) await runner.commitTransaction();
    return { errors: [], findings: ignoredSheets.map(ignoredSheet), ...counts, understood };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

async function fileGroup(
  run: Run,
  group: GroupDraft,
  stamp: FilingStamp,
): Promise<{ as: 'written' | 'unchanged' } | RowError> {
  const { input } = group;
  const standing = await standingGroup(run, input);
  const { removed, added } = differenceOf(standing, input);
  const isSame =
    removed.length === 0 && added.length === 0 && (input.source ?? standing.source) === standing.source;
  if (standing.version > 0 && isSame) return { as: 'unchanged' };
  if (standing.version > 0 && stamp.reason === null)
    return errorOf(group, 'name', asOnRecord(removed, added), null, 'GROUP_DIFFERS');
  await recordGroup(run, input, standing, stamp);
  return { as: 'written' };
}

const COLUMN = { name: 'group', within: 'within', source: 'source', members: 'region' } as const;

/** What is wrong with a group, at its first row or that of a member. */
function errorOf(
  { input, rows }: GroupDraft,
  field: keyof typeof COLUMN,
  expected: RowError['expected'],
  member: number | null,
  code = 'MALFORMED',
): RowError {
  const found = field === 'members' ? (input.members[member ?? 0]?.region ?? '') : (input[field] ?? '');
  return { row: rows[member ?? 0] ?? 1, column: COLUMN[field], found: shortened(found), expected, code };
}

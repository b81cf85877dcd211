import { basename } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { indicator } from '../platform/catalogue';
import { prepareFiling, type Filing, type Refusal } from '../platform/ledger/file-statements';
import { NATION } from '../platform/region-code';
import type { SubgraphName } from '../platform/subgraph';
import { addPartnerships, fileTargets } from '../subgraphs/targets/file-targets';
import { checkFigures } from './check-figures';
import { checkPlaces } from './check-places';
import type { Databases, Finding, ImportOptions, ImportResult } from './import-file';
import { readDrafts, type Drafts } from './read-drafts';
import type { RowError } from './table/read-table';
import { texts } from './texts';

/** A statement of an import that runs longer is given up; with it, readers know when a filing has ended (ledger/known-at.ts). */
export const STATEMENT_TIMEOUT = '15min';

/** The rows of one subgraph, in a transaction of their own. */
interface Part {
  name: SubgraphName;
  runner: QueryRunner;
  filing: Filing | null;
}

/**
 * Imports one file of targets or of figures. The rows of each subgraph are one transaction, and none is committed before
 * all are checked; should it break off between two commits, importing the file again completes it.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function importDrafts(
  path: string,
  databases: Databases,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = await readDrafts(path, options.onProgress ?? (() => undefined), options.now);
  let errors = read.errors.concat(await checkPlaces(read, databases.targets));
  // So that a person sees at once all that is wrong, sound rows are checked even where the file is refused for others.
  const drafts = soundRows(read, new Set(errors.map(({ row }) => row)));

  const by = `import ${basename(path)}`;
  const parts: Part[] = [];
  try {
    for (const name of subgraphsOf(drafts)) {
      const runner = databases[name].createQueryRunner();
      const part: Part = { name, runner, filing: null };
      parts.push(part);
      await runner.startTransaction();
      await runner.query(`set local statement_timeout = '${STATEMENT_TIMEOUT}'`);
      if (name === 'targets') continue;
      const own = drafts.figures.filter((draft) => indicator(draft.indicator)?.subgraph === name);
      part.filing = await prepareFiling(runner, own, { by, reason: options.correction });
      errors = errors.concat(toRowErrors(part.filing.refusals, drafts));
    }
    if (errors.length > 0) return refused(errors);

    const result: ImportResult = { errors: [], findings: [], written: 0, unchanged: 0 };
    for (const part of parts) await write(part, drafts, { by, correction: options.correction }, result);
    const findings = await checkFigures(drafts.figures, databases);
    const sheets = drafts.ignoredSheets.map((sheet): Finding => ({ kind: 'IGNORED_SHEET', sheet }));
    return { ...result, findings: [...result.findings, ...findings, ...sheets] };
  } finally {
    for (const { runner } of parts) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

const soundRows = (drafts: Drafts, wrong: ReadonlySet<number>): Drafts => ({
  ...drafts,
  targets: drafts.targets.filter(({ row }) => !wrong.has(row)),
  figures: drafts.figures.filter(({ row }) => !wrong.has(row)),
});

const refused = (errors: RowError[]): ImportResult => ({
  errors: errors.sort((a, b) => a.row - b.row),
  findings: [],
  written: 0,
  unchanged: 0,
});

/** `targets` first: it has the pairs that the other subgraphs' rows speak of. The others in one order, so that no two imports wait for each other. */
function subgraphsOf({ figures }: Drafts): SubgraphName[] {
  const owners = new Set(figures.flatMap((draft) => indicator(draft.indicator)?.subgraph ?? []));
  return ['targets', ...[...owners].sort()];
}

/** Writes and commits one part, and adds up what was done. */
async function write(
  { runner, filing }: Part,
  drafts: Drafts,
  filed: { by: string; correction: string | null },
  result: ImportResult,
): Promise<void> {
  const { written, unchanged, superseded } = filing
    ? { ...filing, written: await filing.record() }
    : await writeTargets(runner, drafts, filed, result);
  await runner.commitTransaction();
  result.written += written;
  result.unchanged += unchanged;
  const rows = new Map([...drafts.targets, ...drafts.figures].map((draft) => [draft.row, draft]));
  for (const { row, inForce } of superseded) {
    const draft = rows.get(row);
    if (!draft) continue;
    const found = 'total' in draft ? draft.total : draft.value;
    result.findings.push({ kind: 'SUPERSEDED', row, indicator: draft.indicator, found, inForce });
  }
}

async function writeTargets(
  runner: QueryRunner,
  drafts: Drafts,
  filed: { by: string; correction: string | null },
  result: ImportResult,
): ReturnType<typeof fileTargets> {
  const pairs = [...drafts.targets, ...drafts.figures]
    .filter(({ region, partner }) => partner !== '' && region !== NATION)
    .map(({ region, partner }) => ({ east: partner, west: region }));
  const filing = await fileTargets(runner, drafts.targets, filed);
  for (const pair of await addPartnerships(runner, pairs, filed.by)) {
    result.findings.push({ kind: 'NEW_PARTNERSHIP', ...pair });
  }
  return filing;
}

function toRowErrors(refusals: readonly Refusal[], { figures }: Drafts): RowError[] {
  const totals = new Map(figures.map(({ row, total }) => [row, total]));
  return refusals.map(({ row, code, other }) => ({
    row,
    column: 'value',
    found: totals.get(row) ?? '',
    expected: texts.refusals[code](texts.place(other)),
    code,
  }));
}

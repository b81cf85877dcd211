import type { DataSource } from 'typeorm';
import { hasRole, mayFileFor, mayRead, maySetTargets, type Viewer } from '../platform/access/viewer';
import { indicator } from '../platform/catalogue';
import { runOn, transactionOf, type Run } from '../platform/database/run';
import { figureTexts, placeOf } from '../platform/ledger/figure-texts';
import {
  prepareFiling,
  recordStatements,
  type Filing,
  type FilingRefusal,
  type Superseded,
} from '../platform/ledger/file-statements';
import { LONGEST_FILING } from '../platform/ledger/known-at';
import type { FilingStamp, StatementDraft } from '../platform/ledger/statement-draft';
import { NATION } from '../platform/region-code';
import { recordImport, type ImportedFile } from '../platform/register/audit';
import type { SubgraphName } from '../platform/subgraph';
import {
  addPartnerships,
  fileTargets,
  unknownPartnerships,
  type Pair,
  type TargetFiling,
} from '../subgraphs/targets/file-targets';
import { checkFigures } from './check-figures';
import { checkRegions } from './check-regions';
import { limitStatements, type Databases } from './databases';
import { errorAt, rowOf, type Drafts } from './drafts';
import type { Finding, ImportOptions, ImportResult } from './import-result';
import { readDrafts } from './read-drafts';
import { FileRefused, type RowError } from './table/file-refused';
import type { OpenFile } from './table/open-file';
import { texts } from './texts';

type Counts = Pick<ImportedFile, 'written' | 'unchanged'>;

/** What is to be recorded in the ledger of one subgraph. */
interface LedgerPart {
  name: SubgraphName;
  filing: Filing;
}

/**
 * Imports one file of targets or of figures: all of it is checked, and what is written of it, to however many subgraphs, is one
 * transaction with one moment of recording.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function importDrafts(
  file: OpenFile,
  databases: Databases,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = await readDrafts(file, options);
  const { viewer } = options;
  let errors = read.errors.concat(
    viewer ? notAllowed(viewer, read) : [],
    await checkRegions(runOn(databases.targets, AbortSignal.any([])), read),
  );
  // So that a person sees at once all that is wrong, sound rows are checked even where the file is refused for others.
  const drafts = soundRows(read, errors);
  const { understood } = read;
  const isCheck = options.check === true;

  const owners = new Set(drafts.figures.flatMap((draft) => indicator(draft.indicator)?.subgraph ?? []));
  const transaction = await databases.begin(['targets', ...owners]);
  try {
    const startedAt = Date.now();
    const parts: LedgerPart[] = [];
    for (const name of owners) {
      const own = drafts.figures.filter((draft) => indicator(draft.indicator)?.subgraph === name);
      const filing = await checkApart(databases[name], own, options.correction);
      parts.push({ name, filing });
      errors = errors.concat(toRowErrors(filing.refusals, drafts));
    }
    if (errors.length > 0) return { ...refused(errors), understood };

    const stamp = {
      at: await transaction.moment(),
      by: options.by ?? `import ${file.name}`,
      reason: options.correction,
    };
    const result: ImportResult = { understood, errors: [], findings: [], written: 0, unchanged: 0 };
    const note = (run: Run, table: string, { written, unchanged }: Counts): Promise<void> =>
      recordImport(run, table, { file: file.name, sha256: file.sha256, written, unchanged }, stamp);
    const targets = await transaction.as('targets', async (run) => {
      const filed = await writeTargets(run, drafts, stamp, { result, viewer });
      if (drafts.targets.length > 0) await note(run, 'target', filed);
      return filed;
    });
    addUp(result, targets, drafts);
    for (const { name, filing } of parts) {
      await transaction.as(name, async (run) => {
        await recordStatements(run, filing.fresh, stamp);
        await note(run, 'statement', { ...filing, written: filing.fresh.length });
      });
      addUp(result, { ...filing, written: filing.fresh.length }, drafts);
      for (const { code, other, ...finding } of filing.findings)
        result.findings.push({
          kind: code,
          ...finding,
          other: !viewer || mayRead(viewer, other) ? other : null,
        });
    }
    if (Date.now() - startedAt > LONGEST_FILING)
      throw new FileRefused('TOO_MANY_ROWS', file.name, texts.tooLong);
    // A check does all but the last step, so that it says what the import would.
    if (!isCheck) await transaction.commit();
    const findings = isCheck ? [] : await checkFigures(drafts.figures, databases);
    const sheets = drafts.ignoredSheets.map((sheet): Finding => ({ kind: 'IGNORED_SHEET', sheet }));
    const ofDrafts = [...result.findings, ...findings].map((finding) => inFile(finding, drafts.places));
    return { ...result, findings: [...drafts.findings, ...ofDrafts, ...sheets] };
  } finally {
    await transaction.end();
  }
}

/**
 * Checks figures on a connection of their own, beside the transaction that holds the write lock: the temporary table that they are staged in
 * would keep that one from being prepared.
 */
async function checkApart(
  database: DataSource,
  drafts: readonly StatementDraft[],
  reason: string | null,
): Promise<Filing> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    const { run } = transactionOf(runner);
    await limitStatements(run);
    return await prepareFiling(run, drafts, { reason });
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

function soundRows(drafts: Drafts, errors: readonly RowError[]): Drafts {
  const key = ({ sheet = '', row }: { sheet?: string; row: number }): string => `${sheet}\n${row}`;
  const wrong = new Set(errors.map(key));
  const isSound = ({ row }: { row: number }): boolean => !wrong.has(key(drafts.places.get(row) ?? { row }));
  return { ...drafts, targets: drafts.targets.filter(isSound), figures: drafts.figures.filter(isSound) };
}

/** What the sender may not file or set, by the side whose book it is. */
function notAllowed(viewer: Viewer, { targets, figures, places }: Drafts): RowError[] {
  const refused = ({
    row,
    region,
    partner,
  }: Pick<StatementDraft, 'row' | 'region' | 'partner'>): RowError => ({
    ...errorAt(places, row, partner === '' ? region : `${region}–${partner}`, texts.notAllowed, 'FORBIDDEN'),
    column: 'region',
  });
  return [
    ...targets.filter((draft) => !maySetTargets(viewer, draft)).map(refused),
    ...figures.filter((draft) => !mayFileFor(viewer, draft.side, draft)).map(refused),
  ];
}

/** A finding of a draft, by the row that people see. */
function inFile(finding: Finding, places: Drafts['places']): Finding {
  if (!('row' in finding)) return finding;
  const row = rowOf(places, finding.row);
  return 'other' in finding
    ? { ...finding, row, other: finding.other && placedInFile(finding.other, places) }
    : { ...finding, row };
}

const placedInFile = (other: FilingRefusal['other'], places: Drafts['places']): FilingRefusal['other'] => ({
  ...other,
  row: other.row === null ? null : rowOf(places, other.row),
});

const refused = (errors: RowError[]): Omit<ImportResult, 'understood'> => ({
  errors: errors.sort((a, b) => a.row - b.row),
  findings: [],
  written: 0,
  unchanged: 0,
});

/** A row that was stated before, with what is in force. */
type Known = Pick<Superseded, 'row' | 'inForce'> & Partial<Superseded>;

/** Adds up what was done in one subgraph. */
function addUp(
  result: ImportResult,
  { written, unchanged, superseded }: Omit<TargetFiling, 'superseded'> & { superseded: readonly Known[] },
  drafts: Drafts,
): void {
  result.written += written;
  result.unchanged += unchanged;
  const rows = new Map([...drafts.targets, ...drafts.figures].map((draft) => [draft.row, draft]));
  for (const { row, inForce, withdrawn } of superseded) {
    const draft = rows.get(row);
    if (!draft) continue;
    const found = 'total' in draft ? draft.total : draft.value;
    const known = { row, indicator: draft.indicator, found };
    if (inForce !== null) result.findings.push({ kind: 'SUPERSEDED', ...known, inForce });
    else if (withdrawn) result.findings.push({ kind: 'WITHDRAWN', ...known, ...withdrawn });
  }
}

/** A target that an administrator files makes its pair a partnership; a figure makes none, whoever files it. */
async function writeTargets(
  run: Run,
  { targets, figures }: Drafts,
  stamp: FilingStamp,
  { result, viewer }: { result: ImportResult; viewer: Viewer | undefined },
): Promise<TargetFiling> {
  const pairsOf = (drafts: readonly Pick<StatementDraft, 'region' | 'partner'>[]): Pair[] =>
    drafts
      .filter(({ region, partner }) => partner !== '' && region !== NATION)
      .map(({ region, partner }) => ({ east: partner, west: region }));
  const filing = await fileTargets(run, targets, stamp);
  const agreed = pairsOf(targets).filter(
    ({ east, west }) => !viewer || hasRole(viewer, [], { region: west, partner: east }),
  );
  for (const pair of await addPartnerships(run, agreed, stamp))
    result.findings.push({ kind: 'NEW_PARTNERSHIP', ...pair });
  for (const pair of await unknownPartnerships(run, pairsOf([...targets, ...figures])))
    result.findings.push({ kind: 'PARTNERSHIP_UNKNOWN', ...pair });
  return filing;
}

function toRowErrors(refusals: readonly FilingRefusal[], { figures, places }: Drafts): RowError[] {
  const totals = new Map(figures.map(({ row, total }) => [row, total]));
  return refusals.map(({ row, code, other }) => {
    const expected = figureTexts.refused(code, placeOf(placedInFile(other, places)), texts.correction);
    return errorAt(places, row, totals.get(row) ?? '', expected, code);
  });
}

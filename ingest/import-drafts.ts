import type { DataSource } from 'typeorm';
import { hasRole, mayFileFor, maySetTargets, type Viewer } from '../platform/access/viewer';
import { indicator } from '../platform/catalogue';
import { LONGEST_FILING } from '../platform/database/known-at';
import { runOn, transactionOf, type Run } from '../platform/database/run';
import { figureTexts } from '../platform/ledger/figure-texts';
import {
  prepareFiling,
  recordFiling,
  type Filing,
  type FilingRefusal,
} from '../platform/ledger/file-statements';
import type { Finding } from '../platform/ledger/findings/finding';
import { placeOf } from '../platform/ledger/findings/rules';
import type { FilingStamp, StatementDraft } from '../platform/ledger/statement-draft';
import { NATION } from '../platform/region-code';
import { recordImport, type ImportedFile } from '../platform/register/audit';
import type { SubgraphName } from '../platform/subgraph';
import {
  addPartnerships,
  fileTargets,
  unknownPartnerships,
  type Pair,
} from '../subgraphs/targets/file-targets';
import { checkRatios } from './check-ratios';
import { checkRegions } from './check-regions';
import { limitStatements, type Databases } from './databases';
import { errorAt, type Drafts, type FigureDraft } from './drafts';
import { forViewer, ignoredSheet, inFile, keepFindings, newPartnership, placedInFile } from './file-findings';
import type { ImportOptions, ImportResult } from './import-result';
import { readDrafts } from './read-drafts';
import { FileRefused, type RowError } from './table/file-refused';
import type { OpenFile } from './table/open-file';
import { texts } from './texts';

type Counts = Pick<ImportedFile, 'written' | 'unchanged'>;

/** What is to be recorded in the ledger of one subgraph. */
interface LedgerPart {
  name: SubgraphName;
  filing: Filing;
  figures: readonly FigureDraft[];
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
      parts.push({ name, filing, figures: own });
      errors = errors.concat(toRowErrors(filing.refusals, drafts));
    }
    if (errors.length > 0) return { ...refused(errors), understood };

    const stamp = {
      at: await transaction.moment(),
      by: options.by ?? `import ${file.name}`,
      reason: options.correction,
    };
    const result: ImportResult = {
      understood,
      errors: [],
      findings: [...drafts.findings],
      written: 0,
      unchanged: 0,
    };
    const note = (run: Run, table: string, { written, unchanged }: Counts): Promise<void> =>
      recordImport(run, table, { file: file.name, sha256: file.sha256, written, unchanged }, stamp);
    const fresh = new Set<StatementDraft>(parts.flatMap(({ filing }) => filing.fresh));
    const figures = drafts.figures.filter((draft) => fresh.has(draft));
    const ofTargets = await transaction.as('targets', async (run) => {
      const filed = await writeTargets(run, { targets: drafts.targets, figures }, stamp, viewer);
      if (drafts.targets.length > 0) await note(run, 'target', filed);
      addUp(result, filed);
      result.findings.push(...filed.added.map(newPartnership));
      return [...filed.findings, ...(await checkRatios(figures, run))];
    });
    const told: Finding[] = [...ofTargets];
    for (const part of parts) {
      const found = await transaction.as(part.name, async (run) => {
        const ids = await recordFiling(run, part.filing, stamp);
        await note(run, 'statement', { ...part.filing, written: ids.length });
        return keepFindings(run, part, { ids, ofTargets, stamp, places: drafts.places });
      });
      addUp(result, { ...part.filing, written: part.filing.fresh.length });
      told.push(...found);
    }
    if (Date.now() - startedAt > LONGEST_FILING)
      throw new FileRefused('TOO_MANY_ROWS', file.name, texts.tooLong);
    // A check does all but the last step, so that it says what the import would.
    if (!isCheck) await transaction.commit();
    result.findings.push(
      ...told.map((finding) => inFile(forViewer(finding, viewer), drafts.places)),
      ...drafts.ignoredSheets.map(ignoredSheet),
    );
    result.findings.sort((one, other) => (one.row ?? Infinity) - (other.row ?? Infinity));
    return result;
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

const refused = (errors: RowError[]): Omit<ImportResult, 'understood'> => ({
  errors: errors.sort((a, b) => a.row - b.row),
  findings: [],
  written: 0,
  unchanged: 0,
});

/** Adds up what was done in one subgraph. */
function addUp(result: ImportResult, { written, unchanged }: Counts): void {
  result.written += written;
  result.unchanged += unchanged;
}

/** A target that an administrator files makes its pair a partnership; a figure makes none, whoever files it. */
async function writeTargets(
  run: Run,
  { targets, figures }: Pick<Drafts, 'targets' | 'figures'>,
  stamp: FilingStamp,
  viewer: Viewer | undefined,
): Promise<Counts & { added: Pair[]; findings: Finding[] }> {
  const inPairs = [...targets, ...figures].filter(
    ({ region, partner }) => partner !== '' && region !== NATION,
  );
  const filed = await fileTargets(run, targets, stamp);
  const agreed = inPairs.filter((draft) => 'value' in draft && (!viewer || hasRole(viewer, [], draft)));
  const added = await addPartnerships(run, agreed.map(toPair), stamp);
  const byRow = new Map(targets.map((draft) => [draft.row, draft]));
  const superseded = filed.superseded.map(({ row, inForce }): Finding => {
    const { value = '', indicator: code = null } = byRow.get(row) ?? {};
    const says = [value, inForce, texts.correction];
    return { code: 'SUPERSEDED', row, indicator: code, says, other: null };
  });
  const unknown = (await unknownPartnerships(run, inPairs.map(toPair))).map(({ east, west }): Finding => {
    const first = inPairs.find(({ region, partner }) => region === west && partner === east);
    const { row = null, indicator: code = null } = first ?? {};
    return { code: 'PARTNERSHIP_UNKNOWN', row, indicator: code, says: [east, west], other: null };
  });
  return { ...filed, added, findings: [...superseded, ...unknown] };
}

const toPair = ({ region, partner }: Pick<StatementDraft, 'region' | 'partner'>): Pair => ({
  east: partner,
  west: region,
});

function toRowErrors(refusals: readonly FilingRefusal[], { figures, places }: Drafts): RowError[] {
  const totals = new Map(figures.map(({ row, total }) => [row, total]));
  return refusals.map((refusal) => {
    const { row, code, other } = refusal;
    const expected = figureTexts.refused(refusal, placeOf(placedInFile(other, places)), texts.correction);
    return errorAt(places, row, totals.get(row) ?? '', expected, code);
  });
}

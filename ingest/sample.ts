import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Run } from '../platform/database/run';
import { raw, statement } from '../platform/database/sql';
import type { Change, Draft } from '../platform/register/check-record';
import { referencesOf, type Register } from '../platform/register/register';
import { writerOf } from '../platform/register/register-access';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { noteLoaded, wasLoaded } from '../subgraphs/targets/load-datasets';
import { SAMPLE } from '../subgraphs/targets/rows';
import type { Databases } from './databases';
import { derivedSample } from './derived-sample';
import { importFile } from './import-file';
import { administrator } from './import-register';
import { sampleFiles, sampleMonths } from './sample-figures';
import { sampleMark, sampleNumbers, sampleRecords } from './sample-records';
import { sampleDays, type SampleDays } from './sample-regions';
import { addSampleReturns } from './sample-returns';

/** Who made the sample, as records and the audit trail name it. */
const BY = 'npm start -- --sample';

/** What was added: nothing where it is there already. */
export interface AddedSample {
  records: number;
  /** Targets and figures. */
  rows: number;
}

/** Adds the sample: records of every register, by the usual import targets and the figures of each side, and returns. */
export async function addSample(databases: Databases, now = new Date()): Promise<AddedSample> {
  const added = { records: await addSampleRecords(databases, now), rows: await addFigures(databases, now) };
  await addReturns(databases, now);
  return added;
}

/** Once: later starts leave the returns to whoever tries them. It is noted first, as a start that was interrupted could not go on where it was. */
async function addReturns(databases: Databases, now: Date): Promise<void> {
  const version = `${SAMPLE}returns`;
  if (await wasLoaded(databases.targets, version)) return;
  await noteLoaded(databases.targets, version);
  await addSampleReturns(databases['east-west'], now);
}

/** Imports the figures to the last month that has ended; those that are on record already are not written again. */
async function addFigures(databases: Databases, now: Date): Promise<number> {
  const version = `${SAMPLE}${sampleMonths(now).at(-1)?.date ?? ''}`;
  if (await wasLoaded(databases.targets, version)) return 0;
  const folder = await mkdtemp(join(tmpdir(), 'cooperation-graph-sample-'));
  try {
    let added = 0;
    for (const { name, rows, correction } of sampleFiles(now)) {
      const path = join(folder, name);
      await writeFile(
        path,
        stringify(
          rows.map((row) => ({ ...row })),
          { header: true },
        ),
      );
      const { errors, written } = await importFile(path, databases, { correction, by: BY, now });
      if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors[0])}`);
      added += written;
    }
    await noteLoaded(databases.targets, version);
    return added;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Adds the records, all in one transaction; none where they are there already, in whichever year they were made. */
export async function addSampleRecords(databases: Databases, now = new Date()): Promise<number> {
  const names = SUBGRAPH_NAMES.filter((name) => registersOf(name).length > 0);
  const transaction = await databases.begin(names);
  try {
    let added = 0;
    for (const name of names) {
      for (const register of registersOf(name))
        added += await transaction.as(name, (run) => addRegister(run, name, register, now));
    }
    await transaction.commit();
    return added;
  } finally {
    await transaction.end();
  }
}

const registersOf = (name: SubgraphName): readonly Register[] => subgraphs[name].subgraph.registers ?? [];

async function addRegister(run: Run, subgraph: SubgraphName, register: Register, now: Date): Promise<number> {
  const writer = writerOf(subgraph, register);
  // One record stands for all: the sample is made whole, or not at all.
  if ((await writer.known(run, [sampleMark(0)])).size > 0) return 0;
  const drafts = makeDrafts(register, now);
  await resolveReferences(run, register, drafts);
  const change: Change = { viewer: administrator(BY), now, key: null };
  const { refusals } = await writer.addAll(run, drafts, change, { isSample: true });
  if (refusals.length > 0) throw new Error(`the sample of ${register.type}: ${JSON.stringify(refusals[0])}`);
  return drafts.length;
}

/** The records of a register of this year and the last; its references are the marks of the records that they mean. */
export function makeDrafts(register: Register, now: Date): Draft[] {
  const make =
    sampleRecords[register.type] ?? ((n: number, when: SampleDays) => derivedSample(register, n, when));
  const thisYear = sampleDays(now);
  const lastYear = sampleDays(new Date(`${thisYear.year - 1}-12-31T12:00:00+08:00`));
  return [thisYear, lastYear].flatMap((days, i) =>
    sampleNumbers(register.type, days, i).map((n) => ({
      row: n + 1,
      input: make(n, days),
      mark: sampleMark(n),
    })),
  );
}

async function resolveReferences(run: Run, register: Register, drafts: readonly Draft[]): Promise<void> {
  for (const [field, table] of referencesOf(register)) {
    const rows = await run<{ mark: string; id: string }>(
      statement('sample.references')`
select import_mark as mark, id::text as id from ${raw(table)}
where version = 1 and starts_with(import_mark, 'sample:')`,
    );
    const ids = new Map(rows.map(({ mark, id }) => [mark, id]));
    for (const { input } of drafts) {
      const wanted = input[field];
      if (typeof wanted === 'string') (input as Record<string, unknown>)[field] = ids.get(wanted) ?? null;
    }
  }
}

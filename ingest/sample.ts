import type { Run } from '../platform/database/run';
import { raw, statement } from '../platform/database/sql';
import type { Change, Draft } from '../platform/register/check-record';
import { referencesOf, type Register } from '../platform/register/register';
import { writerOf } from '../platform/register/register-access';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import type { Databases } from './databases';
import { derivedSample } from './derived-sample';
import { administrator } from './import-register';
import { sampleMark, sampleRecords, sampleSize } from './sample-records';
import { sampleDays, type SampleDays } from './sample-regions';

/**
 * Adds the sample of every register, all in one transaction, and gives the number of records that were added: 0 where the sample is
 * there already, in whichever year it was made.
 */
export async function addSample(databases: Databases, now = new Date()): Promise<number> {
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
  const drafts = makeDrafts(register, sampleDays(now));
  await resolveReferences(run, register, drafts);
  const change: Change = { viewer: administrator('npm start -- --sample'), now, key: null };
  const { refusals } = await writer.addAll(run, drafts, change, { isSample: true });
  if (refusals.length > 0) throw new Error(`the sample of ${register.type}: ${JSON.stringify(refusals[0])}`);
  return drafts.length;
}

/** The sample of a register; its references are the marks of the records that they mean. */
export function makeDrafts(register: Register, days: SampleDays): Draft[] {
  const make =
    sampleRecords[register.type] ?? ((n: number, when: SampleDays) => derivedSample(register, n, when));
  return Array.from({ length: sampleSize(register.type, days) }, (_, n) => ({
    row: n + 1,
    input: make(n, days),
    mark: sampleMark(n),
  }));
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

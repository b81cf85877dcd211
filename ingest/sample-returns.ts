import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role, Viewer } from '../platform/access/viewer';
import { inTransaction, type Transaction } from '../platform/database/run';
import type { Side } from '../platform/ledger/scopes';
import { NATION } from '../platform/region-code';
import { parentOf } from '../platform/regions';
import type { Change } from '../platform/register/check-record';
import type { Outcome } from '../platform/register/idempotency';
import { amendReturn, moveReturnDue, sendBackReturn } from '../platform/returns/acts/answer';
import { approveReturn } from '../platform/returns/acts/approve';
import { saveReturn } from '../platform/returns/acts/save';
import { submitReturn } from '../platform/returns/acts/submit';
import type { PlanInput } from '../platform/returns/check-plan';
import type { LineInput } from '../platform/returns/line-input';
import { periodOf, type Period } from '../platform/returns/period';
import { readReturn } from '../platform/returns/read-returns';
import { checksOf, readLines } from '../platform/returns/return-content';
import { decodeReturnId, lineId, returnId } from '../platform/returns/return-id';
import { setFilingPlan } from '../platform/returns/set-filing-plan';
import { MARKS, sampleFiles, sampleMonths } from './sample-figures';
import { PARTNERED_PLACES } from './sample-places';

const OWNER = 'east-west';
const THEME = 'EAST_WEST';

/** Whose counties file: no records are of them, below which a total could be. */
const WEST = '611000';
const EAST = '320100';
const FILING = PARTNERED_PLACES.filter(({ region }) => parentOf(region) === WEST);

/** What becomes of the return of each county, in their order; `isLate` where its due day is moved to the end of the period. */
interface Course {
  until: 'NOTHING' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'AMENDED';
  isLate?: boolean;
  differs?: boolean;
}
const COURSES: Readonly<Record<Side, readonly Course[]>> = {
  WEST: [
    { until: 'DRAFT' },
    { until: 'SUBMITTED' },
    { until: 'RETURNED' },
    { until: 'APPROVED' },
    { until: 'AMENDED' },
    { until: 'APPROVED', isLate: true },
    { until: 'NOTHING', isLate: true },
  ],
  EAST: [
    { until: 'DRAFT' },
    { until: 'SUBMITTED' },
    { until: 'RETURNED' },
    { until: 'APPROVED', differs: true },
    { until: 'AMENDED' },
    { until: 'APPROVED' },
    { until: 'NOTHING' },
  ],
};

/** Everywhere on both sides, under a name that says what is done. */
const actor = (role: Role, name: string): Viewer => ({
  subject: `npm start -- --sample ${name}`,
  grants: [
    { role, region: NATION, side: 'WEST' },
    { role, region: NATION, side: 'EAST' },
  ],
  openReading: true,
});
const FILER = actor('FILER', '填报');
const APPROVER = actor('APPROVER', '审核');
const ADMINISTRATOR = actor('ADMINISTRATOR', '管理');

type Act = (transaction: Transaction, change: Change) => Promise<Outcome>;
/** Does an act in a transaction of its own, and gives the version that it leaves. */
type Acting = (viewer: Viewer, act: Act) => Promise<number>;

/** A return of the sample, and what is filed by it. */
interface SampleReturn {
  id: string;
  lines: readonly LineInput[];
  course: Course;
  period: Period;
}

/**
 * Makes plans of both sides and a return of each county for the last month that has ended, in every state there is. What is approved at
 * last is on the western side what the sample's figures say already. Makes none where a plan of somebody else has these counties.
 */
export async function addSampleReturns(database: DataSource, now: Date): Promise<void> {
  const act = actingIn(database, now);
  const ended = sampleMonths(now).filter(({ date }) => date === periodOf('MONTH', date).end);
  const period = periodOf('MONTH', ended.at(-1)?.date ?? '');
  for (const side of ['WEST', 'EAST'] as const) {
    const { indicators, lines } = figuresOf(side, period.end, now);
    if (!(await setPlan(database, planOf(side, period, indicators), now))) return;
    for (const [i, { region, partner }] of FILING.entries()) {
      const course = COURSES[side][i] ?? { until: 'NOTHING' };
      const [unit, other] = side === 'WEST' ? [region, partner] : [partner, region];
      await makeReturn(act, {
        id: returnId(THEME, unit, side, period.name),
        lines: (lines.get(region) ?? []).map((line) => ({ ...line, partner: other })),
        course,
        period,
      });
    }
  }
}

const planOf = (side: Side, { start }: Period, indicators: readonly string[]): PlanInput => ({
  theme: THEME,
  name: side === 'WEST' ? '示例：东西部协作月报' : '示例：东西部协作月报（支援方）',
  within: side === 'WEST' ? WEST : EAST,
  units: FILING.map(({ region, partner }) => (side === 'WEST' ? region : partner)),
  side,
  rhythm: 'MONTH',
  indicators: indicators.map((indicator) => ({ indicator })),
  partners: FILING.map(({ region, partner }) =>
    side === 'WEST' ? { unit: region, partner } : { unit: partner, partner: region },
  ),
  // Longer than a month: what is to be filed of the last one is not late yet.
  daysToFile: 40,
  since: start,
  source: MARKS.source,
});

/**
 * What a side has in the sample's figures, and of each county what the western ones say at the end of the period; where they say
 * nothing, that there is nothing.
 */
function figuresOf(
  side: Side,
  date: string,
  now: Date,
): { indicators: string[]; lines: Map<string, LineInput[]> } {
  const counties = new Set(FILING.map(({ region }) => region));
  const values = new Map<string, LineInput>();
  const indicators = new Set<string>();
  const rows = sampleFiles(now).flatMap((file) => (file.correction === null ? file.rows : []));
  for (const { indicator = '', region = '', partner, side: of, as_of: day, value = '', unit = '' } of rows) {
    if (day !== date || !indicator.startsWith('EW_') || partner === '') continue;
    const isCounty = counties.has(region);
    if (of === 'WEST' && isCounty)
      values.set(`${region} ${indicator}`, { indicator, total: value, unit, note: MARKS.note });
    // The eastern side says nothing of some indicators, and its counties do not either.
    if (of === side && (side === 'WEST' ? isCounty : region === WEST)) indicators.add(indicator);
  }
  const nothing = { answer: 'NOT_HERE', reason: '示例：本月没有', note: MARKS.note } as const;
  const stated = new Set([...values.values()].map(({ indicator }) => indicator));
  const filed = [...indicators].filter((indicator) => stated.has(indicator));
  const lines = [...counties].map((region): [string, LineInput[]] => [
    region,
    filed.map((indicator) => values.get(`${region} ${indicator}`) ?? { indicator, ...nothing }),
  ]);
  return { indicators: filed, lines: new Map(lines) };
}

async function makeReturn(act: Acting, { id, lines, course, period }: SampleReturn): Promise<void> {
  const { until, isLate = false, differs = false } = course;
  const save = (version: number, saved: readonly LineInput[]): Promise<number> =>
    act(FILER, (transaction, change) =>
      saveReturn(OWNER, transaction, { id, version, lines: saved }, change),
    );
  const submit = (version: number): Promise<number> =>
    act(FILER, async (transaction, change) =>
      submitReturn(OWNER, transaction, { id, version, reasons: await reasonsOf(transaction, id) }, change),
    );
  const approve = (version: number): Promise<number> =>
    act(APPROVER, (transaction, change) => approveReturn(OWNER, transaction, { id, version }, change));

  if (isLate)
    await act(ADMINISTRATOR, (transaction, change) =>
      moveReturnDue(OWNER, transaction, { id, due: period.end, reason: '示例：提前上报' }, change),
    );
  if (until === 'NOTHING') return;
  const first = lines.find(({ total }) => total != null && /^\d+$/.test(total));
  const withMore = lines.map((line) => (line === first ? more(line) : line));
  let version = await save(0, differs || until === 'AMENDED' ? withMore : lines);
  if (until === 'DRAFT') return;
  version = await submit(version);
  if (until === 'SUBMITTED') return;
  if (until === 'RETURNED') {
    const line = first && lineId(first.indicator, first.partner ?? '');
    const comments = [{ line: line ?? null, text: '示例：请与台账核对' }, { text: '示例：核对后重新提交' }];
    await act(APPROVER, (transaction, change) =>
      sendBackReturn(OWNER, transaction, { id, version, comments }, change),
    );
    return;
  }
  version = await approve(version);
  if (until === 'APPROVED') return;
  version = await act(FILER, (transaction, change) =>
    amendReturn(OWNER, transaction, { id, version, reason: '示例：核减重复统计' }, change),
  );
  version = await save(version, first ? [first] : []);
  await approve(await submit(version));
}

/** Five more than the sample's figures have. */
const more = (line: LineInput): LineInput => ({
  ...line,
  total: String(BigInt(line.total ?? 0) + 5n),
  reason: '示例：统计口径不同',
});

/** To each check that asks. */
async function reasonsOf(
  { run }: Transaction,
  id: string,
): Promise<Parameters<typeof submitReturn>[2]['reasons']> {
  const key = decodeReturnId(id);
  if (!key) throw new Error(`${id}: no return`);
  const found = await readReturn(run, key);
  return checksOf(found, await readLines(run, found, found), found.reasons).flatMap(
    ({ code, severity, lines: [line = ''], reason }) =>
      severity === 'ASKS' && reason === null ? [{ code, line, reason: '示例：已核实' }] : [],
  );
}

/** Whether the plan is set: it is not where another one expects these counties. */
async function setPlan(database: DataSource, input: PlanInput, now: Date): Promise<boolean> {
  const outcome = await inTransaction(database, (transaction) =>
    setFilingPlan(
      OWNER,
      transaction,
      { input, version: 0 },
      { viewer: ADMINISTRATOR, now, key: randomUUID() },
    ),
  );
  if (!('refusals' in outcome)) return true;
  const [refused] = outcome.refusals;
  if (refused?.code === 'PLAN_OVERLAPS') return false;
  throw new Error(`${input.name}: ${JSON.stringify(refused)}`);
}

const actingIn =
  (database: DataSource, now: Date): Acting =>
  (viewer, act) =>
    inTransaction(database, async (transaction) => {
      const outcome = await act(transaction, { viewer, now, key: randomUUID() });
      if ('refusals' in outcome) throw new Error(`a sample return: ${JSON.stringify(outcome.refusals[0])}`);
      return outcome.version;
    });

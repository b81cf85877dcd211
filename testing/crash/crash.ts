import { randomUUID } from 'node:crypto';
import { Acknowledged, file, fileReturns, importFiles, type Desk } from './actors';
import { Person } from './client';
import { PastAnswers } from './past-answers';
import { verify } from './verify';
import { BLOWS, Victim, type Blow } from './victim';

export interface CrashFigures {
  blows: Partial<Record<Blow, number>>;
  acknowledged: number;
  figures: number;
  withdrawals: number;
  returns: number;
  repeated: number;
  refused: Record<string, number>;
  pastAnswers: number;
  /** What is wrong: nothing. */
  wrong: string[];
}

/** Counties of one prefecture, each at a desk of its own. */
const PREFECTURE = '611000';
const COUNTIES = ['611002', '611021', '611022', '611023', '611024', '611025', '611026'];
const FILERS = 3;
const IMPORTERS = 1;

const PLAN = `mutation ($input: FilingPlanInput!, $key: ID!) {
  result: setEastWestFilingPlan(input: $input, version: 0, key: $key) { refusals { code field message(lang: EN) } } }`;

/**
 * People file, correct, withdraw, import, submit and approve side by side while the product is struck so many times; then holds what is
 * there against what was acknowledged.
 */
export async function runCrash(
  blows: readonly Blow[],
  {
    withDisk = false,
    report = () => undefined,
  }: { withDisk?: boolean; report?: (line: string) => void } = {},
): Promise<CrashFigures> {
  const victim = await Victim.create({ withDisk });
  const givenUp = new AbortController();
  try {
    const done = new Acknowledged();
    let isOver = false;
    const desks = COUNTIES.map((county): Desk => ({ county, isOver: () => isOver, done, year: 2016 }));
    const person = async (
      subject: string,
      role: 'filer' | 'approver' | 'administrator' | 'reader',
      region: string,
    ) => new Person(victim.origin, await victim.token(subject, [{ role, region }]), givenUp.signal);
    const administrator = await person('administrator', 'administrator', '000000');
    const { refusals } = await administrator.act(PLAN, {
      input: planFor(desks.slice(FILERS + IMPORTERS)),
      key: randomUUID(),
    });
    if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
    const approver = await person('approver', 'approver', PREFECTURE);
    const past = new PastAnswers(await person('reader', 'reader', '000000'), desks);
    const work = desks.map(async (desk, i) => {
      const filer = await person(`filer ${desk.county}`, 'filer', desk.county);
      if (i < FILERS) return file(desk, filer);
      return i < FILERS + IMPORTERS ? importFiles(desk, filer) : fileReturns(desk, { filer, approver });
    });
    const all = Promise.all([...work, past.watch(() => isOver)]);
    await Promise.race([all, strikeAll(victim, blows, done, report)]);
    isOver = true;
    await all;
    const wrong = [
      ...(await verify(victim.databaseUrl, done)),
      ...(await past.changed()).map((one) => `known then, and other now: ${JSON.stringify(one)}`),
      ...(await failing(victim, 'ledger-check')),
      ...(await failing(victim, 'audit-verify')),
    ];
    return figuresOf(done, blows, past.count, wrong);
  } finally {
    givenUp.abort(new Error('the run is over'));
    await victim.end();
  }
}

const planFor = (desks: readonly Desk[]): object => ({
  theme: 'EAST_WEST',
  name: '东西部协作月报',
  within: PREFECTURE,
  units: desks.map(({ county }) => county),
  rhythm: 'MONTH',
  indicators: [{ indicator: 'EW_LABOUR' }],
  daysToFile: 5,
  since: '2016-01-01',
});

async function strikeAll(
  victim: Victim,
  blows: readonly Blow[],
  done: Acknowledged,
  report: (line: string) => void,
): Promise<void> {
  for (const [i, blow] of blows.entries()) {
    const before = done.count;
    // Something is done between two blows, and the blow falls at any moment of it.
    while (done.count < before + 20) await pause(50);
    await pause(Math.random() * 300);
    const begun = Date.now();
    await victim.strike(blow);
    report(
      `${i + 1} of ${blows.length}: ${blow}, answers again after ${Date.now() - begun} ms; ${done.count} acts acknowledged`,
    );
  }
  const before = done.count;
  while (done.count < before + 20) await pause(50);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function failing(victim: Victim, command: string): Promise<string[]> {
  const { code, printed } = await victim.run(command);
  return code === 0 ? [] : [`${command} ends with ${code ?? 'a signal'}: ${printed}`];
}

function figuresOf(
  done: Acknowledged,
  blows: readonly Blow[],
  pastAnswers: number,
  wrong: string[],
): CrashFigures {
  return {
    blows: Object.fromEntries(
      BLOWS.map((blow) => [blow, blows.filter((one) => one === blow).length]).filter(
        ([, count]) => count !== 0,
      ),
    ) as CrashFigures['blows'],
    acknowledged: done.count,
    figures: [...done.statements.values()].reduce((sum, count) => sum + count, 0),
    withdrawals: done.withdrawals.size,
    returns: done.returns.size,
    repeated: Person.repeated,
    refused: Object.fromEntries(done.refused),
    pastAnswers,
    wrong,
  };
}

import { file, found } from '../../../testing/ledger/filings';
import { openTestLedger, type LedgerWorld, type TestLedger } from '../../../testing/ledger/open-ledger';
import { inLanguage } from '../../message';
import { FINDINGS, textOf } from './rules';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.stop());

/** What is found of the last of several filings, which follow each other in a world of their own. */
const foundOf = (...filings: string[][]): Promise<string[]> =>
  ledger.inWorld(async (world: LedgerWorld) => {
    for (const earlier of filings.slice(0, -1)) await file(world, earlier);
    return found(world, filings.at(-1) ?? []);
  });

const monthly = (what: string, totals: readonly number[]): string[] =>
  totals.map((total, i) => {
    const day = new Date(Date.UTC(2019, i + 1, 0)).toISOString().slice(0, 10);
    return `${what} ${day} ${total}`;
  });

describe('of totals that were filed it is found', () => {
  test('that a part is larger than its whole, of one scope, side and day', async () => {
    const whole = 'VT_MEMBERS 610702 2019-10-31 10';
    const part = 'VT_FIRST_SECRETARIES 610702 2019-10-31 99';
    const finding = 'PART_OVER_WHOLE: row 1 VT_MEMBERS 610702 2019-10-31 10';
    expect(await foundOf([whole, part])).toEqual([`row 2 ${finding}`]);
    expect(await foundOf([whole], [part])).toEqual([`row 1 ${finding.replace('row 1', 'on record')}`]);
    expect(await foundOf([part], [whole])).toEqual([
      'row 1 PART_OVER_WHOLE: on record VT_FIRST_SECRETARIES 610702 2019-10-31 99',
    ]);
    expect(await foundOf([whole, part.replace('10-31', '11-30')])).toEqual([]);
    expect(await foundOf([whole, part.replace('610702', '610703')])).toEqual([]);
    expect(await foundOf([whole, `EAST:${part.replace('610702', '610702-320000')}`])).toEqual([]);
  });

  test('that a running part is larger than its whole of the same day or the next one on record', async () => {
    expect(await foundOf(['PF_PROJECTS 610702 2019-11-30 10'], ['PF_FINISHED 610702 2019-10-31 12'])).toEqual(
      ['row 1 PART_OVER_WHOLE: on record PF_PROJECTS 610702 2019-11-30 10'],
    );
    // The whole is older: it may have grown since.
    expect(await foundOf(['PF_PROJECTS 610702 2019-09-30 10'], ['PF_FINISHED 610702 2019-10-31 12'])).toEqual(
      [],
    );
  });

  test('that parts which exclude each other come to more than their whole, and not where they come to it', async () => {
    const parts = (total: number): string[] =>
      ['EM_OUT_OF_PROVINCE', 'EM_IN_PROVINCE', 'EM_IN_COUNTY'].map(
        (code) => `${code} 610702 2019-10-31 ${total}`,
      );
    const whole = 'EM_OUT_WORKERS 610702 2019-10-31 2700';
    expect(await foundOf([whole, ...parts(900)])).toEqual([]);
    expect(await foundOf([whole, ...parts(901)])).toEqual(
      [2, 3, 4].map((row) => `row ${row} PARTS_OVER_WHOLE 2703: row 1 EM_OUT_WORKERS 610702 2019-10-31 2700`),
    );
    expect(await foundOf(parts(901), [whole])).toEqual(['row 1 PARTS_OVER_WHOLE 2703']);
  });

  test('that what lies inside a total comes to more than it, records too', async () => {
    const inside = ['PF_SPENT 610702 2019-06-30 60', 'PF_SPENT 610703 2019-06-30 41'];
    const around = 'PF_SPENT 610700 2019-06-30 100';
    expect(await foundOf([around, ...inside])).toEqual(['row 1 INSIDE_OVER_TOTAL 101']);
    expect(await foundOf([around], inside)).toEqual([
      'row 2 INSIDE_OVER_TOTAL 101: on record 610700 2019-06-30 100',
    ]);
    // At an even pace it may have grown so far since.
    expect(await foundOf([around.replace('06-30', '05-31')], inside)).toEqual([]);
    const posted = (amount: bigint) =>
      ledger.inWorld(async (world) => {
        await world.insert([
          {
            kind: 'posting',
            indicator: 'PF_SPENT',
            region: '610702',
            partner: '',
            side: 'WEST',
            date: '2019-05-31',
            fen: amount,
            direction: 1,
            recordedAt: 0,
          } as unknown as Parameters<LedgerWorld['insert']>[0][number],
        ]);
        return found(world, [around]);
      });
    expect(await posted(10_100n)).toEqual(['row 1 INSIDE_OVER_TOTAL 101']);
    expect(await posted(10_000n)).toEqual([]);
  });

  test('that a total is larger than all around it, those of earlier years too', async () => {
    const around = ['CA_SALES 610000-320000 2018-07-31 280000000', 'CA_SALES 610700-320000 2018-12-31 100'];
    const county = 'CA_SALES 610702-320000 2019-10-31 1022500000000';
    expect(await foundOf(around, [county])).toEqual([
      'row 1 LARGER_THAN_ABOVE: on record 610000-320000 2018-07-31 280000000',
    ]);
    expect(await foundOf(around, [county.replace('1022500000000', '280000000')])).toEqual([]);
    // A total of July is behind one of December, which it does not speak of.
    expect(
      await foundOf(
        ['EW_LABOUR 610000-320000 2019-07-31 12650'],
        ['EW_LABOUR 610600-320000 2019-12-31 14000'],
      ),
    ).toEqual([]);
  });

  test('that a stated percentage is over 100, where it cannot well be', async () => {
    const rate = (code: string): string[] => [`${code} 610702 2019-10-31 100.01`];
    expect(await foundOf(rate('PF_FINISH_RATE'))).toEqual(['row 1 RATE_OVER_100']);
    expect(await foundOf(['PF_FINISH_RATE 610702 2019-10-31 100'])).toEqual([]);
    expect(await foundOf(rate('DE_MATCHING_RATE'))).toEqual([]);
  });

  test('that a total is more than ten times the usual of its scope, at an even pace', async () => {
    const before = monthly('EW_LABOUR 610702-320000', [100, 200, 300]);
    const april = (total: number): string[] => [`EW_LABOUR 610702-320000 2019-04-30 ${total}`];
    expect(await foundOf(before, april(4000))).toEqual([]);
    expect(await foundOf(before, april(4400))).toEqual([
      'row 1 TIMES_USUAL 400 11: on record 610702-320000 2019-03-31 300',
    ]);
    // Of the year before where there is none in the year: a stock filed as what was done in one.
    expect(
      await foundOf(['EW_LABOUR 610702-320000 2018-12-31 1200'], ['EW_LABOUR 610702-320000 2019-06-30 9000']),
    ).toEqual(['row 1 TIMES_USUAL 600 15: on record 610702-320000 2018-12-31 1200']);
    // Small numbers grow fast.
    expect(await foundOf(['EW_VISITS 610702 2019-01-31 2'], ['EW_VISITS 610702 2019-02-28 60'])).toEqual([]);
  });

  test('that a unit of ten thousand is too much or too little, by its own scope or by the regions beside it', async () => {
    const before = monthly('CA_SALES 610702-320000', [1_000_000, 2_000_000]);
    expect(await foundOf(before, ['CA_SALES 610702-320000 2019-03-31 30000000000'])).toEqual([
      'row 1 UNIT_TEN_THOUSAND 3000000 10000: on record 610702-320000 2019-02-28 2000000',
    ]);
    expect(
      await foundOf(['MC_BALANCE 610702 2019-01-31 35000000'], ['MC_BALANCE 610702 2019-02-28 3600']),
    ).toEqual(['row 1 UNIT_TEN_THOUSAND 35000000 0: on record 610702 2019-01-31 35000000']);
    const counties = ['610702', '610703', '610722', '610723'].map(
      (county, i) => `CA_SALES ${county} 2019-06-30 ${(i + 1) * 1_000_000}`,
    );
    expect(await foundOf([...counties, 'CA_SALES 610724 2019-06-30 25000000000'])).toEqual([
      'row 5 UNIT_TEN_THOUSAND 3000000 8333.3',
    ]);
  });

  test('that a total is that of another region', async () => {
    const one = 'EW_LABOUR 610702 2019-10-31 1357';
    expect(await foundOf([one], [one.replace('610702', '610802')])).toEqual([
      'row 1 EQUAL_REGIONS: on record 610702 2019-10-31 1357',
    ]);
    // Another level, another day, another indicator, a round number: no copies.
    expect(await foundOf([one], ['EW_LABOUR 620000 2019-10-31 1357'])).toEqual([]);
    expect(await foundOf([one], ['EW_LABOUR 610802 2019-11-30 1357'])).toEqual([]);
    expect(await foundOf([one], ['EW_STUDENTS 610802 2019-10-31 1357'])).toEqual([]);
    const round = 'EW_LABOUR 610702 2019-10-31 1350';
    expect(await foundOf([round], [round.replace('610702', '610802')])).toEqual([]);
  });

  test('that a total is unchanged for months, and not that a stock is, or a small one', async () => {
    const what = 'EW_LABOUR 610702';
    expect(await foundOf(monthly(what, [50, 120]), [`${what} 2019-03-31 120`])).toEqual([]);
    expect(await foundOf(monthly(what, [50, 120, 120]), [`${what} 2019-04-30 120`])).toEqual([
      'row 1 UNCHANGED: on record 610702 2019-02-28 120',
    ]);
    const teams = 'VT_TEAMS 610702';
    expect(await foundOf(monthly(teams, [120, 120, 120]), [`${teams} 2019-04-30 120`])).toEqual([]);
  });

  test('by four statements of SQL, however many they are', () =>
    ledger.inWorld(async (world) => {
      world.statements.length = 0;
      await found(world, [
        ...monthly('PF_SPENT 610702', [1, 2, 3, 4]),
        ...monthly('PF_FUNDS 610703-320000', [11, 12, 13, 14]),
      ]);
      expect(world.statements.filter((name) => name.startsWith('findings.'))).toEqual([
        'findings.by-index',
        'findings.parts-over-whole',
        'findings.inside-and-above',
        'findings.unlike-usual',
        'findings.copied',
      ]);
    }));
});

test('each finding is told in two languages, with and without what it is compared with', () => {
  const other = { row: null, region: '610000', partner: '', date: '2019-01-31', total: '5' };
  for (const [code, { title }] of Object.entries(FINDINGS)) {
    const said = { code: code as keyof typeof FINDINGS, other, says: ['1', '2', '3', '4'] };
    for (const message of [title, textOf(said), textOf({ ...said, other: null, says: [] })]) {
      expect(inLanguage(message, 'ZH')).toMatch(/[\u4e00-\u9fff]/);
      expect(inLanguage(message, 'EN')).toMatch(/^[^\u4e00-\u9fff]*[a-z]/);
      expect(`${message.zh}${message.en}`).not.toMatch(/undefined|造假/);
    }
    expect(textOf({ ...said, other: null, says: [] })).toEqual(title);
  }
});

import { file, prepare, refusalsOf } from '../../testing/ledger/filings';
import { openTestLedger, type LedgerWorld, type TestLedger } from '../../testing/ledger/open-ledger';
import { statement } from '../database/sql';
import { prepareFiling, recordStatements } from './file-statements';
import type { StatementDraft } from './statement-draft';

const FLOW = 'PF_SPENT';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.stop());

/** What the ledger says of a scope at the end of a year. */
async function actual(
  world: LedgerWorld,
  indicator: string,
  scope: string,
  year = 2021,
): Promise<string | null> {
  const [region = '', partner = ''] = scope.split('-');
  const question = {
    indicator,
    book: 'WEST' as const,
    region,
    partner,
    year,
    asOf: `${year}-12-31`,
    knownAt: Date.UTC(2200, 0, 1),
  };
  return (await world.execute([question]))[0]?.actual ?? null;
}

describe('a fall that the precision of the figures allows', () => {
  const given = (value: string, unit: string, rounding: string) => ({ value, unit, rounding });
  const draft = (total: string, date: string, more: Partial<StatementDraft> = {}): StatementDraft => ({
    row: 1,
    indicator: FLOW,
    side: 'WEST',
    region: '610000',
    partner: '',
    date,
    total,
    source: null,
    note: null,
    ...more,
  });
  const rounded = { given: given('3.0', '亿元', '5000000') };

  test.each([
    ['an exact figure inside the interval of a rounded one', draft('295000000', '2021-08-31'), 'finding'],
    ['one below that interval', draft('294999999', '2021-08-31'), 'refusal'],
    ['two whose intervals meet', draft('291000000', '2021-08-31', rounded), 'finding'],
    ['two whose intervals only touch', draft('290000000', '2021-08-31', rounded), 'refusal'],
    ['one that is qualified', draft('1', '2021-08-31', { qualifier: '余' }), 'finding'],
  ])('%s', async (_, next, becomes) => {
    await ledger.inWorld(async (world) => {
      const stamp = { at: '2024-01-01T00:00:00Z', by: 'test', reason: null };
      await recordStatements(world.run, [draft('300000000', '2021-07-31', rounded)], stamp);
      const { refusals, findings } = await prepareFiling(world.run, [next], { reason: null });
      const [refused, found] = [refusals, findings].map((all) => all.map(({ code }) => code));
      expect({ refused, found }).toEqual({
        refused: becomes === 'refusal' ? ['FALLING_TOTAL'] : [],
        found: becomes === 'finding' ? ['FALLING_TOTAL'] : [],
      });
    });
  });
});

describe('a withdrawn total', () => {
  const stamp = { at: '2024-05-06T20:00:00Z', by: 'test', reason: '填错县' };
  const total = `${FLOW} 610000 2021-07-31 100 bulletin`;
  const scope = { indicator: FLOW, side: 'WEST', region: '610000', partner: '', date: '2021-07-31' } as const;

  test('stands no more: the latest earlier one does, and a total below it is no fall', () =>
    ledger.inWorld(async (world) => {
      await file(world, [`${FLOW} 610000 2021-06-30 40`, total]);
      await recordStatements(world.run, [{ ...scope, total: null, source: null, note: null }], stamp);
      expect(await actual(world, FLOW, '610000')).toBe('40');
      expect(await refusalsOf(world, [`${FLOW} 610000 2021-08-31 50`])).toEqual([]);
      expect(await refusalsOf(world, [`${FLOW} 610000 2021-08-31 39`])).toEqual([
        'row 1 FALLING_TOTAL: on record 610000 2021-06-30 40',
      ]);
    }));

  test('is named when its source repeats it, and written only as a correction', () =>
    ledger.inWorld(async (world) => {
      await file(world, [total]);
      await recordStatements(world.run, [{ ...scope, total: null, source: null, note: null }], stamp);
      expect(await prepare(world, [total])).toMatchObject({
        fresh: [],
        superseded: [{ row: 1, inForce: null, withdrawn: { on: '2024-05-07', because: '填错县' } }],
      });
      expect((await file(world, [total], '并未填错')).fresh).toHaveLength(1);
      expect(await actual(world, FLOW, '610000')).toBe('100');
    }));
});

test('every document that prints a total is kept, each once, beside the statement in force', () =>
  ledger.inWorld(async (world) => {
    const total = `${FLOW} 610000 2021-07-31`;
    await file(world, [`${total} 100 bulletin`]);
    await file(world, [`${total} 100 return`, `${total} 100 yearbook`, `${total} 100`]);
    await file(world, [`${total} 100 bulletin`, `${total} 100 return`]);
    await file(world, [`${total} 110 return`, `${total} 110 yearbook`]);
    const rows = await world.run(
      statement('test.further-sources')`
      select s.total::text as total, s.source, array_agg(f.source order by f.source) as further
      from statement s join further_source f on f.statement = s.id
      where s.indicator = ${FLOW} and s.region = '610000' group by s.id order by s.id`,
    );
    expect(rows).toEqual([
      { total: '100', source: 'bulletin', further: ['return', 'yearbook'] },
      { total: '110', source: 'return', further: ['yearbook'] },
    ]);
  }));

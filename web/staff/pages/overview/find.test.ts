import { CounterpartState, Pace } from '../../../../client/generated/schema';
import type { ScorecardRowFragment } from '../../generated/graphql';
import { behind, differing, incomplete, type Found } from './find';

const AS_OF = '2021-07-31';
const COVERED = { stated: 10, expected: 10, newerBelow: 0, oldest: AS_OF, newest: AS_OF };

/** A row of a place, with what the lists look at. */
const found = (id: string, fields: Partial<ScorecardRowFragment>): Found => ({
  row: {
    id,
    pace: null,
    gap: null,
    statedOn: null,
    coverage: COVERED,
    counterpart: null,
    ...fields,
  } as ScorecardRowFragment,
  place: { kind: 'region', code: '610000', side: 'WEST' },
  name: null,
});
const ids = (rows: readonly Found[]): string[] => rows.map(({ row }) => row.id);

test('behind is what is behind its schedule or missed, the largest gap first', () => {
  const rows = [
    found('done', { pace: Pace.DONE, gap: '71.29' }),
    found('a little', { pace: Pace.BEHIND, gap: '-0.50' }),
    found('far', { pace: Pace.BEHIND, gap: '-21.11' }),
    found('over its ceiling', { pace: Pace.MISSED, gap: null }),
    found('no target', {}),
  ];
  expect(ids(behind(rows))).toEqual(['far', 'a little', 'over its ceiling']);
});

describe('incomplete is', () => {
  const why = (fields: Partial<ScorecardRowFragment>): string[] =>
    incomplete([found('one', fields)], AS_OF).flatMap((one) => one.why.map(({ zh }) => zh));

  test('what few have reported, unless the place has stated a total itself', () => {
    expect(why({ coverage: { ...COVERED, stated: 7 } })).toEqual(['应报 10 个，已报 7 个']);
    expect(why({ coverage: { ...COVERED, stated: 7 }, statedOn: AS_OF })).toEqual([]);
  });

  test('what nobody has reported, in one word', () => {
    expect(why({ coverage: { ...COVERED, stated: 0, newest: null, oldest: null } })).toEqual(['未上报']);
  });

  test('what is older than two months, and what is newer below', () => {
    expect(why({ coverage: { ...COVERED, newest: '2021-05-30' } })).toEqual([]);
    expect(why({ coverage: { ...COVERED, newest: '2021-05-29' } })).toEqual(['数据只到 2021-05-29']);
    expect(why({ coverage: { ...COVERED, newerBelow: 3 } })).toEqual(['3 个下级数比上级数新']);
  });

  test('never what is not known: that is said above the page', () => {
    expect(why({ coverage: null })).toEqual([]);
  });
});

test('differing is what the other side states differently, not what it does not state', () => {
  const of = (state: CounterpartState) => ({ counterpart: { actual: '1', difference: '1', state } });
  const rows = Object.values(CounterpartState).map((state) => found(state, of(state)));
  expect(ids(differing(rows))).toEqual([CounterpartState.DIFFERS]);
});

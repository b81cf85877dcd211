import type { Viewer } from '../access/viewer';
import { sql } from '../database/sql';
import { defineRegister } from './define-register';
import { choice, count, date, reference, region } from './fields';
import type { Filter } from './list-conditions';
import { pageOf } from './list-statements';

const owners = defineRegister({
  type: 'Owner',
  zh: '所有人',
  en: 'an owner',
  fields: { region: region('地区', 'the region'), date: date('日期', 'the day') },
  scope: { region: 'region' },
  date: 'date',
});

const things = defineRegister({
  type: 'Thing',
  zh: '台账',
  en: 'a thing',
  fields: {
    west: region('西部地区', 'the western region'),
    kind: choice('类别', 'the kind', { CADRE: '党政干部', TEACHER: '教师' }),
    owner: reference('所有人', 'the owner', owners),
    date: date('日期', 'the day'),
    persons: count('人数', 'the number of persons'),
  },
  scope: { region: 'west' },
  date: 'date',
  sums: ['persons'],
  joins: {
    Owner: {
      en: 'Things.',
      value: ({ id }: { id: string }) => id,
      sql: (readable) => sql`exists (select from owner o where o.id::text = key.value and ${readable('o')})`,
    },
  },
});

const everyone: Viewer = { subject: null, openReading: true, grants: [] };
const county: Viewer = {
  subject: 'county',
  openReading: false,
  grants: [{ role: 'READER', region: '610602', side: 'WEST' }],
};

/** The conditions of a page, one a line, and the values of the statement. */
function pageFor(filter: Filter, viewer = everyone, paths: readonly string[] = [''], entity?: 'Owner') {
  const keys = paths.map((regionPath) => ({ regionPath, partnerPath: '', value: '7' }));
  const lists = { keys, filter, viewer, join: entity && things.joins?.[entity] };
  const { text, values } = pageOf('test', things, lists, { sort: 'DATE_DESC', after: null, limit: 11 });
  const [, conditions = ''] = /where ([^]*?)\n {2}order by/.exec(text) ?? [];
  return { conditions: conditions.split(/\n {4}and /), values };
}

describe('the statement of a page', () => {
  test('has the conditions that are asked for, and no others', () => {
    expect(pageFor({}).conditions).toEqual(['r.superseded_at is null', 'not r.void']);
    expect(pageFor({ includeVoid: true, kind: null, sample: null }).conditions).toEqual([
      'r.superseded_at is null',
    ]);
    expect(pageFor({ kind: ['CADRE'], datedFrom: '2024-01-01', sample: false })).toEqual({
      conditions: [
        'r.superseded_at is null',
        'not r.void',
        'r.scope_date >= $3::date',
        'r.sample = $4::boolean',
        'r."kind" = any($5::text[])',
      ],
      values: ['', '', '2024-01-01', false, ['CADRE'], 11],
    });
  });

  test('looks at regions where one is asked for, and at rights of a viewer who may not read everything', () => {
    expect(pageFor({}, everyone, ['61', '']).conditions[0]).toContain('r.region_path >= key.region_path');
    expect(pageFor({}, county)).toMatchObject({
      conditions: [
        expect.anything(),
        expect.anything(),
        expect.stringContaining('starts_with(r.region_path, prefix)'),
      ],
      values: ['', '', ['610602'], [], 11],
    });
    expect(pageFor({}, everyone, [''], 'Owner').conditions.at(-1)).toContain('and true)');
    expect(pageFor({}, county, [''], 'Owner').conditions.at(-1)).toContain(
      'starts_with(o.region_path, prefix)',
    );
  });

  test('finds nothing by a text that is no id of a record', () => {
    expect(pageFor({ owner: ['37@1', 'none'] })).toMatchObject({
      conditions: [expect.anything(), expect.anything(), 'r."owner" = any($3::bigint[])'],
      values: ['', '', ['37'], 11],
    });
  });
});

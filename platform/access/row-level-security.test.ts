import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { openDatabase } from '../database/open';
import { statement } from '../database/sql';
import { asViewer, rowLevelSecurity } from './row-level-security';
import type { Grant, Viewer } from './viewer';

const who = (...grants: Grant[]): Viewer => ({ subject: 'somebody', grants, openReading: true });
const grant = (region: string, side: Grant['side'] = 'WEST'): Grant => ({ role: 'READER', region, side });

describe('row-level security, under the role of a subgraph', () => {
  let database: TestDatabase;
  let subgraph: DataSource;
  let owner: Client;

  const names = async (viewer: Viewer): Promise<string[]> => {
    const rows = await asViewer(subgraph, viewer, (run) =>
      run<{ name: string }>(statement('test.names')`select name from protected.person order by name`),
    );
    return rows.map(({ name }) => name);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`create schema protected`);
    await owner.query(`create table protected.person (
      name text primary key, region_path text collate "C" not null, partner_path text collate "C" not null default '')`);
    for (const step of rowLevelSecurity('protected.person')) await owner.query(step);
    await owner.query(
      `grant usage, create on schema protected to cooperation_east_west, cooperation_consumer`,
    );
    await owner.query(`alter table protected.person owner to cooperation_consumer`);
    await owner.query(`grant select, insert on protected.person to cooperation_east_west`);
    subgraph = await openDatabase(
      { name: 'east-west', migrations: [] },
      { url: database.url, poolSize: 1, timeout: 5000 },
    );
    await subgraph.query(`insert into protected.person values
      ('county 610602', '610602', '320205'), ('prefecture 610600', '6106', ''), ('county 620102', '620102', '1201')`);
  });
  afterAll(async () => {
    await subgraph.destroy();
    await owner.end();
    await database.drop();
  });

  test('nobody sees a row without scopes, the owner of the table included', async () => {
    const all = 'select count(*)::int as count from protected.person';
    expect(await subgraph.query(all)).toEqual([{ count: 0 }]);
    await owner.query('set role cooperation_consumer');
    expect((await owner.query(all)).rows).toEqual([{ count: 0 }]);
    expect(await names(who())).toEqual([]);
  });

  test.each<[string, Grant[], string[]]>([
    ['the nation', [grant('000000')], ['county 610602', 'county 620102', 'prefecture 610600']],
    ['its province', [grant('610000')], ['county 610602', 'prefecture 610600']],
    ['its county', [grant('610602')], ['county 610602']],
    ['a county beside it', [grant('610603')], []],
    ['a township in it', [grant('610602001')], []],
    ['the partner', [grant('320000', 'EAST')], ['county 610602']],
    ['the partner, as if it were in the west', [grant('320000')], []],
    [
      'the nation as a partner, which no row without one has',
      [grant('000000', 'EAST')],
      ['county 610602', 'county 620102'],
    ],
    ['two regions', [grant('610602'), grant('620000')], ['county 610602', 'county 620102']],
  ])('a role in %s sees the rows that it covers', async (_, grants, expected) => {
    expect(await names(who(...grants))).toEqual(expected);
  });

  test('scopes end with their transaction: the next one on the same connection sees nothing', async () => {
    await names(who(grant('000000')));
    expect(await subgraph.query('select name from protected.person')).toEqual([]);
  });

  test('a failed transaction leaves no scopes behind', async () => {
    const failing = asViewer(subgraph, who(grant('000000')), () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect(await subgraph.query('select name from protected.person')).toEqual([]);
  });

  test('nothing can be changed or deleted', async () => {
    await expect(
      asViewer(subgraph, who(grant('000000')), (run) =>
        run(statement('test.delete')`delete from protected.person`),
      ),
    ).rejects.toThrow('permission denied');
  });
});

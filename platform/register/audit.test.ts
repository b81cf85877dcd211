import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { recordsOf } from '../../testing/records';
import { startTestProduct, type Caller, type TestProduct } from '../../testing/test-product';
import { openDatabase } from '../database/open';
import { hashOf, type ChainedEntry } from './audit-chain';
import { verifyAudit, type Anchor } from './verify-audit';

const ENTRIES = `query ($register: String, $recordId: ID) { eastWestAudit(register: $register, recordId: $recordId) { nodes {
  actor action recordId recordIds version reason changes { field before after isPersonal } import { file sha256 written unchanged } } } }`;
const secondee = {
  direction: 'EAST_TO_WEST',
  kind: 'CADRE',
  west: '610602',
  east: '320205',
  post: '副县长',
  from: '2023-03-01',
  name: '不应出现甲',
  phone: '13800000000',
};

describe('the audit trail', () => {
  let product: TestProduct;
  let owner: Client;
  let filer: Caller;
  let administrator: Caller;

  const trail = async (variables: object, caller = administrator) => {
    const { data, errors } = await product.execute(ENTRIES, { ...variables }, caller);
    expect(errors).toBeUndefined();
    return data.eastWestAudit.nodes as Record<string, unknown>[];
  };

  const verify = async (anchors: readonly Anchor[] = []) => {
    const shape = { name: 'east-west', migrations: [] };
    const database = await openDatabase(shape, { url: product.databaseUrl, poolSize: 1, timeout: 5000 });
    const result = await verifyAudit('east-west', database, anchors);
    await database.destroy();
    return result;
  };

  /** What verification finds where somebody with all rights has run this, which is undone. */
  async function faultsAfter(sql: string, anchors: readonly Anchor[] = []): Promise<string[]> {
    await owner.query(`create schema if not exists kept`);
    await owner.query(`drop table if exists kept.audit, kept.head`);
    await owner.query(`create table kept.audit as select * from east_west.audit`);
    await owner.query(`create table kept.head as select * from east_west.audit_head`);
    await owner.query(`alter table east_west.audit disable trigger append_only`);
    await owner.query(sql);
    const { faults } = await verify(anchors);
    await owner.query('delete from east_west.audit');
    await owner.query(`insert into east_west.audit (id, actor, action, register, record, version, scope_region, scope_partner, reason,
        recorded_at, details, position, previous, hash) overriding system value
      select id, actor, action, register, record, version, scope_region, scope_partner, reason, recorded_at, details, position, previous, hash
      from kept.audit order by id`);
    await owner.query(
      `update east_west.audit_head h set position = k.position, hash = k.hash from kept.head k where k.chain = h.chain`,
    );
    await owner.query(`alter table east_west.audit enable trigger append_only`);
    expect((await verify()).faults).toEqual([]);
    return faults;
  }

  beforeAll(async () => {
    product = await startTestProduct();
    owner = new Client({ connectionString: product.databaseUrl });
    await owner.connect();
    filer = { token: await product.token([{ role: 'filer', region: '610000' }], { subject: 'filer' }) };
    administrator = {
      token: await product.token([{ role: 'administrator', region: '000000' }], { subject: 'head' }),
    };
  });
  afterAll(async () => {
    await owner.end();
    await product.stop();
  });

  test('says what changed from what to what, and of names only that they changed', async () => {
    const records = recordsOf(product, () => filer);
    const id = await records.added('Secondee', secondee);
    await records.correct('Secondee', id, 1, { ...secondee, post: '局长', name: '不应出现乙' });
    await records.void('Secondee', id, 2);
    const name = { field: 'name', before: null, after: null, isPersonal: true };
    const changes = (await trail({ register: 'secondee', recordId: id }))
      .filter(({ action }) => action !== 'READ')
      .map((entry) => [entry.action, entry.changes]);
    expect(changes[1]).toEqual([
      'CORRECT',
      [{ field: 'post', before: '副县长', after: '局长', isPersonal: false }, name],
    ]);
    expect(changes[0]).toEqual([
      'VOID',
      expect.arrayContaining([{ field: 'post', before: '局长', after: null, isPersonal: false }, name]),
    ]);
    expect(changes[2]).toEqual([
      'ADD',
      expect.arrayContaining([{ field: 'west', before: null, after: '610602', isPersonal: false }, name]),
    ]);
    const { rows } = await owner.query(
      `select from east_west.audit where audit::text like '%不应出现%' or audit::text like '%13800000000%'`,
    );
    expect(rows).toEqual([]);
  });

  test('says who was shown names: one entry for a statement, and no name where it cannot be written', async () => {
    const records = recordsOf(product, () => filer);
    const first = await records.added('Secondee', secondee);
    const second = await records.added('Secondee', { ...secondee, west: '610700' });
    const asked = `{ secondees(filter: { within: "610000" }) { nodes { id name } } }`;
    const before = (await trail({ register: 'secondee' })).length;
    const reader = {
      token: await product.token([{ role: 'reader', region: '610000' }], { subject: 'reader' }),
    };
    expect((await product.execute(asked, {}, reader)).data.secondees.nodes).toContainEqual({
      id: first,
      name: secondee.name,
    });
    const [read, ...rest] = await trail({ register: 'secondee' });
    expect(rest).toHaveLength(before);
    expect(read).toMatchObject({ actor: 'reader', action: 'READ', changes: [], import: null });
    expect(read?.recordIds).toEqual(expect.arrayContaining([first, second]));
    // Who administers one county learns of the reads of its records alone.
    const county = { token: await product.token([{ role: 'administrator', region: '610700' }]) };
    expect((await trail({ recordId: second }, county))[0]).toMatchObject({ recordIds: [second] });
    expect(await trail({ recordId: first }, county)).toEqual([]);

    await product.execute(`{ secondees(first: 1) { nodes { post } } }`, {}, reader);
    expect(await trail({ register: 'secondee' })).toHaveLength(before + 1);

    await owner.query(`revoke update on east_west.audit_head from cooperation_east_west;
      revoke update (position, hash, recorded_at) on east_west.audit_head from cooperation_east_west`);
    const { data, errors } = await product.execute(asked, {}, reader);
    await owner.query(
      `grant update (position, hash, recorded_at) on east_west.audit_head to cooperation_east_west`,
    );
    expect(JSON.stringify(data)).not.toContain(secondee.name);
    expect(errors?.length).toBeGreaterThan(0);
  });

  test('a void version keeps no names, and reading it shows none; the versions before it keep theirs', async () => {
    const records = recordsOf(product, () => filer);
    const id = await records.added('Secondee', secondee);
    await records.correct('Secondee', id, 1, { ...secondee, name: '不应出现乙' });
    await records.void('Secondee', id, 2);
    // The scope of the whole nation: row-level security holds for the owner too.
    await owner.query(`set cooperation.scopes = 'W'`);
    const { rows } = await owner.query(
      `select version, name from east_west.secondee_personal where id = ${id} order by version`,
    );
    await owner.query(`reset cooperation.scopes`);
    expect(rows).toEqual([
      { version: 1, name: '不应出现甲' },
      { version: 2, name: '不应出现乙' },
    ]);

    const asked = `query ($id: ID!) { secondee(id: $id) { status name history { version name phone } } }`;
    const { data } = await product.execute(asked, { id }, filer);
    expect(data.secondee).toEqual({
      status: 'VOID',
      name: null,
      history: [
        { version: 3, name: null, phone: null },
        { version: 2, name: '不应出现乙', phone: '13800000000' },
        { version: 1, name: '不应出现甲', phone: '13800000000' },
      ],
    });
    const shown = (await trail({ register: 'secondee', recordId: id })).filter(
      ({ action }) => action === 'READ',
    );
    expect(shown.map(({ recordIds }) => recordIds)).toEqual([[id, id]]);
  });

  test('says who imported which file, and how many rows it brought', async () => {
    const file = `indicator,region,partner,as_of,value,unit,stated_ratio,source,note\nEW_LABOUR,610600,320200,2024-06-30,10,人,,通报,\n`;
    await product.importCsv(file, { name: '六月.csv' });
    await product.importCsv(file, { name: '六月.csv' });
    const imported = { file: '六月.csv', sha256: createHash('sha256').update(file).digest('hex') };
    expect((await trail({ register: 'statement' })).slice(0, 2)).toMatchObject([
      { action: 'IMPORT', recordId: imported.sha256, import: { ...imported, written: 0, unchanged: 1 } },
      { action: 'IMPORT', recordId: imported.sha256, import: { ...imported, written: 1, unchanged: 0 } },
    ]);
  });

  test('is chained: what is changed, missing, added or put in another order is found and named', async () => {
    const { heads, faults } = await verify();
    expect(faults).toEqual([]);
    const end = heads[0]?.position ?? 0;
    expect(end).toBeGreaterThan(4);

    expect(
      await faultsAfter(
        `update east_west.audit set actor = 'other' where chain = 'CHANGES' and position = 2`,
      ),
    ).toEqual([expect.stringMatching(/^east-west CHANGES: entry 2 \(id \d+, .*\) was changed/)]);
    expect(
      await faultsAfter(`delete from east_west.audit where chain = 'CHANGES' and position in (2, 3)`),
    ).toEqual(['east-west CHANGES: missing: entries 2 to 3']);
    expect(
      await faultsAfter(`delete from east_west.audit where chain = 'CHANGES' and position = ${end}`),
    ).toEqual([`east-west CHANGES: missing: entry ${end}, at the end`]);
    expect(await faultsAfter('delete from east_west.audit')).toHaveLength(2);
    const added = `insert into east_west.audit (actor, action, register, record, version, scope_region, scope_partner, recorded_at, position, previous, hash)
      values ('x', 'ADD', 'secondee', '1', 1, '610602', '', now(), ${end + 1}, '', 'x')`;
    expect(await faultsAfter(added)).toEqual([
      expect.stringContaining(`entry ${end + 1}`),
      expect.stringContaining(`entry ${end + 1}`),
      `east-west CHANGES: added: entry ${end + 1}, at the end`,
    ]);
    const swapped = `update east_west.audit set position = -position where chain = 'CHANGES' and position in (2, 3);
      update east_west.audit set position = 5 + position where position < 0`;
    expect((await faultsAfter(swapped)).join()).toMatch(/entry 2 .*entry 3 /);
  });

  test('whose end was cut off with the head that the database keeps is held against what was noted', async () => {
    const { heads } = await verify();
    const end = heads[0]?.position ?? 0;
    const cut = `delete from east_west.audit where chain = 'CHANGES' and position = ${end};
      update east_west.audit_head h set position = a.position, hash = a.hash from east_west.audit a
      where h.chain = 'CHANGES' and a.chain = 'CHANGES' and a.position = ${end - 1}`;
    expect(await faultsAfter(cut)).toEqual([]);
    expect(await faultsAfter(cut, heads)).toEqual([
      `east-west CHANGES: missing: entry ${end}, which was noted, and all after it`,
    ]);
  });

  test('is append-only, for its owner too', async () => {
    for (const sql of [
      'update east_west.audit set actor = 1',
      'delete from east_west.audit',
      'delete from east_west.audit_head',
    ])
      await expect(owner.query(sql)).rejects.toThrow('append-only');
  });

  test('has a hash that covers every part of an entry', () => {
    const entry: ChainedEntry = {
      chain: 'CHANGES',
      position: 1,
      previous: '',
      actor: 'a',
      action: 'ADD',
      register: 'r',
      record: '1',
      version: 1,
      region: '610000',
      partner: '',
      reason: null,
      details: null,
      recordedAt: '2026-01-01T00:00:00.000000Z',
    };
    const others = Object.keys(entry).map((name) => hashOf({ ...entry, [name]: 'another' }));
    expect(new Set([hashOf(entry), ...others]).size).toBe(Object.keys(entry).length + 1);
  });
});

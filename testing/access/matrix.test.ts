import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { reports } from '../../export/reports';
import type { TokenGrant } from '../../platform/access/grants';
import { schemaName } from '../../platform/database/open';
import { checkCharacter } from '../../platform/register/credit-code';
import { SUBGRAPH_NAMES } from '../../platform/subgraph';
import { startTestProduct, type OperationResult, type Caller, type TestProduct } from '../test-product';
import { isEmpty, scopedIn } from './answer-scopes';
import { ruleOf } from './graph';
import {
  allOperations,
  nodeType,
  recordKey,
  refersToOthers,
  returnKeys,
  type Operation,
  type World,
} from './operations';

const WEST = '610602';
const EAST = '320205';
const NOBODY_S_ID = '999999999';
const CREDIT_CODE = '91610602MA6YXH2K3';

type GrantScope = Omit<TokenGrant, 'role'>;

/** Places from which nothing of the records of WEST, with EAST as their partner, may be seen or changed. */
const ELSEWHERE: Record<string, GrantScope> = {
  'a township of the county': { region: '610602002' },
  'the county beside': { region: '610603' },
  'another province': { region: '620000' },
  'the county, as if it were the partner': { region: WEST, side: 'east' },
  'the partner, as if it were in the west': { region: EAST },
};

const ROLE_FOR: Record<string, TokenGrant['role']> = {
  READERS: 'reader',
  FILERS: 'filer',
  TARGET_SETTERS: 'target-setter',
  APPROVERS: 'approver',
  FILERS_AND_APPROVERS: 'filer',
  ADMINISTRATORS: 'administrator',
};

const ruleFor = ({ name }: Operation): string => {
  const [type = '', field = ''] = name.split('.');
  return ruleOf(type, field) ?? 'none';
};
const named = (some: readonly Operation[]): [string, Operation][] => some.map((one) => [one.name, one]);
const operations = allOperations();
const queries = operations.filter((one) => one.kind === 'query' && ruleFor(one) !== 'EVERYONE');
const mutations = operations.filter(({ kind }) => kind === 'mutation');
const codes = ({ errors }: OperationResult): unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions?.code);

describe('who may do what, on every operation of the graph, with anonymous reading off', () => {
  let product: TestProduct;
  const ids = new Map(returnKeys().map(([key, theme]) => [key, `${theme}|${WEST}|WEST|2023-05`]));
  const versions = new Map<string, number>();
  /** Types of records that have EAST as their partner. */
  const paired = new Set(['Progress', 'Bulletin', 'ReconciliationRow']);
  const world: World = {
    west: WEST,
    east: EAST,
    village: '610602001001',
    idOf: (type) => ids.get(type) ?? NOBODY_S_ID,
    versionOf: (type) => versions.get(type) ?? 0,
    creditCode: `${CREDIT_CODE}${checkCharacter(CREDIT_CODE)}`,
  };

  const tokens = new Map<string, Promise<string>>();
  async function somebody(role: TokenGrant['role'] | undefined, place: GrantScope): Promise<Caller> {
    const key = JSON.stringify([role, place]);
    const token = tokens.get(key) ?? product.token([{ ...place, role: role ?? 'reader' }]);
    tokens.set(key, token);
    return { token: await token };
  }
  /** Somebody with the role that an operation is for. */
  const fit = (operation: Operation, place: GrantScope) => somebody(ROLE_FOR[ruleFor(operation)], place);

  const execute = (operation: Operation, someone: Caller, about = world): Promise<OperationResult> =>
    product.execute(operation.text(about), { key: randomUUID() }, someone);
  const valueOf = ({ path }: Operation, { data }: OperationResult): unknown =>
    path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name] ?? null, data);
  const saysNothing = (operation: Operation, response: OperationResult): boolean =>
    isEmpty(operation.field, valueOf(operation, response));

  /** How many changes the audit trails know of. */
  async function changes(): Promise<number> {
    const client = new Client({ connectionString: product.databaseUrl });
    await client.connect();
    const counts = SUBGRAPH_NAMES.map(
      (name) => `(select count(*) from ${schemaName(name)}.audit where action <> 'READ')`,
    );
    const { rows } = await client.query<{ count: number }>(`select (${counts.join(' + ')})::int as count`);
    await client.end();
    return rows[0]?.count ?? 0;
  }

  /** A record of every register, a target and a partnership: whatever the mutations can make. */
  async function fill(): Promise<void> {
    const administrator = await somebody('administrator', { region: '000000' });
    let waiting = mutations.filter(({ field }) => /^(add|set|open|state)/.test(field.name));
    while (waiting.length > 0) {
      const refused: string[] = [];
      const next: Operation[] = [];
      for (const operation of waiting) {
        const response = await execute(operation, administrator);
        const result = valueOf(operation, response) as Result | null;
        if (!result || result.refusals.length > 0) {
          next.push(operation);
          refused.push(`${operation.name}: ${JSON.stringify(response)}`);
          continue;
        }
        const type = recordKey(operation.field);
        const record = result.record ?? result.plan ?? result.return ?? result.statements?.[0];
        ids.set(type, record?.id ?? NOBODY_S_ID);
        versions.set(type, 1);
        if (!record || record.partner) paired.add(type);
      }
      if (next.length === waiting.length) throw new Error(refused.join('\n'));
      waiting = next;
    }
  }

  interface Result {
    record?: { id: string; partner: unknown } | null;
    plan?: { id: string; partner: unknown } | null;
    return?: { id: string; partner: unknown } | null;
    statements?: { id: string; partner: unknown }[] | null;
    refusals: unknown[];
  }

  beforeAll(async () => {
    product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false' });
    await fill();
    // The other side says something else of a figure that the mutations have stated.
    const other = `indicator,region,partner,side,as_of,value,unit\nEW_CADRES,${WEST},${EAST},EAST,2023-05-04,500,人`;
    expect(await product.importCsv(other)).toMatchObject({ errors: [], written: 1 });
  });
  afterAll(() => product.stop());

  test('each has a rule', () => {
    expect(operations.filter((one) => ruleFor(one) === 'none').map(({ name }) => name)).toEqual([]);
  });

  /** Of every report a file, about what the world has. */
  const files = reports.map(({ name, parameters }) => {
    const given: Record<string, string> = {
      year: '2023',
      region: WEST,
      within: WEST,
      level: 'COUNTY',
      indicator: 'EW_LABOUR',
      include: 'ALL',
      id: `EAST_WEST|${WEST}|WEST|2023-05`,
    };
    const asked = Object.entries(given).filter(([parameter]) => Object.hasOwn(parameters, parameter));
    return [name, `/files/${name}.csv?${new URLSearchParams(asked).toString()}`] as const;
  });
  const isForEveryone = (name: string): boolean =>
    ['indicators', 'partnerships', 'groups', 'regions'].includes(name);

  test.each(files)('the file %s: says to each what the graph says, and no more', async (name, path) => {
    const rowsFor = async ({ token }: Caller): Promise<[number, number]> => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`${product.origin}${path}`, { headers });
      const text = await response.text();
      return [response.status, response.status === 200 ? text.split('\r\n').length - 2 : 0];
    };
    const [nobody] = await rowsFor({});
    const [without] = await rowsFor({ token: await product.token([]) });
    expect([nobody, without]).toEqual(isForEveryone(name) ? [200, 200] : [401, 403]);
    const [own, rows] = await rowsFor(await somebody('reader', { region: WEST }));
    // Of the region with any partner nobody has stated anything.
    expect([own, rows > 0]).toEqual([200, name !== 'revisions']);
    if (isForEveryone(name)) return;
    for (const place of Object.values(ELSEWHERE)) {
      const [status, seen] = await rowsFor(await somebody('reader', place));
      // A return that one may not read is none.
      expect([status, seen]).toEqual([name === 'return' ? 404 : 200, 0]);
    }
  });

  test.each(named(operations))('%s: a token that is not good opens nothing', async (_, operation) => {
    const grants = [{ role: 'administrator', region: '000000' }] as const;
    const good = await product.token(grants);
    const bad = [
      await product.token(grants, { hours: -1 }),
      await product.token(grants, { audience: 'another product' }),
      good.replace(/[^.]{8}$/, 'forgedAA'),
    ];
    const results = await Promise.all(bad.map((token) => execute(operation, { token })));
    for (const response of results) {
      expect([response.status, response.data, codes(response)]).toEqual([
        401,
        undefined,
        ['UNAUTHENTICATED'],
      ]);
    }
  });

  test.each(named(operations.filter((one) => ruleFor(one) !== 'EVERYONE')))(
    '%s: says, rather than nothing, that it is not for nobody, nor for somebody without a role',
    async (_, operation) => {
      const before = await changes();
      const nobody = await execute(operation, {});
      expect([nobody.status, nobody.data, codes(nobody)]).toEqual([401, undefined, ['UNAUTHENTICATED']]);
      const without = await execute(operation, { token: await product.token([]) });
      expect([without.status, without.data, codes(without)]).toEqual([403, undefined, ['FORBIDDEN']]);
      expect([nobody.statements, without.statements]).toEqual([[], []]);
      expect(await changes()).toBe(before);
    },
  );

  test.each(named(queries))('%s: says nothing to those of elsewhere', async (_, operation) => {
    const callers = await Promise.all(Object.values(ELSEWHERE).map((place) => fit(operation, place)));
    // One after the other: of large operations few may wait at once.
    const results: OperationResult[] = [];
    for (const someone of callers) results.push(await execute(operation, someone));
    expect(results.flatMap(codes)).toEqual([]);
    expect(results.filter((response) => !saysNothing(operation, response))).toEqual([]);
  });

  test.each(named(queries))('%s: says what is in a region to those of it', async (_, operation) => {
    const ofPartnership = operation.name.startsWith('Partnership.');
    const isThere = !ofPartnership || paired.has(nodeType(operation.field));
    for (const [region, path] of [
      [WEST, WEST],
      ['610000', '61'],
    ] as const) {
      const response = await execute(operation, await fit(operation, { region }));
      expect({ errors: response.errors, something: !saysNothing(operation, response) }).toEqual({
        errors: undefined,
        something: isThere,
      });
      const scopes = scopedIn(valueOf(operation, response));
      expect(scopes.filter((scope) => !scope.region.startsWith(path))).toEqual([]);
    }
  });

  test.each(named(queries.filter((one) => ruleFor(one) === 'READERS')))(
    '%s: says to the eastern side what has it as its partner, and no more',
    async (_, operation) => {
      const response = await execute(operation, await fit(operation, { region: '320200', side: 'east' }));
      expect(response.errors).toBeUndefined();
      const scopes = scopedIn(valueOf(operation, response));
      expect(scopes.filter(({ partner }) => !partner.startsWith('3202'))).toEqual([]);
    },
  );

  test.each(named(mutations))(
    '%s: refuses those of elsewhere as if nothing were there',
    async (_, operation) => {
      const before = await changes();
      for (const place of Object.values(ELSEWHERE)) {
        const someone = await fit(operation, place);
        const known = await execute(operation, someone);
        const unknown = await execute(operation, someone, { ...world, idOf: () => NOBODY_S_ID });
        expect(known.errors).toBeUndefined();
        expect((valueOf(operation, known) as Result).refusals.length).toBeGreaterThan(0);
        expect(valueOf(operation, known)).toEqual(valueOf(operation, unknown));
      }
      expect(await changes()).toBe(before);
    },
  );

  test.each(named(mutations.filter(refersToOthers)))(
    '%s: cannot refer to what is elsewhere, and is not told whether it is there',
    async (_, operation) => {
      const beside = { ...world, west: '610603' };
      const filer = await fit(operation, { region: '610603' });
      const known = await execute(operation, filer, beside);
      const unknown = await execute(operation, filer, { ...beside, idOf: () => NOBODY_S_ID });
      expect((valueOf(operation, known) as Result).refusals).toMatchObject([{ code: 'INVALID' }]);
      expect(valueOf(operation, known)).toEqual(valueOf(operation, unknown));
    },
  );

  test.each(named(mutations))('%s: is forbidden without the role', async (_, operation) => {
    const before = await changes();
    const response = await execute(operation, await somebody('reader', { region: WEST }));
    expect([response.status, response.data, codes(response)]).toEqual([403, undefined, ['FORBIDDEN']]);
    expect(await changes()).toBe(before);
  });

  /** What changes a thing, the corrections first; what refers to another is voided before it. */
  const revisions = ['correct', 'void', 'end', 'withdraw'].flatMap((verb) =>
    mutations.filter(({ field }) => field.name.startsWith(verb)).reverse(),
  );
  test.each(named(revisions))(
    '%s: is done for those who have the role in the region',
    async (_, operation) => {
      const response = await execute(operation, await fit(operation, { region: WEST }));
      expect([response.errors, (valueOf(operation, response) as Result).refusals]).toEqual([undefined, []]);
      versions.set(recordKey(operation.field), 2);
    },
  );
});

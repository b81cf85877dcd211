import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  startTestProduct,
  type OperationResult,
  type Caller,
  type TestProduct,
  type Transport,
} from '../test-product';

const ADD = `mutation ($input: SecondeeInput!, $key: ID!) {
  addSecondee(input: $input, key: $key) { record { id version name phone } refusals { code field message } }
}`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: SecondeeInput!, $key: ID!) {
  correctSecondee(id: $id, version: $version, input: $input, reason: "更正", key: $key) { record { id name } refusals { code field message } }
}`;
const STATE = `mutation ($figures: [FigureInput!]!, $correction: String, $key: ID!) {
  stateEastWestFigures(figures: $figures, correction: $correction, key: $key) { statements { id } findings { message } refusals { code field message } }
}`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!, $key: ID!) {
  withdrawEastWestStatement(id: $id, reason: $reason, key: $key) { withdrawn { id } refusals { code field message } }
}`;
const EVERYTHING = `query ($id: ID!) {
  secondee(id: $id) { id post name phone history { version name phone } }
  secondees(filter: { within: "610602" }) { nodes { name phone } edges { node { name phone } } }
  region(code: "610602") { secondees { nodes { name phone history { name phone } } } }
  partnership(east: "320200", west: "610600") { secondees { nodes { name phone } } }
}`;

/** Somebody whose name and phone are looked for wherever they must not be. */
const NAME = `金丝雀${randomUUID().slice(0, 8)}`;
const PHONE = `139${String(Date.now()).slice(-8)}`;
const says = (text: unknown): boolean => {
  const written = typeof text === 'string' ? text : JSON.stringify(text);
  return written.includes(NAME) || written.includes(PHONE) || written.includes(encodeURIComponent(NAME));
};

/** What a line of the log is of: a request, a statement, or an error and the field that it befell. */
function kindOf(line: string): string {
  const { msg, statement, path } = JSON.parse(line) as {
    msg: string;
    statement?: string;
    path?: string | string[];
  };
  const subject = statement ?? (Array.isArray(path) ? path[0] : path);
  return subject === undefined ? msg : `${msg} ${subject}`;
}

const secondee = {
  direction: 'EAST_TO_WEST',
  kind: 'DOCTOR',
  west: '610602',
  east: '320205',
  post: '副院长',
  from: '2023-05-04',
  name: NAME,
  phone: PHONE,
};

describe.each<Transport>(['in-process', 'http'])('a name and a phone (%s)', (transport) => {
  const logged: string[] = [];
  const printed: string[] = [];
  let product: TestProduct;
  let filer: Caller;
  let id = '';

  const add = (input: object, caller: Caller = filer, key: string = randomUUID()): Promise<OperationResult> =>
    product.execute(ADD, { input, key }, caller);
  const role = async (region: string, side?: 'east' | 'west'): Promise<Caller> => ({
    token: await product.token([{ role: 'reader', region, ...(side && { side }) }]),
  });

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write.bind(stream);
      jest.spyOn(stream, 'write').mockImplementation((chunk, ...rest) => {
        printed.push(String(chunk));
        return (write as (...all: unknown[]) => boolean)(chunk, ...rest);
      });
    }
    product = await startTestProduct(
      transport,
      {},
      {
        onLogLine: (line) => {
          logged.push(line);
        },
      },
    );
    filer = { token: await product.token([{ role: 'filer', region: '610602' }]) };
    const { data } = await add(secondee);
    id = data.addSecondee.record.id as string;
    await product.execute(
      CORRECT,
      { id, version: 1, key: randomUUID(), input: { ...secondee, post: '院长' } },
      filer,
    );
  });
  afterAll(async () => {
    await product.stop();
    jest.restoreAllMocks();
  });

  test('are seen by those who have a role in the region or as its partner, in every version', async () => {
    const known = { name: NAME, phone: PHONE };
    for (const someone of [filer, await role('610600'), await role('320000', 'east')]) {
      const { data, errors } = await product.execute(EVERYTHING, { id }, someone);
      expect(errors).toBeUndefined();
      expect(data.secondee).toMatchObject({ ...known, history: [known, known] });
      expect(data.region.secondees.nodes).toMatchObject([{ ...known, history: [known, known] }]);
      expect(data.partnership.secondees.nodes).toEqual([known]);
    }
  });

  test('are in files for those alone who see them in the graph', async () => {
    const file = async ({ token }: Caller, format: string): Promise<string> => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`${product.origin}/files/secondees.${format}?within=610602`, { headers });
      return response.text();
    };
    expect(says(await file(filer, 'csv'))).toBe(true);
    for (const someone of [{}, await role('610603'), await role('610602', 'east')]) {
      const text = await file(someone, 'csv');
      expect(text).toContain('院长,2023-05-04,,无权查看,无权查看');
      expect(says(text)).toBe(false);
      expect(says(await file(someone, 'xlsx'))).toBe(false);
    }
  });

  test('are null for everyone else, who reads the rest', async () => {
    const others = [
      {},
      await role('610603'),
      await role('610602001'),
      await role('320205'),
      await role('610602', 'east'),
    ];
    for (const someone of others) {
      const result = await product.execute(EVERYTHING, { id }, someone);
      expect(result.errors).toBeUndefined();
      expect(result.data.secondee).toMatchObject({ post: '院长', name: null, phone: null });
      expect(says(result)).toBe(false);
    }
  });

  test('are in no error, whatever is wrong with what was sent', async () => {
    const withoutRegion: Partial<typeof secondee> = { ...secondee };
    delete withoutRegion.west;
    const key = randomUUID();
    await add({ ...secondee, post: '医生' }, filer, key);
    const results = [
      await add(withoutRegion),
      await add({ ...secondee, west: '陕西' }),
      await add({ ...secondee, west: '610603' }),
      await add({ ...secondee, kind: 'PILOT' }),
      await add({ ...secondee, age: 40 }),
      await add({ ...secondee, name: { first: NAME } }),
      await add({ ...secondee, name: [NAME, PHONE] }),
      await add({ ...secondee, name: `${NAME}\u0000` }),
      await add({ ...secondee, phone: PHONE.repeat(100) }),
      await add({ ...secondee, until: '2022-01-01' }),
      await add([secondee]),
      await add(secondee, {}),
      await add(secondee, { token: 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln' }),
      await add(secondee, filer, 'short'),
      await add(secondee, filer, key),
      await product.execute(CORRECT, { id, version: 1, key: randomUUID(), input: secondee }, filer),
      await product.execute(
        `mutation { addSecondee(input: { name: "${NAME}", phone: "${PHONE}" }, key: "${key}") { record { id } } }`,
        {},
        filer,
      ),
      await product.execute(
        `mutation { addSecondee(input: { name: "${NAME}", phone: ${PHONE} }) }`,
        {},
        filer,
      ),
      await product.execute(`mutation { addSecondee(input: { name: "${NAME}" }`, {}, filer),
    ];
    expect(
      results.filter(({ errors, data }) => !errors && JSON.stringify(data).includes('"refusals":[]')),
    ).toEqual([]);
    expect(results.filter(says)).toEqual([]);
  });

  test('in what is said of a figure are in no error either, whatever is wrong with it', async () => {
    const figure = { indicator: 'EW_LABOUR', region: '610602', date: '2019-06-30', value: '5', unit: '人' };
    const said = { ...figure, source: NAME, note: `${NAME} ${PHONE}` };
    const state = (figures: unknown, correction: string | null = null, key: string = randomUUID()) =>
      product.execute(STATE, { figures, correction, key }, filer);
    const key = randomUUID();
    await state([said], NAME, key);
    const withdraw = (id: string, reason: string) =>
      product.execute(WITHDRAW, { id, reason, key: randomUUID() }, filer);
    const responses = [
      await state([{ ...said, region: '610603' }]),
      await state([{ ...said, value: NAME }]),
      await state([{ ...said, value: `${PHONE}${NAME}`, unit: NAME }]),
      await state([{ ...said, indicator: NAME }]),
      await state([{ ...said, note: NAME.repeat(50) }]),
      await state([{ ...said, note: `${NAME}\u0000` }]),
      await state([{ ...said, source: [NAME] }]),
      await state([{ ...said, name: NAME }]),
      await state([{ ...said, value: '1' }]),
      await state([said, { ...said, value: '6' }]),
      await state([said], ` ${NAME}`.repeat(200)),
      await state([{ ...said, value: '7' }], null, key),
      await withdraw(NAME, PHONE),
      await withdraw(`east-west:${PHONE}`, NAME),
      await withdraw('east-west:S1', ''),
    ];
    expect(
      responses.filter(({ errors, data }) => !errors && JSON.stringify(data).includes('"refusals":[]')),
    ).toEqual([]);
    expect(responses.filter(says)).toEqual([]);
  });

  test('are in no error of ours either', async () => {
    const owner = new Client({ connectionString: product.databaseUrl });
    await owner.connect();
    const break_ = [
      `alter table east_west.secondee_personal add constraint canary check (name <> '${NAME}') not valid`,
      `alter table east_west.secondee_personal add constraint canary check (false) not valid`,
      `alter table east_west.secondee_personal rename column phone to telephone`,
    ];
    const mend = [
      `alter table east_west.secondee_personal drop constraint canary`,
      `alter table east_west.secondee_personal drop constraint canary`,
      `alter table east_west.secondee_personal rename column telephone to phone`,
    ];
    for (const [i, sql] of break_.entries()) {
      await owner.query(sql);
      const before = logged.length;
      const result = await add(secondee);
      const read = await product.execute(EVERYTHING, { id }, filer);
      await owner.query(mend[i] ?? '');
      expect(result.errors?.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL_SERVER_ERROR']);
      expect([result, read.errors].filter((one) => one && says(one))).toEqual([]);
      expect(logged.slice(before).map(kindOf)).toContain('a resolver failed addSecondee');
    }
    await owner.end();
  });

  test('are nowhere in the log, down to its traces', () => {
    const kinds = logged.map(kindOf);
    const expected = [
      'request /graphql',
      // A change, and that it is audited.
      'sql east-west.secondee.insert',
      'sql east-west.secondee.insert-personal',
      'sql east-west.secondee.supersede',
      'sql audit.append',
      // A figure, and that it is stated.
      'sql ledger.record',
      'sql ledger.statements',
      'sql idempotency.insert',
      // A large operation reads them in a thread of its own.
      'sql east-west.secondee.page',
      'sql east-west.secondee.personal',
      'sql targets.regions',
      'a resolver failed addSecondee',
      'a resolver failed secondee',
    ];
    expect(expected.filter((kind) => !kinds.includes(kind))).toEqual([]);
    const lines = [...logged, ...printed];
    expect(lines.filter(says)).toEqual([]);
    expect(lines.filter((line) => line.includes(filer.token ?? 'none'))).toEqual([]);
  });
});

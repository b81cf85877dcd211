import { recordsOf } from '../testing/records';
import { startTestProduct, type Caller, type TestProduct } from '../testing/test-product';

let product: TestProduct;
let administrator: Caller;
beforeAll(async () => {
  product = await startTestProduct();
  administrator = {
    token: await product.token([
      { role: 'administrator', region: '610000' },
      { role: 'filer', region: '610000' },
    ]),
  };
});
afterAll(() => product.stop());

type Fields = Record<string, unknown>;

/** Every object with an id in a response. */
function objectsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value ? [value as Fields] : [];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

const PROGRESS = '__typename id asOf actual target ratio elapsed region { code } partner { code }';
const EVIDENCE = `evidence { nodes { __typename id amount date recordedAt indicator { code }
  ... on Posting { recordId records { ...version } } } }`;
const QUESTION = `query Everything($id: ID!, $at: DateTime!) {
  now: labourTransfer(id: $id) { ...version countsFor { ${PROGRESS} } history { ...version } }
  then: labourTransfer(id: $id, knownAt: $at) { ...version history { ...version } }
  list: labourTransfers(filter: { knownAt: $at, within: "610602" }) { nodes { ...version } }
  county: region(code: "610602") {
    may: progress(year: 2023, asOf: "2023-05-31", include: ALL, indicators: ["EW_LABOUR"]) { ${PROGRESS} ${EVIDENCE} }
    april: progress(year: 2023, asOf: "2023-04-30", include: ALL, indicators: ["EW_LABOUR"]) { ${PROGRESS} }
    known: progress(year: 2023, asOf: "2023-05-31", knownAt: $at, include: ALL, indicators: ["EW_LABOUR"]) { ${PROGRESS} ${EVIDENCE} }
  }
  city: region(code: "320200") {
    progress(year: 2023, asOf: "2023-05-31", side: EAST, include: ALL, indicators: ["EW_LABOUR"]) { ${PROGRESS} }
  }
  pair: partnership(east: "320200", west: "610600") {
    __typename id since until
    progress(year: 2023, asOf: "2023-05-31", include: ALL, indicators: ["EW_LABOUR"]) { ${PROGRESS} }
  }
  eastWestAudit { nodes { __typename id action version recordedAt } }
}
fragment version on LabourTransfer { __typename id recordId version status persons recordedAt region { code } }`;

test('one id has one content, in whatever way and as of whatever moment it is asked for', async () => {
  const records = recordsOf(product, () => administrator);
  const input = { origin: '610602', destination: '320205', kind: 'TO_EAST', date: '2023-05-04', lifted: 0 };
  const id = await records.added('LabourTransfer', { ...input, persons: 30 });
  const at = new Date().toISOString();
  await records.correct('LabourTransfer', id, 1, { ...input, persons: 25 });

  const { data, errors } = await product.execute(QUESTION, { id, at }, administrator);
  expect(errors).toBeUndefined();
  const objects = objectsIn(data);
  const kinds = new Set(objects.map(({ __typename }) => __typename));
  expect([...kinds].sort()).toEqual([
    'AuditEntry',
    'EastWestProgress',
    'LabourTransfer',
    'Partnership',
    'Posting',
  ]);
  expect(data.then).toMatchObject({ id: `${id}@1`, recordId: id, version: 1, persons: 30 });

  const known = new Map<string, Fields>();
  for (const object of objects) {
    const key = `${String(object.__typename)} ${String(object.id)}`;
    // Lists differ by what was asked of them; what the object says itself does not.
    const own = Object.fromEntries(Object.entries(object).filter(([, value]) => !Array.isArray(value)));
    delete own.evidence;
    const before = known.get(key) ?? {};
    for (const [field, value] of Object.entries(own))
      if (field in before) expect({ key, [field]: value }).toEqual({ key, [field]: before[field] });
    known.set(key, { ...before, ...own });
  }
});

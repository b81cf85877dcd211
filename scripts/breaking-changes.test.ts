import { compareSchemas } from './breaking-changes';

const RELEASED = `
  type Query { region(code: ID!): Region pace: Pace }
  type Region { name: String! note: String }
  enum Pace { DONE BEHIND }
`;
const NONE = { breaking: [], accepted: [], unused: [], dangerous: [] };

test('what is only added breaks nobody', async () => {
  const current = RELEASED.replace('name: String!', 'name: String! code: ID!');
  expect(await compareSchemas(RELEASED, current, '')).toEqual(NONE);
});

test.each([
  ['a field that is gone', 'note: String', '', 'FIELD_REMOVED Region.note'],
  ['a field that may be null now', 'name: String!', 'name: String', 'FIELD_TYPE_CHANGED Region.name'],
  ['a value that is gone', 'BEHIND', '', 'ENUM_VALUE_REMOVED Pace.BEHIND'],
  ['a new argument that is required', 'ID!', 'ID!, day: ID!', 'FIELD_ARGUMENT_ADDED Query.region.day'],
])('%s breaks clients', async (_, from, to, change) => {
  const { breaking } = await compareSchemas(RELEASED, RELEASED.replace(from, to), '');
  expect(breaking).toEqual([expect.stringMatching(`^- ${change}: \\(why\\) `)]);
});

test('a new value of an enum may surprise them', async () => {
  const { breaking, dangerous } = await compareSchemas(RELEASED, RELEASED.replace('DONE', 'DONE AHEAD'), '');
  expect({ breaking, dangerous }).toEqual({
    breaking: [],
    dangerous: ["- ENUM_VALUE_ADDED Pace.AHEAD: Enum value 'AHEAD' was added to enum 'Pace'"],
  });
});

describe('the list of accepted changes', () => {
  const current = RELEASED.replace('note: String', '');
  const item = '- FIELD_REMOVED Region.note: nobody showed it';

  test('lets a change pass', async () => {
    expect(await compareSchemas(RELEASED, current, `# Accepted\n\n${item}\n`)).toEqual({
      ...NONE,
      accepted: [item],
    });
  });

  test('names one that is not there', async () => {
    expect(await compareSchemas(RELEASED, RELEASED, item)).toEqual({ ...NONE, unused: [item] });
  });

  test('needs a reason', async () => {
    await expect(compareSchemas(RELEASED, current, '- FIELD_REMOVED Region.note')).rejects.toThrow(
      'expected "- KIND_OF_CHANGE Type.field: why", found "- FIELD_REMOVED Region.note"',
    );
  });
});

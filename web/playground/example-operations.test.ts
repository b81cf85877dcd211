import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';

const folder = join(__dirname, 'example-operations');
const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''));

test('there are at least ten questions', () => {
  expect(names.length).toBeGreaterThanOrEqual(10);
});

describe.each(names)('question %s', (name) => {
  const query = readFileSync(join(folder, `${name}.graphql`), 'utf8');
  const document = parse(query);

  test('begins with its title, in Chinese and then in English', () => {
    const [zh, en] = query.split('\n');
    expect(zh).toMatch(/^# .*\p{Script=Han}/u);
    expect(en).toMatch(/^# [\w\s\p{P}]+$/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  test('is valid against schema/api.graphql', () => {
    expect(validate(schema, document)).toEqual([]);
  });

  test('is one named operation, with variables of the right types', () => {
    const operation = getOperationAST(document);
    expect(operation?.name?.value).toMatch(/^[A-Z]/);
    const variables = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(getVariableValues(schema, operation?.variableDefinitions ?? [], variables)).toEqual({
      coerced: variables,
    });
  });
});

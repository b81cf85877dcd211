import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { print } from './print.ts';

const root = join(__dirname, '..');
const files = ['client/documents', 'web/playground/example-operations', 'gateway/acceptance'].flatMap(
  (folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => `${folder}/${name}`),
);

const EVERYTHING = `
  query Q($a: [[Int!]]! = [[1, -2.5e3], null] @d, $b: In = { s: "a\\"b\\\\c\\n\\u2028", e: E, t: true }) @d(x: $a) {
    alias: f(x: $b, y: """block " text""") @include(if: $c) { ...F @d ... on T @d { a } ... @skip(if: true) { b } ... { c } }
  }
  mutation { m }
  subscription S { s }
  fragment F on T @d { a }
`;

/** A document's content; how its strings were written does not count. */
const content = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(parse(text, { noLocation: true }), (key, value: unknown) =>
      key === 'block' ? undefined : value,
    ),
  );

test.each([
  ...files.map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  ['everything', EVERYTHING],
])('%s is the same document when it is printed', (_, text = '') => {
  expect(content(print(parse(text)))).toEqual(content(text));
});

test('a document of a schema is refused', () => {
  expect(() => print(parse('type T { a: Int }'))).toThrow(
    'expected an operation, found ObjectTypeDefinition',
  );
});

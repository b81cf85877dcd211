import '../no-telemetry';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { readSdl } from '../schema-files';
import { wrongRules } from './rules';

/** What is wrong with the rules of targets' schema when a line of it reads differently. */
function wrongAfter(line: RegExp, instead: string): string[] {
  const sdl = readSdl('targets', false);
  expect(sdl).toMatch(line);
  return wrongRules(buildSubgraphSchema(parse(sdl.replace(line, instead))));
}

const none = /^$/m;

test('every field of Query, Mutation and an entity has a rule', () => {
  expect(wrongAfter(none, '')).toEqual([]);
});

test.each([
  [
    'query',
    wrongAfter(none, 'extend type Query { salaries: Int }'),
    ['Query.salaries: expected @access(to: ...)'],
  ],
  [
    'mutation',
    wrongAfter(none, 'extend type Mutation { forget(code: RegionCode!): Int }'),
    ['Mutation.forget: expected @access(to: ...)'],
  ],
  [
    'field of an entity',
    wrongAfter(none, 'extend type Region { mayor: String }'),
    ['Region.mayor: expected @access(to: ...)'],
  ],
  [
    'entity',
    wrongAfter(none, 'type Mayor @key(fields: "id") { id: ID! name: String }'),
    ['Mayor.name: expected @access(to: ...)'],
  ],
  [
    'field of a type whose other fields have rules',
    wrongAfter(none, 'type Salary { amount: Decimal @access(to: PERSONAL) of: String }'),
    ['Salary.of: expected @access(to: ...)'],
  ],
  [
    'field of an interface',
    wrongAfter(/target: Decimal @access\(to: READERS\)/, 'target: Decimal'),
    ['EastWest', 'Consumer', 'EnterpriseVillage', 'Consolidation'].map(
      (name) => `${name}Progress.target: expected @access(to: ...)`,
    ),
  ],
])('a %s without a rule is named', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('what not every reader may see has to be able to be null', () => {
  const wrong = wrongAfter(none, 'extend type Region { mayor: String! @access(to: PERSONAL) }');
  expect(wrong).toEqual(['Region.mayor: expected a type that can be null, as not everyone may read it']);
});

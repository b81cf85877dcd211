/**
 * Makes client/generated/schema.ts from schema/api.graphql and the list of error codes; a part of `npm run codegen`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLAbstractType,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLScalarType,
} from 'graphql';
import { format, resolveConfig } from 'prettier';
import { ERROR_CODES } from '../platform/errors';
import { schemaFile } from '../platform/schema-files';

const target = join(__dirname, '..', 'client', 'generated', 'schema.ts');
const schema = buildSchema(readFileSync(schemaFile('api.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const comment = (description: string | null | undefined): string =>
  description ? `/** ${description.trim().replaceAll('\n', '\n * ').replaceAll('*/', '*\\/')} */\n` : '';

/** Every scalar of this graph is written as a string. `Date` would stand in the way of JavaScript's own. */
const scalar = ({ name, description }: GraphQLScalarType): string =>
  `${comment(description)}export type ${name === 'Date' ? 'CalendarDate' : name} = string;`;

/** A constant for lists of choices, and a type of the same name. */
function enumeration(type: GraphQLEnumType): string {
  const values = type
    .getValues()
    .map((value) => `${comment(value.description)}${value.name}: '${value.name}',`);
  return `${comment(type.description)}export const ${type.name} = {\n${values.join('\n')}\n} as const;
export type ${type.name} = (typeof ${type.name})[keyof typeof ${type.name}];`;
}

const possible = (type: GraphQLAbstractType): string =>
  `${type.name}: [${schema
    .getPossibleTypes(type)
    .map(({ name }) => `'${name}'`)
    .sort()
    .join(', ')}],`;

/** The objects that have a code are found by it, whether they repeat it as an id or not; those with neither, only within another. */
const objects = types
  .filter(isObjectType)
  .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType());
const hasScalar = (type: GraphQLObjectType, name: string): boolean =>
  isScalarType(getNamedType(type.getFields()[name]?.type));
const coded = objects.filter((type) => hasScalar(type, 'code'));
const embedded = objects.filter((type) => !hasScalar(type, 'id') && !hasScalar(type, 'code'));

const text = [
  '// Made by `npm run codegen` from schema/api.graphql and platform/errors.ts.',
  `/** Every code that an error of the graph can carry. */
export const ERROR_CODES = [${ERROR_CODES.map((code) => `'${code}'`).join(', ')}] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];`,
  ...types
    .filter(isScalarType)
    .filter((type) => !isSpecifiedScalarType(type))
    .map(scalar),
  ...types.filter(isEnumType).map(enumeration),
  `/** The types behind each interface and union, as caches want to know them. */
export const possibleTypes = {${types.filter(isAbstractType).map(possible).join('\n')}};`,
  `/** What tells objects apart by another field than \`id\`, for Apollo Client's cache. */
export const typePolicies = {${coded.map(({ name }) => `${name}: { keyFields: ['code'] },`).join('\n')}};`,
  `const byCode = ({ code, id }: Record<string, unknown>): string | null => {
  const key = code ?? id;
  return typeof key === 'string' ? key : null;
};
const byNothing = (): null => null;
/** What tells objects apart by another field than \`id\`, for urql's Graphcache; null for those that are a part of what they were asked of. */
export const graphcacheKeys = {${[
    ...coded.map(({ name }) => `${name}: byCode,`),
    ...embedded.map(({ name }) => `${name}: byNothing,`),
  ].join('\n')}};`,
].join('\n\n');

void (async () => {
  const style = await resolveConfig(target);
  writeFileSync(target, await format(text, { ...style, parser: 'typescript' }));
})();

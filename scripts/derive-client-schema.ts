/**
 * Makes client/generated/schema.ts from schema/api.graphql and the list of error codes; a part of `npm run codegen`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isAbstractType,
  isEnumType,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLAbstractType,
  type GraphQLEnumType,
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
].join('\n\n');

void (async () => {
  const style = await resolveConfig(target);
  writeFileSync(target, await format(text, { ...style, parser: 'typescript' }));
})();

import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import type { Access } from '../../platform/access/rules';
import { schemaFile } from '../../platform/schema-files';

export type Field = GraphQLField<unknown, unknown>;

/** The graph as its readers see it. */
export const api = buildSchema(readFileSync(schemaFile('api.graphql'), 'utf8'));

/** The rules of the composed graph, by type and field: `Secondee.phone` is PERSONAL. */
const rules = new Map<string, Access>();
for (const definition of parse(readFileSync(schemaFile('supergraph.graphql'), 'utf8')).definitions) {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    continue;
  for (const field of definition.fields ?? []) {
    const value = field.directives?.find(({ name }) => name.value === 'access')?.arguments?.[0]?.value;
    if (value?.kind === Kind.ENUM)
      rules.set(`${definition.name.value}.${field.name.value}`, value.value as Access);
  }
}

/** The rule of a field or of the interface that has it too; null where it has none. */
export function ruleOf(typeName: string, fieldName: string): Access | null {
  const type = api.getType(typeName);
  const places = [typeName, ...(isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [])];
  for (const place of places) {
    const rule = rules.get(`${place}.${fieldName}`);
    if (rule) return rule;
  }
  return null;
}

export const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

export const typeOf = (field: Field): GraphQLNamedType => getNamedType(field.type);

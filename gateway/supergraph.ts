import { readFileSync } from 'node:fs';
import { buildASTSchema, isObjectType, Kind, parse, type GraphQLSchema } from 'graphql';
import { scalars } from '../platform/scalars';
import { schemaFile } from '../platform/schema-files';

/** The composed graph as text. */
export const readSupergraph = (): string => readFileSync(schemaFile('supergraph.graphql'), 'utf8');

/** The composed graph with every type and field of every subgraph, those among them that readers do not see. */
export function supergraphSchema(): GraphQLSchema {
  const document = parse(readSupergraph(), { noLocation: true });
  const schema = buildASTSchema(document, { assumeValidSDL: true, assumeValid: true });
  // From SDL alone, our scalars would let everything out.
  for (const { name, serialize } of Object.values(scalars)) {
    const scalar = schema.getType(name);
    if (scalar) Object.assign(scalar, { serialize });
  }
  return schema;
}

/** The fields that fields of other subgraphs require, as in "Product.creditCode". */
export function requiredFields(schema: GraphQLSchema): ReadonlySet<string> {
  const required = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { astNode } of Object.values(type.getFields())) {
      for (const { name, arguments: given = [] } of astNode?.directives ?? []) {
        const requires = given.find((argument) => argument.name.value === 'requires')?.value;
        if (name.value !== 'join__field' || requires?.kind !== Kind.STRING) continue;
        // The names of fields at any depth: one of a nested row that is said of this one as well does no harm.
        for (const [field] of requires.value.matchAll(/\w+/g)) required.add(`${type.name}.${field}`);
      }
    }
  }
  return required;
}

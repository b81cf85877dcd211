import { isEnumType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** A type, field or value of the schema. */
export interface SchemaEntry {
  /** As in Progress.actual. */
  name: string;
  description: string;
}

/** What of a schema has all words of a search in its name or description, names first; at most `most`. */
export function searchSchema(schema: GraphQLSchema, search: string, most: number): SchemaEntry[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits = entriesOf(schema).flatMap((entry) => {
    const name = entry.name.toLowerCase();
    const description = entry.description.toLowerCase();
    if (!words.every((word) => name.includes(word) || description.includes(word))) return [];
    return [{ entry, rank: words.every((word) => name.includes(word)) ? 0 : 1 }];
  });
  return hits
    .sort((one, other) => one.rank - other.rank || one.entry.name.length - other.entry.name.length)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function entriesOf(schema: GraphQLSchema): SchemaEntry[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [
      { name: type.name, description: type.description ?? '' },
      ...(isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : []
      ).map((one) => ({ name: `${type.name}.${one.name}`, description: one.description ?? '' })),
    ]);
}

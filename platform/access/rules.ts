import {
  isNonNullType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Who may read a field or call a mutation: see schema/access.graphql. */
export type Access =
  | 'EVERYONE'
  | 'READERS'
  | 'PERSONAL'
  | 'FILERS'
  | 'TARGET_SETTERS'
  | 'APPROVERS'
  | 'FILERS_AND_APPROVERS'
  | 'ADMINISTRATORS';

type Field = GraphQLField<unknown, unknown>;

/** The object types that the SDL defines, Query and Mutation among them. */
export const ownTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('_'));

export const isRoot = ({ name }: GraphQLObjectType): boolean => name === 'Query' || name === 'Mutation';

/** What a field's @access says, or that of the interface that has the field too; null without either. */
export function accessTo(type: GraphQLObjectType | GraphQLInterfaceType, { name }: Field): Access | null {
  for (const place of [type, ...type.getInterfaces()]) {
    const value = directivesOf(place.getFields()[name], 'access')[0]?.arguments?.[0]?.value;
    if (value?.kind === Kind.ENUM) return value.value as Access;
  }
  return null;
}

/**
 * What is wrong with the rules of a schema, as in "Query.secondees: expected @access(to: ...)". Fields of Query, Mutation and
 * entities need a rule, and so do all fields of a type of which one has it; keys and what other subgraphs own do not.
 */
export function wrongRules(schema: GraphQLSchema): string[] {
  return ownTypes(schema).flatMap((type) => {
    const keys = keysOf(type);
    const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
    const isRuled = isRoot(type) || keys !== null || fields.some((field) => accessTo(type, field) !== null);
    return fields.flatMap((field) => {
      const place = `${type.name}.${field.name}`;
      const to = accessTo(type, field);
      if (to === null) {
        const isExempt = keys?.has(field.name) === true || directivesOf(field, 'external').length > 0;
        return isRuled && !isExempt ? [`${place}: expected @access(to: ...)`] : [];
      }
      const isAlwaysThere = to === 'EVERYONE' || to === 'READERS' || isRoot(type);
      return isAlwaysThere || !isNonNullType(field.type)
        ? []
        : [`${place}: expected a type that can be null, as not everyone may read it`];
    });
  });
}

/** The fields of an entity's keys, by which other subgraphs refer to it; null for a type that is none. */
function keysOf(type: GraphQLObjectType): Set<string> | null {
  const keys = [type, ...type.extensionASTNodes.map((astNode) => ({ astNode }))].flatMap((place) =>
    directivesOf(place, 'key'),
  );
  const names = keys.flatMap((key) => {
    const value = key.arguments?.find((argument) => argument.name.value === 'fields')?.value;
    return value?.kind === Kind.STRING ? value.value.split(/\W+/) : [];
  });
  return keys.length === 0 ? null : new Set(names);
}

interface Annotated {
  astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
}

const directivesOf = (place: Annotated | undefined, name: string): DirectiveNode[] =>
  (place?.astNode?.directives ?? []).filter((directive) => directive.name.value === name);

import {
  getNamedType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { denial } from '../platform/access/denial';
import type { Viewer } from '../platform/access/viewer';
import { graphError } from '../platform/errors';
import type { CheckedOperation } from './cost';

/** So many fields can stand in what a response says of the schema; the standard query of tools with every option has 27,000. */
const MAX_FIELDS = 100_000;

const META_FIELDS: Record<string, GraphQLField<unknown, unknown>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

/** Types, fields, arguments, ... of the schema, each with the number of places of the response where it stands. */
type Places = Map<unknown, number>;

/**
 * Lets introspection pass from whoever has a role that may read, up to a size of their response, which it gives in
 * fields.
 *
 * @throws GraphQLError with UNAUTHENTICATED, FORBIDDEN or QUERY_TOO_LARGE.
 */
export function checkIntrospection(checked: CheckedOperation, viewer: Viewer): number {
  const size = introspectionSize(checked, MAX_FIELDS);
  if (size === 0) return 0;
  const denied = denial(viewer, 'READERS', 'introspection');
  if (denied) throw denied;
  if (size > MAX_FIELDS) {
    const message = `introspection: expected an answer of at most ${MAX_FIELDS} fields, found more`;
    throw graphError('QUERY_TOO_LARGE', message, { http: { status: 400 } });
  }
  return size;
}

/**
 * How many fields a response has below `__schema` and `__type`, and 0 where the operation asks for neither. Walks the schema by
 * the resolvers that will answer, each element once however often it stands there; what a condition leaves out counts. Gives
 * up once there are more than `most`: so the count itself never takes longer than a response that is allowed.
 */
function introspectionSize(
  { operation, fragments, schema, variables }: CheckedOperation,
  most: number,
): number {
  let size = 0;

  function eachField({ selections }: SelectionSetNode, visit: (field: FieldNode) => void): void {
    for (const selection of selections) {
      if (size > most) return;
      if (selection.kind === Kind.FIELD) visit(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) eachField(selection.selectionSet, visit);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) eachField(fragment.selectionSet, visit);
      }
    }
  }

  function add(node: FieldNode, field: GraphQLField<unknown, unknown>, places: Places): void {
    for (const count of places.values()) size += count;
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isObjectType(type)) return;
    const below: Places = new Map();
    const args = { includeDeprecated: true, ...argumentsOf(node, variables, field) };
    for (const [element, count] of places) {
      const value = field.resolve?.(element, args, null, { schema } as GraphQLResolveInfo);
      for (const child of [value ?? []].flat()) below.set(child, (below.get(child) ?? 0) + count);
    }
    if (below.size > 0) addAll(node.selectionSet, type, below);
  }

  const addAll = (selectionSet: SelectionSetNode, type: GraphQLObjectType, places: Places): void => {
    eachField(selectionSet, (node) => {
      const field = type.getFields()[node.name.value];
      if (field) add(node, field, places);
      else for (const count of places.values()) size += count; // __typename
    });
  };

  eachField(operation.selectionSet, (node) => {
    const field = META_FIELDS[node.name.value];
    if (field) add(node, field, new Map([[null, 1]]));
  });
  return size;
}

/** The name that `__type` asks for; everything else is counted with what is deprecated. */
const argumentsOf = (
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  field: GraphQLField<unknown, unknown>,
): Record<string, unknown> =>
  field === TypeMetaFieldDef
    ? Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]))
    : {};

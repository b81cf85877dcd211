import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { badInput } from '../platform/errors';

/** What an alias ends with on its way through the gateway. No field of the graph does, nor a name that the planner makes up. */
const MARK = '_alias';

/** What is asked for where every field is left out: an object, and nothing of it. */
const NOTHING: FieldNode = field('__typename', '');

export interface PlainOperation {
  operation: OperationDefinitionNode;
  /** The conditions that the operation depends on, and what they are. */
  conditions: Readonly<Record<string, boolean>>;
}

/**
 * An operation as the gateway plans it, for given variables: fragments are filled in, and have a type condition only where it
 * narrows the type around them; `@skip` and `@include` are decided; and aliases are marked, so that none has the name of a
 * field. See docs/decisions/0015-normalized-operations.md.
 *
 * @throws GraphQLError BAD_USER_INPUT for a condition that is null.
 */
export function normalizeOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): PlainOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const conditions: Record<string, boolean> = {};

  function condition(node: SelectionNode, name: 'skip' | 'include', byDefault: boolean): boolean {
    const value = node.directives?.find((directive) => directive.name.value === name)?.arguments?.[0]?.value;
    if (value?.kind === Kind.BOOLEAN) return value.value;
    if (value?.kind !== Kind.VARIABLE) return byDefault;
    const found = variables[value.name.value];
    if (typeof found !== 'boolean') throw badInput(`$${value.name.value}`, found, 'true or false');
    conditions[value.name.value] = found;
    return found;
  }
  const isIncluded = (node: SelectionNode): boolean =>
    !condition(node, 'skip', false) && condition(node, 'include', true);

  function selectionsOf(set: SelectionSetNode, parent: GraphQLCompositeType): SelectionNode[] {
    return set.selections.filter(isIncluded).flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return [plainField(selection, parent)];
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) return [];
      const { typeCondition } = fragment;
      const type = typeCondition ? compositeType(schema.getType(typeCondition.name.value)) : parent;
      if (isWithin(schema, parent, type)) return selectionsOf(fragment.selectionSet, parent);
      if (!typeCondition || !doTypesOverlap(schema, parent, type)) return [];
      const selections = selectionsOf(fragment.selectionSet, type);
      if (selections.length === 0) return [];
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: selectionSet(selections) }];
    });
  }

  function plainField(node: FieldNode, parent: GraphQLCompositeType): FieldNode {
    const { name, alias, arguments: values, selectionSet: inner } = node;
    return {
      ...field(name.value, alias && alias.value !== name.value ? alias.value : undefined),
      ...(values && { arguments: values }),
      ...(inner && { selectionSet: selectionSet(selectionsOf(inner, typeOfField(parent, name.value))) }),
    };
  }

  const root = compositeType(schema.getRootType(operation.operation));
  const plain = { ...operation, selectionSet: selectionSet(selectionsOf(operation.selectionSet, root)) };
  return { operation: plain, conditions };
}

function compositeType(type: GraphQLNamedType | null | undefined): GraphQLCompositeType {
  if (!isCompositeType(type)) throw new Error(`expected a type with fields, found ${String(type)}`);
  return type;
}

function typeOfField(parent: GraphQLCompositeType, name: string): GraphQLCompositeType {
  const introspection = [SchemaMetaFieldDef, TypeMetaFieldDef].find((definition) => definition.name === name);
  const definition = introspection ?? ('getFields' in parent ? parent.getFields()[name] : undefined);
  return compositeType(definition && getNamedType(definition.type));
}

/** Whether an object of the one type is always one of the other. */
const isWithin = (schema: GraphQLSchema, type: GraphQLCompositeType, other: GraphQLCompositeType): boolean =>
  type === other || (isAbstractType(other) && !isUnionType(type) && schema.isSubType(other, type));

function field(name: string, alias?: string): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(alias !== undefined && { alias: { kind: Kind.NAME, value: `${alias}${MARK}` } }),
  };
}

const selectionSet = (selections: SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: selections.length > 0 ? selections : [NOTHING],
});

const withoutMark = (name: string): string => (name.endsWith(MARK) ? name.slice(0, -MARK.length) : name);

/** Data of a response under the aliases that were asked for. */
export function unmarkData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmarkData);
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, so that an alias can be called __proto__.
  const result = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    const name = withoutMark(key);
    if (name !== '') result[name] = unmarkData(item);
  }
  return result;
}

/** An error's path under the aliases that were asked for. */
export const unmarkPath = (path: readonly (string | number)[]): (string | number)[] =>
  path.map((step) => (typeof step === 'string' ? withoutMark(step) : step));

import {
  isAbstractType,
  Kind,
  parse,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The operation that the gateway sends to a subgraph. */
export interface Operation {
  operation: OperationTypeNode;
  selectionSet: SelectionSetNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** @throws Error for a text that is no single operation. */
export function readOperation(query: string, variables: Record<string, unknown>): Operation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of parse(query, { noLocation: true }).definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  if (!operation) throw new Error('expected an operation');
  return { operation: operation.operation, selectionSet: operation.selectionSet, fragments, variables };
}

/** What is asked of an object: response name to the field's nodes, with fragments and conditions worked out. */
export function collectFields(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  { fragments, variables }: Operation,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const add = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        fields.set(name, [...(fields.get(name) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || isOf(schema, type, condition))) add(fragment.selectionSet);
    }
  };
  sets.forEach(add);
  return fields;
}

/** Whether `@skip` and `@include` leave a selection in. One whose condition has no value stays, until that is refused. */
export const isIncluded = (
  { directives = [] }: SelectionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean =>
  directives.every(({ name, arguments: [condition] = [] }) => {
    const value = condition && valueFromASTUntyped(condition.value, variables);
    return !(name.value === 'skip' ? value === true : name.value === 'include' && value === false);
  });

function isOf(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  if (type.name === condition) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}

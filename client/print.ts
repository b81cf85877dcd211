/* eslint-disable @typescript-eslint/no-unsafe-enum-comparison -- the enum Kind is a part of graphql's code, of which only the types are used */
import type { ArgumentNode, DirectiveNode, DocumentNode, SelectionNode, TypeNode, ValueNode } from 'graphql';

type Definition = DocumentNode['definitions'][number];

/** A document's text, on one line. Printed here because graphql's own printer is larger than this whole client. */
export const print = (document: DocumentNode): string => document.definitions.map(definition).join(' ');

function definition(node: Definition): string {
  if (node.kind === 'FragmentDefinition') {
    return `fragment ${node.name.value} on ${node.typeCondition.name.value}${directives(node.directives)}${selections(node)}`;
  }
  if (node.kind !== 'OperationDefinition')
    throw new TypeError(`document: expected an operation, found ${node.kind}`);
  const variables = node.variableDefinitions?.map(
    (each) =>
      `$${each.variable.name.value}: ${type(each.type)}${each.defaultValue ? ` = ${value(each.defaultValue)}` : ''}${directives(each.directives)}`,
  );
  return `${node.operation} ${node.name?.value ?? ''}${inBrackets(variables)}${directives(node.directives)}${selections(node)}`;
}

const selections = ({
  selectionSet,
}: {
  selectionSet?: { selections: readonly SelectionNode[] } | undefined;
}): string => (selectionSet ? ` { ${selectionSet.selections.map(selection).join(' ')} }` : '');

function selection(node: SelectionNode): string {
  if (node.kind === 'FragmentSpread') return `...${node.name.value}${directives(node.directives)}`;
  const start =
    node.kind === 'Field'
      ? `${node.alias ? `${node.alias.value}: ` : ''}${node.name.value}${inBrackets(args(node.arguments))}`
      : `...${node.typeCondition ? ` on ${node.typeCondition.name.value}` : ''}`;
  return start + directives(node.directives) + selections(node);
}

const args = (nodes: readonly ArgumentNode[] | undefined): string[] =>
  (nodes ?? []).map((node) => `${node.name.value}: ${value(node.value)}`);

const directives = (nodes: readonly DirectiveNode[] | undefined): string =>
  (nodes ?? []).map((node) => ` @${node.name.value}${inBrackets(args(node.arguments))}`).join('');

const inBrackets = (parts: readonly string[] = []): string =>
  parts.length > 0 ? `(${parts.join(', ')})` : '';

function type(node: TypeNode): string {
  if (node.kind === 'NonNullType') return `${type(node.type)}!`;
  return node.kind === 'ListType' ? `[${type(node.type)}]` : node.name.value;
}

function value(node: ValueNode): string {
  switch (node.kind) {
    case 'Variable':
      return `$${node.name.value}`;
    case 'StringValue':
      return JSON.stringify(node.value);
    case 'NullValue':
      return 'null';
    case 'ListValue':
      return `[${node.values.map(value).join(', ')}]`;
    case 'ObjectValue':
      return `{${node.fields.map((field) => `${field.name.value}: ${value(field.value)}`).join(', ')}}`;
    default:
      return String(node.value);
  }
}

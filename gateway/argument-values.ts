import {
  GraphQLError,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type ASTVisitor,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { graphError } from '../platform/errors';
import { scalars } from '../platform/scalars';
import { notPlain } from '../platform/text';
import { notPlainText, withoutValue } from '../platform/variable-errors';

const ours: Record<string, GraphQLLeafType> = scalars;

/** Makes the schema's scalars check the values of variables; composed from SDL alone, they take everything. */
export function checkScalarVariables(schema: GraphQLSchema): void {
  for (const { name, parseValue } of Object.values(scalars)) {
    const scalar = schema.getType(name);
    if (scalar) Object.assign(scalar, { parseValue });
  }
}

/** Refuses wrong values in the text of a query; unlike GraphQL's own rule, it knows our scalars and names the argument. */
export function argumentValues(context: ValidationContext): ASTVisitor {
  return {
    Argument(node) {
      const argument = context.getArgument();
      if (argument) check(node.value, argument.type, node.name.value, context);
    },
    VariableDefinition(node) {
      const type = context.getInputType();
      if (type && node.defaultValue) check(node.defaultValue, type, `$${node.variable.name.value}`, context);
    },
  };
}

function check(node: ValueNode, type: GraphQLInputType, name: string, context: ValidationContext): void {
  if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) return;
  if (isNonNullType(type)) {
    check(node, type.ofType, name, context);
  } else if (isListType(type)) {
    for (const item of node.kind === Kind.LIST ? node.values : [node])
      check(item, type.ofType, name, context);
  } else if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) return;
    const fields = type.getFields();
    for (const { name: field, value } of node.fields) {
      const known = fields[field.value];
      if (known) check(value, known.type, `${name}.${field.value}`, context);
    }
  } else if (isLeafType(type)) {
    checkLeaf(node, ours[type.name] ?? type, name, context);
  }
}

function checkLeaf(node: ValueNode, type: GraphQLLeafType, name: string, context: ValidationContext): void {
  try {
    type.parseLiteral(node, {});
  } catch (error) {
    const { message } = error as Error;
    report(graphError('BAD_USER_INPUT', `${name}: ${withoutValue(message)}`, { argument: name }));
    return;
  }
  const found = node.kind === Kind.STRING ? notPlain(node.value) : null;
  if (found !== null) report(notPlainText(name, found));

  function report(named: GraphQLError): void {
    context.reportError(
      new GraphQLError(named.message, { nodes: node, extensions: named.extensions, originalError: named }),
    );
  }
}

import {
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { badInput } from './errors';

/** Variables by name, and the type of a place that takes no null where each is used. */
export type NonNullVariables = ReadonlyMap<string, string>;

/**
 * The variables of an operation that are used where null is not taken. GraphQL lets a nullable one stand there if it, or the
 * place, has a default; null itself is then found out when the field is resolved, and nobody is told whose fault it was.
 */
export function nonNullVariables(schema: GraphQLSchema, operation: ASTNode): NonNullVariables {
  const found = new Map<string, string>();
  const types = new TypeInfo(schema);
  visit(
    operation,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        const type = types.getInputType();
        if (isNonNullType(type)) found.set(name.value, String(type));
      },
    }),
  );
  return found;
}

/** BAD_USER_INPUT that names the first of them that is null. */
export function refuseNull(
  places: NonNullVariables,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  for (const [name, type] of places) {
    if (variables[name] === null) return badInput(`$${name}`, null, `a value, as ${type} takes no null`);
  }
  return null;
}

import {
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { formatError, graphError } from '../platform/errors';

/** Lexical tokens of a document, which bound what every later step has to look at. */
export const MAX_TOKENS = 2000;

/** {@link formatError}, for what libraries say to whoever runs the server rather than to its reader. */
export function formatResponseError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.message.startsWith('Syntax Error: Document contains more tha')) {
    const message = `query: expected at most ${MAX_TOKENS} tokens, found more`;
    return formatError(graphError('QUERY_TOO_LARGE', message).toJSON());
  }
  if (formatted.message.startsWith('GraphQL introspection is not allowed')) {
    return formatError(graphError('GRAPHQL_VALIDATION_FAILED', 'The schema is not published here').toJSON());
  }
  return formatError(formatted, error);
}

/**
 * A query over four levels of regions, down to the evidence of each, is 14 deep, and the introspection of tools 15; a year
 * of months has 12 aliases.
 */
const LIMITS = { depth: 15, aliases: 60, fields: 1500 };

type Size = Record<keyof typeof LIMITS, number>;

const NAMES: Record<keyof Size, string> = {
  depth: 'levels of fields',
  aliases: 'aliases',
  fields: 'fields, with those of fragments counted wherever they are used',
};

/** Refuses a query that is too large, before anything is planned or read. */
export function queryLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const size = sizeOf(operation.selectionSet, context, new Map());
      for (const limit of ['depth', 'aliases', 'fields'] as const) {
        if (size[limit] <= LIMITS[limit]) continue;
        const message = `query: expected at most ${LIMITS[limit]} ${NAMES[limit]}, found ${size[limit]}`;
        context.reportError(graphError('QUERY_TOO_LARGE', message));
      }
      return false;
    },
  };
}

/**
 * The size of what a selection set asks for once its fragments are filled in. Each fragment is measured once, so that ten
 * fragments that use each other ten times cost nothing; one that uses itself is refused by another rule, and counts as empty.
 */
function sizeOf(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  known: Map<FragmentDefinitionNode, Size>,
): Size {
  const total: Size = { depth: 0, aliases: 0, fields: 0 };
  const add = (part: Size, levels: number): void => {
    total.depth = Math.max(total.depth, levels + part.depth);
    total.aliases += part.aliases;
    total.fields += part.fields;
  };
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      add({ depth: 0, aliases: selection.alias ? 1 : 0, fields: 1 }, 1);
      if (selection.selectionSet) add(sizeOf(selection.selectionSet, context, known), 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add(sizeOf(selection.selectionSet, context, known), 0);
    } else {
      const fragment = context.getFragment(selection.name.value);
      if (!fragment) continue;
      const size = known.get(fragment) ?? measure(fragment, context, known);
      add(size, 0);
    }
  }
  return total;
}

function measure(
  fragment: FragmentDefinitionNode,
  context: ValidationContext,
  known: Map<FragmentDefinitionNode, Size>,
): Size {
  known.set(fragment, { depth: 0, aliases: 0, fields: 0 });
  const size = sizeOf(fragment.selectionSet, context, known);
  known.set(fragment, size);
  return size;
}

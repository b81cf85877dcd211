import {
  defaultFieldResolver,
  GraphQLError,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** So many fields of a subgraph's response to one fetch can fail with an error of their own. */
const MAX_FAILURES = 100;

/** What has failed so far in a response. */
export interface FailureBudget {
  failures: number;
  /** The first that was found wrong with the arguments of a field of the operation: it holds for every row. */
  refusals: Map<FieldNode, unknown>;
  /** Whether the whole answer is given up, since too many fields of it failed and one of them cannot be null. */
  giveUp: boolean;
}

export const newFailureBudget = (): FailureBudget => ({ failures: 0, refusals: new Map(), giveUp: false });

/** How many fields are null without an error of their own. */
export const silentFailures = ({ failures }: FailureBudget): number => Math.max(0, failures - MAX_FAILURES);

type Resolve = GraphQLFieldResolver<unknown, { failed: FailureBudget }>;

/**
 * Makes what fails in a response cost little, however many rows it fails for. The arguments of a field are the same for all
 * rows, so they are refused once; after {@link MAX_FAILURES} a field is null without an error of its own, and where it
 * cannot be null the whole answer is given up.
 */
export function limitFailures(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve || field.resolve === defaultFieldResolver) continue;
      field.resolve = limited(field.resolve as Resolve, field.type) as NonNullable<typeof field.resolve>;
    }
  }
  return schema;
}

function limited(resolve: Resolve, type: GraphQLOutputType): Resolve {
  /** What stands in the place of a field that is not resolved: in a response that is given up, anything of the type will do. */
  const nothing = isNonNullType(type) && isListType(type.ofType) ? [] : null;

  const fail = (error: unknown, failed: FailureBudget): unknown => {
    failed.failures += 1;
    if (failed.failures <= MAX_FAILURES) throw error;
    if (isNonNullType(type)) failed.giveUp = true;
    return nothing;
  };

  return (row, args, context, info) => {
    const { failed } = context;
    if (failed.giveUp) return nothing;
    const node = info.fieldNodes[0];
    const refusal = node && failed.refusals.get(node);
    if (refusal !== undefined) return fail(refusal, failed);
    const told = (error: unknown): unknown => {
      if (node && isRefusedArgument(error)) {
        const first = failed.refusals.get(node) ?? error;
        failed.refusals.set(node, first);
        return fail(first, failed);
      }
      return fail(error, failed);
    };
    try {
      const value = resolve(row, args, context, info);
      return value instanceof Promise ? value.catch(told) : value;
    } catch (error) {
      return told(error);
    }
  };
}

const isRefusedArgument = (error: unknown): boolean =>
  error instanceof GraphQLError && typeof error.extensions.argument === 'string';

import { isListType, isNonNullType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { denial, ROLES_OF } from './denial';
import { accessTo, isRoot, ownTypes, wrongRules, type Access } from './rules';
import { hasRole, mayRead, type RowScope, type Viewer } from './viewer';

/** What the rules know of a resolver's context and of a row. */
interface Context {
  viewer: Viewer;
}
type Row = Record<string, unknown> & { scope?: RowScope };
type Resolve = GraphQLFieldResolver<Row, Context>;
type Guarded = Exclude<Access, 'EVERYONE'>;

/**
 * Puts the rules of @access in front of the resolvers of a schema. A row says in `scope` what it is about; what its viewer
 * may not read is null, and missing from lists.
 *
 * @throws Error that lists fields without a rule: a schema with one is never served.
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  const wrong = wrongRules(schema);
  if (wrong.length > 0) throw new Error(`schema/*.graphql:\n${wrong.join('\n')}`);
  for (const type of ownTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const to = accessTo(type, field);
      if (to === null || to === 'EVERYONE') continue;
      const resolve = (field.resolve ?? ((row: Row) => row[field.name])) as Resolve;
      const guarded = isRoot(type)
        ? guardRoot(field.name, to, resolve)
        : guardField(
            field.name,
            to,
            resolve,
            isNonNullType(field.type) && isListType(field.type.ofType) ? [] : null,
          );
      field.resolve = guarded as NonNullable<typeof field.resolve>;
    }
  }
  return schema;
}

/** The same for rows that other subgraphs refer to: `__resolveReference` of a resolver map. */
export function guardReferences(resolvers: object): object {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]: [string, unknown]) => {
      const resolve = (fields as { __resolveReference?: (row: Row, context: Context) => unknown })
        .__resolveReference;
      if (!resolve) return [type, fields];
      const guarded = (reference: Row, context: Context) =>
        readable(resolve(reference, context), context.viewer);
      return [type, { ...(fields as object), __resolveReference: guarded }];
    }),
  );
}

/** Rows are not known yet: whoever has no such role anywhere is stopped here, everyone else sees what is his or hers. */
function guardRoot(name: string, to: Guarded, resolve: Resolve): Resolve {
  return (root, args, context, info) => {
    const denied = denial(context.viewer, to, name);
    if (denied) throw denied;
    return readable(resolve(root, args, context, info), context.viewer);
  };
}

function guardField(name: string, to: Guarded, resolve: Resolve, nothing: [] | null): Resolve {
  if (to === 'READERS') {
    return (row, args, context, info) => {
      const { viewer } = context;
      if (viewer.openReading) return resolve(row, args, context, info);
      const denied = denial(viewer, to, name);
      if (denied) throw denied;
      if (row.scope && !mayRead(viewer, row.scope)) return nothing;
      return readable(resolve(row, args, context, info), viewer);
    };
  }
  const roles = ROLES_OF[to];
  return (row, args, context, info) =>
    row.scope && hasRole(context.viewer, roles, row.scope) ? resolve(row, args, context, info) : nothing;
}

/** A resolver's result without the rows that the viewer may not read; refuses whoever may read none at all. */
function readable(result: unknown, viewer: Viewer): unknown {
  if (viewer.openReading || typeof result !== 'object' || result === null) return result;
  if (result instanceof Promise) return result.then((value) => readable(value, viewer));
  const isReadable = (row: unknown): boolean => {
    const { scope } = (row ?? {}) as Row;
    return !scope || mayRead(viewer, scope);
  };
  if (Array.isArray(result)) return result.filter(isReadable);
  const { nodes, edges } = result as { nodes?: unknown; edges?: unknown };
  if (Array.isArray(nodes) && Array.isArray(edges)) {
    return {
      ...result,
      nodes: nodes.filter(isReadable),
      edges: edges.filter(({ node }: { node: unknown }) => isReadable(node)),
    };
  }
  if (isReadable(result)) return result;
  const denied = denial(viewer, 'READERS', 'a row');
  if (denied) throw denied;
  return null;
}

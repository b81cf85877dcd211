import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { denial } from '../platform/access/denial';
import { accessTo } from '../platform/access/rules';
import type { Viewer } from '../platform/access/viewer';
import { schemaFile } from '../platform/schema-files';
import type { CheckedOperation } from './cost';
import { isIncluded } from './selections';

/** With the rules, which the API schema has not. */
const supergraph = buildSchema(readFileSync(schemaFile('supergraph.graphql'), 'utf8'), { assumeValid: true });

/**
 * Refuses an operation as a whole, by the first field that its viewer can read nothing of: no response of empty lists and zeros
 * that reads as "nothing was reported", no error for each row, and nothing asked of a subgraph. What depends on rows is for
 * the subgraphs, which enforce the rules on their own.
 *
 * @throws GraphQLError with UNAUTHENTICATED or FORBIDDEN.
 */
export function checkAccess({ operation, fragments, variables }: CheckedOperation, viewer: Viewer): void {
  const seen = new Set<string>();

  function check({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, path: string): void {
    for (const selection of selections) {
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (!fragment || seen.has(name)) continue;
        seen.add(name);
        check(fragment.selectionSet, supergraph.getType(fragment.typeCondition.name.value), path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        check(selection.selectionSet, condition ? supergraph.getType(condition.name.value) : type, path);
      } else if (isObjectType(type) || isInterfaceType(type)) {
        const field = type.getFields()[selection.name.value];
        if (!field) continue;
        const to = accessTo(type, field) ?? 'EVERYONE';
        const place = `${path}${field.name}`;
        const denied = denial(viewer, to, place);
        if (denied) throw denied;
        // Below a field that is not for everyone there are rows.
        if (to === 'EVERYONE' && selection.selectionSet)
          check(selection.selectionSet, getNamedType(field.type), `${place}.`);
      }
    }
  }

  check(operation.selectionSet, supergraph.getRootType(operation.operation) ?? undefined, '');
}

import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Path } from '../platform/paths';
import { collectFields, readOperation } from './selections';
import { representationsOf, type SubgraphFetch } from './subgraph-fetch';

type Fields = Record<string, unknown>;

/** A subgraph's data without what the schema does not allow, and where that stood. */
export interface CheckedData {
  data: Fields | null;
  wrong: Path[];
}

type Selecting = Pick<FieldNode, 'selectionSet'>;

/** A place in the data, from its end: most of them are never told. */
interface PathStep {
  within: PathStep | null;
  step: string | number;
}

function pathOf(place: PathStep | null): Path {
  return place ? [...pathOf(place.within), place.step] : [];
}

/**
 * Takes over from a subgraph's data what was asked for and is what `schema` says; the rest becomes null, and empties what cannot
 * be without it. Where `hasErrors`, the subgraph itself says why something is missing.
 */
export function checkData(
  data: Fields | null | undefined,
  join: SubgraphFetch,
  schema: GraphQLSchema,
  hasErrors: boolean,
): CheckedData {
  if (data == null) return { data: null, wrong: [] };
  const operation = readOperation(join.query, join.variables);
  const wrong: Path[] = [];
  const refuse = (place: PathStep): null => {
    wrong.push(pathOf(place));
    return null;
  };
  const asked = new Map<readonly unknown[], Map<GraphQLObjectType, Map<string, FieldNode[]>>>();

  /** Null for what is not of the type; also, without a word of its own, for what lacks a part that it cannot be without. */
  function complete(
    value: unknown,
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    place: PathStep,
  ): unknown {
    if (isNonNullType(type)) {
      const isMissing = (value === null || value === undefined) && !hasErrors;
      return isMissing ? refuse(place) : complete(value, type.ofType, nodes, place);
    }
    if (value === undefined) return hasErrors ? null : refuse(place);
    if (value === null) return null;
    if (isListType(type)) {
      if (!Array.isArray(value)) return refuse(place);
      const items = value.map((item, i) => complete(item, type.ofType, nodes, { within: place, step: i }));
      return isNonNullType(type.ofType) && items.includes(null) ? null : items;
    }
    if (isLeafType(type)) return isLeaf(value, type) ? value : refuse(place);
    const concrete = isFields(value) ? typeOf(value, type) : null;
    return concrete ? completeFields(value as Fields, concrete, nodes, place) : refuse(place);
  }

  function completeFields(
    value: Fields,
    type: GraphQLObjectType,
    nodes: readonly Selecting[],
    place: PathStep | null,
  ): Fields | null {
    const completed: Fields = {};
    let isWhole = true;
    for (const [name, fields] of fieldsOf(type, nodes)) {
      const field = fields[0]?.name.value ?? name;
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (field === '__typename') {
        completed[name] = type.name;
        continue;
      }
      const definition = type.getFields()[field];
      if (!definition) continue;
      completed[name] = complete(given, definition.type, fields, { within: place, step: name });
      if (completed[name] === null && isNonNullType(definition.type)) isWhole = false;
    }
    return isWhole ? completed : null;
  }

  /** The same for every row of a list. */
  function fieldsOf(type: GraphQLObjectType, nodes: readonly Selecting[]): Map<string, FieldNode[]> {
    const known = asked.get(nodes) ?? new Map<GraphQLObjectType, Map<string, FieldNode[]>>();
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const fields = known.get(type) ?? collectFields(schema, type, sets, operation);
    asked.set(nodes, known.set(type, fields));
    return fields;
  }

  function typeOf(value: Fields, type: GraphQLNamedOutputType): GraphQLObjectType | null {
    const { __typename: name } = value;
    if (isObjectType(type)) return name === undefined || name === type.name ? type : null;
    const named = typeof name === 'string' ? schema.getType(name) : undefined;
    return isAbstractType(type) && isObjectType(named) && schema.isSubType(type, named) ? named : null;
  }

  const representations = representationsOf(join);
  if (!representations) {
    const type = schema.getRootType(operation.operation);
    const completed = type ? completeFields(data, type, [operation], null) : null;
    return { data: completed, wrong };
  }
  const { _entities: entities } = data;
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    if (!hasErrors || entities != null) wrong.push(['_entities']);
    return { data: null, wrong };
  }
  const nodes = operation.selectionSet.selections as readonly FieldNode[];
  const completed = entities.map((entity: unknown, i) => {
    const type = schema.getType(representations[i]?.__typename ?? '');
    const place = { within: { within: null, step: '_entities' }, step: i };
    if (entity === null || !isObjectType(type)) return null;
    if (!isFields(entity) || !typeOf(entity, type)) return refuse(place);
    return completeFields(entity, type, nodes, place);
  });
  return { data: { _entities: completed }, wrong };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is one as it stands, with nothing to be converted. */
function isLeaf(value: unknown, type: GraphQLLeafType): boolean {
  try {
    return type.serialize(value) === value;
  } catch {
    return false;
  }
}

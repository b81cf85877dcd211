import { isObjectType, Kind, type GraphQLSchema } from 'graphql';
import { collectFields, readOperation } from './selections';

export type Path = readonly (string | number)[];

/** One operation of the gateway to a subgraph, and where in the reader's response its own belongs. */
export interface SubgraphFetch {
  query: string;
  variables: Record<string, unknown>;
  /** Response names down to the rows, with '@' for every row of a list; empty for root fields. */
  at: Path;
}

/** A row that was asked about: one for each representation. Root fields are asked of one row, the response itself. */
export interface Row {
  path: Path;
  /** Empty for the response itself. */
  type: string;
}

interface Representation {
  __typename: string;
  [key: string]: unknown;
}

/** The representations of a join of entities; null for root fields. */
export const representationsOf = ({ variables }: SubgraphFetch): readonly Representation[] | null =>
  Array.isArray(variables.representations) ? (variables.representations as Representation[]) : null;

/** Whether a join makes changes. The gateway writes the text itself: it begins with the kind of the operation. */
export const isChange = ({ query }: SubgraphFetch): boolean => query.startsWith('mutation');

/**
 * Where the rows of a join stand in `answer`, which is what the subgraphs have answered so far. Apollo's gateway counts all rows
 * of a list, where a subgraph that owns but some of them counts those, so it would name another's row.
 */
export function rowsOf(join: SubgraphFetch, result: unknown): Row[] {
  const representations = representationsOf(join);
  if (!representations) return [{ path: [], type: '' }];
  const places = [...placesAt(result, join.at, [])];
  const types = new Set(representations.map(({ __typename: type }) => type));
  const candidates = places.filter(({ row }) => types.has(String(row.__typename)));
  // A row that lacks what the subgraph requires was not asked about.
  const isWhole = candidates.length === representations.length;
  const rows: Row[] = [];
  for (const { path, row } of candidates) {
    const representation = representations[rows.length];
    if (!representation) break;
    if (isWhole || isSame(row, representation)) rows.push({ path, type: representation.__typename });
  }
  return rows;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function* placesAt(
  value: unknown,
  [head, ...rest]: Path,
  path: Path,
): Generator<{ path: Path; row: Fields }> {
  if (!isFields(value)) return;
  if (head === undefined) {
    yield { path, row: value };
  } else if (head === '@') {
    for (const [i, item] of Array.isArray(value) ? value.entries() : [])
      yield* placesAt(item, rest, [...path, i]);
  } else if (Object.hasOwn(value, head)) {
    yield* placesAt(value[head], rest, [...path, head]);
  }
}

const isSame = (row: Fields, representation: Representation): boolean =>
  Object.entries(representation).every(
    ([name, value]) => isFields(value) || !Object.hasOwn(row, name) || row[name] === value,
  );

/** The fields that a join asks of rows of a type. */
export interface FetchedField {
  /** Its name in the response. */
  name: string;
  field: string;
}

/** The fields that a join asks for, by the type of its rows. */
export function fieldsOfFetch(join: SubgraphFetch, schema: GraphQLSchema): (type: string) => FetchedField[] {
  const operation = readOperation(join.query, join.variables);
  const isEntities = representationsOf(join) !== null;
  const known = new Map<string, FetchedField[]>();
  return (typeName) => {
    const ready = known.get(typeName);
    if (ready) return ready;
    const type = isEntities ? schema.getType(typeName) : schema.getRootType(operation.operation);
    const sets = isEntities
      ? operation.selectionSet.selections.flatMap((node) =>
          node.kind === Kind.FIELD && node.selectionSet ? [node.selectionSet] : [],
        )
      : [operation.selectionSet];
    const fields = isObjectType(type) ? [...collectFields(schema, type, sets, operation)] : [];
    const asked = fields.flatMap(([name, [node]]) =>
      node && node.name.value !== '__typename' ? [{ name, field: node.name.value }] : [],
    );
    known.set(typeName, asked);
    return asked;
  };
}

import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { formatError, MOST_ERRORS } from '../platform/errors';
import { foldPaths, unfoldPaths, type Path } from '../platform/paths';
import { unmarkPath } from './normalize-operation';
import { fieldsOfFetch, isChange, representationsOf, rowsOf, type SubgraphFetch } from './subgraph-fetch';
import { requiredFields } from './supergraph';

/** So many places are told one by one in a response; of others the list that they are in. */
const MOST_PLACES = 20_000;

type Fields = Record<string, unknown>;

interface SubgraphError {
  error: GraphQLFormattedError;
  subgraph: string;
  /** Whether the subgraph says itself which field it is. */
  isPlaced: boolean;
  /** Where its fields stand, those among them that readers do not see. */
  paths: Path[];
}

/**
 * What subgraphs left empty in the response to one operation, and why. It goes beside Apollo's gateway, which knows no path of a
 * subgraph that is down, takes one row for another where a list has rows of several subgraphs, and is held for seconds by many errors.
 */
export interface SubgraphErrors {
  /** What was answered so far: the very objects into which the gateway joins the rows. */
  result: Fields;
  /** By what is told; so that the same is told once. */
  found: Map<string, SubgraphError>;
  places: number;
  leftOut: number;
}

export const noSubgraphErrors = (): SubgraphErrors => ({
  result: {},
  found: new Map(),
  places: 0,
  leftOut: 0,
});

/** Takes note of root fields, so that the rows below them can be found. */
export function receive(gaps: SubgraphErrors, data: Fields): void {
  for (const [name, value] of Object.entries(data)) gaps.result[name] ??= value;
}

export interface Failure {
  subgraph: string;
  join: SubgraphFetch;
  /** What is told of it; its path is that in the subgraph's response, and without one it is about all that was asked for. */
  error: GraphQLFormattedError;
}

/** Notes failures of subgraphs, of which `schema` is the composition. */
export function createErrorFinder(schema: GraphQLSchema): (gaps: SubgraphErrors, failure: Failure) => void {
  const required = requiredFields(schema);

  /** Every field that was asked for; also the rows themselves, where other subgraphs need the field to answer theirs. */
  function allPaths(gaps: SubgraphErrors, join: SubgraphFetch): Path[] {
    const asked = fieldsOfFetch(join, schema);
    const paths: Path[] = [];
    for (const { path, type } of rowsOf(join, gaps.result)) {
      const fields = asked(type);
      if (gaps.places + paths.length + fields.length > MOST_PLACES) return [listOf(join)];
      if (fields.some(({ field }) => required.has(`${type}.${field}`))) paths.push(path);
      for (const { name } of fields) paths.push([...path, name]);
    }
    return paths;
  }

  function pathsOf(
    gaps: SubgraphErrors,
    join: SubgraphFetch,
    { path, extensions }: GraphQLFormattedError,
  ): Path[] {
    const told = unfoldPaths(extensions?.paths, MOST_PLACES);
    const own = told.length > 0 ? told : path ? [path] : [];
    if (own.length === 0) return allPaths(gaps, join);
    if (!representationsOf(join)) return own;
    const rows = rowsOf(join, gaps.result);
    const paths = own.flatMap(([, row, ...rest]) => {
      const found = typeof row === 'number' ? rows[row] : undefined;
      return found ? [[...found.path, ...rest]] : [];
    });
    return gaps.places + paths.length > MOST_PLACES ? [listOf(join)] : paths;
  }

  return (gaps, { subgraph, join, error }) => {
    const { path, ...rest } = formatError(error);
    const find = (): Path[] => pathsOf(gaps, join, { ...error, ...(path && { path }) });

    function add(change: unknown, pathsOfGap: () => Path[]): void {
      // What a reader can act on is told for each place that was asked about; a fault is told once.
      const key = JSON.stringify([subgraph, rest, rest.extensions?.argument !== undefined && path, change]);
      let gap = gaps.found.get(key);
      if (!gap && gaps.found.size === MOST_ERRORS) {
        gaps.leftOut += 1;
        return;
      }
      gap ??= { error: rest, subgraph, isPlaced: path !== undefined, paths: [] };
      gaps.found.set(key, gap);
      const paths = pathsOfGap();
      gap.paths.push(...paths);
      gaps.places += paths.length;
    }

    if (!isChange(join)) {
      add(null, find);
      return;
    }
    // Each change is asked for again by itself, so each is told by itself.
    const paths = find();
    for (const change of new Set(paths.map(([field]) => field)))
      add(change, () => paths.filter(([field]) => field === change));
  };
}

/** The list that the rows of a join are in, or what of it does not depend on a row. */
function listOf({ at }: SubgraphFetch): Path {
  const row = at.indexOf('@');
  return row < 0 ? at : at.slice(0, row);
}

/** The errors of a response whose `data` is done. */
export function toGraphQLErrors({ found }: SubgraphErrors, data: unknown): GraphQLFormattedError[] {
  return [...found.values()].map(({ error, subgraph, isPlaced, paths }) => {
    const places = placesOf(data, paths);
    const [first = []] = paths;
    // As in GraphQL, it is the field that failed, also where something around it is null for that.
    const failed = isPlaced && follow(data, unmarkPath(first)).value === null;
    const path = failed ? unmarkPath(first) : places[0];
    const extensions = {
      ...error.extensions,
      subgraph,
      ...(places.length > 1 && { paths: foldPaths(places) }),
    };
    return { ...error, ...(path && path.length > 0 && { path }), extensions };
  });
}

/**
 * Where paths end in a response: at nulls. A path that ends at a row, as one of a field that readers do not see, stands for the nulls
 * below, as they can rest on it; for itself where there are none.
 */
function placesOf(data: unknown, paths: readonly Path[]): Path[] {
  const places = new Map<string, Path>();
  const incomplete = new Set<string>();
  const add = (place: Path): void => {
    places.set(JSON.stringify(place), place);
  };
  const rows: { place: Path; value: unknown; isHidden: boolean }[] = [];
  for (const marked of paths) {
    const path = unmarkPath(marked);
    const { depth, value } = follow(data, path);
    const place = path.slice(0, depth);
    if (value === null) {
      add(place);
      incomplete.add(JSON.stringify(place.slice(0, -1)));
    } else if (typeof value === 'object') {
      rows.push({ place, value, isHidden: depth < path.length });
    }
  }
  for (const { place, value, isHidden } of rows) {
    // A row that lacks a field that readers see has said enough.
    if (isHidden && incomplete.has(JSON.stringify(place))) continue;
    const [first, ...others] = places.size < MOST_PLACES ? nullsBelow(value, place) : [];
    [first ?? place, ...others].forEach(add);
  }
  return [...places.values()];
}

function* nullsBelow(value: unknown, path: Path): Generator<Path> {
  if (value === null) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [step, below] of Array.isArray(value) ? value.entries() : Object.entries(value))
    yield* nullsBelow(below, [...path, step]);
}

/** How far a path leads in a response, and to what. */
function follow(data: unknown, path: Path): { depth: number; value: unknown } {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return { depth, value };
    value = (value as Fields)[step];
  }
  return { depth: path.length, value };
}

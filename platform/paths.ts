type Step = string | number;

/** A response path, as GraphQL's errors have it. */
export type Path = readonly Step[];

/** Many response paths in one: a list in it stands for each of its members, as in ['progress', 'nodes', [0, 1, 7], ['actual', 'ratio']]. */
export type Paths = readonly (Step | readonly Step[])[];

const MOST_PATHS = 100;

/** The same paths in few: the fields of one row together, and the rows of one list that lack the same fields. Of very many only where all of them begin. */
export function foldPaths(paths: readonly Path[]): Paths[] {
  const rows = new Map<string, { row: Path; fields: Step[] }>();
  for (const path of paths) {
    const row = path.slice(0, -1);
    const { fields } = entry(rows, row, () => ({ row, fields: [] }));
    fields.push(...path.slice(-1));
  }
  const lists = new Map<string, { list: Path; places: Step[]; fields: Step[] }>();
  for (const { row, fields } of rows.values()) {
    const isInList = typeof row.at(-1) === 'number';
    const list = isInList ? row.slice(0, -1) : row;
    const { places } = entry(lists, [isInList, list, fields], () => ({ list, places: [], fields }));
    if (isInList) places.push(...row.slice(-1));
  }
  if (lists.size > MOST_PATHS) return [commonStart(paths)];
  return [...lists.values()].map(({ list, places, fields }) => [
    ...list,
    ...together(places),
    ...together(fields),
  ]);
}

/** What stands for several steps at one place: nothing for none, and one for itself. */
const together = (steps: readonly Step[]): Paths => (steps.length > 1 ? [steps] : steps);

function entry<Value>(map: Map<string, Value>, key: unknown, make: () => Value): Value {
  const text = JSON.stringify(key);
  const value = map.get(text) ?? make();
  map.set(text, value);
  return value;
}

function commonStart([first = [], ...others]: readonly Path[]): Path {
  const length = first.findIndex((step, i) => others.some((path) => path[i] !== step));
  return length < 0 ? first : first.slice(0, length);
}

/** Every single path of those that {@link foldPaths} made, up to `most` of them; none for what was not made by it. */
export function unfoldPaths(folded: unknown, most: number): Path[] {
  const paths: Path[] = [];
  for (const steps of Array.isArray(folded) ? (folded as unknown[]) : []) {
    if (!Array.isArray(steps)) continue;
    let found: Path[] = [[]];
    for (const step of steps as unknown[]) {
      const members = (Array.isArray(step) ? (step as unknown[]) : [step]).filter(isStep);
      if (paths.length + found.length * members.length > most) return paths;
      found = found.flatMap((path) => members.map((member) => [...path, member]));
    }
    paths.push(...found);
  }
  return paths;
}

const isStep = (step: unknown): step is Step => typeof step === 'string' || typeof step === 'number';

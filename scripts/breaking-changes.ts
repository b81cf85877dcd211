import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What changed between two schemas, in lines for a reader. */
export interface Comparison {
  /** Breaks a client, and nobody accepted it: each line is ready to be pasted into the list of accepted changes. */
  breaking: string[];
  /** Breaks a client, and was accepted. */
  accepted: string[];
  /** Accepted, but not to be found. */
  unused: string[];
  /** May surprise a client, such as a new value of an enum. */
  dangerous: string[];
}

/**
 * Compares two schemas in SDL. `acceptedList` is Markdown in which every list item is one accepted change:
 * `- FIELD_REMOVED Statement.note: why`.
 *
 * @throws Error for a list item of another form.
 */
export async function compareSchemas(
  released: string,
  current: string,
  acceptedList: string,
): Promise<Comparison> {
  const reasons = readAccepted(acceptedList);
  const changes = await diff(buildSchema(released), buildSchema(current));
  const of = (level: CriticalityLevel) =>
    changes
      .filter(({ criticality }) => criticality.level === level)
      .map(({ type, path = '', message }) => ({ change: `${type} ${path}`, message }));
  const breaking = of(CriticalityLevel.Breaking);
  const isBreaking = new Set(breaking.map(({ change }) => change));
  return {
    breaking: breaking
      .filter(({ change }) => !reasons.has(change))
      .map(({ change, message }) => `- ${change}: (why) ${message}`),
    accepted: breaking.flatMap(({ change }) => {
      const reason = reasons.get(change);
      return reason === undefined ? [] : [`- ${change}: ${reason}`];
    }),
    unused: [...reasons]
      .filter(([change]) => !isBreaking.has(change))
      .map(([change, reason]) => `- ${change}: ${reason}`),
    dangerous: of(CriticalityLevel.Dangerous).map(({ change, message }) => `- ${change}: ${message}`),
  };
}

function readAccepted(list: string): Map<string, string> {
  const items = list.split('\n').filter((line) => line.startsWith('- '));
  return new Map(
    items.map((item) => {
      const [, change, reason] = /^- ([A-Z_]+ \S+): (.+)$/.exec(item) ?? [];
      if (change === undefined || reason === undefined) {
        throw new Error(`expected "- KIND_OF_CHANGE Type.field: why", found "${item}"`);
      }
      return [change, reason];
    }),
  );
}

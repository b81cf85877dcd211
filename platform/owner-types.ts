import { parse } from 'graphql';
import { LEDGER_SUBGRAPHS, pascalCase, SUBGRAPHS, type LedgerSubgraph } from '../schema/subgraphs';

/**
 * What is the same for every subgraph that keeps a ledger is written once, with Owner in its names: OwnerProgress stands for
 * EastWestProgress, ConsumerProgress and so on. schema/ledger.graphql has it for the owner itself, who has it under its own name, and
 * schema/targets.graphql for all owners.
 */
const OWNER = /Owner(?=[A-Z])/g;

/** The owners that a subgraph knows by name: itself where it keeps a ledger, else all. */
export const ownersFor = (subgraph: string): readonly LedgerSubgraph[] => {
  const own = LEDGER_SUBGRAPHS.filter((name) => name === subgraph);
  return own.length > 0 ? own : LEDGER_SUBGRAPHS;
};

/** OwnerProgress of an owner: EastWestProgress. */
export const ownersName = (name: string, owner: string): string => name.replace(OWNER, pascalCase(owner));

/**
 * SDL with the names of the owners: a type that has Owner in its name once for each, and of all others the lines that have it.
 * `{indicators}` and `{指标}` in a description are what the owner's row says of its indicators.
 */
export function withOwners(sdl: string, owners: readonly LedgerSubgraph[]): string {
  const forEachOwner = (text: string): string =>
    owners
      .map((owner) => {
        const { en, zh } = SUBGRAPHS[owner].indicators;
        return ownersName(text, owner).replaceAll('{indicators}', en).replaceAll('{指标}', zh);
      })
      .join('\n');
  return parse(sdl)
    .definitions.map((definition) => {
      const text = sdl.slice(definition.loc?.start, definition.loc?.end);
      const name = 'name' in definition ? definition.name.value : '';
      return name.search(OWNER) >= 0
        ? forEachOwner(text)
        : text.replace(/^.*Owner(?=[A-Z]).*$/gm, (line) => forEachOwner(line));
    })
    .join('\n\n');
}

/** Resolvers with the names of the owners: of types and of fields. */
export const resolversOfOwners = (resolvers: object, owners: readonly LedgerSubgraph[]): object =>
  withOwnersNames(resolvers, owners, (fields) => withOwnersNames(fields, owners, (field) => field));

const withOwnersNames = (
  map: object,
  owners: readonly LedgerSubgraph[],
  each: (value: never) => unknown,
): object =>
  Object.fromEntries(
    Object.entries(map).flatMap(([name, value]) =>
      (name.search(OWNER) >= 0 ? owners.map((owner) => ownersName(name, owner)) : [name]).map((own) => [
        own,
        each(value as never),
      ]),
    ),
  );

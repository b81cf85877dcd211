import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphName } from '../schema/subgraphs';
import { ownersFor, withOwners } from './owner-types';
import { TOP } from './top-folder';

export const schemaFile = (name: string): string => join(TOP, 'schema', name);

/**
 * The SDL of a subgraph: the shared scalars, the rules of access, what answers changes, the ledger's types and
 * mutations where it keeps one, its own, and that of its registers, if it has any. What `npm run compose` makes is read as it last made it, but for
 * the files that are in `made`, by their path.
 */
export function readSdl(
  name: SubgraphName,
  ledger: boolean,
  made: ReadonlyMap<string, string> = new Map(),
): string {
  const read = (file: string): string => {
    const path = `schema/${file}.graphql`;
    return made.get(path) ?? (existsSync(join(TOP, path)) ? readFileSync(join(TOP, path), 'utf8') : '');
  };
  const ofRegisters = read(`${name}.registers`);
  return [
    ...['scalars', 'access', 'changes', 'themes'].map(read),
    ...(ledger
      ? [
          withOwners(
            ['ledger', 'statements', 'returns', 'return-lists', 'differences'].map(read).join('\n'),
            ownersFor(name),
          ),
          read(name),
        ]
      : [withOwners(read(name), ownersFor(name))]),
    ...(ofRegisters === '' ? [] : [read('registers'), ofRegisters]),
  ].join('\n');
}

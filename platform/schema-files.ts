import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', 'schema');

export const schemaFile = (name: string): string => join(folder, name);

/**
 * The SDL of a subgraph: the shared scalars, the rules of access, what answers changes, the ledger's types where it keeps
 * one, its own, and that of its registers, if it has any: what `npm run compose` last made of them, unless it is given.
 */
export const readSdl = (name: string, ledger: boolean, registersSdl = madeOfRegisters(name)): string =>
  [
    ...['scalars', 'access', 'changes', ...(ledger ? ['ledger'] : []), name].map(readSchema),
    ...(registersSdl === undefined ? [] : [readSchema('registers'), registersSdl]),
  ].join('\n');

const readSchema = (name: string): string => readFileSync(schemaFile(`${name}.graphql`), 'utf8');

const madeOfRegisters = (name: string): string | undefined =>
  existsSync(schemaFile(`${name}.registers.graphql`)) ? readSchema(`${name}.registers`) : undefined;

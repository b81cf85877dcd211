import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', 'schema');

export const schemaFile = (name: string): string => join(folder, name);

/**
 * The SDL of a subgraph: the shared scalars, the rules of access, what answers changes, the ledger's types where it keeps
 * one, its own, and its registers'.
 */
export const readSdl = (name: string, ledger: boolean): string => {
  const registers = `${name}.registers`;
  const files = ['scalars', 'access', 'changes', ...(ledger ? ['ledger'] : []), name];
  return [...files, ...(exists(registers) ? ['registers', registers] : [])]
    .map((file) => readFileSync(schemaFile(`${file}.graphql`), 'utf8'))
    .join('\n');
};

const exists = (file: string): boolean => existsSync(schemaFile(`${file}.graphql`));

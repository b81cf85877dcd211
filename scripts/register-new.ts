import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readArguments, Refused } from './register-arguments';
import { registerFiles } from './register-files';

/**
 * `npm run register:new`: writes the declaration of a register, its migration and its test, lists them where they have to be
 * listed, and says what to do next. The name of an existing file is never taken.
 */
async function registerNew(args: readonly string[]): Promise<void> {
  const register = readArguments(args);
  const files = registerFiles(register);
  const [declaration, migration, , test] = [...files.keys()];
  for (const path of [migration, test])
    if (path !== undefined && existsSync(join(__dirname, '..', path)))
      throw new Refused(`${path}: is there already`);
  const options = await resolveConfig(__filename);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(__dirname, '..', path)), { recursive: true });
    writeFileSync(join(__dirname, '..', path), await format(text, { ...options, parser: 'typescript' }));
  }
  console.log(`Written: ${[...files.keys()].join(', ')}

1. ${declaration}: give it the fields, sums and rules that it has, and what a record counts for:
     postings: ({ persons }) => [{ indicator: 'CODE', amount: persons }],
   An indicator that there is not yet is a row of schema/indicators.csv; npm run compose takes it up.
2. ${migration}: a column for each stored field; personal ones are in a table of their own (personalTable).
3. ${test}: what is particular to it.
4. npm run compose && npm run codegen && npm run types && npx jest ${test}`);
}

registerNew(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});

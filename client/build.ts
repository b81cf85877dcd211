/** Builds the package's files: dist/, the schema and the licence. `npm pack` runs it; it needs the repository's own node_modules. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSchema, introspectionFromSchema } from 'graphql';

const folder = import.meta.dirname;
const dist = join(folder, 'dist');
const apiSchema = join(folder, '..', 'schema', 'api.graphql');

rmSync(dist, { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '--project', join(folder, 'tsconfig.build.json')], {
  stdio: 'inherit',
});

// TypeScript puts .js into the code's imports, but leaves .ts in the declarations', which older compilers refuse.
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((each) =>
  each.endsWith('.d.ts'),
)) {
  const file = join(dist, name);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'),
  );
}

copyFileSync(join(folder, '..', 'LICENSE'), join(folder, 'LICENSE'));
copyFileSync(apiSchema, join(folder, 'schema.graphql'));
copyFileSync(join(folder, 'generated', 'persisted-documents.json'), join(folder, 'persisted-documents.json'));
// What Graphcache wants to know: the types that have fields or are several, and no more. A module with a type of its own, as
// compilers take half a minute over the type of that much JSON.
const { __schema: schema } = introspectionFromSchema(buildSchema(readFileSync(apiSchema, 'utf8')), {
  descriptions: false,
});
const types = schema.types
  .filter(({ kind }) => kind === 'OBJECT' || kind === 'INTERFACE' || kind === 'UNION')
  .map((type) => ({
    kind: type.kind,
    name: type.name,
    ...('fields' in type && {
      fields: type.fields.map((field) => ({ name: field.name, type: field.type, args: [] })),
    }),
    ...('interfaces' in type && { interfaces: type.interfaces }),
    ...('possibleTypes' in type && { possibleTypes: type.possibleTypes }),
  }));
const { queryType, mutationType } = schema;
writeFileSync(
  join(dist, 'introspection.js'),
  `export const introspection = ${JSON.stringify({ __schema: { queryType, mutationType, types } })};\n`,
);
writeFileSync(
  join(dist, 'introspection.d.ts'),
  `/** The graph's types and their fields, as urql's Graphcache wants to know them. */
export declare const introspection: {
  __schema: {
    queryType: { name: string };
    mutationType: { name: string } | null;
    types: { kind: string; name: string; fields?: object[]; interfaces?: object[]; possibleTypes?: object[] }[];
  };
};
`,
);

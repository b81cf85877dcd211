import '../platform/no-telemetry';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { registerFilesPage } from '../ingest/register/describe';
import { catalogue } from '../platform/catalogue';
import { registerSdl } from '../platform/register/register-sdl';
import { readSdl, schemaFile } from '../platform/schema-files';
import { subgraphs } from '../subgraphs/subgraphs';
import { inheritDescriptions } from './inherit-descriptions';

/** The union of the catalogue's codes, so that a posting to an indicator that there is not does not compile. */
const indicatorCodes =
  (): string => `/** The code of an indicator of schema/indicators.csv, from which \`npm run compose\` makes this file. */
export type IndicatorCode =
${catalogue.map(({ code }) => `  | '${code}'`).join('\n')};
`;

/**
 * `npm run compose`: joins the subgraphs' SDL into schema/supergraph.graphql and schema/api.graphql, and writes docs/register-files.md and
 * platform/indicator-codes.ts; all are committed.
 */
writeFileSync(join(__dirname, '..', 'docs', 'register-files.md'), registerFilesPage());
writeFileSync(join(__dirname, '..', 'platform', 'indicator-codes.ts'), indicatorCodes());
for (const { subgraph } of Object.values(subgraphs)) {
  if (!subgraph.registers) continue;
  writeFileSync(
    schemaFile(`${subgraph.name}.registers.graphql`),
    registerSdl(subgraph.name, subgraph.registers),
  );
}
const result = composeServices(
  Object.values(subgraphs).map(({ subgraph: { name, ledger } }) => ({
    name,
    // The gateway replaces it by the setting of the subgraph's URL, or by a call inside its process.
    url: `http://${name}/graphql`,
    typeDefs: inheritDescriptions(parse(readSdl(name, ledger))),
  })),
);
if (result.errors) {
  for (const error of result.errors) console.error(error.message);
  process.exit(1);
}
writeFileSync(schemaFile('supergraph.graphql'), result.supergraphSdl);
writeFileSync(schemaFile('api.graphql'), `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema())}\n`);

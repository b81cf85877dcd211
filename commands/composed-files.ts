import '../platform/no-telemetry';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { registerFilesPage } from '../ingest/register/describe';
import { catalogue } from '../platform/catalogue';
import { registerSdl } from '../platform/register/register-sdl';
import { readSdl } from '../platform/schema-files';
import { subgraphs } from '../subgraphs/subgraphs';
import { inheritDescriptions } from './inherit-descriptions';

/** What one subgraph's SDL or the composition of all of them says is wrong, one line for each error. */
export class CompositionFailed extends Error {}

/**
 * Every file that `npm run compose` makes, by its path in the repository.
 *
 * @throws CompositionFailed when the subgraphs' SDL cannot be read or does not compose.
 */
export function composedFiles(): ReadonlyMap<string, string> {
  const files = new Map([
    ['docs/register-files.md', registerFilesPage()],
    ['platform/indicator-codes.ts', indicatorCodes()],
  ]);
  const services = Object.values(subgraphs).map(({ subgraph: { name, ledger, registers } }) => {
    const ofRegisters = registers && registerSdl(name, registers);
    if (ofRegisters) files.set(`schema/${name}.registers.graphql`, ofRegisters);
    return {
      name,
      // The gateway replaces it by the setting of the subgraph's URL, or by a call inside its process.
      url: `http://${name}/graphql`,
      typeDefs: inheritDescriptions(parseSdl(name, readSdl(name, ledger, ofRegisters))),
    };
  });
  const { errors, supergraphSdl, schema } = composeServices(services);
  if (errors) throw new CompositionFailed(errors.map(({ message }) => message).join('\n'));
  files.set('schema/supergraph.graphql', supergraphSdl);
  files.set('schema/api.graphql', `${printSchema(schema.toAPISchema().toGraphQLJSSchema())}\n`);
  return files;
}

function parseSdl(name: string, sdl: string) {
  try {
    return parse(sdl);
  } catch (error) {
    throw new CompositionFailed(`[${name}] ${String(error)}`, { cause: error });
  }
}

/** The union of the catalogue's codes, so that a posting to an indicator that there is not does not compile. */
const indicatorCodes =
  (): string => `/** The code of an indicator of schema/indicators.csv, from which \`npm run compose\` makes this file. */
export type IndicatorCode =
${catalogue.map(({ code }) => `  | '${code}'`).join('\n')};
`;

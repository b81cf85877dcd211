import '../platform/no-telemetry';
import { composeServices } from '@apollo/composition';
import { Kind, parse, printSchema, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { reportsPage } from '../export/reports-page';
import { registerFilesPage } from '../ingest/register-files-page';
import { catalogue } from '../platform/catalogue';
import { auditField, registerSdl } from '../platform/register/register-sdl';
import { readSdl } from '../platform/schema-files';
import { THEMES } from '../schema/subgraphs';
import { subgraphs } from '../subgraphs/subgraphs';
import { dockerCompose } from './docker-compose';
import { inheritDescriptions } from './inherit-descriptions';
import { registerPageFiles } from './register-pages';

/** What one subgraph's SDL or the composition of all of them says is wrong, one line for each error. */
export class CompositionFailed extends Error {}

/** The composer's hint that a field of an input is not in all subgraphs: it leaves such a field out of the graph. */
const LOST_INPUT = 'INCONSISTENT_INPUT_OBJECT_FIELD';

/**
 * Every file that `npm run compose` makes, by its path in the repository.
 *
 * @throws CompositionFailed when the subgraphs' SDL cannot be read or does not compose.
 */
export function composedFiles(): ReadonlyMap<string, string> {
  const files = new Map([
    ['docs/register-files.md', registerFilesPage()],
    ['docs/files-out.md', reportsPage()],
    ['platform/indicator-codes.ts', indicatorCodes()],
    ['schema/themes.graphql', themes()],
    ['docker-compose.yml', dockerCompose()],
    ...registerPageFiles(),
  ]);
  const services = Object.values(subgraphs).map(({ subgraph: { name, ledger, registers } }) => {
    if (registers) files.set(`schema/${name}.registers.graphql`, registerSdl(name, registers));
    return {
      name,
      // The gateway replaces it by the setting of the subgraph's URL, or by a call inside its process.
      url: `http://${name}/graphql`,
      typeDefs: inheritDescriptions(parseSdl(name, () => readSdl(name, ledger, files))),
    };
  });
  const { errors, supergraphSdl, schema, hints } = composeServices(services);
  if (errors) throw new CompositionFailed(errors.map(({ message }) => message).join('\n'));
  const lost = hints.filter(({ definition }) => definition.code === LOST_INPUT);
  if (lost.length > 0) throw new CompositionFailed(lost.map(({ message }) => message).join('\n'));
  const order = queriesInOrderOfUse(services);
  files.set('schema/supergraph.graphql', inOrder(supergraphSdl, order));
  const api = `${printSchema(schema.toAPISchema().toGraphQLJSSchema())}\n`;
  files.set('schema/api.graphql', inOrder(api, order));
  return files;
}

/**
 * The fields of Query as somebody who comes to know the graph needs them: what is written by hand, as it stands there; then the
 * registers; the audit trails last. Composition has them in the order of the subgraphs' names.
 */
function queriesInOrderOfUse(services: readonly { name: string; typeDefs: DocumentNode }[]): string[] {
  const fields = services.flatMap(({ typeDefs }) => queriesOf(typeDefs));
  const audits = services.map(({ name }) => auditField(name));
  const registers = Object.values(subgraphs).flatMap(({ subgraph: { name, registers: own } }) =>
    own ? queriesOf(parse(registerSdl(name, own))) : [],
  );
  const rank = (field: string): number => (audits.includes(field) ? 2 : registers.includes(field) ? 1 : 0);
  return fields.sort((a, b) => rank(a) - rank(b));
}

const queryFields = ({ definitions }: DocumentNode): readonly FieldDefinitionNode[] =>
  definitions.flatMap((type) =>
    (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    type.name.value === 'Query'
      ? (type.fields ?? [])
      : [],
  );

const queriesOf = (document: DocumentNode): string[] => queryFields(document).map(({ name }) => name.value);

/** The same text with the fields of Query in another order. */
function inOrder(sdl: string, order: readonly string[]): string {
  const fields = queryFields(parse(sdl)).flatMap(({ name, loc }) => (loc ? [{ name: name.value, loc }] : []));
  const [first, last] = [fields[0], fields.at(-1)];
  if (!first || !last) return sdl;
  const sorted = [...fields].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const text = sorted.map(({ loc }) => sdl.slice(loc.start, loc.end)).join('\n\n  ');
  return sdl.slice(0, first.loc.start) + text + sdl.slice(last.loc.end);
}

function parseSdl(name: string, read: () => string) {
  try {
    return parse(read());
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

const themes =
  (): string => `# Made by \`npm run compose\` from schema/subgraphs.ts: a theme belongs to the subgraph in whose row it is.

"A family of indicators. 专题。"
enum Theme {
${THEMES.map(({ theme, zh }) => `  "${zh}"\n  ${theme}`).join('\n')}
}
`;

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import { serveSubgraphAlone } from '../commands/serve-subgraph';
import { remoteImports } from '../gateway/remote-imports';
import { startProduct, type Product } from '../gateway/start-product';
import { openDatabases } from '../ingest/databases';
import { importFile } from '../ingest/import-file';
import type { ImportOptions, ImportResult } from '../ingest/import-result';
import { createImportUpload } from '../ingest/import-upload';
import { takeReturn } from '../ingest/return-form/take-upload';
import { serveImports } from '../ingest/serve-imports';
import type { TokenGrant } from '../platform/access/grants';
import { openLocalKey, signToken } from '../platform/access/local-key';
import { listen, type Listening } from '../platform/http';
import { createLog } from '../platform/log';
import { loadSettings, urlSetting } from '../platform/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { createTestDatabase, type TestDatabase } from './test-database';

/** How the gateway reaches the subgraphs: the same tests pass on both. */
export type Transport = 'in-process' | 'http';

export interface OperationResult {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test compares a response as a whole or names what it expects
  data: any;
  errors: GraphQLFormattedError[] | undefined;
  extensions: Record<string, unknown> | undefined;
  /** The names of the SQL statements that the operation ran, in any order. */
  statements: string[];
}

/** Who asks: nobody in particular without a token. */
export interface Caller {
  token?: string;
  /** Which operation of the document, where it has several. */
  operation?: string;
  headers?: Record<string, string>;
}

export interface TestProduct {
  origin: string;
  databaseUrl: string;
  /** Where its subgraphs are, over the http transport. */
  urls: Partial<Record<SubgraphName, string>>;
  /** The service of imports, over the http transport. */
  imports?: Listening;
  execute: (query: string, variables?: Record<string, unknown>, caller?: Caller) => Promise<OperationResult>;
  /** A good token for a person with these roles; with negative hours one that has expired. */
  token: (
    grants: readonly TokenGrant[],
    options?: { subject?: string; hours?: number; audience?: string },
  ) => Promise<string>;
  /** Imports a file with this content, the text of a CSV file or the bytes of any. */
  importCsv: (
    content: string | Uint8Array,
    options?: Partial<ImportOptions> & { name?: string },
  ) => Promise<ImportResult>;
  stop: () => Promise<void>;
}

/** What the gateway and the subgraphs share. */
export const SECRET = 'a secret of the tests alone';

/** What a test may want to be otherwise. */
interface ProductOptions {
  /** Hears all that the product logs, down to traces. */
  onLogLine?: (line: string) => void;
  /** Hears the name of each SQL statement as it begins. */
  onStatement?: (name: string) => void;
  /** Gives the address at which it finds its database. */
  reach?: (url: string) => Promise<string>;
  /** Its database, instead of one with the first data. */
  database?: TestDatabase;
}

/** The whole product on a port and a database of its own. */
export async function startTestProduct(
  transport: Transport = 'in-process',
  environment: NodeJS.ProcessEnv = {},
  { onLogLine, onStatement: hear, reach, database: given }: ProductOptions = {},
): Promise<TestProduct> {
  const database = given ?? (await createTestDatabase());
  const log = onLogLine
    ? createLog({ LOG_LEVEL: 'trace' }, { write: onLogLine })
    : createLog(loadSettings({ LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent' }));
  const statements: string[] = [];
  const onStatement = (name: string): void => {
    statements.push(name);
    hear?.(name);
  };
  const folder = await mkdtemp(join(tmpdir(), 'cooperation-graph-test-'));
  const basic = {
    PORT: '0',
    DATA_DIR: folder,
    SUBGRAPH_SECRET: SECRET,
    DATABASE_POOL_SIZE: '4',
    DRAIN_DELAY_MS: '0',
    ...environment,
  };
  const stops: (() => Promise<void>)[] = [database.drop, () => rm(folder, { recursive: true })];

  const reached = reach ? await reach(database.url) : database.url;
  const urls: NodeJS.ProcessEnv = {};
  if (transport === 'http') {
    for (const name of SUBGRAPH_NAMES) {
      const served = await serveSubgraphAlone(name, loadSettings(basic), reached, log, onStatement);
      stops.push(served.close);
      urls[urlSetting(name)] = `${served.origin}/graphql`;
    }
  }
  const settings = loadSettings({ ...basic, ...urls });
  const uploads = createImportUpload(reached, settings.databases);
  stops.push(uploads.close);
  let { importUpload } = uploads;
  let imports: Listening | undefined;
  if (transport === 'http') {
    imports = await listen(serveImports(importUpload, SECRET, log), settings, 0);
    importUpload = remoteImports(imports.origin, SECRET);
    stops.push(imports.close);
  }
  const product: Product = await startProduct(settings, reached, log, {
    onStatement,
    importUpload,
    takeReturn,
  });
  stops.push(product.stop);
  const { databases, close } = await openDatabases(database.url);
  stops.push(close);

  return {
    origin: product.origin,
    databaseUrl: database.url,
    urls: settings.remotes,
    ...(imports && { imports }),
    execute: async (query, variables = {}, { token, operation, headers } = {}) => {
      statements.length = 0;
      const response = await fetch(`${product.origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables, operationName: operation }),
      });
      const result = (await response.json()) as Partial<
        Pick<OperationResult, 'data' | 'errors' | 'extensions'>
      >;
      return {
        data: result.data as unknown,
        errors: result.errors,
        extensions: result.extensions,
        status: response.status,
        statements: [...statements].sort(),
      };
    },
    token: async (grants, { subject = 'somebody', hours = 1, audience = settings.OIDC_AUDIENCE } = {}) =>
      signToken(await openLocalKey(folder), { subject, grants, hours, audience }),
    importCsv: async (content, { name = '报表.csv', ...options } = {}) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return importFile(path, databases, { correction: null, ...options });
    },
    stop: async () => {
      for (const stop of stops.reverse()) await stop();
    },
  };
}

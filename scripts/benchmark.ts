/**
 * `npm run benchmark`: the same operations through three ways of reaching the subgraphs, in one run and taking turns, so that
 * what is compared has met the same machine: in this process, over HTTP by our pool, and over HTTP by the stock data source.
 * Prints the median of each and how many times as long as in this process it takes. Bounded: some thousand requests.
 */
import '../platform/no-telemetry';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemoteGraphQLDataSource } from '@apollo/gateway';
import { pino } from 'pino';
import { run } from '../commands/run';
import { serveSubgraphAlone } from '../commands/serve-subgraph';
import type { GatewayContext, SubgraphDataSource } from '../gateway/data-sources';
import { createGateway } from '../gateway/gateway';
import { startProduct } from '../gateway/start-product';
import { prepareDatabase } from '../ingest/prepare-database';
import { createAuthenticate } from '../platform/access/authenticate';
import { encodeViewer, VIEWER_HEADER } from '../platform/access/grants';
import { locateDatabase } from '../platform/database/locate';
import { listen } from '../platform/http';
import { SECRET_HEADER } from '../platform/secret';
import { loadSettings, urlSetting, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';

const ROUNDS = 200;
const WARM_UP = 40;
const SECRET = 'a secret of the benchmark alone';

const folder = join(__dirname, '..', 'gateway', 'acceptance');
const operations = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const { variables } = JSON.parse(
      readFileSync(join(folder, file.replace('.graphql', '.json')), 'utf8'),
    ) as {
      variables: unknown;
    };
    const query = readFileSync(join(folder, file), 'utf8');
    return { name: file.replace('.graphql', ''), body: JSON.stringify({ query, variables }) };
  });

const log = pino({ level: 'silent' });

void run(
  async (_settings, commandLog, onStop) => {
    const basic = {
      ...process.env,
      PORT: '0',
      SUBGRAPH_SECRET: SECRET,
      PLAYGROUND: 'false',
      STAFF_PAGE: 'false',
    };
    const settings = loadSettings(basic);
    const database = await locateDatabase(settings, commandLog);
    onStop(database.stop);
    await prepareDatabase(database.url);

    const urls: Record<string, string> = {};
    for (const name of SUBGRAPH_NAMES) {
      const served = await serveSubgraphAlone(name, settings, database.url, log);
      onStop(served.close);
      urls[urlSetting(name)] = `${served.origin}/graphql`;
    }
    const here = await startProduct(settings, database.url, log);
    onStop(here.stop);
    const pooled = await startProduct(loadSettings({ ...basic, ...urls }), database.url, log);
    onStop(pooled.stop);
    const stock = await startStock(settings, urls);
    onStop(stock.stop);

    const origins = { 'in process': here.origin, 'HTTP, pooled': pooled.origin, 'HTTP, stock': stock.origin };
    console.log(`median of ${ROUNDS} requests, one after the other (ms; times as long as in process)`);
    for (const { name, body } of operations) {
      const medians = await measure(Object.values(origins), body);
      const [base = 1] = medians;
      const cells = medians.map((median) => `${median.toFixed(2)} (${(median / base).toFixed(2)}x)`);
      console.log(
        name.padEnd(24),
        Object.keys(origins)
          .map((way, i) => `${way}: ${cells[i] ?? ''}`)
          .join('   '),
      );
    }
  },
  { stays: false },
);

/** The ways take turns, request by request; gives the median of each. */
async function measure(origins: readonly string[], body: string): Promise<number[]> {
  const times = origins.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [i, origin] of origins.entries()) {
      const begun = process.hrtime.bigint();
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const { errors } = (await response.json()) as { errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      if (round >= 0) times[i]?.push(Number(process.hrtime.bigint() - begun) / 1e6);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN);
}

/** Our gateway with Apollo's own data source to the same subgraphs. */
async function startStock(settings: Settings, urls: Readonly<Record<string, string>>) {
  const sourceOf = (name: SubgraphName): SubgraphDataSource => {
    const remote = new RemoteGraphQLDataSource<GatewayContext>({
      url: urls[urlSetting(name)] ?? '',
      willSendRequest: ({ request, context }) => {
        // What the gateway itself asks for carries no context of a reader.
        const { viewer } = context as Partial<GatewayContext>;
        request.http?.headers.set(SECRET_HEADER, SECRET);
        if (viewer) request.http?.headers.set(VIEWER_HEADER, encodeViewer(viewer));
      },
    });
    return {
      process: (options) => remote.process(options),
      ready: () => Promise.resolve('ready'),
      close: () => Promise.resolve(),
    };
  };
  const gateway = await createGateway({
    dataSources: Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, sourceOf(name)])) as Record<
      SubgraphName,
      SubgraphDataSource
    >,
    authenticate: await createAuthenticate(settings, log),
    introspection: false,
    pages: { playground: false, staff: null },
    host: '127.0.0.1',
    allowedHosts: [],
    allowedOrigins: [],
    log,
  });
  const listening = await listen(gateway.app, settings, 0);
  return {
    origin: listening.origin,
    stop: async () => {
      await listening.close();
      await gateway.stop();
    },
  };
}

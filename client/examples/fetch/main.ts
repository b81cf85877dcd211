/** Who is behind schedule in a region, with fetch alone: only types come from packages. */
import type { ErrorCode } from '@cooperation-graph/client';
import type { TypedDocumentString } from './generated/graphql.js';
import { graphql } from './generated/index.js';

const BehindDocument = graphql(`
  query Behind($within: RegionCode!, $year: Int!, $asOf: Date) {
    progress(within: $within, year: $year, asOf: $asOf) {
      nodes {
        id
        pace
        ratio
        elapsed
        region {
          code
          name
        }
        indicator {
          code
          name
        }
      }
    }
  }
`);

interface OperationResult<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: ErrorCode } }[];
}

async function execute<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: NoInfer<Variables>,
): Promise<OperationResult<Data>> {
  // A graph that takes only trusted documents wants the hash that codegen has put into each.
  const how = process.env['GRAPH_TRUSTED']
    ? { documentId: document.__meta__?.['hash'] as unknown }
    : { query: document.toString() };
  const response = await fetch(process.env['GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...how, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  return (await response.json()) as OperationResult<Data>;
}

const { data, errors } = await execute(BehindDocument, { within: '140000', year: 2022, asOf: '2022-04-15' });
for (const row of data?.progress?.nodes ?? []) {
  if (row.pace !== 'BEHIND') continue;
  console.log(`${row.region.name} ${row.indicator.name} ${row.ratio} % (${row.elapsed} %)`);
}
for (const { message, extensions } of errors ?? []) {
  console.error(extensions.code, message);
  process.exitCode = 1;
}

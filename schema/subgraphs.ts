/**
 * Every subgraph, one row for each: types, settings, the catalogue, roles and the order of lists follow from it, and
 * `npm run compose` holds docker-compose.yml against it. `port` is where it listens when it is served by itself.
 */
export const SUBGRAPHS = {
  targets: { port: 4001 },
  'east-west': { port: 4002 },
  consumer: { port: 4003 },
  'enterprise-village': { port: 4004 },
  consolidation: { port: 4005 },
} as const satisfies Record<string, { port: number }>;

export type SubgraphName = keyof typeof SUBGRAPHS;

const isName = (name: string): name is SubgraphName => name in SUBGRAPHS;
export const SUBGRAPH_NAMES: readonly SubgraphName[] = Object.keys(SUBGRAPHS).filter(isName);

/** The subgraphs that keep a ledger, and so own indicators: all but `targets`. */
type LedgerSubgraph = Exclude<SubgraphName, 'targets'>;
export const LEDGER_SUBGRAPHS: readonly LedgerSubgraph[] = SUBGRAPH_NAMES.filter(
  (name) => name !== 'targets',
);

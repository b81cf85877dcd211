import type { Subgraph, SubgraphName } from '../platform/subgraph';
import { consolidation } from './consolidation';
import { consumer } from './consumer';
import { eastWest } from './east-west';
import { enterpriseVillage } from './enterprise-village';
import { targets } from './targets';

/** Every subgraph and the port that it listens on when it is served by itself. */
export const subgraphs: Record<SubgraphName, { subgraph: Subgraph; port: number }> = {
  targets: { subgraph: targets, port: 4001 },
  'east-west': { subgraph: eastWest, port: 4002 },
  consumer: { subgraph: consumer, port: 4003 },
  'enterprise-village': { subgraph: enterpriseVillage, port: 4004 },
  consolidation: { subgraph: consolidation, port: 4005 },
};

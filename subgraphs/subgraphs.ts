import type { Subgraph, SubgraphName } from '../platform/subgraph';
import { consolidation } from './consolidation';
import { consumer } from './consumer';
import { eastWest } from './east-west';
import { enterpriseVillage } from './enterprise-village';
import { targets } from './targets';

/** What serves each subgraph of schema/subgraphs.ts. */
export const subgraphs: Record<SubgraphName, { subgraph: Subgraph }> = {
  targets: { subgraph: targets },
  'east-west': { subgraph: eastWest },
  consumer: { subgraph: consumer },
  'enterprise-village': { subgraph: enterpriseVillage },
  consolidation: { subgraph: consolidation },
};

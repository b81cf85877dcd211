import type { Logger } from 'pino';
import type { Viewer } from '../access/viewer';
import type { FailureBudget } from '../failure-budget';
import type { RowBudget } from '../row-budget';
import type { RegisterAccess } from './register-access';

/** What every resolver gets as its third argument. */
export interface Context<Loaders> {
  loaders: Loaders;
  /** Who asks, and what he or she may do. */
  viewer: Viewer;
  /** The subgraph's registers. */
  registers: RegisterAccess;
  log: Logger;
  /** The moment at which the request arrived: what "today" and "now" mean in it. */
  now: Date;
  /** How many rows the response has so far: see row-budget.ts. */
  budget: RowBudget;
  /** What has failed in the response so far: see failure-budget.ts. */
  failed: FailureBudget;
}

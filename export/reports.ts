import type { AnyReport } from './report';
import { progress } from './reports/progress';
import { scorecard } from './reports/scorecard';

/** Every file that the graph can fill, in the order in which people are told of them. */
export const reports: readonly AnyReport[] = [progress, scorecard];

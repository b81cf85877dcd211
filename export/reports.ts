import type { AnyReport } from './report';
import { evidence, revisions } from './reports/evidence';
import { league } from './reports/league';
import { progress } from './reports/progress';
import { indicators, partnerships, regions } from './reports/reference';
import { registers } from './reports/registers';
import { scorecard } from './reports/scorecard';

/** Every file that the graph can fill, in the order in which people are told of them. */
export const reports: readonly AnyReport[] = [
  progress,
  scorecard,
  league,
  evidence,
  revisions,
  indicators,
  partnerships,
  regions,
  ...registers,
];

import type { AnyReport } from './report';
import { evidence, revisions } from './reports/evidence';
import { figures } from './reports/figures';
import { league } from './reports/league';
import { progress } from './reports/progress';
import { groups, indicators, partnerships, regions } from './reports/reference';
import { registers } from './reports/registers';
import { returnReport } from './reports/return';
import { scorecard } from './reports/scorecard';
import { targets } from './reports/targets';

/** Every file that the graph can fill, in the order in which people are told of them. */
export const reports: readonly AnyReport[] = [
  progress,
  scorecard,
  league,
  evidence,
  revisions,
  targets,
  figures,
  indicators,
  partnerships,
  groups,
  regions,
  returnReport,
  ...registers,
];

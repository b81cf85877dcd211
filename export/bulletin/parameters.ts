import { message } from '../../platform/message';
import { LEVEL, SIDE, THEME } from '../labels';
import { asOf, code, knownAt, listOf, oneOf, orElse, region, required, year } from '../parameters';

export const bulletinParameters = {
  region: required(region(message('地区（结对关系的受援方）', 'the region, or the western side'))),
  partner: region(message('东部结对地区', 'the eastern side of a partnership')),
  year: required(year),
  asOf,
  knownAt,
  themes: listOf(oneOf(message('只含这些专题', 'only these themes'), THEME)),
  side: orElse(
    oneOf(
      message('受援方的数，或地区作为支援方的数', 'of a region as assisted, or as the assisting side'),
      SIDE,
    ),
    'WEST',
  ),
  level: oneOf(message('附该层级的排名表', 'with ranking tables of this level'), LEVEL),
  ranked: listOf(
    code(
      message(
        '按这些指标排名，默认为有目标任务的指标；须有 level',
        'ranked by these, with level; by default by those that have a target',
      ),
    ),
  ),
  by: orElse(
    oneOf(message('按完成率、与应完成之差、完成数或增量', 'by ratio, gap, amount or change'), {
      RATIO: null,
      GAP: null,
      ACTUAL: null,
      CHANGE: null,
    }),
    'RATIO',
  ),
};

import type { Unit } from '../../platform/catalogue';
import { message } from '../../platform/message';
import { NATION } from '../../platform/region-code';
import {
  FiledPairsDocument,
  FiledScopesDocument,
  type FiledCellsFragment,
  type FiledScopesQueryVariables,
} from '../generated/graphql';
import { LEVEL } from '../labels';
import { checkRows, NO_ROWS, rowsOf } from '../pages';
import { oneOf, region } from '../parameters';
import type { Ask } from '../report';
import { progressParameters } from './progress-parameters';

const PAGE = 500;
/** So many places are looked at for what was filed. */
const MOST_SCOPES = 100_000;
/** A partnership has a row for each indicator. */
const PAIRS = 5;

const { year, asOf, knownAt, indicators, themes } = progressParameters;

/** What files of what was filed may be asked for. */
export const filedParameters = {
  year,
  asOf,
  knownAt,
  indicators,
  themes,
  within: region(message('该地区及其下级，任一方', 'this region and what lies below it, on either side')),
  level: oneOf(message('只含该层级的地区和受援方', 'only regions and western sides of this level'), LEVEL),
};

export type Asked = Pick<
  FiledScopesQueryVariables,
  'year' | 'asOf' | 'knownAt' | 'indicators' | 'themes' | 'within' | 'level'
>;

interface Place {
  code: string;
  name: string;
}

/** What one target or figure is about, as files write it: an eastern region's own is of the nation with it as partner. */
export interface Scope {
  region: Place;
  partner: Place | null;
  indicator: { code: string; unit: Unit };
}

const WHOLE: Place = { code: NATION, name: '全国' };

/** The scopes of regions, of eastern regions themselves and of partnerships on record, of which something was filed. */
export async function filedScopes(
  ask: Ask,
  asked: Asked,
  include: 'TARGETED' | 'ALL',
  isFiled: (cells: FiledCellsFragment) => boolean,
): Promise<AsyncIterable<Scope>> {
  const readSide = (side: 'WEST' | 'EAST') => async (after: string | null) =>
    (await ask(FiledScopesDocument, { ...asked, include, side, first: PAGE, after })).page ?? NO_ROWS;
  const readPairs = async (after: string | null) =>
    (await ask(FiledPairsDocument, { ...asked, include, first: PAIRS, after })).page ?? NO_ROWS;
  const west = await readSide('WEST')(null);
  checkRows(west.totalCount, MOST_SCOPES);
  return scopes();

  async function* scopes(): AsyncGenerator<Scope> {
    for await (const { region: place, ...cells } of rowsOf(west, readSide('WEST')))
      if (isFiled(cells)) yield { region: place, partner: null, indicator: cells.indicator };
    for await (const { region: place, ...cells } of rowsOf(await readSide('EAST')(null), readSide('EAST')))
      if (isFiled(cells)) yield { region: WHOLE, partner: place, indicator: cells.indicator };
    for await (const pair of rowsOf(await readPairs(null), readPairs))
      for (const cells of pair.progress)
        if (isFiled(cells)) yield { region: pair.west, partner: pair.east, indicator: cells.indicator };
  }
}

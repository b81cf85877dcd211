import type { QueryClient } from '@tanstack/react-query';
import { liesInside } from '../../../../platform/region-code.ts';
import { PartnersOfDocument, type PartnersOfQuery } from '../../generated/graphql.ts';
import { graphQuery } from '../../graph/use-graph';
import type { PlanTerms } from './plan-terms';

type Page = NonNullable<PartnersOfQuery['partnerships']>;
type Pair = Page['nodes'][number];
type Asked = Pick<PlanTerms, 'within' | 'level' | 'units' | 'side' | 'since' | 'until'>;

/**
 * The partnerships on record of a plan's own units, in the days in which the plan holds.
 *
 * @throws where a page of them does not come: fewer would look like all.
 */
export async function partnersOnRecord(queries: QueryClient, plan: Asked): Promise<PlanTerms['partners']> {
  const pairs: Pair[] = [];
  let after: string | null = null;
  do {
    const page: Page = await pageAfter(queries, plan.within, after);
    pairs.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return pairs
    .filter(({ since, until }) => {
      const hasEnded = until !== null && until < plan.since;
      const beginsLater = since !== null && plan.until !== '' && since > plan.until;
      return !hasEnded && !beginsLater;
    })
    .map(({ east, west, since, until }) => ({
      ...(plan.side === 'EAST' ? { unit: east, partner: west } : { unit: west, partner: east }),
      since,
      until,
    }))
    .filter(({ unit }) => isOfPlan(plan, unit))
    .map((pair) => ({ ...pair, unit: pair.unit.code, partner: pair.partner.code }));
}

function isOfPlan({ within, level, units }: Asked, unit: Pair['east']): boolean {
  if (within === null || !liesInside(unit.code, within)) return false;
  if (level === '' && units.length === 0) return unit.code === within;
  return unit.level === level || units.some(({ code }) => code === unit.code);
}

async function pageAfter(queries: QueryClient, region: string | null, after: string | null): Promise<Page> {
  const { data, gaps } = await queries.query(graphQuery(PartnersOfDocument, { region, after }));
  if (data.partnerships) return data.partnerships;
  throw gaps ?? new Error('There is no list of partnerships, and no reason why');
}

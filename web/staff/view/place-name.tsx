import { NameRegionDocument } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph';
import type { Place } from './place';

/** 江苏省 → 陕西省, or a region's name; its code until the name is there. */
export function usePlaceName(place: Place): string {
  const isPair = place.kind === 'partnership';
  const east = useRegionName(isPair ? place.east : null);
  const own = useRegionName(isPair ? place.west : place.code);
  return isPair ? `${east} → ${own}` : own;
}

function useRegionName(code: string | null): string {
  const found = useGraph(NameRegionDocument, { code: code ?? '000000' }, { enabled: code !== null });
  return found.data?.data.region?.name ?? code ?? '';
}

export function PlaceName({ place }: { place: Place }) {
  return <>{usePlaceName(place)}</>;
}

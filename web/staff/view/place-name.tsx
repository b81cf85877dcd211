import { NameRegionDocument } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph';
import type { Place } from './place';

/** 江苏省 → 陕西省, or a region's name; its code until the name is there. */
export function PlaceName({ place }: { place: Place }) {
  if (place.kind === 'region') return <RegionName code={place.code} />;
  return (
    <>
      <RegionName code={place.east} /> → <RegionName code={place.west} />
    </>
  );
}

function RegionName({ code }: { code: string }) {
  const found = useGraph(NameRegionDocument, { code });
  return <>{found.data?.data.region?.name ?? code}</>;
}

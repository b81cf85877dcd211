import { Link, useSearchParams } from 'react-router';
import { PartnershipsOfDocument } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered } from '../../states/states';
import type { Moment } from '../../view/moment';
import { addressOf, type Place } from '../../view/place';
import { texts } from './texts';

/** The partnerships of a region and below it; of a partnership those between the regions of its two sides. */
export function Partnerships({ place, moment }: { place: Place; moment: Moment }) {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const region = place.kind === 'region' ? place.code : place.west;
  const found = useGraph(PartnershipsOfDocument, { region, on: moment.asOf });
  const title = t(place.kind === 'region' ? texts.partnerships : texts.lowerPartnerships);
  const kept = new URLSearchParams(search);
  kept.delete('evidence');
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Answered query={found}>
        {({ partnerships }) => {
          const shown = (partnerships?.nodes ?? []).filter((one) => isBelow(place, one));
          if (shown.length === 0) return <p className="quiet">{t(texts.noPartnerships)}</p>;
          return (
            <ul className="tiles">
              {shown.map(({ id, east, west }) => (
                <li key={id}>
                  <Link to={addressOf({ kind: 'partnership', east: east.code, west: west.code }, kept)}>
                    {east.name} → {west.name}
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}

interface Sides {
  east: { code: string };
  west: { code: string };
}

function isBelow(place: Place, { east, west }: Sides): boolean {
  if (place.kind === 'region') return true;
  const isItself = east.code === place.east && west.code === place.west;
  return !isItself && east.code.startsWith(place.east.replace(/(00)+$/, ''));
}

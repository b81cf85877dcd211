import { Link } from 'react-router';
import { isUnknown } from '../../../../client/unknown.ts';
import { texts as figureTexts } from '../../figures/texts';
import {
  RegistersOfPartnershipDocument,
  RegistersOfRegionDocument,
  type RegistersOfRegionQuery,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered } from '../../states/states';
import type { Place } from '../../view/place';
import { registers } from './registers-of-place';
import { texts } from './texts';

type Register = Exclude<keyof NonNullable<RegistersOfRegionQuery['region']>, 'code'>;
type Counts = Partial<Record<Register, { totals: { count: number } } | null>>;

/** How many records each register has of a place. */
export function Registers({ place }: { place: Place }) {
  const { t } = useLanguage();
  const pair = place.kind === 'partnership' ? place : { east: '000000', west: '000000' };
  const ofPartnership = useGraph(
    RegistersOfPartnershipDocument,
    { east: pair.east, west: pair.west },
    { enabled: place.kind === 'partnership' },
  );
  const ofRegion = useGraph(
    RegistersOfRegionDocument,
    { region: place.kind === 'region' ? place.code : '000000' },
    { enabled: place.kind === 'region' },
  );
  return (
    <section aria-label={t(texts.registers)}>
      <h2>{t(texts.registers)}</h2>
      {place.kind === 'partnership' ? (
        <Answered query={ofPartnership}>
          {({ partnership }) => (
            <Counted counts={partnership} filter={`within=${pair.west}&partner=${pair.east}`} />
          )}
        </Answered>
      ) : (
        <Answered query={ofRegion}>
          {({ region }) => <Counted counts={region} filter={`within=${region?.code ?? ''}`} />}
        </Answered>
      )}
    </section>
  );
}

function Counted({ counts, filter }: { counts: Counts | null; filter: string }) {
  const { t } = useLanguage();
  const shown = registers.flatMap(({ plural, ...name }) => {
    const field = plural as Register;
    const isShown = counts && (isUnknown(counts, field) || (counts[field]?.totals.count ?? 0) > 0);
    return isShown ? [{ field, name, count: counts[field]?.totals.count }] : [];
  });
  if (shown.length === 0) return <p className="quiet">{t(texts.noRecords)}</p>;
  return (
    <ul className="tiles">
      {shown.map(({ field, name, count }) => (
        <li key={field}>
          <Link to={`/registers/${field}?${filter}`}>{t(name)}</Link>{' '}
          {count === undefined ? (
            <span className="unknown">{t(figureTexts.notKnown)}</span>
          ) : (
            <>
              <strong>{count}</strong> {t(texts.records)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

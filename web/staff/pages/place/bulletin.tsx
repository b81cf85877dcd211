import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import {
  PartnershipBulletinDocument,
  RegionBulletinDocument,
  type BulletinTextFragment,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered } from '../../states/states';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { texts } from './texts';

/** What a bulletin says of a place, to be copied. */
export function Bulletin({ place, moment }: { place: Place; moment: Moment }) {
  const { t, language } = useLanguage();
  const pair = place.kind === 'partnership' ? place : { east: '000000', west: '000000' };
  const one = place.kind === 'region' ? place : { code: '000000', side: 'WEST' as const };
  const when = { ...moment, lang: language };
  const ofPartnership = useGraph(
    PartnershipBulletinDocument,
    { east: pair.east, west: pair.west, ...when },
    { enabled: place.kind === 'partnership' },
  );
  const ofRegion = useGraph(
    RegionBulletinDocument,
    { region: one.code, side: one.side, ...when },
    { enabled: place.kind === 'region' },
  );
  return (
    <section aria-label={t(texts.bulletin)}>
      <h2>{t(texts.bulletin)}</h2>
      <p className="no-print">
        <Link to={bulletinAddress(place, moment)}>{t(texts.bulletinPage)}</Link>
      </p>
      {place.kind === 'partnership' ? (
        <Answered query={ofPartnership}>
          {({ partnership }) => <Text bulletin={partnership?.bulletin ?? null} />}
        </Answered>
      ) : (
        <Answered query={ofRegion}>{({ region }) => <Text bulletin={region?.bulletin ?? null} />}</Answered>
      )}
    </section>
  );
}

function bulletinAddress(place: Place, { asOf, knownAt }: Moment): string {
  const search = new URLSearchParams({
    ...(place.kind === 'partnership'
      ? { region: place.west, partner: place.east }
      : { region: place.code, ...(place.side === 'EAST' && { side: 'east' }) }),
    asOf,
    ...(knownAt !== null && { knownAt }),
  });
  return `/bulletin?${search.toString()}`;
}

function Text({ bulletin }: { bulletin: BulletinTextFragment | null }) {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const text = bulletin?.text ?? null;
  if (text === null) return <p className="quiet">{t(texts.partUnknown)}</p>;
  if (bulletin?.paragraphs?.length === 0) return <p className="quiet">{t(texts.nothingToSay)}</p>;
  return (
    <div className="bulletin">
      <p className="print-only">{text}</p>
      <textarea
        ref={field}
        className="field no-print"
        aria-label={t(texts.bulletin)}
        readOnly
        rows={8}
        value={text}
      />
      <p className="no-print">
        <Button
          type="primary"
          onClick={() => {
            field.current?.select();
            // The clipboard of navigator is not there on a page of plain http, as intranets have them.
            // eslint-disable-next-line @typescript-eslint/no-deprecated
            setCopied(document.execCommand('copy'));
          }}
        >
          {t(texts.copy)}
        </Button>{' '}
        <span role="status">{copied && t(texts.copied)}</span>
      </p>
    </div>
  );
}

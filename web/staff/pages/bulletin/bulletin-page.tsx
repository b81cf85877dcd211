import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  LinkedBulletinOfPartnershipDocument,
  LinkedBulletinOfRegionDocument,
  type LinkedBulletinFragment,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { levelBelow } from '../../leagues/levels';
import { RegionPicker } from '../../pickers/region-picker';
import { Answered, Empty, Failure, Loading } from '../../states/states';
import type { Moment } from '../../view/moment';
import { MomentBar } from '../../view/moment-bar';
import { keyOf, type Place } from '../../view/place';
import { useMoment } from '../../view/use-moment';
import { BulletinTable } from './bulletin-table';
import { BulletinText } from './bulletin-text';
import { texts } from './texts';
import { WordButtons } from './word-buttons';

const Evidence = lazy(() => import('../place/evidence'));

/** The bulletin of a region or a partnership, as it is printed. All that is chosen stands in the address. */
export default function BulletinPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const place = placeIn(search);
  const shown = useMoment(place);
  const choose = (name: string, code: string | null): void => {
    setSearch(changed(search, name, code));
  };
  return (
    <>
      <div className="page-head">
        <h1 className="no-print">{t(texts.title)}</h1>
        <MomentBar moment={shown.moment} />
      </div>
      <div className="tools">
        <RegionPicker
          ariaLabel={t(texts.region)}
          placeholder={t(texts.region)}
          value={search.get('region')}
          onChange={(code) => {
            choose('region', code);
          }}
        />
        <RegionPicker
          ariaLabel={t(texts.partner)}
          placeholder={t(texts.partner)}
          value={search.get('partner')}
          onChange={(code) => {
            choose('partner', code);
          }}
        />
      </div>
      {place === null ? (
        <section aria-label={t(texts.title)}>
          <Empty text={texts.choose} />
        </section>
      ) : shown.error ? (
        <Failure error={shown.error} retry={shown.retry} />
      ) : shown.moment === null ? (
        <Loading />
      ) : (
        <OfPlace key={keyOf(place)} place={place} moment={shown.moment} />
      )}
    </>
  );
}

function OfPlace({ place, moment }: { place: Place; moment: Moment }) {
  const { language } = useLanguage();
  const pair = place.kind === 'partnership' ? place : { east: '000000', west: '000000' };
  const one = place.kind === 'region' ? place : { code: '000000', side: 'WEST' as const };
  const when = { ...moment, lang: language };
  const ofPartnership = useGraph(
    LinkedBulletinOfPartnershipDocument,
    { east: pair.east, west: pair.west, ...when },
    { enabled: place.kind === 'partnership' },
  );
  const ofRegion = useGraph(
    LinkedBulletinOfRegionDocument,
    { region: one.code, side: one.side, ...when },
    { enabled: place.kind === 'region' },
  );
  const shown = (
    level: Parameters<typeof levelBelow>[0] | undefined,
    bulletin: LinkedBulletinFragment | null | undefined,
  ) =>
    level === undefined ? (
      <Empty text={texts.noSuchPlace} />
    ) : (
      <Found place={place} moment={moment} level={levelBelow(level)} bulletin={bulletin ?? null} />
    );
  return place.kind === 'partnership' ? (
    <Answered query={ofPartnership}>
      {({ partnership }) => shown(partnership?.west.level, partnership?.bulletin)}
    </Answered>
  ) : (
    <Answered query={ofRegion}>{({ region }) => shown(region?.level, region?.bulletin)}</Answered>
  );
}

function Found({
  place,
  moment,
  level,
  bulletin,
}: {
  place: Place;
  moment: Moment;
  level: ReturnType<typeof levelBelow>;
  bulletin: LinkedBulletinFragment | null;
}) {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const evidence = search.get('evidence');
  if (bulletin?.paragraphs == null) return <p className="quiet">{t(texts.partUnknown)}</p>;
  return (
    <>
      <div className="tools">
        <CopyButton text={bulletin.text ?? ''} />
        <WordButtons place={place} moment={moment} indicator={search.get('indicator')} level={level} />
        <Button
          onClick={() => {
            print();
          }}
        >
          {t(texts.print)}
        </Button>
      </div>
      <BulletinText
        bulletin={bulletin}
        addressOf={(indicator) => `?${changed(search, 'evidence', indicator).toString()}`}
      />
      {level !== null && <BulletinTable place={place} moment={moment} level={level} bulletin={bulletin} />}
      {evidence !== null && (
        <Suspense fallback={null}>
          <Evidence
            place={place}
            moment={moment}
            indicator={evidence}
            close={() => {
              setSearch(changed(search, 'evidence', null));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <textarea ref={field} className="off-screen" aria-hidden tabIndex={-1} readOnly value={text} />
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
      </Button>
      <span role="status">{copied && t(texts.copied)}</span>
    </>
  );
}

/** ?region=610000&partner=320000, or a region as the assisting side: ?region=320000&side=east. */
function placeIn(search: URLSearchParams): Place | null {
  const [region, partner] = [search.get('region'), search.get('partner')];
  if (region === null || !/^\d{6,12}$/.test(region)) return null;
  if (partner !== null && /^\d{6,12}$/.test(partner))
    return { kind: 'partnership', east: partner, west: region };
  return { kind: 'region', code: region, side: search.get('side') === 'east' ? 'EAST' : 'WEST' };
}

function changed(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const after = new URLSearchParams(search);
  if (value === null) after.delete(name);
  else after.set(name, value);
  return after;
}

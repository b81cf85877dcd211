import { isUnknown } from '../../../../client/unknown.ts';
import { message, type Message } from '../../../../platform/message';
import { texts as figureTexts } from '../../figures/texts';
import {
  RegistersOfPartnershipDocument,
  RegistersOfRegionDocument,
  type RegistersOfRegionQuery,
} from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph';
import { useLanguage } from '../../language';
import { Answered } from '../../states/states';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { texts } from './texts';

type Register = Exclude<keyof NonNullable<RegistersOfRegionQuery['region']>, 'code'>;
type Counts = Partial<Record<Register, { totals: { count: number } } | null>>;

const names: Readonly<Record<Register, Message>> = {
  secondees: message('挂职干部、专业技术人才', 'Secondees'),
  labourTransfers: message('劳动力转移就业', 'Labour transfers'),
  assistanceFunds: message('援助资金', 'Assistance funds'),
  landedEnterprises: message('落地企业', 'Landed enterprises'),
  investments: message('企业到位投资', 'Investments'),
  workshops: message('帮扶车间', 'Workshops'),
  jointParks: message('共建产业园区', 'Joint parks'),
  suppliers: message('帮扶产品供应商', 'Suppliers'),
  products: message('帮扶产品', 'Products'),
  purchases: message('消费帮扶采购', 'Purchases'),
  outlets: message('消费帮扶专馆、专区、专柜', 'Outlets'),
  reservedShares: message('预留采购份额', 'Reserved shares'),
  enterprises: message('帮扶企业', 'Enterprises'),
  pairings: message('村企结对', 'Pairings'),
  contributions: message('企业帮扶投入', 'Contributions'),
  projects: message('衔接资金项目', 'Projects'),
  microLoans: message('小额信贷', 'Micro-loans'),
  monitoredCounts: message('防返贫监测对象', 'Monitored counts'),
  hotlineCases: message('12317热线来电', 'Hotline cases'),
  rectificationItems: message('问题整改', 'Rectification items'),
};

/** How many records each register has of a place. */
export function Registers({ place }: { place: Place; moment: Moment }) {
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
        <Answered query={ofPartnership}>{({ partnership }) => <Counted counts={partnership} />}</Answered>
      ) : (
        <Answered query={ofRegion}>{({ region }) => <Counted counts={region} />}</Answered>
      )}
    </section>
  );
}

function Counted({ counts }: { counts: Counts | null }) {
  const { t } = useLanguage();
  const shown = (Object.keys(names) as Register[]).filter(
    (register) => counts && (isUnknown(counts, register) || (counts[register]?.totals.count ?? 0) > 0),
  );
  if (shown.length === 0) return <p className="quiet">{t(texts.noRecords)}</p>;
  return (
    <ul className="tiles">
      {shown.map((register) => (
        <li key={register}>
          {t(names[register])}{' '}
          {counts?.[register] ? (
            <>
              <strong>{counts[register].totals.count}</strong> {t(texts.records)}
            </>
          ) : (
            <span className="unknown">{t(figureTexts.notKnown)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

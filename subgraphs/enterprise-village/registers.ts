import { raw, sql, type Sql } from '../../platform/database/sql';
import { regionPath } from '../../platform/region-code';
import { defineRegister } from '../../platform/register/define-register';
import {
  choice,
  count,
  creditCode,
  date,
  dateOrToday,
  money,
  region,
  text,
  village,
} from '../../platform/register/fields';
import type { Readable, RecordOf, RecordRow, Register } from '../../platform/register/register';
import { belowNation, countyOrBelow, ordered } from '../../platform/register/rules';
import { enterprisesCounted, villagesCounted } from './counted-once';

const codeOf = ({ values }: RecordRow<{ creditCode: string }>): string => values.creditCode;

/** Whether a pairing p is in force today. */
const inForceToday = raw(`p.superseded_at is null and not p.void
          and p."from" <= (now() at time zone 'Asia/Shanghai')::date
          and coalesce(p."until", 'infinity') >= (now() at time zone 'Asia/Shanghai')::date`);

/** Credit codes of the enterprises whose pairing with some villages is in force today. */
const pairedToday = (villages: string, readable: Readable): Sql => sql`r.credit_code in (
        select p.credit_code from pairing p
        where ${raw(villages)} and ${readable('p')} and ${inForceToday})`;

export const enterprises = defineRegister({
  type: 'Enterprise',
  zh: '帮扶企业',
  en: 'an enterprise that takes part in assistance, known by its credit code to whatever else speaks of it',
  fields: {
    creditCode: creditCode('统一社会信用代码', 'the unified social credit code'),
    name: text('企业名称', "the enterprise's name"),
    region: region('注册地区', 'where it is registered'),
    trade: text('所属行业', 'the trade'),
    joinedOn: dateOrToday('登记日期', 'the day it was put on record; today when left out'),
  },
  scope: { region: 'region' },
  date: 'joinedOn',
  unique: ['creditCode'],
  keys: ['creditCode'],
  rules: [belowNation('region')],
  flags: {
    inSeveralCounties: {
      zh: '在多个县结对',
      en: 'with pairings in force today in more than one county',
      sql: (
        readable,
      ) => sql`(select count(distinct left(p.village, 6)) from pairing p where p.credit_code = r.credit_code
        and ${inForceToday} and ${readable('p')}) > 1`,
    },
  },
  joins: {
    Village: {
      en: 'Enterprises with a pairing with this village in force today. 结对企业。',
      value: ({ code }: { code: string }) => code,
      sql: (readable) => pairedToday('p.village = key.value', readable),
    },
    Region: {
      name: 'pairedEnterprises',
      en: 'Enterprises with a pairing in force today with a village of this region or below it, wherever they are registered; for another day see `pairings`. 结对企业。',
      value: ({ code }: { code: string }) => regionPath(code),
      sql: (readable) =>
        pairedToday(
          `p.region_path >= key.value collate "C" and p.region_path < (key.value || ':') collate "C"`,
          readable,
        ),
    },
  },
});

/** The enterprise need not be on record: whatever it is called, it is counted by its credit code. */
export const pairings = defineRegister({
  type: 'Pairing',
  zh: '村企结对',
  en: 'the pairing of an enterprise with a village',
  fields: {
    creditCode: creditCode('统一社会信用代码', "the enterprise's unified social credit code"),
    village: village('结对村', 'the village'),
    programme: choice('行动', 'the programme', {
      WAN_QI_BANG_WAN_CUN: '万企帮万村',
      WAN_QI_XING_WAN_CUN: '万企兴万村',
    }),
    from: date('结对日期', 'the first day'),
    until: date('结束日期', 'the last day; empty while it runs', { optional: true, future: true }),
  },
  scope: { region: 'village' },
  date: 'from',
  interval: { from: 'from', until: 'until', zh: '在该日有效', en: 'in force on this day' },
  rules: [ordered('from', 'until')],
  groups: [enterprisesCounted, villagesCounted],
  joins: {
    Enterprise: {
      en: 'Its pairings with villages. 结对村。',
      value: codeOf,
      sql: 'r.credit_code = key.value',
    },
    Village: {
      en: 'Its pairings with enterprises. 村企结对。',
      value: ({ code }: { code: string }) => code,
      sql: 'r.village = key.value',
    },
  },
});

const FUNDS = {
  INDUSTRY: 'EV_INDUSTRY_FUNDS',
  EMPLOYMENT: 'EV_EMPLOYMENT_FUNDS',
  WELFARE: 'EV_WELFARE_FUNDS',
  SKILLS: 'EV_SKILLS_FUNDS',
} as const;

export const contributions = defineRegister({
  type: 'Contribution',
  zh: '企业帮扶投入',
  en: 'what an enterprise put into a village or county',
  fields: {
    creditCode: creditCode('统一社会信用代码', "the enterprise's unified social credit code"),
    region: region('受益村或县', 'the village or county that benefits'),
    type: choice('帮扶类型', 'what it is for', {
      INDUSTRY: '产业帮扶',
      EMPLOYMENT: '就业帮扶',
      WELFARE: '公益帮扶',
      SKILLS: '技能帮扶',
    }),
    nature: choice('性质', 'for profit or charitable', { FOR_PROFIT: '经营类', CHARITABLE: '公益类' }),
    amount: money('金额', 'the amount, goods at their value'),
    date: date('投入日期', 'the day it was spent or given'),
    beneficiaries: count('受益人数', 'how many persons benefit', { optional: true }),
  },
  scope: { region: 'region' },
  date: 'date',
  sums: ['amount', 'beneficiaries'],
  rules: [countyOrBelow('region')],
  postings: ({ type, nature, amount }) => [
    { indicator: 'EV_FUNDS', amount },
    { indicator: FUNDS[type], amount },
    { indicator: `EV_FUNDS_${nature}`, amount },
  ],
  joins: {
    Enterprise: {
      en: 'What it contributed. 帮扶投入。',
      value: codeOf,
      sql: 'r.credit_code = key.value',
    },
    Village: {
      en: 'What enterprises put into this village. 企业帮扶投入。',
      value: ({ code }: { code: string }) => code,
      sql: 'r.region = key.value',
    },
  },
});

export type EnterpriseRow = RecordOf<typeof enterprises>;
export type PairingRow = RecordOf<typeof pairings>;
export type ContributionRow = RecordOf<typeof contributions>;

export const registers: readonly Register[] = [enterprises, pairings, contributions];

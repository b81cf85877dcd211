import { defineRegister } from '../../platform/register/define-register';
import { choice, count, creditCode, date, money, region, text } from '../../platform/register/fields';
import type { Register } from '../../platform/register/register';
import {
  acrossSides,
  atMost,
  countyOrBelow,
  dayAfter,
  eastern,
  ordered,
  otherProvince,
  sameProvince,
} from '../../platform/register/rules';

export const secondees = defineRegister({
  type: 'Secondee',
  zh: '挂职干部、专业技术人才',
  en: 'a cadre or specialist sent across a partnership',
  fields: {
    direction: choice('派驻方向', 'the direction', {
      EAST_TO_WEST: '东部派往西部',
      WEST_TO_EAST: '西部派往东部',
    }),
    kind: choice('人员类别', 'the kind of secondee', {
      CADRE: '党政干部',
      TEACHER: '教师',
      DOCTOR: '医生',
      AGRONOMIST: '农技人员',
      OTHER: '其他专业技术人才',
    }),
    west: region('西部地区', 'the western region: host of those sent west, home of those sent east'),
    east: region('东部地区', 'the eastern region: home of those sent west, host of those sent east'),
    post: text('挂职岗位', 'the post'),
    from: date('任职日期', 'the first day in post'),
    until: date('离任日期', 'the last day in post; empty while it is open', { optional: true, future: true }),
    name: text('姓名', 'the name', { personal: true }),
    phone: text('联系电话', 'the phone number', { personal: true, optional: true }),
  },
  scope: { region: 'west', partner: 'east' },
  date: 'from',
  interval: { from: 'from', until: 'until', zh: '在该日在岗', en: 'in post on this day' },
  rules: [acrossSides('west', 'east'), ordered('from', 'until')],
  postings: ({ direction, kind, until }) => {
    const isCadre = kind === 'CADRE';
    if (direction === 'WEST_TO_EAST')
      return [{ indicator: isCadre ? 'EW_CADRES_TO_EAST' : 'EW_SPECIALISTS_TO_EAST', amount: 1 }];
    return isCadre
      ? [
          { indicator: 'EW_CADRES', amount: 1 },
          { indicator: 'EW_CADRES_IN_POST', amount: 1 },
          { indicator: 'EW_CADRES_IN_POST', date: until && dayAfter(until), amount: -1 },
        ]
      : [
          { indicator: 'EW_SPECIALISTS', amount: 1 },
          { indicator: 'EW_TEACHERS', amount: kind === 'TEACHER' ? 1 : null },
          { indicator: 'EW_DOCTORS', amount: kind === 'DOCTOR' ? 1 : null },
          { indicator: 'EW_AGRONOMISTS', amount: kind === 'AGRONOMIST' ? 1 : null },
        ];
  },
});

/** Where labourers went, as the codes of indicators have it. */
const DESTINATIONS = { TO_EAST: 'TO_EAST', WITHIN_PROVINCE: 'IN_PROVINCE', ELSEWHERE: 'ELSEWHERE' } as const;

export const labourTransfers = defineRegister({
  type: 'LabourTransfer',
  zh: '劳动力转移就业',
  en: 'labourers placed through labour cooperation',
  fields: {
    origin: region('户籍地', 'where they come from'),
    destination: region('就业地', 'where they work', { optional: true }),
    partner: region(
      '东部结对地区',
      'the eastern partner that placed them; the destination, when they went east',
      { optional: true },
    ),
    kind: choice('转移类型', 'the kind of transfer', {
      TO_EAST: '转移到东部',
      WITHIN_PROVINCE: '省内就近就业',
      ELSEWHERE: '转移到其他地区',
    }),
    date: date('转移日期', 'the day of the transfer'),
    persons: count('人数', 'the number of persons'),
    lifted: count('其中脱贫人口', 'of whom lifted out of poverty', { from: 0 }),
    employer: text('用工单位', 'the employer', { optional: true }),
  },
  scope: { region: 'origin', partner: partnerOf },
  date: 'date',
  places: ['destination'],
  sums: ['persons', 'lifted'],
  rules: [
    acrossSides('origin', 'partner'),
    atMost('lifted', 'persons'),
    (values) => {
      switch (values.kind) {
        case 'TO_EAST':
          return values.destination === null && values.partner === null
            ? [{ field: 'destination', expected: { zh: '转移到东部时须填就业地', en: 'where they went' } }]
            : eastern('destination')(values);
        case 'WITHIN_PROVINCE':
          return sameProvince('origin', 'destination')(values);
        case 'ELSEWHERE':
          return otherProvince('origin', 'destination')(values);
      }
    },
  ],
  postings: ({ kind, persons, lifted }) => [
    { indicator: 'EW_LABOUR', amount: persons },
    { indicator: `EW_LABOUR_${DESTINATIONS[kind]}`, amount: persons },
    { indicator: 'EW_LABOUR_LIFTED', amount: lifted },
    { indicator: `EW_LABOUR_LIFTED_${DESTINATIONS[kind]}`, amount: lifted },
  ],
});

/** Those who went east count with the partner; the others only where a partner placed them. */
function partnerOf({
  kind,
  partner,
  destination,
}: {
  kind: string;
  partner: string | null;
  destination: string | null;
}): string {
  return partner ?? (kind === 'TO_EAST' ? (destination ?? '') : '');
}

export const assistanceFunds = defineRegister({
  type: 'AssistanceFund',
  zh: '援助资金',
  en: 'assistance funds of one donor to one region',
  fields: {
    source: choice('资金类别', 'fiscal or social', { FISCAL: '财政援助', SOCIAL: '社会帮扶' }),
    form: choice('形式', 'cash or goods', { CASH: '资金', GOODS: '物资折款' }),
    tier: choice('资金层级', 'the tier that gave it', { PROVINCE: '省级', CITY_AND_BELOW: '市级及以下' }),
    recipient: region('受援地区', 'the region that receives it'),
    donor: region('支援地区', 'the eastern region that gives it'),
    date: date('到账日期', 'the day it arrived'),
    amount: money('金额', 'the amount'),
    purpose: text('用途', 'what it is for', { optional: true }),
    spent: money('已支出', 'how much of it is spent so far', { zero: true }),
  },
  scope: { region: 'recipient', partner: 'donor' },
  date: 'date',
  sums: ['amount', 'spent'],
  flags: { unspent: { zh: '尚未支完', en: 'not wholly spent yet', sql: 'r.spent < r.amount' } },
  rules: [acrossSides('recipient', 'donor'), atMost('spent', 'amount')],
  // What is spent of fiscal funds has no day of its own: it counts in the year in which the funds arrived.
  postings: ({ source, form, tier, amount, spent }) =>
    source === 'SOCIAL'
      ? [
          { indicator: 'EW_SOCIAL_FUNDS', amount },
          { indicator: form === 'CASH' ? 'EW_DONATED_MONEY' : 'EW_DONATED_GOODS', amount },
        ]
      : [
          { indicator: 'EW_FISCAL_FUNDS', amount },
          { indicator: 'EW_FISCAL_FUNDS_LOCAL', amount: tier === 'CITY_AND_BELOW' ? amount : null },
          { indicator: 'EW_FUNDS_SPENT', amount: spent },
        ],
});

export const landedEnterprises = defineRegister({
  type: 'LandedEnterprise',
  zh: '落地企业',
  en: 'an eastern enterprise that landed in a western county',
  fields: {
    creditCode: creditCode('统一社会信用代码', 'the unified social credit code'),
    name: text('企业名称', "the enterprise's name"),
    host: region('落地地区', 'the county where it landed'),
    home: region('来源地区', 'the eastern region that it came from'),
    landedOn: date('投产日期', 'the day it went into production'),
    jobs: count('吸纳农村劳动力', 'rural labourers employed', { from: 0 }),
    liftedJobs: count('其中脱贫人口', 'of whom lifted out of poverty', { from: 0 }),
  },
  scope: { region: 'host', partner: 'home' },
  date: 'landedOn',
  sums: ['jobs', 'liftedJobs'],
  unique: ['creditCode'],
  rules: [acrossSides('host', 'home'), countyOrBelow('host'), atMost('liftedJobs', 'jobs')],
  joins: {
    Enterprise: {
      en: 'As an enterprise that landed in a western county. 落地企业。',
      value: ({ creditCode: code }: { creditCode: string }) => code,
      sql: 'r.credit_code = key.value',
    },
  },
  postings: ({ jobs, liftedJobs }) => [
    { indicator: 'EW_ENTERPRISES', amount: 1 },
    { indicator: 'EW_ENTERPRISE_JOBS', amount: jobs },
    { indicator: 'EW_ENTERPRISE_JOBS_LIFTED', amount: liftedJobs },
  ],
});

export const investments = defineRegister({
  type: 'Investment',
  zh: '企业到位投资',
  en: 'investment that a landed enterprise paid in',
  fields: {
    creditCode: creditCode('统一社会信用代码', 'the unified social credit code of the enterprise'),
    host: region('落地地区', 'where it is invested'),
    home: region('来源地区', 'the eastern region that the enterprise came from'),
    date: date('到位日期', 'the day it was paid in'),
    amount: money('到位金额', 'the amount'),
  },
  scope: { region: 'host', partner: 'home' },
  date: 'date',
  sums: ['amount'],
  rules: [acrossSides('host', 'home')],
  postings: ({ amount }) => [{ indicator: 'EW_INVESTMENT', amount }],
  joins: {
    Enterprise: {
      en: 'What it paid in. 到位投资。',
      value: ({ creditCode: code }: { creditCode: string }) => code,
      sql: 'r.credit_code = key.value',
    },
  },
});

export const workshops = defineRegister({
  type: 'Workshop',
  zh: '帮扶车间',
  en: 'an assistance workshop built with eastern aid',
  fields: {
    name: text('车间名称', "the workshop's name"),
    host: region('所在地区', 'where it is'),
    donor: region('援建地区', 'the eastern region that helped to build it'),
    openedOn: date('投用日期', 'the day it opened'),
    closedOn: date('停用日期', 'its last day; empty while it is open', { optional: true }),
    workers: count('吸纳农村劳动力', 'rural labourers employed', { from: 0 }),
  },
  scope: { region: 'host', partner: 'donor' },
  date: 'openedOn',
  interval: { from: 'openedOn', until: 'closedOn', zh: '在该日在用', en: 'open on this day' },
  sums: ['workers'],
  rules: [acrossSides('host', 'donor'), ordered('openedOn', 'closedOn')],
  postings: ({ workers }) => [
    { indicator: 'EW_WORKSHOPS', amount: 1 },
    { indicator: 'EW_WORKSHOP_JOBS', amount: workers },
  ],
});

export const jointParks = defineRegister({
  type: 'JointPark',
  zh: '共建产业园区',
  en: 'an industrial park that both sides run',
  fields: {
    name: text('园区名称', "the park's name"),
    host: region('所在地区', 'where it is'),
    donor: region('共建地区', 'the eastern region that helps to run it'),
    openedOn: date('共建日期', 'the day the cooperation began'),
    closedOn: date('结束日期', 'its last day; empty while it runs', { optional: true }),
    enterprises: count('入驻企业数', 'enterprises in the park', { from: 0 }),
  },
  scope: { region: 'host', partner: 'donor' },
  date: 'openedOn',
  interval: { from: 'openedOn', until: 'closedOn', zh: '在该日在用', en: 'open on this day' },
  sums: ['enterprises'],
  rules: [acrossSides('host', 'donor'), ordered('openedOn', 'closedOn')],
  postings: ({ closedOn, enterprises }) => [
    { indicator: 'EW_PARKS', amount: 1 },
    { indicator: 'EW_PARKS', date: closedOn && dayAfter(closedOn), amount: -1 },
    { indicator: 'EW_PARK_ENTERPRISES', amount: enterprises },
  ],
});

export const registers: readonly Register[] = [
  secondees,
  labourTransfers,
  assistanceFunds,
  landedEnterprises,
  investments,
  workshops,
  jointParks,
];

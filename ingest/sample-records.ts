import {
  chineseNumeral,
  pick,
  placeOf,
  sampleCreditCode,
  SAMPLE_SIZE,
  type SampleDays,
} from './sample-regions';

/** What a reference holds until the record that it means has its id. */
export const sampleMark = (n: number): string => `sample:${n}`;

/** How many counts there are of one month. */
const MONITORED = 18;

type MakeSample = (n: number, days: SampleDays) => Record<string, unknown>;

/** A part of the year for the nth record, so that the records are spread over it. */
const part = (n: number): number => ((n * 13) % SAMPLE_SIZE) / SAMPLE_SIZE;

/** A part of the year after another, `share` of the way to today. */
const after = (begun: number, share: number): number => begun + (1 - begun) * share;

const yuan = (n: number, unit: number): string => String((((n * 7) % 23) + 1) * unit);
const named = (what: string, n: number): string => `示例${what}${chineseNumeral(n + 1)}`;
const CATEGORIES = ['GRAIN_AND_OIL', 'FRUIT', 'VEGETABLES', 'TEA', 'PROCESSED'];

const SECONDEES = [
  { kind: 'CADRE', post: '挂职副县（区）长' },
  { kind: 'TEACHER', post: '支教教师' },
  { kind: 'DOCTOR', post: '支医医生' },
  { kind: 'AGRONOMIST', post: '农技指导员' },
  { kind: 'OTHER', post: '规划设计师' },
];

/**
 * The nth sample of a register, by its type. Nobody in them exists: 示例 means sample. Written by hand where a start with --sample is to
 * show what a screen is for, which no field tells: products that are certified and ones that are not, a share under what is asked for,
 * enterprises with several pairings. A register that is not here has the sample that follows from its fields.
 */
export const sampleRecords: Readonly<Record<string, MakeSample>> = {
  Secondee: (n, days) => ({
    direction: n % 6 === 5 ? 'WEST_TO_EAST' : 'EAST_TO_WEST',
    kind: pick(SECONDEES, n).kind,
    west: placeOf(n).west,
    east: placeOf(n).east,
    post: pick(SECONDEES, n).post,
    from: days.at(part(n)),
    until: n % 4 === 3 ? days.at(after(part(n), 0.5)) : null,
    name: named('人员', n),
    phone: `000-0000-${String(n + 1).padStart(4, '0')}`,
  }),
  LabourTransfer: (n, days) => {
    const { west, east } = placeOf(n);
    const isToEast = n % 3 !== 2;
    return {
      origin: west,
      destination: isToEast ? east : west,
      partner: east,
      kind: isToEast ? 'TO_EAST' : 'WITHIN_PROVINCE',
      date: days.at(part(n)),
      persons: 10 + ((n * 11) % 40),
      lifted: (n * 11) % 9,
      employer: named('用工单位', n),
    };
  },
  AssistanceFund: (n, days) => ({
    source: n % 4 === 3 ? 'SOCIAL' : 'FISCAL',
    form: n % 8 === 7 ? 'GOODS' : 'CASH',
    tier: n % 3 === 2 ? 'CITY_AND_BELOW' : 'PROVINCE',
    recipient: placeOf(n).west,
    donor: placeOf(n).east,
    date: days.at(part(n)),
    amount: yuan(n, 200_000),
    purpose: pick(['产业发展', '教育帮扶', '医疗帮扶', '劳务协作'], n),
    spent: yuan(n, 50_000),
  }),
  LandedEnterprise: (n, days) => ({
    creditCode: sampleCreditCode('91', n + 1),
    name: named('企业', n),
    host: placeOf(n).west,
    home: placeOf(n).east,
    landedOn: days.at(part(n)),
    jobs: 20 + ((n * 5) % 60),
    liftedJobs: (n * 5) % 20,
  }),
  Investment: (n, days) => ({
    creditCode: sampleCreditCode('91', n + 1),
    host: placeOf(n).west,
    home: placeOf(n).east,
    date: days.at(after(part(n), 0.3)),
    amount: yuan(n, 1_000_000),
  }),
  Workshop: (n, days) => ({
    name: named('帮扶车间', n),
    host: placeOf(n).west,
    donor: placeOf(n).east,
    openedOn: days.at(part(n)),
    closedOn: n % 12 === 11 ? days.at(after(part(n), 0.8)) : null,
    workers: 8 + ((n * 3) % 30),
  }),
  JointPark: (n, days) => ({
    name: named('共建园区', n),
    host: placeOf(n).west,
    donor: placeOf(n).east,
    openedOn: days.at(part(n)),
    closedOn: null,
    enterprises: n % 7,
  }),
  Supplier: (n, days) => ({
    creditCode: sampleCreditCode('91', n + 1),
    name: named('企业', n),
    county: placeOf(n).west,
    registeredOn: days.at(part(n) / 4),
  }),
  Product: (n, days) => {
    const applied = 0.25 + part(n) / 2;
    return {
      name: named('产品', n),
      category: pick(CATEGORIES, n),
      supplier: sampleMark(n),
      county: placeOf(n).west,
      appliedOn: days.at(applied),
      reviewedOn: n % 6 === 5 ? null : days.at(after(applied, 0.3)),
      certifiedOn: n % 3 === 2 ? null : days.at(after(applied, 0.6)),
      expiresOn: n % 3 === 2 ? null : `${days.year + 2}-12-31`,
      withdrawnOn: null,
      value: yuan(n, 100_000),
    };
  },
  Purchase: (n, days) => ({
    product: n % 3 === 2 ? null : sampleMark(n),
    category: pick(CATEGORIES, n),
    buyerKind: pick(['BUDGET_UNIT', 'UNION', 'ENTERPRISE', 'INDIVIDUAL'], Math.floor(n / 2)),
    buyerRegion: placeOf(n).east,
    origin: placeOf(n).west,
    channel: pick(['PLATFORM_832', 'HALL', 'COUNTER', 'ZONE', 'LIVESTREAM', 'DIRECT'], n),
    amount: yuan(n, 20_000),
    tonnes: n % 4 === 3 ? null : String(1 + (n % 9)),
    date: days.at(after(part(n), 0.2)),
  }),
  Outlet: (n, days) => ({
    name: named('网点', n),
    kind: pick(['HALL', 'ZONE', 'COUNTER'], Math.floor(n / 2)),
    region: n % 4 < 2 ? placeOf(n).east : placeOf(n).west,
    openedOn: days.at(part(n)),
    closedOn: null,
  }),
  ReservedShare: (n, days) => ({
    unitCode: sampleCreditCode('11', n + 1),
    unitName: named('预算单位', n),
    region: placeOf(n).east,
    year: days.year,
    canteenPurchases: yuan(n, 100_000),
    // Every sixth is under the 10 % that is asked for.
    reserved: yuan(n, n % 6 === 5 ? 8_000 : 15_000),
  }),
  Enterprise: (n, days) => ({
    creditCode: sampleCreditCode('91', n + 1),
    name: named('企业', n),
    region: placeOf(n).west,
    trade: pick(['种植业', '养殖业', '农产品加工', '服装加工', '电子装配'], n),
    joinedOn: days.at(part(n) / 4),
  }),
  Pairing: (n, days) => ({
    // Half the enterprises have two pairings, of villages next to each other.
    creditCode: sampleCreditCode('91', (n % 24) + 1),
    village: placeOf(n).village,
    programme: 'WAN_QI_XING_WAN_CUN',
    from: days.at(part(n)),
    until: null,
  }),
  Contribution: (n, days) => ({
    creditCode: sampleCreditCode('91', (n % 24) + 1),
    region: placeOf(n).village,
    type: pick(['INDUSTRY', 'EMPLOYMENT', 'WELFARE', 'SKILLS'], Math.floor(n / 2)),
    nature: n % 4 < 2 ? 'FOR_PROFIT' : 'CHARITABLE',
    amount: yuan(n, 10_000),
    date: days.at(after(part(n), 0.4)),
    beneficiaries: 5 + (n % 40),
  }),
  Project: (n, days) => {
    const isStarted = n % 4 !== 3;
    return {
      category: pick(['INDUSTRY', 'INFRASTRUCTURE', 'INDUSTRY', 'OTHER'], Math.floor(n / 2)),
      name: named('项目', n),
      county: placeOf(n).west,
      arrangedOn: days.at(part(n) / 2),
      budget: yuan(n, 1_000_000),
      centralFunds: yuan(n, 500_000),
      provincialFunds: yuan(n, 200_000),
      cityFunds: yuan(n, 50_000),
      countyFunds: yuan(n, 50_000),
      startedOn: isStarted ? days.at(after(part(n) / 2, 0.4)) : null,
      finishedOn: n % 4 === 0 ? days.at(after(part(n) / 2, 0.9)) : null,
      spent: isStarted ? yuan(n, 400_000) : null,
      spentOn: isStarted ? days.at(1) : null,
    };
  },
  MicroLoan: (n, days) => ({
    county: placeOf(n).west,
    date: days.at(part(n)),
    households: 1 + (n % 5),
    amount: yuan(n, 30_000),
  }),
  MonitoredCount: (n, days) => {
    // Six villages, three kinds, and of each year two months, or one where no more has ended.
    const [at, month] = [n % MONITORED, Math.floor(n / MONITORED) % 2];
    const households = 3 + ((at * 5) % 12) - month;
    return {
      village: placeOf(at % 6).village,
      kind: pick(['UNSTABLE', 'MARGINAL', 'SUDDEN'], Math.floor(at / 6)),
      month: days.monthEnds[month] ?? null,
      households,
      persons: households * 3 + (at % 3),
    };
  },
  HotlineCase: (n, days) => ({
    date: days.at(part(n)),
    region: placeOf(n).west,
    kind: n % 3 === 2 ? 'OTHER' : 'POLICY_ENQUIRY',
  }),
  RectificationItem: (n, days) => ({
    title: named('问题', n),
    region: placeOf(n).west,
    foundOn: days.at(part(n) / 2),
    dueOn: n % 3 === 2 ? `${days.year}-12-31` : days.at(after(part(n) / 2, 0.8)),
    doneOn: n % 3 === 0 ? days.at(after(part(n) / 2, 0.7)) : null,
  }),
};

/** The numbers of a register's samples of a year: 0 for this one, 1 for the last. */
export function sampleNumbers(type: string, { monthEnds }: SampleDays, yearsAgo: number): number[] {
  const length = type === 'MonitoredCount' ? MONITORED * monthEnds.length : SAMPLE_SIZE;
  return Array.from({ length }, (_, i) => yearsAgo * SAMPLE_SIZE + i);
}

import type { TargetKind } from '../platform/ledger/schedule';

/** What should be done of a year by the end of each month, in thousandths; STOCK for what is counted as of a day. */
export const COURSES = {
  EVEN: [83, 167, 250, 333, 417, 500, 583, 667, 750, 833, 917, 1000],
  EARLY: [90, 210, 420, 560, 650, 720, 780, 830, 870, 915, 960, 1000],
  LATE: [30, 70, 130, 210, 300, 410, 500, 590, 690, 790, 890, 1000],
} as const;

interface SampleTarget {
  kind?: TargetKind;
  basis?: 'LAST_YEAR';
  schedule?: string;
}

/** What the counties of the sample report of one indicator. */
export interface SampleIndicator {
  code: string;
  unit: '人' | '人次' | '个' | '户' | '元' | '万元';
  /** What a county of middle size does in a year, or has; of a part the thousandths of its whole that it is. */
  typical: number | { of: string; permille: number };
  course: keyof typeof COURSES | 'STOCK';
  /** Whether it is agreed and reported with an eastern partner. */
  withPartner: boolean;
  /** Whether it is never summed, so that prefectures and the province state it themselves. */
  isLevel?: boolean;
  target?: SampleTarget;
}

const LABOUR_SEASON = '03-31:50; 06-30:75; 12-31:100';

const WITH_PARTNER: readonly Omit<SampleIndicator, 'withPartner'>[] = [
  { code: 'EW_LABOUR', unit: '人', typical: 1200, course: 'EARLY', target: { schedule: LABOUR_SEASON } },
  {
    code: 'EW_LABOUR_LIFTED',
    unit: '人',
    typical: { of: 'EW_LABOUR', permille: 480 },
    course: 'EARLY',
    target: { schedule: LABOUR_SEASON },
  },
  { code: 'EW_LABOUR_TO_EAST', unit: '人', typical: { of: 'EW_LABOUR', permille: 160 }, course: 'EARLY' },
  { code: 'EW_FISCAL_FUNDS', unit: '万元', typical: 3200, course: 'LATE', target: {} },
  { code: 'EW_FUNDS_SPENT', unit: '万元', typical: { of: 'EW_FISCAL_FUNDS', permille: 700 }, course: 'LATE' },
  { code: 'EW_SOCIAL_FUNDS', unit: '万元', typical: 900, course: 'EVEN', target: {} },
  { code: 'EW_CADRES', unit: '人', typical: 6, course: 'EARLY', target: { schedule: '06-30:100' } },
  { code: 'EW_SPECIALISTS', unit: '人', typical: 24, course: 'EARLY', target: { schedule: '09-30:100' } },
  { code: 'EW_ENTERPRISES', unit: '个', typical: 14, course: 'EVEN', target: {} },
  { code: 'EW_INVESTMENT', unit: '万元', typical: 16_000, course: 'LATE', target: {} },
  { code: 'EW_WORKSHOPS', unit: '个', typical: 14, course: 'EVEN' },
  { code: 'EW_PAIRED_VILLAGES', unit: '个', typical: 22, course: 'STOCK', target: { kind: 'KEEP_ABOVE' } },
  { code: 'CA_SALES', unit: '万元', typical: 2600, course: 'EVEN', target: { schedule: 'LAST_YEAR' } },
  { code: 'CA_HELPED_SALES', unit: '万元', typical: { of: 'CA_SALES', permille: 580 }, course: 'EVEN' },
];

const OF_THE_REGION: readonly Omit<SampleIndicator, 'withPartner'>[] = [
  { code: 'EV_VILLAGES', unit: '个', typical: 36, course: 'STOCK', target: { kind: 'KEEP_ABOVE' } },
  { code: 'EV_FUNDS', unit: '万元', typical: 900, course: 'EVEN', target: {} },
  { code: 'EV_JOBS', unit: '人', typical: 300, course: 'EARLY' },
  { code: 'EM_OUT_WORKERS', unit: '人', typical: 9000, course: 'EARLY', target: { basis: 'LAST_YEAR' } },
  { code: 'EM_WORKSHOPS', unit: '个', typical: 14, course: 'STOCK', target: { kind: 'KEEP_ABOVE' } },
  { code: 'PF_PROJECTS', unit: '个', typical: 60, course: 'EARLY', target: { schedule: '06-30:100' } },
  { code: 'PF_STARTED', unit: '个', typical: { of: 'PF_PROJECTS', permille: 900 }, course: 'EARLY' },
  { code: 'PF_FUNDS', unit: '万元', typical: 20_000, course: 'EARLY', target: {} },
  { code: 'PF_SPENT', unit: '万元', typical: { of: 'PF_FUNDS', permille: 800 }, course: 'LATE' },
  { code: 'MC_LOANS', unit: '万元', typical: 1500, course: 'EVEN', target: {} },
  { code: 'MC_BALANCE', unit: '万元', typical: 4200, course: 'STOCK' },
  { code: 'MC_OVERDUE', unit: '万元', typical: { of: 'MC_BALANCE', permille: 9 }, course: 'STOCK' },
  { code: 'MO_HOUSEHOLDS', unit: '户', typical: 420, course: 'STOCK' },
  { code: 'MO_PERSONS', unit: '人', typical: 1300, course: 'STOCK' },
  { code: 'MO_CLEARED_PERSONS', unit: '人', typical: { of: 'MO_PERSONS', permille: 640 }, course: 'STOCK' },
  { code: 'VT_TEAMS', unit: '个', typical: 120, course: 'STOCK', target: { kind: 'KEEP_ABOVE' } },
  { code: 'RE_COMMUNITIES', unit: '个', typical: 5, course: 'STOCK', target: {} },
  { code: 'HO_CALLS', unit: '个', typical: 60, course: 'EVEN' },
  { code: 'DE_PROJECTS', unit: '个', typical: 8, course: 'STOCK', target: {} },
  { code: 'RC_HOUSEHOLDS_CHECKED', unit: '户', typical: 2600, course: 'EVEN', target: {} },
  { code: 'IN_NET_INCOME', unit: '元', typical: 17_500, course: 'EVEN', isLevel: true },
  { code: 'DA_FUNDS', unit: '万元', typical: 300, course: 'EVEN', target: {} },
];

export const SAMPLE_INDICATORS: readonly SampleIndicator[] = [
  ...WITH_PARTNER.map((one) => ({ ...one, withPartner: true })),
  ...OF_THE_REGION.map((one) => ({ ...one, withPartner: false })),
];

/** Targets of rates, which no sum of figures is: the same for every region. */
export const SAMPLE_RATES: readonly (SampleTarget & { code: string; value: string; withPartner: boolean })[] =
  [
    { code: 'EW_SPEND_RATE', value: '70', schedule: '06-30:50; 12-31:100', withPartner: true },
    { code: 'PF_SPEND_RATE', value: '80', schedule: '03-31:30; 06-30:60; 12-31:100', withPartner: false },
    { code: 'PF_START_RATE', value: '90', schedule: '06-30:100', withPartner: false },
    { code: 'MC_OVERDUE_RATE', value: '1', kind: 'KEEP_BELOW', withPartner: false },
  ];

/** What the eastern side alone states of a partnership. */
export const EASTERN_ONLY: SampleIndicator = {
  code: 'EW_VISITS',
  unit: '人次',
  typical: 40,
  course: 'EVEN',
  withPartner: true,
};

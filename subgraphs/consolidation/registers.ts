import Big from 'big.js';
import { defineRegister } from '../../platform/register/define-register';
import { choice, count, date, money, monthEnd, region, text, village } from '../../platform/register/fields';
import type { Register } from '../../platform/register/register';
import { atMost, belowNation, ordered } from '../../platform/register/rules';
import { monitoredGroup, monitoredPostings } from './monitored-group';

const LEVELS = ['centralFunds', 'provincialFunds', 'cityFunds', 'countyFunds'] as const;

/** The sum of amounts as far as they are known; null where none is. */
const sum = (amounts: readonly (string | null)[]): Big | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((total, amount) => total.plus(amount), new Big(0));
};

/**
 * A project counts, with its budget and its funds, on the day it was arranged; as started and as finished on those days;
 * and its spending on `spentOn`, the day up to which it was counted; a spending of 0 that names no day on the day it was
 * arranged. A later count moves all of it to the later day.
 */
export const projects = defineRegister({
  type: 'Project',
  zh: '衔接资金项目',
  en: 'a project arranged with linkage funds',
  fields: {
    category: choice('项目类别', 'the category', {
      INDUSTRY: '产业类',
      INFRASTRUCTURE: '基础设施类',
      OTHER: '其他类',
    }),
    name: text('项目名称', "the project's name"),
    county: region('实施地区', 'where it is carried out'),
    arrangedOn: date('安排日期', 'the day it was arranged: it and its funds count from then on'),
    budget: money('总投资', 'the whole investment'),
    centralFunds: money('中央衔接资金', 'central linkage funds', { zero: true, optional: true }),
    provincialFunds: money('省级衔接资金', 'provincial linkage funds', { zero: true, optional: true }),
    cityFunds: money('市级衔接资金', 'city linkage funds', { zero: true, optional: true }),
    countyFunds: money('县级衔接资金', 'county linkage funds', { zero: true, optional: true }),
    startedOn: date('开工日期', 'the day work began; empty before', { optional: true }),
    finishedOn: date('完工日期', 'the day work was finished; empty before', { optional: true }),
    spent: money('已支出', 'how much of the linkage funds is spent so far', { zero: true, optional: true }),
    spentOn: date('支出截止日期', 'the day up to which the spending is counted', { optional: true }),
  },
  scope: { region: 'county' },
  date: 'arrangedOn',
  interval: { from: 'startedOn', until: 'finishedOn', zh: '在该日在建', en: 'under way on this day' },
  sums: ['budget', ...LEVELS, 'spent'],
  rules: [
    belowNation('county'),
    ordered('arrangedOn', 'startedOn'),
    ordered('arrangedOn', 'spentOn'),
    ordered('startedOn', 'finishedOn'),
    ({ startedOn, finishedOn }) =>
      finishedOn !== null && startedOn === null
        ? [
            {
              field: 'startedOn',
              expected: { zh: '完工项目的开工日期', en: 'when the finished project was started' },
            },
          ]
        : [],
    (values) => {
      const funds = sum(LEVELS.map((level) => values[level])) ?? new Big(0);
      return [
        ...(funds.gt(values.budget)
          ? [
              {
                field: 'budget' as const,
                expected: { zh: `不小于各级资金之和 ${funds.toFixed()}`, en: `at least its funds` },
              },
            ]
          : []),
        ...(funds.lt(values.spent ?? 0)
          ? [
              {
                field: 'spent' as const,
                expected: { zh: `不超过各级资金之和 ${funds.toFixed()}`, en: `not more than its funds` },
              },
            ]
          : []),
      ];
    },
    ({ spent, spentOn }) =>
      new Big(spent ?? 0).gt(0) && spentOn === null
        ? [{ field: 'spentOn', expected: { zh: '已支出的截止日期', en: 'up to when it was spent' } }]
        : [],
  ],
  postings: ({ category, budget, arrangedOn, startedOn, finishedOn, spent, spentOn, ...funds }) => [
    { indicator: 'PF_PROJECTS', amount: 1 },
    { indicator: `PF_PROJECTS_${category}`, amount: 1 },
    { indicator: `PF_VALUE_${category}`, amount: budget },
    { indicator: 'PF_FUNDS', amount: sum(LEVELS.map((level) => funds[level]))?.toFixed() ?? null },
    {
      indicator: 'PF_FUNDS_INDUSTRY',
      amount: category === 'INDUSTRY' ? (sum(LEVELS.map((level) => funds[level]))?.toFixed() ?? null) : null,
    },
    {
      indicator: 'PF_FUNDS_CENTRAL_PROVINCIAL',
      amount: sum([funds.centralFunds, funds.provincialFunds])?.toFixed() ?? null,
    },
    { indicator: 'PF_FUNDS_CENTRAL', amount: funds.centralFunds },
    { indicator: 'PF_FUNDS_PROVINCIAL', amount: funds.provincialFunds },
    { indicator: 'PF_FUNDS_CITY', amount: funds.cityFunds },
    { indicator: 'PF_FUNDS_COUNTY', amount: funds.countyFunds },
    { indicator: 'PF_STARTED', date: startedOn, amount: 1 },
    { indicator: 'PF_FINISHED', date: finishedOn, amount: 1 },
    { indicator: 'PF_SPENT', date: spentOn ?? arrangedOn, amount: spent },
  ],
});

/** Counts on the day it was paid out. */
export const microLoans = defineRegister({
  type: 'MicroLoan',
  zh: '小额信贷',
  en: 'micro-loans paid out to households',
  fields: {
    county: region('贷款户所在地区', 'where the households are'),
    date: date('放款日期', 'the day it was paid out'),
    households: count('户数', 'households whose first loan of the year it is; 0 for a further loan', {
      from: 0,
    }),
    amount: money('金额', 'the amount'),
  },
  scope: { region: 'county' },
  date: 'date',
  sums: ['households', 'amount'],
  rules: [belowNation('county')],
  postings: ({ amount, households }) => [
    { indicator: 'MC_LOANS', amount },
    { indicator: 'MC_HOUSEHOLDS', amount: households },
  ],
});

/** A count of no persons by name. It stands from the last day of its month until the next count of the village and kind. */
export const monitoredCounts = defineRegister({
  type: 'MonitoredCount',
  zh: '防返贫监测对象',
  en: 'households of one kind under monitoring in a village at the end of a month',
  fields: {
    village: village('行政村', 'the village'),
    kind: choice('监测类别', 'the kind of household', {
      UNSTABLE: '脱贫不稳定户',
      MARGINAL: '边缘易致贫户',
      SUDDEN: '突发严重困难户',
    }),
    month: monthEnd('月份', 'the last day of the month'),
    households: count('户数', 'households under monitoring', { from: 0 }),
    persons: count('人数', 'persons in those households', { from: 0 }),
  },
  scope: { region: 'village' },
  date: 'month',
  sums: ['households', 'persons'],
  unique: [['village', 'kind', 'month']],
  rules: [
    atMost('households', 'persons'),
    ({ households, persons }) =>
      households === 0 && persons !== 0
        ? [
            {
              field: 'households',
              expected: { zh: '有人则至少 1 户', en: '1 or more, where there are persons' },
            },
          ]
        : [],
  ],
  joins: {
    Village: {
      en: 'Its monitored households by kind and month. 防返贫监测对象。',
      value: ({ code }: { code: string }) => code,
      sql: 'r.village = key.value',
    },
  },
  groups: [monitoredGroup],
  countsFor: monitoredPostings,
});

/** Counts on the day it was taken. What was said, and by whom, is no part of it. */
export const hotlineCases = defineRegister({
  type: 'HotlineCase',
  zh: '12317热线来电',
  en: 'a call taken by the 12317 hotline',
  fields: {
    date: date('受理日期', 'the day it was taken'),
    region: region('来电地区', 'the region that the call is about'),
    kind: choice('来电类别', 'the kind of call', { POLICY_ENQUIRY: '政策咨询', OTHER: '其他来电' }),
  },
  scope: { region: 'region' },
  date: 'date',
  rules: [belowNation('region')],
  postings: ({ kind }) => [
    { indicator: 'HO_CALLS', amount: 1 },
    { indicator: 'HO_POLICY', amount: kind === 'POLICY_ENQUIRY' ? 1 : null },
  ],
});

/** Counts for no indicator: those of rectification are about rounds of self-inspection. */
export const rectificationItems = defineRegister({
  type: 'RectificationItem',
  zh: '问题整改',
  en: 'a problem that was found and is to be put right',
  fields: {
    title: text('问题', 'the problem, in one line and without names of persons'),
    region: region('责任地区', 'the region that has to put it right'),
    foundOn: date('发现日期', 'the day it was found'),
    dueOn: date('整改时限', 'the day by which it has to be right', { future: true }),
    doneOn: date('完成日期', 'the day it was right; empty before', { optional: true }),
  },
  scope: { region: 'region' },
  date: 'foundOn',
  interval: {
    from: 'foundOn',
    until: 'doneOn',
    zh: '在该日尚在整改',
    en: 'found and not yet right before this day',
  },
  flags: {
    overdue: {
      zh: '逾期未完成',
      en: 'not done, and due before today',
      sql: `r.done_on is null and r.due_on < (now() at time zone 'Asia/Shanghai')::date`,
    },
  },
  rules: [belowNation('region'), ordered('foundOn', 'dueOn'), ordered('foundOn', 'doneOn')],
});

export const registers: readonly Register[] = [
  projects,
  microLoans,
  monitoredCounts,
  hotlineCases,
  rectificationItems,
];

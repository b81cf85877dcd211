import { actualsOf, creditCodeOf, recordsOf } from '../testing/records';
import { startTestProduct, type TestProduct } from '../testing/test-product';

const secondee = {
  west: '610602',
  east: '320205',
  post: '副县长',
  from: '2023-05-01',
  until: '2023-08-31',
  name: '〇〇〇',
};
const fund = { tier: 'PROVINCE', donor: '320000', date: '2023-03-01', amount: '900', spent: '250' };
const transfer = { partner: '320205', date: '2023-05-04', persons: 30, lifted: 12 };
const purchase = {
  category: 'FRUIT',
  buyerKind: 'INDIVIDUAL',
  buyerRegion: '320205',
  amount: '700',
  date: '2023-05-01',
};
const contribution = { creditCode: creditCodeOf(1), type: 'SKILLS', amount: '5000', date: '2023-05-01' };
const project = {
  name: '示例项目',
  arrangedOn: '2023-02-10',
  budget: '1000',
  centralFunds: '100',
  countyFunds: '50',
};

/** What one record posts to the indicators that the catalogue has since 0.1.0: its register, its values, and the actuals at the end of 2023. */
const POSTED: readonly [
  what: string,
  type: string,
  place: string,
  values: Record<string, unknown>,
  actuals: Record<string, string | null>,
][] = [
  [
    'a cadre sent west is in post until the last day',
    'Secondee',
    '610602',
    { ...secondee, direction: 'EAST_TO_WEST', kind: 'CADRE' },
    { EW_CADRES_IN_POST: '0', EW_CADRES_TO_EAST: null, EW_TEACHERS: null },
  ],
  [
    'a cadre still in post',
    'Secondee',
    '610603',
    { ...secondee, west: '610603', until: null, direction: 'EAST_TO_WEST', kind: 'CADRE' },
    { EW_CADRES_IN_POST: '1' },
  ],
  [
    'a teacher',
    'Secondee',
    '610621',
    { ...secondee, west: '610621', direction: 'EAST_TO_WEST', kind: 'TEACHER' },
    { EW_SPECIALISTS: '1', EW_TEACHERS: '1', EW_DOCTORS: null, EW_CADRES_IN_POST: null },
  ],
  [
    'a doctor',
    'Secondee',
    '610622',
    { ...secondee, west: '610622', direction: 'EAST_TO_WEST', kind: 'DOCTOR' },
    { EW_DOCTORS: '1', EW_AGRONOMISTS: null },
  ],
  [
    'an agronomist',
    'Secondee',
    '610625',
    { ...secondee, west: '610625', direction: 'EAST_TO_WEST', kind: 'AGRONOMIST' },
    { EW_AGRONOMISTS: '1', EW_TEACHERS: null },
  ],
  [
    'another specialist',
    'Secondee',
    '610626',
    { ...secondee, west: '610626', direction: 'EAST_TO_WEST', kind: 'OTHER' },
    { EW_SPECIALISTS: '1', EW_TEACHERS: null, EW_DOCTORS: null, EW_AGRONOMISTS: null },
  ],
  [
    'a cadre sent east',
    'Secondee',
    '610627',
    { ...secondee, west: '610627', direction: 'WEST_TO_EAST', kind: 'CADRE' },
    { EW_CADRES_TO_EAST: '1', EW_CADRES: null, EW_CADRES_IN_POST: null, EW_SPECIALISTS_TO_EAST: null },
  ],
  [
    'a teacher sent east',
    'Secondee',
    '610628',
    { ...secondee, west: '610628', direction: 'WEST_TO_EAST', kind: 'TEACHER' },
    { EW_SPECIALISTS_TO_EAST: '1', EW_CADRES_TO_EAST: null, EW_TEACHERS: null },
  ],
  [
    'labourers who went east',
    'LabourTransfer',
    '610629',
    { ...transfer, origin: '610629', destination: '320205', kind: 'TO_EAST' },
    {
      EW_LABOUR_TO_EAST: '30',
      EW_LABOUR_LIFTED_TO_EAST: '12',
      EW_LABOUR_IN_PROVINCE: null,
      EW_LABOUR_ELSEWHERE: null,
    },
  ],
  [
    'labourers who stayed in the province',
    'LabourTransfer',
    '610630',
    { ...transfer, origin: '610630', destination: '610102', kind: 'WITHIN_PROVINCE', lifted: 0 },
    { EW_LABOUR_IN_PROVINCE: '30', EW_LABOUR_LIFTED_IN_PROVINCE: '0', EW_LABOUR_TO_EAST: null },
  ],
  [
    'labourers who went elsewhere',
    'LabourTransfer',
    '610631',
    { ...transfer, origin: '610631', destination: '620102', kind: 'ELSEWHERE' },
    { EW_LABOUR_ELSEWHERE: '30', EW_LABOUR_LIFTED_ELSEWHERE: '12', EW_LABOUR_TO_EAST: null },
  ],
  [
    'fiscal funds, of which some is spent',
    'AssistanceFund',
    '610702',
    { ...fund, recipient: '610702', source: 'FISCAL', form: 'CASH' },
    { EW_FUNDS_SPENT: '250', EW_SPEND_RATE: '27.78', EW_DONATED_MONEY: null },
  ],
  [
    'money of society',
    'AssistanceFund',
    '610703',
    { ...fund, recipient: '610703', source: 'SOCIAL', form: 'CASH' },
    { EW_DONATED_MONEY: '900', EW_DONATED_GOODS: null, EW_FUNDS_SPENT: null },
  ],
  [
    'goods of society',
    'AssistanceFund',
    '610722',
    { ...fund, recipient: '610722', source: 'SOCIAL', form: 'GOODS' },
    { EW_DONATED_GOODS: '900', EW_DONATED_MONEY: null },
  ],
  [
    'a landed enterprise',
    'LandedEnterprise',
    '610723',
    {
      creditCode: creditCodeOf(2),
      name: '企业',
      host: '610723',
      home: '320205',
      landedOn: '2023-01-01',
      jobs: 10,
      liftedJobs: 4,
    },
    { EW_ENTERPRISE_JOBS: '10', EW_ENTERPRISE_JOBS_LIFTED: '4' },
  ],
  [
    'a park that is run together',
    'JointPark',
    '610724',
    { name: '园区', host: '610724', donor: '320205', openedOn: '2023-01-01', enterprises: 7 },
    { EW_PARKS: '1', EW_PARK_ENTERPRISES: '7' },
  ],
  [
    'a park run together no more',
    'JointPark',
    '610725',
    {
      name: '园区',
      host: '610725',
      donor: '320205',
      openedOn: '2023-01-01',
      closedOn: '2023-12-30',
      enterprises: 0,
    },
    { EW_PARKS: '0', EW_PARK_ENTERPRISES: '0' },
  ],
  ...Object.entries({
    PLATFORM_832: 'PLATFORM',
    HALL: 'HALLS',
    COUNTER: 'COUNTERS',
    ZONE: 'ZONES',
    LIVESTREAM: 'LIVESTREAMS',
    DIRECT: 'DIRECT',
  }).map(([channel, through], i): (typeof POSTED)[number] => {
    const origin = `61080${i + 2}`
      .replace('610804', '610822')
      .replace('610805', '610824')
      .replace('610806', '610825')
      .replace('610807', '610826');
    return [
      `a purchase through ${channel}`,
      'Purchase',
      origin,
      { ...purchase, origin, channel },
      { [`CA_SALES_${through}`]: '700', [`CA_SALES_${through === 'HALLS' ? 'ZONES' : 'HALLS'}`]: null },
    ];
  }),
  [
    'a zone that has closed',
    'Outlet',
    '610827',
    { name: '专区', kind: 'ZONE', region: '610827', openedOn: '2023-01-01', closedOn: '2023-12-31' },
    { CA_ZONES: '0', CA_OUTLETS: null, CA_COUNTERS: null },
  ],
  [
    'a counter',
    'Outlet',
    '610828',
    { name: '专柜', kind: 'COUNTER', region: '610828', openedOn: '2023-01-01' },
    { CA_COUNTERS: '1', CA_OUTLETS: null, CA_ZONES: null },
  ],
  [
    'a reserved share',
    'ReservedShare',
    '610829',
    {
      unitCode: creditCodeOf(3),
      unitName: '单位',
      region: '610829',
      year: 2023,
      canteenPurchases: '800',
      reserved: '100',
    },
    { CA_CANTEEN_PURCHASES: '800', CA_RESERVED: '100', CA_RESERVED_SHARE: '12.50' },
  ],
  [
    'an investment for profit',
    'Contribution',
    '610902',
    { ...contribution, region: '610902', nature: 'FOR_PROFIT' },
    { EV_FUNDS: '5000', EV_FUNDS_FOR_PROFIT: '5000', EV_FUNDS_CHARITABLE: null, EV_SKILLS_FUNDS: '5000' },
  ],
  [
    'a charitable contribution',
    'Contribution',
    '610921',
    { ...contribution, region: '610921', nature: 'CHARITABLE' },
    { EV_FUNDS: '5000', EV_FUNDS_FOR_PROFIT: null, EV_FUNDS_CHARITABLE: '5000' },
  ],
  [
    'a project of industry',
    'Project',
    '610922',
    { ...project, county: '610922', category: 'INDUSTRY' },
    { PF_FUNDS_INDUSTRY: '150', PF_INDUSTRY_SHARE: '100.00' },
  ],
  [
    'a project of industry whose funds are not known',
    'Project',
    '610923',
    { ...project, county: '610923', category: 'INDUSTRY', centralFunds: null, countyFunds: null },
    { PF_FUNDS_INDUSTRY: null },
  ],
  [
    'a project of infrastructure',
    'Project',
    '610924',
    { ...project, county: '610924', category: 'INFRASTRUCTURE' },
    { PF_FUNDS_INDUSTRY: null, PF_FUNDS: '150' },
  ],
];

describe('indicators that registers feed since 0.1.0', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  test.each(POSTED)('%s', async (_, type, place, values, actuals) => {
    const filer = { token: await product.token([{ role: 'filer', region: '000000' }]) };
    await recordsOf(product, () => filer).added(type, values);
    expect(await actualsOf(product, place, '2023-12-31', Object.keys(actuals))).toEqual(
      Object.values(actuals),
    );
  });

  test('a cadre is in post on the last day', async () => {
    expect(await actualsOf(product, '610602', '2023-08-31', ['EW_CADRES_IN_POST'])).toEqual(['1']);
    expect(await actualsOf(product, '610602', '2023-09-01', ['EW_CADRES_IN_POST'])).toEqual(['0']);
  });

  test('what is reserved of a year is known from its first day', async () => {
    expect(await actualsOf(product, '610829', '2023-01-01', ['CA_RESERVED'])).toEqual(['100']);
  });
});

import { readDrafts } from './read-drafts';
import { givenFile } from './table/fixtures/given-file';
import { makeWorkbook } from './table/fixtures/make-workbook';
import { openFile } from './table/open-file';

const NOW = new Date('2026-11-26T10:00:00Z');

type Cells = readonly (readonly string[])[];

/** What a table of a workbook says, a line for each target and total, and the row and code of each error. */
async function read(rows: Cells, merged: readonly string[] = [], sheet = '表'): Promise<string[]> {
  const sheets = { [sheet]: rows.map((row) => [...row]) };
  const file = await openFile(await givenFile(makeWorkbook({ sheets, merged })));
  try {
    const { targets, figures, errors } = await readDrafts(file, { now: NOW });
    const place = (region: string, partner: string): string =>
      partner === '' ? region : `${region}–${partner}`;
    return [
      ...figures.map((one) => `${place(one.region, one.partner)} ${one.indicator} ${one.date} ${one.total}`),
      ...targets.map(
        (one) => `${place(one.region, one.partner)} ${one.indicator} ${one.year} ${one.value} target`,
      ),
      ...errors.map(({ row, column, code }) => `row ${row} ${column}: ${code}`),
    ];
  } finally {
    await file.close();
  }
}

const teams = (rows: readonly (readonly [region: string, date?: string])[]): Cells => [
  ['指标', '地区', '截止日期', '数值', '单位'],
  ...rows.map(([region, date = '2023-06-30']) => ['VT_TEAMS', region, date, '1', '支']),
];

describe('regions', () => {
  it('that were renamed or divided: a name counts where the title says, and never for a part of what it is now', async () => {
    expect(await read(teams([['会理县'], ['崇文区'], ['620201'], ['133100'], ['雄安新区']]))).toEqual([
      '513402 VT_TEAMS 2023-06-30 1',
      '620200 VT_TEAMS 2023-06-30 1',
      'row 3 region: PART_OF_REGION',
      'row 5 region: AMBIGUOUS_REGION',
      'row 6 region: AMBIGUOUS_REGION',
    ]);
    // The one of today is in 乌鲁木齐; until 2015 there was one in 保定 too, which is 竞秀区 now.
    expect(await read(teams([['新市区']]))).toEqual(['650104 VT_TEAMS 2023-06-30 1']);
    expect(await read(teams([['新市区', '2014-06-30']]))).toEqual(['row 2 region: AMBIGUOUS_REGION']);
    expect(
      await read([['保定市驻村帮扶情况（截至2014年6月30日）'], ['县区', '驻村工作队数'], ['新市区', '1']]),
    ).toEqual(['130602 VT_TEAMS 2014-06-30 1']);
  });

  it('in columns of several levels, merged over the rows of a prefecture', async () => {
    expect(
      await read(
        [
          ['2023年各县区消费帮扶专馆（截至6月底）'],
          ['省', '市州', '县（市、区）', '消费帮扶专馆数'],
          ['甘肃省', '兰州市', '城关区', '1'],
          ['', '', '七里河区', '2'],
          ['西藏', '拉萨市', '城关区', '3'],
        ],
        ['A3:A4', 'B3:B4'],
      ),
    ).toEqual([
      '620102 CA_OUTLETS 2023-06-30 1',
      '620103 CA_OUTLETS 2023-06-30 2',
      '540102 CA_OUTLETS 2023-06-30 3',
    ]);
  });

  it('below a name are not filled in but where cells are merged, and an amount never is', async () => {
    const rows = [
      ['地区', '指标', '截止日期', '数值', '单位'],
      ['山阳县', '驻村工作队数', '2023-06-30', '1', '支'],
      ['', '驻村第一书记', '2023-06-30', '2', '人'],
    ];
    expect(await read(rows)).toEqual(['611024 VT_TEAMS 2023-06-30 1', 'row 3 region: EMPTY']);
    expect(await read(rows, ['A2:A3'])).toEqual([
      '611024 VT_TEAMS 2023-06-30 1',
      '611024 VT_FIRST_SECRETARIES 2023-06-30 2',
    ]);
    const shared = [
      ['县区', '财政援助资金（万元）', '截至日期'],
      ['山阳县', '100', '2023-06-30'],
      ['商南县', '', '2023-06-30'],
    ];
    expect(await read(shared, ['B2:B3'])).toEqual(['611024 EW_FISCAL_FUNDS 2023-06-30 1000000']);
  });

  it('beside their codes have to be the same', async () => {
    const rows = [
      ['行政区划代码', '地区名称', '驻村工作队数', '截至日期'],
      ['620102', '城关区', '1', '2023-06-30'],
      ['611023', '山阳县', '2', '2023-06-30'],
    ];
    expect(await read(rows)).toEqual(['620102 VT_TEAMS 2023-06-30 1', 'row 3 region: REGION_DIFFERS']);
    const plain = [['地区', '地区名称', '驻村工作队数', '截至日期'], ...rows.slice(1)];
    expect(await read(plain)).toEqual(await read(rows));
  });

  it('and partners, each in columns of its own', async () => {
    expect(
      await read(
        [
          ['2021年结对帮扶情况表（截至2021年12月31日）'],
          ['受援方', '', '帮扶方', '', '财政援助资金（万元）'],
          ['市', '县', '市', '县（市、区）', ''],
          ['商洛市', '山阳县', '南京市', '栖霞区', '100'],
          ['', '商南县', '', '鼓楼区', '200'],
        ],
        ['A2:B2', 'C2:D2', 'A4:A5', 'C4:C5'],
      ),
    ).toEqual([
      '611024–320113 EW_FISCAL_FUNDS 2021-12-31 1000000',
      '611023–320106 EW_FISCAL_FUNDS 2021-12-31 2000000',
    ]);
  });

  it('in the headings, with a row for each indicator', async () => {
    expect(
      await read([
        ['商洛市2023年6月底协作指标'],
        ['序号', '指标', '单位', '商州区', '洛南县', '合计'],
        ['1', '财政援助资金', '万元', '100', '200', '300'],
        ['2', '援建帮扶车间数', '个', '', '3', '3'],
      ]),
    ).toEqual([
      '611002 EW_FISCAL_FUNDS 2023-06-30 1000000',
      '611021 EW_FISCAL_FUNDS 2023-06-30 2000000',
      '611021 EW_WORKSHOPS 2023-06-30 3',
    ]);
  });

  it('of a title that names two are neither of them', async () => {
    const rows = (title: string): Cells => [
      [title],
      ['指标', '单位', '完成数'],
      ['消费帮扶产品采购销售额', '万元', '100'],
    ];
    expect(await read(rows('商洛市消费帮扶情况（截至2023年12月31日）'))).toEqual([
      '611000 CA_SALES 2023-12-31 1000000',
    ]);
    expect(await read(rows('南京市帮扶商洛市消费帮扶情况（截至2023年12月31日）'))).toEqual([
      'row 3 region: EMPTY',
    ]);
  });
});

describe('what columns hold', () => {
  it('is targets where the title speaks of them alone', async () => {
    const rows = (title: string): Cells => [[title], ['市州', '财政援助资金（万元）'], ['定西市', '10000']];
    expect(await read(rows('2023年东西部协作目标任务分解表'))).toEqual([
      '621100 EW_FISCAL_FUNDS 2023 100000000 target',
    ]);
    expect(await read(rows('2023年东西部协作目标任务完成情况'))).toEqual([
      '621100 EW_FISCAL_FUNDS 2023-12-31 100000000',
    ]);
  });

  it('is said in headings of up to three rows, with the day or year that it is of', async () => {
    expect(
      await read([
        ['商洛市2023年帮扶车间建设进度'],
        ['序号', '县区', '产业协作', '', ''],
        ['', '', '援建帮扶车间数（个）', '', ''],
        ['', '', '2023年目标任务', '截至5月底累计完成', '截至6月底累计完成'],
        ['1', '山阳县', '10', '4', '5'],
      ]),
    ).toEqual([
      '611024 EW_WORKSHOPS 2023-05-31 4',
      '611024 EW_WORKSHOPS 2023-06-30 5',
      '611024 EW_WORKSHOPS 2023 10 target',
    ]);
    expect(
      await read([
        ['县区', '财政援助资金目标（万元）', '财政援助资金完成数（万元）', '截至日期'],
        ['山阳县', '100', '50', '2023-6-30'],
      ]),
    ).toEqual(['611024 EW_FISCAL_FUNDS 2023-06-30 500000', '611024 EW_FISCAL_FUNDS 2023 1000000 target']);
  });

  it('is refused where it may be of a month alone', async () => {
    const rows = [
      ['商洛市2023年6月劳务协作'],
      ['县区', '农村劳动力转移就业人数', ''],
      ['', '6月完成数', '1-6月累计完成数'],
      ['山阳县', '10', '60'],
    ];
    await expect(read(rows)).rejects.toThrow('“B 农村劳动力转移就业人数 6月完成数”列：不认识的列名');
  });

  it('is a number of things or a rate without a unit, and of persons and money never', async () => {
    expect(
      await read([
        ['地区', '驻村工作队数', '财政援助资金', '资金支出进度', '截止日期'],
        ['山阳县', '5', '100', '60.84', '2023-06-30'],
        ['商南县', '6', '100万元', '0.6084', '2023-06-30'],
      ]),
    ).toEqual([
      '611024 VT_TEAMS 2023-06-30 5',
      '611024 PF_SPEND_RATE 2023-06-30 60.84',
      '611023 VT_TEAMS 2023-06-30 6',
      '611023 EW_FISCAL_FUNDS 2023-06-30 1000000',
      'row 2 unit: UNKNOWN_UNIT',
      'row 3 unit: UNKNOWN_UNIT',
    ]);
    expect(
      await read([
        ['地区', '指标', '截止日期', '数值', '单位'],
        ['山阳县', '（一）财政援助资金（万元）', '2023-06-30', '1', ''],
        ['商南县', '财政援助资金（万元）', '2023-06-30', '1', '亿元'],
      ]),
    ).toEqual(['611024 EW_FISCAL_FUNDS 2023-06-30 10000', 'row 3 unit: WRONG_UNIT']);
  });
});

it('lists parts below 其中, and leaves out numbered columns, totals before the region, and notes', async () => {
  expect(
    await read([
      ['山阳县专技人才（截至二〇二三年六月三十日）'],
      ['序号', '县区', '指标', '单位', '累计完成'],
      ['甲', '乙', '丙', '丁', '1'],
      ['1', '山阳县', '专业技术人才', '人', '8'],
      ['', '山阳县', '其中：教师', '人', '3'],
      ['', '山阳县', '　　　医生', '人', '5'],
      ['合计', '', '专业技术人才', '人', '8'],
      ['注：以上由各部门提供'],
      ['填报人：', '', '审核人：', '', '电话：'],
    ]),
  ).toEqual([
    '611024 EW_SPECIALISTS 2023-06-30 8',
    '611024 EW_TEACHERS 2023-06-30 3',
    '611024 EW_DOCTORS 2023-06-30 5',
  ]);
});

it('takes 其中 below a part for neither its part nor another of the whole: both are named', async () => {
  const rows = [
    ['截至2023年6月30日'],
    ['地区', '指标', '单位', '累计完成'],
    ['山阳县', '农村劳动力转移就业人数', '人', '100'],
    ['山阳县', '其中：脱贫人口', '人', '60'],
    ['山阳县', '农村劳动力到东部就业人数', '人', '50'],
    ['山阳县', '其中：脱贫人口', '人', '30'],
  ];
  expect(await read(rows)).toEqual([
    ...['611024 EW_LABOUR 2023-06-30 100', '611024 EW_LABOUR_LIFTED 2023-06-30 60'],
    ...['611024 EW_LABOUR_TO_EAST 2023-06-30 50', 'row 6 indicator: AMBIGUOUS_INDICATOR'],
  ]);
});

import { figures, targets } from '../../testing/query-progress';
import { respondingWith, startStubSubgraph } from '../../testing/stub-subgraph';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

interface Bulletin {
  title: string;
  text: string | null;
  paragraphs:
    { theme: string; sentences: { text: string; progress: { indicator: { code: string } } }[] }[] | null;
}

interface League {
  standings: {
    rank: number | null;
    previousRank: number | null;
    progress: {
      region: { name: string };
      partner: { name: string } | null;
      actual: string | null;
      ratio: string | null;
    };
  }[];
}

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const FIELDS = 'title text paragraphs { theme sentences { text progress { indicator { code } } } }';

async function bulletin(region: string, args: string, partner = ''): Promise<Bulletin> {
  const { data, errors } = await product.execute(
    partner === ''
      ? `{ of: region(code: "${region}") { bulletin(${args}) { ${FIELDS} } } }`
      : `{ of: partnership(west: "${region}", east: "${partner}") { bulletin(${args}) { ${FIELDS} } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { of: { bulletin: Bulletin } }).of.bulletin;
}

const sentence = ({ paragraphs }: Bulletin, code: string): string | undefined =>
  paragraphs?.flatMap(({ sentences }) => sentences).find(({ progress }) => progress.indicator.code === code)
    ?.text;

describe('a bulletin', () => {
  const SHAANXI = '610000';

  beforeAll(async () => {
    await product.importCsv(
      targets(
        'EW_LABOUR,610700,,2017,300,人,test',
        'EW_CADRES,610700,,2017,10,人,test',
        'EW_ENTERPRISES,610702,,2017,10,个,test',
      ),
    );
    await product.importCsv(
      [
        'indicator,region,partner,as_of,value,unit,source,side',
        'EW_LABOUR,610700,320000,2017-06-30,120,人,test,',
        'EW_LABOUR,610700,320000,2017-06-30,150,人,test,EAST',
        'EW_INVESTMENT,610702,,2017-02-15,12345678.9,元,test,',
        'EW_WORKSHOPS,610702,,2017-05-31,3,个,test,',
        'EW_ENTERPRISES,610702,,2017-04-30,4,个,test,',
        'MO_HOUSEHOLDS,610700,,2016-12-31,12,户,test,',
      ].join('\n'),
    );
  });

  test('says what was not reported, of what a figure is a part, and what the other side says', async () => {
    const { text } = await bulletin('610700', 'year: 2017, asOf: "2017-08-31"');
    expect(text).toBe(
      [
        '汉中市2017年帮扶协作工作情况通报（截至8月31日）',
        '一、东西部协作',
        '党政挂职干部选派人数尚未上报；今年1月至6月，农村劳动力转移就业人数120人，完成目标数40.00%，低于应完成进度10.00个百分点（支援方数为150人，相差30人）；今年1月至4月，新增落地投产企业数4个，已下达目标的1个地区完成目标数40.00%，高于应完成进度6.67个百分点（应报11个单位，已报1个）；截至2月15日，企业实际到位投资额1234.56789万元（应报11个单位，已报1个）；今年1月至5月，援建帮扶车间数3个（应报11个单位，已报1个）。',
        '二、防返贫监测',
        '截至2016年12月31日，防返贫监测对象户数12户。',
      ].join('\n'),
    );
  });

  test('has each sentence as it stands in the paragraph, too', async () => {
    const { data } = await product.execute(
      '{ region(code: "610700") { bulletin(year: 2017, asOf: "2017-08-31") { paragraphs { text sentences { clause } } } } }',
    );
    const { paragraphs } = (
      data as { region: { bulletin: { paragraphs: { text: string; sentences: { clause: string }[] }[] } } }
    ).region.bulletin;
    expect(paragraphs).toHaveLength(2);
    for (const { text, sentences } of paragraphs)
      expect(`${sentences.map(({ clause }) => clause).join('；')}。`).toBe(text);
  });

  test('of the assisting region is of what it says itself, beside what the other side says', async () => {
    await product.importCsv(
      [
        'indicator,region,partner,as_of,value,unit,source,side',
        'EW_LABOUR,000000,330000,2017-06-30,800,人,test,EAST',
        'EW_LABOUR,510100,330000,2017-06-30,700,人,test,',
      ].join('\n'),
    );
    const { text } = await bulletin(
      '330000',
      'year: 2017, side: EAST, asOf: "2017-06-30", themes: [EAST_WEST]',
    );
    expect(text).toBe(
      [
        '浙江省2017年帮扶协作工作情况通报（截至6月30日）',
        '一、东西部协作',
        '今年1月至6月，农村劳动力转移就业人数800人（受援方数为700人，相差100人）。',
      ].join('\n'),
    );
  });

  test('says what is approximate, of which days its parts are, and that a total is older than what it hides', async () => {
    await product.importCsv(
      figures(
        'EW_LABOUR,620700,,2017-05-31,约240,人,test',
        'EW_CADRES,620702,,2017-01-31,3,人,test',
        'EW_CADRES,620721,,2017-06-30,4,人,test',
        'EW_WORKSHOPS,620700,,2017-03-31,5,个,test',
        'EW_WORKSHOPS,620702,,2017-06-30,6,个,test',
      ),
    );
    const args = 'year: 2017, asOf: "2017-08-31", themes: [EAST_WEST]';
    const said = await bulletin('620700', args);
    expect(said.text?.split('\n').at(-1)).toBe(
      '今年1月至6月，党政挂职干部选派人数7人（应报6个单位，已报2个；所据数据日期为1月31日至6月30日）；今年1月至5月，农村劳动力转移就业人数约240人；今年1月至3月，援建帮扶车间数5个（有1项下级数据晚于该数）。',
    );
    const english = await bulletin('620700', `${args}, lang: EN`);
    expect(sentence(english, 'EW_CADRES')).toContain(
      '(2 of 6 units have reported; its parts are of 31 January to 30 June)',
    );
    expect(sentence(english, 'EW_LABOUR')).toContain('about 240 persons');
    expect(sentence(english, 'EW_WORKSHOPS')).toContain('(1 figure below it is newer)');
  });

  test('that one side alone has reported, and only in part, says so', async () => {
    await product.importCsv(
      [
        'indicator,region,partner,as_of,value,unit,source,side',
        'EW_LABOUR,621102,350000,2017-06-30,20,人,test,EAST',
        'EW_CADRES,621100,350000,2017-06-30,9,人,test,',
        'EW_CADRES,621102,350000,2017-06-30,5,人,test,EAST',
      ].join('\n'),
    );
    const said = await bulletin('621100', 'year: 2017, themes: [EAST_WEST]');
    expect(sentence(said, 'EW_LABOUR')).toBe(
      '农村劳动力转移就业人数尚未上报（支援方数为20人，其应报7个单位，已报1个）',
    );
    expect(sentence(said, 'EW_CADRES')).toBe(
      '今年1月至6月，党政挂职干部选派人数9人（支援方数为5人，其应报7个单位，已报1个，相差4人）',
    );
  });

  test('of a past moment says what was known then', async () => {
    const { data } = await product.execute(
      '{ progress(year: 2017, within: "610700", first: 1) { totalCount } }',
    );
    expect(data.progress.totalCount).toBeGreaterThan(0);
    const { text, paragraphs } = await bulletin('610700', 'year: 2017, knownAt: "2020-01-01T00:00:00Z"');
    expect(paragraphs).toEqual([]);
    expect(text).toBe('汉中市2017年帮扶协作工作情况通报（截至12月31日）');
  });

  test('of its title alone takes no figures, and with its text a few SQL statements of an owner', async () => {
    const title = await product.execute(`{ region(code: "${SHAANXI}") { bulletin(year: 2021) { title } } }`);
    expect(title.statements).toEqual(['targets.regions']);
    const text = await product.execute(
      `{ region(code: "${SHAANXI}") { bulletin(year: 2021, themes: [HOTLINE]) { text } } }`,
    );
    expect(text.statements.filter((name) => name.startsWith('ledger.')).sort()).toEqual([
      'ledger.actuals',
      'ledger.coverage',
      'ledger.own-statements',
    ]);
  });

  test.each([
    ['year: 2021, themes: []', 'themes'],
    ['year: 1900', 'year'],
    ['year: 2021, asOf: "2022-01-01"', 'asOf'],
    ['year: 2021, knownAt: "2999-01-01T00:00:00Z"', 'knownAt'],
  ])('(%s) is refused', async (args, argument) => {
    const { errors } = await product.execute(`{ region(code: "${SHAANXI}") { bulletin(${args}) { text } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

describe('the ranking table of a bulletin', () => {
  const WITHIN = 'year: 2016, asOf: "2016-08-31"';
  const STANDINGS =
    'indicator: "EW_LABOUR") { indicator { code } standings { rank previousRank progress { region { name } partner { name } ratio actual } } }';

  const table = async (scope: string, args: string, level: string, options = '') => {
    const { data, errors, statements } = await product.execute(
      `{ of: ${scope} { bulletin(${args}) { ranking(level: ${level}${options}, ${STANDINGS} } } }`,
    );
    expect(errors).toBeUndefined();
    const { ranking } = (data as { of: { bulletin: { ranking: League } } }).of.bulletin;
    const lines = ranking.standings.map(({ rank, previousRank, progress }) =>
      [rank, previousRank, progress.region.name, progress.partner?.name, progress.actual, progress.ratio]
        .map((cell) => cell ?? '-')
        .join(' '),
    );
    return { lines, statements };
  };

  beforeAll(async () => {
    await product.importCsv(
      targets(
        'EW_LABOUR,530100,310000,2016,100,人,test',
        'EW_LABOUR,530300,310000,2016,200,人,test',
        'EW_LABOUR,530300,320000,2016,800,人,test',
        'EW_LABOUR,530500,320000,2016,50,人,test',
      ),
    );
    await product.importCsv(
      figures(
        'EW_LABOUR,530100,310000,2016-06-30,60,人,test',
        'EW_LABOUR,530100,310000,2016-08-31,80,人,test',
        'EW_LABOUR,530300,310000,2016-07-31,180,人,test',
        'EW_LABOUR,530300,320000,2016-07-31,80,人,test',
        'EW_LABOUR,530500,320000,2016-07-31,5,人,test',
      ),
    );
  });

  test('of a region has its regions of a level by all that is done there, as of the day of the bulletin', async () => {
    const { lines } = await table('region(code: "530000")', WITHIN, 'PREFECTURE');
    expect(lines).toEqual(['1 1 昆明市 - 80 80.00', '2 2 曲靖市 - 260 26.00', '3 3 保山市 - 5 10.00']);
    const earlier = 'year: 2016, asOf: "2016-06-30"';
    expect((await table('region(code: "530000")', earlier, 'PREFECTURE')).lines[0]).toBe(
      '1 - 昆明市 - 60 60.00',
    );
  });

  test('of a partnership has what each does with its eastern side, by one statement of all', async () => {
    const { lines, statements } = await table(
      'partnership(west: "530000", east: "310000")',
      WITHIN,
      'PREFECTURE',
    );
    expect(lines).toEqual(['1 1 曲靖市 上海市 180 90.00', '2 2 昆明市 上海市 80 80.00']);
    // As any league: for what it lists, for a month earlier, and for the table itself.
    expect(statements.filter((name) => name === 'ledger.actuals')).toHaveLength(3);
    const byAmount = await table(
      'partnership(west: "530000", east: "310000")',
      WITHIN,
      'PREFECTURE',
      ', by: ACTUAL',
    );
    expect(byAmount.lines.slice(0, 3)).toEqual([
      '1 1 曲靖市 上海市 180 90.00',
      '2 2 昆明市 上海市 80 80.00',
      '3 - 玉溪市 上海市 - -',
    ]);
  });

  test('of an eastern region has what its own regions do', async () => {
    await product.importCsv(
      figures(
        'EW_LABOUR,532900,310115,2016-07-31,12,人,test',
        'EW_LABOUR,533400,310117,2016-07-31,30,人,test',
      ),
    );
    const { lines } = await table(
      'region(code: "310000")',
      `${WITHIN}, side: EAST`,
      'COUNTY',
      ', by: ACTUAL',
    );
    expect(lines.slice(0, 3)).toEqual(['1 1 松江区 - 30 -', '2 2 浦东新区 - 12 -', '3 - 黄浦区 - - -']);
  });

  test.each([
    ['indicator: "EW_LABOR", level: COUNTY', 'indicator'],
    ['indicator: "EW_LABOUR", level: VILLAGE', 'level'],
  ])('(%s) is refused', async (args, argument) => {
    const { errors } = await product.execute(
      `{ partnership(west: "530000", east: "310000") { bulletin(${WITHIN}) { ranking(${args}) { indicator { code } } } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

test('a bulletin is not shorter where a subgraph cannot be reached, but has no text', async () => {
  const stub = await startStubSubgraph();
  stub.behave = respondingWith('', 500);
  const partly = await startTestProduct('in-process', { CONSUMER_URL: stub.url });
  try {
    const { data, errors } = await partly.execute(
      '{ region(code: "610000") { bulletin(year: 2021) { title text paragraphs { text } } } }',
    );
    expect(data.region.bulletin).toEqual({
      title: '陕西省2021年帮扶协作工作情况通报（截至12月31日）',
      text: null,
      paragraphs: null,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'consumer' } }]);
  } finally {
    await partly.stop();
    stub.stop();
  }
});

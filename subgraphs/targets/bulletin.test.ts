import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { targets } from '../../testing/query-progress';
import { respondingWith, startStubSubgraph } from '../../testing/stub-subgraph';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

interface Bulletin {
  title: string;
  text: string | null;
  paragraphs:
    { theme: string; sentences: { text: string; progress: { indicator: { code: string } } }[] }[] | null;
}

interface PrintedRow {
  indicator: string;
  region: string;
  partner: string;
  as_of: string;
  value: string;
  unit: string;
  stated_ratio: string;
  source: string;
}

/** 50多 个 as it is printed: 50多个; 2.4万余 人次: 2.4万余人次. */
const printed = ({ value, unit }: PrintedRow): string => `${value}${unit}`;

const PRINTED = parse<PrintedRow>(readFileSync(join(__dirname, '../../data/figures.csv')), {
  columns: true,
  bom: true,
});
const SOURCES = [...new Set(PRINTED.map(({ source }) => source))];

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

describe('what five bulletins printed', () => {
  test.each(SOURCES)('%s is printed again with every number as it was', async (source) => {
    const rows = PRINTED.filter((row) => row.source === source);
    const scopes = new Set(
      rows.map(({ region, partner, as_of }) => `${region}|${partner}|${as_of.slice(0, 4)}`),
    );
    for (const scope of scopes) {
      const [region = '', partner = '', year = ''] = scope.split('|');
      const said = await bulletin(region, `year: ${year}`, partner);
      const missing = rows
        .filter((row) => row.region === region && row.partner === partner && row.as_of.startsWith(year))
        .filter((row) => {
          const text = sentence(said, row.indicator) ?? '';
          const ratio = row.stated_ratio === '' ? '' : `完成目标数${row.stated_ratio}%`;
          return !text.includes(printed(row)) || !text.includes(ratio) || !said.text?.includes(printed(row));
        });
      expect(missing).toEqual([]);
    }
    expect(rows.length).toBeGreaterThan(4);
  });

  test('of Jiangsu and Shaanxi read as they are printed', async () => {
    const args = 'year: 2021, asOf: "2021-09-27"';
    const { title, text } = await bulletin('610000', args, '320000');
    expect(title).toBe('江苏省与陕西省2021年协作帮扶工作情况通报（截至9月27日）');
    const [heading, eastWest, , consumer] = text?.split('\n').slice(1) ?? [];
    expect(heading).toBe('一、东西部协作');
    expect(eastWest).toContain(
      '今年1月至7月，党政挂职干部选派人数138人；专业技术人才选派人数336人；市级及以下财政援助资金8574.2万元；社会帮扶资金4757万元，完成目标数129.62%',
    );
    expect(consumer).toBe(
      '今年1月至7月，消费帮扶产品采购销售额2.8亿元，完成目标数70.42%，高于应完成进度12.09个百分点。',
    );
    expect(await bulletin('610000', `${args}, themes: [CONSUMER], lang: EN`, '320000')).toMatchObject({
      title: '江苏省 and 陕西省: bulletin of cooperation and assistance, 2021, up to 27 September',
      text: expect.stringContaining(
        'From January to July, Consumer-assistance purchases and sales: 280000000 yuan, 70.42% of the target, 12.09 percentage points ahead of schedule.',
      ),
    });
  });
});

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

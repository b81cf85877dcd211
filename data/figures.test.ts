import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { startTestProduct, type TestProduct } from '../testing/test-product';

/** What a bulletin of 2022 printed of Zhangjiakou, on a day on which it had been printed. */
const QUESTION = `{
  region(code: "130700") {
    progress(year: 2022, asOf: "2022-10-16", themes: [PROJECTS_AND_FUNDS], include: ALL) { indicator { code } actual statedOn }
  }
}`;

interface Bulletin {
  title: string;
  text: string;
  paragraphs: { sentences: { text: string; progress: { indicator: { code: string } } }[] }[];
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

const PRINTED = parse<PrintedRow>(readFileSync(join(__dirname, 'figures.csv')), {
  columns: true,
  bom: true,
});
const SOURCES = [...new Set(PRINTED.map(({ source }) => source))];

describe('the first data', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  async function bulletin(region: string, args: string, partner = ''): Promise<Bulletin> {
    const scope =
      partner === '' ? `region(code: "${region}")` : `partnership(west: "${region}", east: "${partner}")`;
    const { data, errors } = await product.execute(
      `{ of: ${scope} { bulletin(${args}) { title text paragraphs { sentences { text progress { indicator { code } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { of: { bulletin: Bulletin } }).of.bulletin;
  }

  const sentence = ({ paragraphs }: Bulletin, code: string): string | undefined =>
    paragraphs.flatMap(({ sentences }) => sentences).find(({ progress }) => progress.indicator.code === code)
      ?.text;

  test('a bulletin that prints no day has its figures on the latest day that it can be of', async () => {
    const { data } = await product.execute(QUESTION);
    const progress = data.region.progress as {
      indicator: { code: string };
      actual: string;
      statedOn: string;
    }[];
    const of = (code: string) => progress.find(({ indicator }) => indicator.code === code);
    expect(of('PF_FUNDS')).toMatchObject({ actual: '3682000000', statedOn: '2022-10-15' });
    expect(of('PF_SPEND_RATE')).toMatchObject({ actual: '60.84' });
    expect(of('PF_FINISH_RATE')).toMatchObject({ actual: '5.46' });
  });

  test.each(SOURCES)('%s is printed in a bulletin again with every number as it was', async (source) => {
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
          return !text.includes(printed(row)) || !text.includes(ratio) || !said.text.includes(printed(row));
        });
      expect(missing).toEqual([]);
    }
    expect(rows.length).toBeGreaterThan(4);
  });

  test('the bulletin of Jiangsu and Shaanxi reads as it is printed', async () => {
    const args = 'year: 2021, asOf: "2021-09-27"';
    const { title, text } = await bulletin('610000', args, '320000');
    expect(title).toBe('江苏省与陕西省2021年协作帮扶工作情况通报（截至9月27日）');
    const [heading, eastWest, , consumer] = text.split('\n').slice(1);
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

test('the index names every figure of the first data, as printed', () => {
  const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
  const index = read('README.md').replace(/ +/g, ' ');
  const figures = parse<Record<string, string>>(read('figures.csv'), { columns: true });
  const missing = figures.filter(({ value, unit, stated_ratio, indicator, as_of }) => {
    const printed = `| ${value} ${unit}${stated_ratio ? `, ${stated_ratio} %` : ''} | \`${indicator}\` `;
    return !index.split('\n').some((line) => line.startsWith(printed) && line.endsWith(`| ${as_of} |`));
  });
  expect(missing).toEqual([]);
});

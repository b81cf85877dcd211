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

describe('the first data', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

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

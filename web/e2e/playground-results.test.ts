import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';

import { strings } from '../playground/strings';
import { launch, picture, type, visit, type Visit } from './browser';
import { startProduct, type Product } from './product';

const folder = join(__dirname, '..', 'playground', 'example-operations');
/** The titles of the prefilled questions. */
const questions = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8').split('\n')[0]?.replace(/^# /, '') ?? '');

let product: Product;
let browser: Browser;
let visitor: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  product = await startProduct();
});
afterAll(() => browser.close());
afterAll(() => product.stop());
beforeEach(async () => {
  visitor = await visit(browser, product.origin);
  page = visitor.page;
});
afterEach(async () => {
  await page.context().close();
  expect(visitor.foreign).toEqual([]);
});

/** Clicks what starts an operation, and gives the response that comes. */
async function responseAfter(action: () => Promise<void>): Promise<{ data?: unknown; errors?: unknown }> {
  const [response] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/graphql')),
    action(),
  ]);
  return (await response.json()) as { data?: unknown; errors?: unknown };
}

/** Clicks one of the questions in their list. */
const execute = (number: number) => responseAfter(() => question(number).click());

const question = (number: number) => page.getByRole('button', { name: questions[number - 1] ?? '?' });

const result = () => page.locator('.result-window .view-lines');

describe('a result', () => {
  const show = (view: { zh: string }) => page.getByRole('button', { name: view.zh, exact: true }).click();

  test('is a table with Chinese values that a click puts in order, and a chart that is saved as a picture', async () => {
    await execute(1);
    await result().getByText('129.62').first().waitFor();
    await show(strings.table);
    const table = page.locator('.result-body table');
    await table.getByText('元', { exact: true }).first().waitFor();
    await table.getByRole('button', { name: '完成率%' }).click();
    const ratios = async () =>
      (await table.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t')[6]).filter(Boolean);
    const ascending = await ratios();
    expect(ascending).toEqual([...ascending].sort((a, b) => Number(a) - Number(b)));
    await table.getByRole('button', { name: '完成率%' }).click();
    expect(await ratios()).toEqual([...ascending].reverse());
    await picture(page, 'result-table');
    await show(strings.chart);
    await page.locator('.result-body .chart canvas').waitFor();
    await picture(page, 'result-chart');
    const [download] = await Promise.all([page.waitForEvent('download'), show(strings.png)]);
    expect(download.suggestedFilename()).toMatch(/^完成情况-苏陕协作.*\.png$/);
    expect(visitor.complaints).toEqual([]);
  });

  test('is saved with all of its pages, as a workbook too', async () => {
    await type(
      page,
      '# 地区\n{ regions(within: "610000", level: COUNTY, first: 40) { nodes { code name } } }',
    );
    // The editor learns a moment after a change that the operation has no name any more.
    await page.getByRole('tab', { name: 'untitled' }).waitFor();
    await responseAfter(() => page.getByRole('button', { name: /Execute query/ }).click());
    await result().getByText('"nodes"').first().waitFor();
    // What the editor suggests may lie over the buttons.
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: strings.xlsx.zh }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^完成情况-地区 \d{8}\.xlsx$/);
    const { sheets } = await readXlsx(readFileSync(await download.path()));
    expect(sheets[0]?.rows.length).toBe(1 + 107);
    expect(sheets[0]?.rows[1]).toEqual(['610102', '新城区']);
  });
});

describe('panels', () => {
  const panel = (title: { zh: string }) => page.getByRole('button', { name: title.zh }).first().click();

  test('fill in variables by names', async () => {
    await type(
      page,
      'query Progress($region: RegionCode!, $side: Side) { region(code: $region) { name progress(year: 2021, side: $side) { ratio } } }',
    );
    await panel(strings.variables);
    await page.getByLabel(/^region/).fill('山阳县');
    await page.locator('datalist option[value="611024"]').waitFor({ state: 'attached' });
    await page.getByLabel(/^region/).fill('611024');
    await page.getByLabel(/^side/).selectOption({ label: '支援方' });
    await page.locator('.graphiql-editor-tool').getByText('"611024"').waitFor();
    await page.locator('.graphiql-editor-tool').getByText('"EAST"', { exact: true }).waitFor();
    await picture(page, 'variables');
    expect(visitor.complaints).toEqual([]);
  });

  test('find a field by its Chinese term', async () => {
    await panel(strings.search);
    await page.getByRole('searchbox').fill('序时进度');
    await page.getByText('Progress.elapsed', { exact: true }).waitFor();
    await picture(page, 'search');
  });

  test('the explorer leaves comments where they are', async () => {
    // Tall enough for all lines of the query to be on the page.
    await page.setViewportSize({ width: 1440, height: 1400 });
    await panel(strings.explorer);
    await page.locator('.graphiql-explorer-root').getByText('itemised', { exact: true }).click();
    const query = page.locator('.graphiql-query-editor');
    await query.getByText('itemised').waitFor();
    await query.getByText(/苏陕协作：到七月底/).waitFor();
  });
});

test('a link opens the question in a tab of its own, and does not run it', async () => {
  await execute(3);
  await page.getByRole('button', { name: strings.link.zh }).click();
  await page.waitForFunction(() => location.hash.startsWith('#query='));
  const other = await visit(browser, product.origin);
  await other.page.goto('about:blank');
  await other.page.goto(page.url());
  await other.page.getByRole('tab', { name: 'League' }).waitFor();
  expect(other.requests.filter((url) => url.endsWith('/graphql'))).toEqual([]);
  await other.page.context().close();
});

test('is usable on a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await execute(1);
  await page.getByRole('button', { name: strings.table.zh, exact: true }).click();
  await page.locator('.result-body table').scrollIntoViewIfNeeded();
  await picture(page, 'phone');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

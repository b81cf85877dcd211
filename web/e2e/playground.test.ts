import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

import { toCsv } from '../playground/csv';
import { strings } from '../playground/strings';
import { launch, open, picture, type, visit, type Visit } from './browser';
import { startProduct, type Product } from './product';

const questions = readdirSync(join(__dirname, '..', 'playground', 'example-operations'))
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const query = readFileSync(join(__dirname, '..', 'playground', 'example-operations', file), 'utf8');
    return {
      name: file.replace('.graphql', ''),
      query,
      title: query.split('\n')[0]?.replace(/^# /, '') ?? '',
    };
  });

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

const question = (number: number) => page.getByRole('button', { name: questions[number - 1]?.title ?? '?' });

const result = () => page.locator('.result-window .view-lines');

describe('the prefilled questions', () => {
  test('the first is there at once, with its variables, and the run button answers it', async () => {
    const body = await responseAfter(() => page.getByRole('button', { name: /Execute query/ }).click());
    expect(body.errors).toBeUndefined();
    await result().getByText('129.62').first().waitFor();
    await picture(page, 'first-question');
    expect(visitor.complaints).toEqual([]);
  });

  test.each(questions)('$name runs and shows data', async ({ name, query, title }) => {
    const body = await responseAfter(() => page.getByRole('button', { name: title }).click());
    expect(body.errors).toBeUndefined();
    const rows = toCsv(query, body.data)?.split('\r\n') ?? [];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.join()).toMatch(/\p{Script=Han}/u);
    await result().getByText('"data"').waitFor();
    await page.waitForTimeout(300);
    await picture(page, name);
    expect(visitor.complaints).toEqual([]);
  });

  test('one that is open unchanged is not opened twice', async () => {
    await execute(2);
    await execute(1);
    await execute(2);
    expect(await page.getByRole('tab').count()).toBe(2);
  });
});

describe('the editor', () => {
  test('completes a field', async () => {
    await type(page, '{ region(code: "610000") { na');
    const suggestion = page.locator('.suggest-widget .monaco-list-row', { hasText: 'name' }).first();
    await suggestion.waitFor();
    await picture(page, 'completion');
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-query-editor').getByText('name', { exact: true }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('shows what a field means, under the mouse', async () => {
    await page.locator('.graphiql-query-editor').getByText('elapsed', { exact: true }).hover();
    await page.getByText(/The share of the year that has passed.*序时进度/).waitFor();
    await picture(page, 'hover');
    expect(visitor.complaints).toEqual([]);
  });

  test('marks a field that does not exist', async () => {
    await type(page, '{ region(code: "610000") { nonsense } }');
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  });

  test('shows the description of a type, from the SDL', async () => {
    await page
      .getByRole('button', { name: new RegExp(strings.docs.zh) })
      .first()
      .click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('link', { name: 'Region', exact: true }).first().click();
    await page.getByText('A unit of GB/T 2260 (行政区划)').waitFor();
    await picture(page, 'docs');
    expect(visitor.complaints).toEqual([]);
  });

  test('adds a field by a click in the explorer', async () => {
    // Tall enough for all lines of the query to be on the page.
    await page.setViewportSize({ width: 1440, height: 1400 });
    await page.getByRole('button', { name: strings.explorer.zh }).click();
    await page.locator('.graphiql-explorer-root').getByText('itemised', { exact: true }).click();
    await page.locator('.graphiql-query-editor').getByText('itemised').waitFor();
    await picture(page, 'explorer');
    expect(visitor.complaints).toEqual([]);
  });

  test('shows no response in another tab than the one that asked, nor after it was stopped', async () => {
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue().catch(() => undefined);
    });
    await question(3).click();
    await page.waitForTimeout(300);
    await page.getByRole('tab', { name: 'PairingProgress' }).click();
    await page.waitForTimeout(1500);
    expect(await result().innerText()).not.toContain('standings');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByRole('button', { name: /Stop query/ }).click();
    await page.waitForTimeout(1500);
    expect(await result().innerText()).not.toContain('129.62');
    await page.unroute('**/graphql');
  });

  test('has the first question, and its variables, on the next visit too', async () => {
    const again = await page.context().newPage();
    for (let visit = 0; visit < 2; visit++) {
      await open(again, product.origin);
      await again.getByRole('button', { name: /Execute query/ }).click();
      await again.locator('.result-window').getByText('129.62').first().waitFor();
    }
    await again.close();
  });

  test('remembers what was run, and the open tabs, on the next visit', async () => {
    await execute(3);
    await page.waitForTimeout(1000);
    await open(page, product.origin);
    await page.getByRole('tab', { name: 'League' }).waitFor();
    await page.getByRole('button', { name: /Show History/ }).click();
    await page.locator('.graphiql-history').getByText('League').waitFor();
    await picture(page, 'history');
  });
});

describe('saving as CSV', () => {
  test('gives a file with a Chinese name that Excel opens', async () => {
    await execute(1);
    await result().getByText('129.62').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: strings.csv.zh }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^完成情况-苏陕协作.* \d{8}\.csv$/);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFF结对关系.东部.名称,结对关系.西部.名称,指标.名称,指标.单位,目标任务,完成数,完成率%,序时进度%,与应完成进度之差,进度评价',
      '江苏省,陕西省,社会帮扶资金,元,36700000,47570000,129.62,58.33,71.29,已完成',
    ]);
  });

  test('says so when there is nothing to save', async () => {
    await page.getByRole('button', { name: strings.csv.zh }).click();
    await page.getByRole('alert').getByText(strings.csvEmpty.zh).waitFor();
  });
});

describe('the token', () => {
  const field = () => page.getByLabel(strings.token.zh);
  const enter = async (token: string) => {
    await field().fill(token);
    await field().press('Enter');
  };

  test('that is none is refused at once, without a request', async () => {
    await enter('我的令牌');
    await page.getByRole('alert').getByText(strings.tokenMalformed.zh).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test('that the server refuses is named as refused, and not kept', async () => {
    await enter('Bearer eyJhbGciOiJFUzI1NiJ9.e30.forged');
    await page.getByRole('alert').getByText(strings.tokenRefused.zh).waitFor();
    await picture(page, 'refused-token');
    expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('forged');
  });

  test('goes with each request, and is kept in this tab alone', async () => {
    await page.route('**/graphql', (route) => route.fulfill({ json: { data: { __typename: 'Query' } } }));
    await enter('some.good.token');
    await page.getByRole('status').getByText(strings.tokenKept.zh).waitFor();
    const [request] = await Promise.all([
      page.waitForRequest('**/graphql'),
      page.getByRole('button', { name: /Execute query/ }).click(),
    ]);
    expect(request.headers().authorization).toBe('Bearer some.good.token');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('some.good.token');
    const another = await page.context().newPage();
    await open(another, product.origin);
    expect(await another.getByLabel(strings.token.zh).inputValue()).toBe('');
  });
});

describe('when something is missing', () => {
  test('a server that cannot be reached is named so', async () => {
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: /Execute query/ }).click();
    await result()
      .getByText(/连不上服务/)
      .waitFor();
  });

  test('without a published schema, questions still run', async () => {
    await page.route('**/schema.graphql', (route) => route.fulfill({ status: 404, body: 'no' }));
    await open(page, product.origin);
    await page.getByText(strings.noSchema.zh).waitFor();
    const body = await execute(2);
    expect(body.errors).toBeUndefined();
  });
});

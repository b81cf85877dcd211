import type { Browser, Page } from 'playwright-core';
import { launch, seriousFaults, threePictures } from './browser';
import { askGraph, paste, pick, sampleToken } from './people';
import { startProduct, type Product } from './product';

/** A month's return on the page: filed by keyboard, approved by another, printed; and what becomes of a draft when something breaks. */

let product: Product;
let browser: Browser;
let complaints: string[] = [];

const UNIT = '611022';
const id = (period: string): string => `EAST_WEST|${UNIT}|WEST|${period}`;

/** The form has so many lines, of indicators that no check compares with each other. */
const LINES = 40;
let indicators: { code: string; name: string }[];

beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  const token = await tokenOf('administrator', '610000');
  const found = await ask<{ indicators: (Indicator & { code: string; name: string })[] }>(
    token,
    '{ indicators { code name theme unit aggregation partOf { code } } }',
    {},
  );
  indicators = found.indicators.filter(isPlain).slice(0, LINES);
  const plan = await ask<{ result: { refusals: { message: string }[] } }>(token, SET_PLAN, {
    input: {
      theme: 'EAST_WEST',
      name: '东西部协作月报',
      within: UNIT,
      rhythm: 'MONTH',
      indicators: indicators.map(({ code }) => ({ indicator: code, isRequired: true })),
      daysToFile: 5,
      since: '2021-01-01',
    },
    key: 'a plan of this test',
  });
  expect(plan.result.refusals).toEqual([]);
}, 300_000);
afterAll(() => browser.close());
afterAll(() => product.stop());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints).toEqual([]);
});

interface Indicator {
  theme: string;
  unit: string;
  aggregation: string;
  partOf: object | null;
}
const isPlain = ({ theme, unit, aggregation, partOf }: Indicator): boolean =>
  theme === 'EAST_WEST' && unit !== 'PERCENT' && ['FLOW', 'BALANCE'].includes(aggregation) && partOf === null;

const SET_PLAN = `mutation ($input: FilingPlanInput!, $key: ID!) {
  result: setEastWestFilingPlan(input: $input, version: 0, key: $key) { plan { id } refusals { message(lang: EN) } }
}`;

const STATE = `mutation ($figures: [FigureInput!]!, $key: ID!) {
  result: stateEastWestFigures(figures: $figures, key: $key) { refusals { code field } }
}`;

const JIANGSU = { region: '610000', partner: '320000', side: 'EAST' };

const tokenOf = (role: string, region: string): Promise<string> => sampleToken(product.origin, role, region);
const ask = <Data>(token: string, query: string, variables: object): Promise<Data> =>
  askGraph<Data>(product.origin, token, query, variables);

/** Somebody at a browser of their own, signed in. */
async function enter(role: string, region: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const token = await tokenOf(role, region);
  await context.addInitScript((kept: string) => {
    sessionStorage.setItem('cooperation-graph.token', kept);
  }, token);
  return newTab(await context.newPage());
}

function newTab(page: Page): Page {
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

const open = async (page: Page, period: string): Promise<void> => {
  await page.goto(`${product.origin}/returns/${encodeURIComponent(id(period))}`);
  await page.locator('.return-grid').waitFor();
};
const total = (page: Page, line: number) => page.locator('input[data-column=total]').nth(line);
const draftIs = (page: Page, state: string) =>
  page.locator(`[data-draft=${state}]`).waitFor({ timeout: 20_000 });

test('a month of 40 lines takes at most sixty key presses beyond the figures, and then another approves it', async () => {
  const filer = await enter('filer', UNIT);
  await open(filer, '2021-07');
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses++;
    await filer.keyboard.press(key);
  };
  for (let line = 0; line < LINES; line++) {
    await filer.keyboard.type(String(100 + line));
    await press('Enter');
  }
  await filer.getByText('核对没有发现问题。').waitFor();
  await press('Enter');
  await filer.getByText('待审核', { exact: true }).first().waitFor();
  console.log(`a month of ${LINES} lines: ${presses} key presses beyond the figures`);
  expect(presses).toBeLessThanOrEqual(60);
  await threePictures(filer, 'return-submitted');

  const approver = await enter('approver', '611000');
  await open(approver, '2021-07');
  expect(await approver.locator('.return-grid input').count()).toBe(0);
  await approver.getByRole('button', { name: '审核通过' }).click();
  await approver.getByText('已审核', { exact: true }).first().waitFor();
  await approver.emulateMedia({ media: 'print' });
  const sheet = approver.locator('.return-sheet');
  const text = await sheet.innerText();
  for (const part of [
    '填报单位：丹凤县',
    '填报人：sample-filer-611022',
    '审核人：sample-approver-611000',
    '负责人',
    '填报日期',
    '（盖章）',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('草稿');
  await approver.emulateMedia({ media: null });
  await threePictures(approver, 'return-approved');
});

test('it is sent back with a comment at a line, put right, and amended after its approval', async () => {
  const filer = await enter('filer', UNIT);
  await open(filer, '2021-08');
  const rows = indicators.map(({ name }, line) => `${name}\t${200 + line}`).reverse();
  await paste(filer, ['指标\t累计', ...rows, '满意度\t5'].join('\n'));
  await filer.getByText('没有取数：满意度').waitFor();
  await draftIs(filer, 'saved');
  expect(await total(filer, 0).inputValue()).toBe('200');
  await threePictures(filer, 'return-form');
  expect(await seriousFaults(filer)).toEqual([]);
  await total(filer, 0).focus();
  await filer.keyboard.press('Control+Enter');
  await filer.getByRole('button', { name: '确认提交' }).click();
  await filer.getByText('待审核', { exact: true }).first().waitFor();

  const approver = await enter('approver', '611000');
  await open(approver, '2021-08');
  await approver.getByRole('button', { name: '退回' }).click();
  await approver.getByLabel(/退回意见/).fill('第一行请核实');
  await approver.getByRole('form', { name: '退回' }).getByRole('button', { name: '退回' }).click();
  await approver.getByText('已退回', { exact: true }).first().waitFor();

  await filer.reload();
  await filer.getByText('退回：第一行请核实').waitFor();
  await total(filer, 0).fill('90');
  await filer
    .getByText('比上期累计少')
    .or(filer.getByText(/小于|倒挂|低于|少于/))
    .first()
    .waitFor();
  await draftIs(filer, 'saved');
  await total(filer, 0).fill('210');
  await draftIs(filer, 'saved');
  await filer.keyboard.press('Control+Enter');
  await filer.getByRole('button', { name: '确认提交' }).click();
  await filer.getByText('待审核', { exact: true }).first().waitFor();
  await approver.reload();
  await approver.getByRole('button', { name: '审核通过' }).click();
  await approver.getByText('已审核', { exact: true }).first().waitFor();
  await filer.reload();
  await filer.getByRole('button', { name: '更正' }).click();
  await filer.getByRole('form', { name: '更正' }).getByLabel(/原因/).fill('漏报一人');
  await filer.getByRole('form', { name: '更正' }).getByRole('button', { name: '更正' }).click();
  await filer.getByText('修订 2').waitFor();
  expect(await total(filer, 0).inputValue()).toBe('210');
});

describe('a draft', () => {
  test('survives a closed tab, a lost network and a session that ended', async () => {
    const filer = await enter('filer', UNIT);
    await open(filer, '2021-09');
    await filer.context().setOffline(true);
    await total(filer, 0).fill('301');
    await draftIs(filer, 'unreachable');
    await filer.close();
    await filer.context().setOffline(false);
    const tab = newTab(await filer.context().newPage());
    await open(tab, '2021-09');
    await tab.getByText('已恢复上次没有保存的 1 行').waitFor();
    await draftIs(tab, 'saved');
    await tab.route('**/graphql', (route) =>
      route.fulfill({
        status: 401,
        json: { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] },
      }),
    );
    await total(tab, 1).fill('302');
    await tab.locator('[data-state=refused], [data-state=expired]').first().waitFor();
    await tab.unroute('**/graphql');
    await draftIs(tab, 'saved');
    await tab.reload();
    await tab.locator('.return-grid').waitFor();
    expect([await total(tab, 0).inputValue(), await total(tab, 1).inputValue()]).toEqual(['301', '302']);
    complaints = complaints.filter((text) => !/Failed to load|ERR_INTERNET/.test(text));
  });

  test('never overwrites what somebody else saved first: both are shown, and a person decides', async () => {
    const [first, second] = [await enter('filer', UNIT), await enter('administrator', '611000')];
    await open(first, '2021-10');
    await open(second, '2021-10');
    await total(first, 0).fill('400');
    await draftIs(first, 'saved');
    await total(second, 0).fill('499');
    await draftIs(second, 'conflict');
    const conflict = second.locator('[data-state=conflict]');
    expect(await conflict.getByRole('row').nth(1).innerText()).toMatch(/400\s+sample-filer-611022\s+499/);
    await threePictures(second, 'return-conflict');
    await second.getByRole('button', { name: '用我填的（保存为新版本）' }).click();
    await draftIs(second, 'saved');
    await first.reload();
    await first.locator('.return-grid').waitFor();
    expect(await total(first, 0).inputValue()).toBe('499');
  });
});

describe('the pages around returns', () => {
  test('what is due opens its return, and so does a cell of who has filed', async () => {
    const filer = await enter('filer', UNIT);
    await filer.goto(`${product.origin}/returns`);
    const due = filer.getByRole('region', { name: '待填报' });
    await due.getByText('未打开').first().waitFor();
    await threePictures(filer, 'returns-due');
    expect(await seriousFaults(filer)).toEqual([]);
    await due.getByRole('link', { name: '填报' }).first().click();
    await filer.locator('.return-grid').waitFor();

    await filer.goto(`${product.origin}/completeness?within=611000&year=2021`);
    await filer.getByText('应报 12').waitFor();
    await threePictures(filer, 'completeness');
    expect(await seriousFaults(filer)).toEqual([]);
    await filer.getByRole('link', { name: '丹凤县 2021年7月 迟报' }).click();
    await filer.getByRole('heading', { name: /丹凤县.*2021年7月/ }).waitFor();
  });

  test('where the two sides differ, either may say why', async () => {
    const stated = await ask<{ result: { refusals: object[] } }>(await tokenOf('filer', '320000'), STATE, {
      figures: [{ indicator: 'EW_LABOUR', ...JIANGSU, date: '2021-07-31', value: '12000人' }],
      key: 'an eastern figure of this test',
    });
    expect(stated.result.refusals).toEqual([]);
    const filer = await enter('filer', '610000');
    await filer.goto(`${product.origin}/reconciliation?within=610000&east=320000&asOf=2021-07-31&all=1`);
    await filer.getByText('仅受援方').first().waitFor();
    const row = filer.getByRole('row', { name: /农村劳动力转移就业人数/ });
    expect(await row.innerText()).toMatch(/12,?650.*12,?000.*650.*5\.14%/s);
    await row.getByRole('button', { name: '写说明' }).click();
    const form = filer.getByRole('form', { name: '写说明' });
    await form.getByLabel(/说明（一行）/).fill('统计口径不同');
    await threePictures(filer, 'reconciliation');
    expect(await seriousFaults(filer)).toEqual([]);
    await form.getByRole('button', { name: '提交' }).click();
    await row.getByText('受援方：统计口径不同').waitFor();

    await filer.goto(`${product.origin}/reconciliation?within=610000&asOf=2021-07-31`);
    await filer.getByRole('link', { name: /江苏省 → 陕西省/ }).waitFor();
    await threePictures(filer, 'differences');
  });

  test('an administrator sets a plan with the partners on record of its units, and revises it', async () => {
    const administrator = await enter('administrator', '610000');
    await administrator.goto(`${product.origin}/filing-plans`);
    await administrator.getByRole('button', { name: '新建安排' }).click();
    const form = administrator.locator('form.record-form');
    await form.getByLabel(/^名称/).fill('陕西省季报');
    await form.getByLabel('周期').selectOption('季');
    await pick(administrator, form.getByLabel(/^地区/), '610000', '陕西省');
    await pick(administrator, form.getByLabel(/^指标/), '农村劳动力', '农村劳动力转移就业人数');
    await form.getByRole('button', { name: '从结对关系带入' }).click();
    // Counties of the province have partners too: they are not units of this plan.
    await form.getByText('1 对').waitFor();
    await threePictures(administrator, 'filing-plan');
    expect(await seriousFaults(administrator)).toEqual([]);
    await form.getByRole('button', { name: '提交' }).click();
    await administrator.getByRole('button', { name: '调整 陕西省季报' }).click();
    await form.getByLabel('期后几天内报').fill('9');
    await form.getByLabel(/原因/).fill('按通知调整');
    await form.getByRole('button', { name: '提交' }).click();
    await administrator.getByRole('row', { name: /陕西省季报.*期后9天/ }).waitFor();
    await threePictures(administrator, 'filing-plans');
  });
});

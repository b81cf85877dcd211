import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

import { faultsOf, folder, launch, readmePicture, visit, visitStaff, type Visit } from './browser';
import { startProduct, type Product } from './product';

let product: Product;
let browser: Browser;
let visitor: Visit;
let page: Page;

beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});
afterAll(() => browser.close());
afterAll(() => product.stop());
beforeEach(async () => {
  visitor = await visitStaff(browser, product.origin);
  page = visitor.page;
});
afterEach(async () => {
  await page.context().close();
  expect(visitor.foreign).toEqual([]);
});

const PARTNERSHIP = '江苏省 → 陕西省';
const section = (name: string) => page.getByRole('region', { name });
const go = (path: string) => page.goto(product.origin + path);

/** What a reader sees is right for everybody: no complaint of the browser, nothing serious for a screen reader, three pictures. */
async function looksRight(name: string): Promise<void> {
  expect(await faultsOf(page, name)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

describe('what staff need before a meeting, from the start address, in at most three clicks', () => {
  /** From the start address, as far as it is loaded: what it takes until the answer is there. Times are printed, and nothing rests on them. */
  const count = async (
    question: string,
    clicks: (() => Promise<unknown>)[],
    answer: () => Promise<unknown>,
    keys = 0,
  ): Promise<void> => {
    await page.getByRole('button', { name: PARTNERSHIP }).waitFor();
    await page.waitForLoadState('networkidle');
    const before = { requests: visitor.requests.length, bytes: await visitor.bytes(), time: Date.now() };
    for (const click of clicks) await click();
    await answer();
    const ms = Date.now() - before.time;
    const requests = visitor.requests.length - before.requests;
    const kilobytes = Math.round(((await visitor.bytes()) - before.bytes) / 1000);
    console.log(
      `${question}: ${clicks.length} clicks, ${keys} keys, ${requests} requests, ${kilobytes} kB, ${ms} ms`,
    );
    expect(clicks.length).toBeLessThanOrEqual(3);
  };
  const nothing = () => Promise.resolve();
  const choose = () => page.getByRole('button', { name: PARTNERSHIP }).click();
  const openPlace = async () => {
    await page.getByRole('link', { name: PARTNERSHIP }).click();
    await section('指标进展').waitFor();
  };

  test('the first view is at most 300 kB', async () => {
    await page.getByRole('button', { name: PARTNERSHIP }).waitFor();
    const ms = await page.evaluate(() => Math.round(performance.now()));
    const bytes = await visitor.bytes();
    console.log(
      `the first view: ${visitor.requests.length} requests, ${Math.round(bytes / 1000)} kB, ${ms} ms`,
    );
    expect(bytes).toBeLessThan(300_000);
    await looksRight('overview-first');
  });

  test('how far is our partnership', async () => {
    const bars = section(PARTNERSHIP);
    await count('how far', [choose], () => bars.getByText('129.62%').waitFor());
    expect(await bars.getByRole('row').allInnerTexts()).toEqual([
      expect.anything(),
      expect.stringMatching(/社会帮扶资金.*4,757万元 \/ 3,670万元.*129\.62%.*已完成.*应完成 58\.33%/s),
      expect.stringMatching(/农村劳动力转移就业人数.*12,650人 \/ 15,650人.*80\.83%.*达到进度/s),
      expect.stringMatching(/脱贫人口转移就业人数.*5,973人 \/ 7,650人.*78\.08%/s),
      expect.stringMatching(/消费帮扶产品采购销售额.*2\.8亿元 \/ 3\.976亿元.*70\.42%/s),
    ]);
    await section('东部到西部').scrollIntoViewIfNeeded();
    await section('东部到西部').getByRole('img').waitFor();
    await section('东部到西部').getByText('江苏省 → 陕西省 4,757万元').waitFor();
    await looksRight('overview');
  });

  test('where does this number come from', async () => {
    const evidence = page.getByRole('dialog', { name: '数据来源' });
    const line = evidence.getByRole('row', { name: /bulletin 001/ }).first();
    await count(
      'where from',
      [choose, () => page.getByRole('link', { name: '农村劳动力转移就业人数' }).click()],
      () => line.waitFor(),
    );
    expect((await line.innerText()).replace(/\s+/g, ' ')).toMatch(
      /^2021-07-31 上报数 受援方 江苏省 → 陕西省 12,650人 12650人 bulletin 001 20\d\d-\d\d-\d\d \d\d:\d\d 仅本地区可见$/,
    );
    await looksRight('evidence');
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(`${product.origin}/partnership/320000/610000`);
  });

  test('the text for the bulletin', async () => {
    await page.context().grantPermissions(['clipboard-read']);
    await count(
      'the bulletin',
      [choose, openPlace, () => page.getByRole('button', { name: '复制' }).click()],
      () => page.getByText('已复制').waitFor(),
    );
    await readmePicture(page, 'partnership');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        '江苏省与陕西省2021年协作帮扶工作情况通报（截至7月31日）',
        '一、东西部协作',
        '今年1月至7月，党政挂职干部选派人数138人；专业技术人才选派人数336人；市级及以下财政援助资金8574.2万元；' +
          '社会帮扶资金4757万元，完成目标数129.62%，高于应完成进度71.29个百分点；' +
          '农村劳动力转移就业人数12650人，完成目标数80.83%，高于应完成进度22.50个百分点；' +
          '其中脱贫人口转移就业人数5973人，完成目标数78.08%，高于应完成进度19.75个百分点；' +
          '新增落地投产企业数61个；企业实际到位投资额9.46亿元；落地企业吸纳农村劳动力人数1108人；' +
          '援建帮扶车间数274个；援建帮扶车间吸纳农村劳动力人数11443人。',
        '二、消费帮扶',
        '今年1月至7月，消费帮扶产品采购销售额2.8亿元，完成目标数70.42%，高于应完成进度12.09个百分点。',
      ].join('\n'),
    );
    await section('逐月进度')
      .getByRole('img', { name: /逐月进度/ })
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      section('逐月进度').getByRole('button', { name: '保存为图片' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('江苏省 → 陕西省 社会帮扶资金 逐月进度_截至2021-07-31.png');
    await file.saveAs(join(folder, 'staff', 'saved-chart.png'));
    expect(await page.title()).toBe('江苏省 → 陕西省 · 协作图谱');
    await looksRight('partnership');
  });

  test('the table for the annex', async () => {
    let text = '';
    await count(
      'the table',
      [
        choose,
        openPlace,
        async () => {
          const [file] = await Promise.all([
            page.waitForEvent('download'),
            page.getByRole('button', { name: '导出 CSV' }).click(),
          ]);
          expect(file.suggestedFilename()).toMatch(/\p{Script=Han}.*\.csv$/u);
          text = readFileSync(await file.path(), 'utf8');
        },
      ],
      nothing,
    );
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toMatch(/社会帮扶资金.*36700000.*47570000.*129\.62/);
  });

  test('who is behind', async () => {
    await count(
      'who is behind',
      [
        () => page.getByRole('combobox', { name: '地区' }).click(),
        async () => {
          await page.keyboard.type('xzs'); // 忻州市, among others
          await page.getByTitle('忻州市（山西省）').click();
        },
      ],
      () => section('滞后的，差距大的在前').getByText('小额信贷发放金额').waitFor(),
      3,
    );
    expect(await section('滞后的，差距大的在前').getByRole('row').nth(1).innerText()).toMatch(
      /忻州市\s+小额信贷发放金额\s+8\.06%\s+29\.17%\s+-21\.11/,
    );
    await looksRight('overview-of-a-region');
  });
});

test('beside the playground, which a question has to be chosen or written in', async () => {
  await page.close();
  const begun = Date.now();
  const other = await visit(browser, product.origin);
  const opened = Date.now();
  const before = { requests: other.requests.length, bytes: await other.bytes() };
  await other.page.getByRole('button', { name: /Execute query/ }).click();
  await other.page.locator('.result-window').getByText('129.62').first().waitFor();
  console.log(
    `the playground: ${before.requests} requests, ${Math.round(before.bytes / 1000)} kB, ${opened - begun} ms until it can be used; ` +
      `how far: 1 click, ${other.requests.length - before.requests} requests, ${Date.now() - opened} ms`,
  );
  await other.page.context().close();
});

describe('a view', () => {
  test('is its address: the day, and what was known at a moment', async () => {
    await go('/partnership/320000/610000?asOf=2021-12-31&knownAt=2021-01-01T00:00:00%2B08:00');
    await page
      .getByText('这一年没有下达目标任务')
      .or(section('指标进展').getByText('未上报').first())
      .first()
      .waitFor();
    expect(await page.getByText('12,650人').count()).toBe(0);
    await page.getByRole('button', { name: '现在' }).click();
    await section('指标进展').getByText('12,650人').waitFor();
    expect(page.url()).toBe(`${product.origin}/partnership/320000/610000?asOf=2021-12-31`);
    await page.getByLabel('截至', { exact: true }).fill('2021-06-30');
    await section('指标进展').getByText('未上报').first().waitFor();
  });

  test('copies exact numbers', async () => {
    await page.context().grantPermissions(['clipboard-read']);
    await go('/region/140900');
    await section('指标进展').getByText('6,207.62万元').waitFor();
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.scorecard tbody') ?? document.body);
    });
    await page.keyboard.press('ControlOrMeta+C');
    const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(rows.find((row) => row.startsWith('小额信贷发放金额'))).toMatch(
      /^小额信贷发放金额\t元\t770000000\t62076200\t8\.06\t29\.17\t-21\.11\t滞后/,
    );
    await looksRight('region');
  });

  test('speaks English by a switch, and remembers it', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await go('/partnership/320000/610000');
    await page.getByText('Social assistance funds').first().waitFor();
    await page.getByText('36,700,000 yuan', { exact: true }).waitFor();
    await looksRight('partnership-in-english');
  });

  test('of all indicators shows what was reported and what was not, which is no zero', async () => {
    await go('/region/140900?all=1');
    await section('指标进展').getByText('约', { exact: true }).first().waitFor();
    expect(await section('指标进展').getByText('未上报').count()).toBeGreaterThan(10);
  });

  test('ranks the places of a region', async () => {
    await go('/ranking?indicator=EM_OUT_WORKERS&within=140000&asOf=2022-05-31');
    const row = page.getByRole('row').filter({ hasText: '忻州市' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/^1\s+1\s+忻州市\s+166,870人\s+149,300人\s+89\.47%/);
    await looksRight('ranking');
  });
});

describe('signing in as a sample user', () => {
  test('shows to the region’s own who recorded a number', async () => {
    await go('/partnership/320000/610000?evidence=EW_LABOUR');
    const evidence = page.getByRole('dialog', { name: '数据来源' });
    await evidence.getByText('仅本地区可见').first().waitFor();
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '登录' }).click();
    const dialog = page.getByRole('dialog', { name: '登录' });
    await dialog.getByLabel('地区').fill('陕西');
    await page.getByTitle('陕西省', { exact: true }).click();
    await looksRight('sign-in');
    await dialog.getByRole('button', { name: '登录' }).first().click();
    await page.getByText('sample-reader-610000').waitFor();
    await page.getByRole('link', { name: '总览' }).click();
    await page.getByRole('button', { name: '陕西省', exact: true }).waitFor();
    await page.getByRole('button', { name: PARTNERSHIP }).click();
    await page.reload();
    await section(PARTNERSHIP).getByText('129.62%').waitFor();
    await page.goBack();
    await page.goBack();
    await evidence
      .getByText(/npm start|import/)
      .first()
      .waitFor();
    expect(await evidence.getByText('仅本地区可见').count()).toBe(0);
  });
});

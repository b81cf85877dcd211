import type { Browser, Page, Response } from 'playwright-core';
import { faultsOf, launch, readmePicture } from './browser';
import { startProduct, type Product } from './product';

/** The pages of registers, targets, the catalogue and partnerships, as a clerk uses them, on the sample. */

const WIDE = { width: 1366, height: 768 };

let product: Product;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
  product = await startProduct(undefined, ['--sample']);
}, 300_000);
afterAll(() => browser.close());
afterAll(() => product.stop());
beforeEach(async () => {
  const context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN' });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

const open = (path: string): Promise<Response | null> => page.goto(`${product.origin}${path}`);

/** Signs in as a sample user, as the dialog does. */
async function signIn(role: string, region: string): Promise<void> {
  const response = await fetch(`${product.origin}/sign-in/sample-user`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, region }),
  });
  const { token } = (await response.json()) as { token: string };
  await page.addInitScript((kept: string) => {
    sessionStorage.setItem('cooperation-graph.token', kept);
  }, token);
}

/** Pictures for a person to look at, and nothing that a check finds. */
async function looksRight(name: string): Promise<void> {
  expect(await faultsOf(page, name)).toEqual([]);
}

const row = (text: string) => page.getByRole('row').filter({ hasText: text });

async function pick(label: string, search: string, name: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(search);
  await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
}

test('what is behind in a province is found in all its rows, however many pages they are', async () => {
  const paged = page.waitForRequest((request) => (request.postData() ?? '').includes('"after":"'));
  await open('/');
  await pick('地区', '陕西', /^陕西省/);
  await seen(
    page.getByRole('region', { name: '滞后的，差距大的在前' }).getByRole('button', { name: /^全部 \d+ 行$/ }),
  );
  await paged;
  await page.getByText('正在取数').waitFor({ state: 'detached' });
  await looksRight('overview-of-a-province');
  await readmePicture(page, 'overview');
});

describe('registers', () => {
  test('a list has its filters in the address, and totals', async () => {
    await open('/registers/labourTransfers');
    await seen(page.getByText(/笔数 72/));
    expect(await page.title()).toBe('台账：劳动力转移就业 · 协作图谱');
    await page.getByRole('button', { name: '人数', exact: true }).click();
    await seen(
      page
        .getByRole('columnheader', { name: '人数', exact: true })
        .and(page.locator('[aria-sort=descending]')),
    );
    await page.getByRole('button', { name: '下一页' }).click();
    await seen(page.getByText('第 2 页，共 2 页'));
    expect(await page.locator('tbody tr').count()).toBe(22);
    await page.getByRole('button', { name: '上一页' }).click();
    await seen(page.getByText('第 1 页，共 2 页'));
    await pick('地区（含下级）', '陕西', /^陕西省/);
    await seen(page.getByText(/笔数 36/));
    expect(page.url()).toContain('within=610000');
    await page.reload();
    await seen(page.getByText(/笔数 36/));
    await looksRight('register');
    await open('/registers/labourTransfers?within=110000');
    await seen(page.getByText('没有符合条件的记录。'));
    await open('/registers/no-such');
    await seen(page.getByText('没有这本台账。'));
  });

  test('a record that another one refers to is found by its name, and a village by its digits', async () => {
    await open('/registers/products/new');
    await pick('供应商', '示例', /示例.* #\d+$/);
    await open('/registers/pairings/new');
    await pick('结对村', '610602001001', /^610602001001$/);
  });

  test('a filer adds a record, is told what is wrong at the field, corrects and voids it; a second click does nothing', async () => {
    await signIn('filer', '610000');
    await open('/registers/labourTransfers/new');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    expect(await page.getByText('必填', { exact: true }).count()).toBe(5);
    await pick('户籍地', '610602', /宝塔区/);
    await pick('东部结对地区', '320205', /锡山区/);
    await page.getByLabel('转移类型').selectOption({ label: '省内就近就业' });
    await page.getByLabel('转移日期').fill('2026-03-02');
    await page.getByLabel('人数').fill('5');
    await page.getByLabel('其中脱贫人口').fill('7');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    const wrong = page.locator('.wrong');
    await seen(wrong);
    expect(await wrong.textContent()).toMatch(/人数|5/);
    await looksRight('register-refused');
    await page.getByLabel('其中脱贫人口').fill('2');
    let sent = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('AddLabourTransfer') === true) sent += 1;
    });
    await page.getByRole('button', { name: /提\s*交/ }).dblclick();
    await page.waitForURL(/labourTransfers\/\d+$/);
    expect(sent).toBe(1);
    await seen(page.getByText('有效 · 版本 1'));
    await seen(row('农村劳动力转移就业人数').first());
    await looksRight('record');

    await page.getByRole('button', { name: /更\s*正/ }).click();
    await looksRight('record-correct');
    await page.getByLabel('人数').fill('6');
    await page.getByLabel('原因（必填，一行）').fill('核对后更正');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await seen(page.getByText('有效 · 版本 2'));
    await seen(row('核对后更正'));

    await page.getByRole('button', { name: /作\s*废/ }).click();
    await looksRight('record-void');
    await page.getByLabel('原因（必填，一行）').fill('重复登记');
    await page.getByRole('button', { name: /作\s*废/ }).click();
    await seen(page.getByText('已作废 · 版本 3'));
    expect(await page.getByRole('button', { name: /更\s*正/ }).count()).toBe(0);
  });

  test('whoever is not signed in, or has no role there, is told so and nothing is written', async () => {
    await open('/registers/labourTransfers/1');
    await page.getByRole('button', { name: /作\s*废/ }).click();
    await page.getByLabel('原因（必填，一行）').fill('试一试');
    await page.getByRole('button', { name: /作\s*废/ }).click();
    await seen(page.locator('[role=alert]').first());
    await looksRight('register-not-signed-in');
    await signIn('filer', '620000');
    await page.reload();
    await page.getByRole('button', { name: /作\s*废/ }).click();
    await page.getByLabel('原因（必填，一行）').fill('试一试');
    await page.getByRole('button', { name: /作\s*废/ }).click();
    await seen(page.locator('[data-state=refused-change], [data-state=forbidden]'));
    await page.reload();
    await seen(page.getByText(/有效 · 示例数据 · 版本 1/));
    complaints = complaints.filter((text) => !text.includes('Failed to load resource'));
  });

  test('where a part of the graph does not answer, the list says so and is not empty', async () => {
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({
          data: { page: null },
          errors: [
            {
              message: 'down',
              path: ['page'],
              extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'east-west' },
            },
          ],
        }),
      }),
    );
    await open('/registers/secondees');
    await seen(page.locator('[data-state=part-down]'));
    expect(await page.getByText('没有符合条件的记录。').count()).toBe(0);
  });
});

describe('targets, indicators and partnerships', () => {
  test('a target setter revises a target with a schedule, and its history has both versions', async () => {
    await signIn('target-setter', '610000');
    await open('/targets?region=610602&year=2026');
    await seen(page.getByRole('heading', { name: '宝塔区 2026' }));
    await looksRight('targets');
    await page.getByRole('link', { name: '企业帮扶总投入' }).click();
    await page.getByLabel('进度安排').fill('6月底一半');
    await page.getByLabel('原因（必填，一行）').fill('年中调整');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await seen(page.locator('.wrong').filter({ hasText: '03-31:30' }));
    await page.getByLabel('进度安排').fill('06-30:50; 12-31:100');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await seen(row('年中调整').filter({ hasText: '06-30:50; 12-31:100' }));
    expect(await page.locator('section[aria-label=历史版本] tbody tr').count()).toBe(2);
    await looksRight('target');
  });

  test('an indicator is found by a synonym, with its definition', async () => {
    await open('/indicators');
    await page.getByRole('searchbox').fill('逾期率');
    await page.keyboard.press('Enter');
    await seen(row('MC_OVERDUE_RATE').filter({ hasText: '越低越好' }));
    await looksRight('indicators');
    await page.getByRole('button', { name: 'English' }).click();
    await seen(page.getByRole('heading', { name: 'Indicators' }));
  });

  test('a partnership is opened and ended, and leads to its page', async () => {
    await signIn('target-setter', '610000');
    await open('/partnerships?region=610000&level=PROVINCE');
    await seen(page.getByRole('link', { name: '江苏省 → 陕西省' }));
    await looksRight('partnerships');
    await page.getByRole('button', { name: '建立结对' }).click();
    await pick('东部地区（支援方）', '320500', /苏州市/);
    await pick('西部地区（受援方）', '610100', /西安市/);
    await page.getByLabel('开始日期').fill('2026-01-01');
    await page.getByLabel('依据').fill('示例文件');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await page.getByRole('button', { name: /提\s*交/ }).waitFor({ state: 'detached' });
    await open('/partnerships?region=610100');
    await row('苏州市')
      .getByRole('button', { name: /结\s*束/ })
      .click();
    await page.getByLabel('结束日期').fill('2025-12-31');
    await page.getByLabel('原因（必填，一行）').fill('试一试');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await seen(page.locator('.wrong'));
    await page.getByLabel('结束日期').fill('2026-06-30');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await seen(row('苏州市').filter({ hasText: '2026-06-30' }));
  });
});

describe('files and the audit trail', () => {
  const upload = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const FIGURES = '指标,地区,结对地区,截止日期,数值,单位';

  test('a file is checked, told cell by cell what is wrong, and written once it is right; an administrator sees who did it', async () => {
    await signIn('administrator', '000000');
    await open('/imports');
    await upload('六月.csv', `${FIGURES}\nMC_BALANCE,宝塔区,,2026-06-30,十二,元\n`);
    await page.getByRole('button', { name: '检查' }).click();
    await seen(page.getByText('未写入：1 处有误。'));
    await seen(
      page
        .getByRole('region', { name: '错误' })
        .getByRole('row')
        .filter({ hasText: '数值' })
        .filter({ hasText: '十二' }),
    );
    expect(await page.getByRole('button', { name: '写入' }).isDisabled()).toBe(true);
    await looksRight('import-refused');
    await upload('六月.csv', `${FIGURES}\nMC_BALANCE,宝塔区,,2026-06-30,3670万,元\n`);
    await page.getByRole('button', { name: '检查' }).click();
    await seen(page.getByText('可以导入：将写入 1 行，0 行已在库中。本次未写入。'));
    await seen(page.getByRole('region', { name: '文字的理解' }).getByText('宝塔区').first());
    await page.getByRole('button', { name: '写入' }).click();
    await seen(page.getByText('已写入 1 行，0 行已在库中。'));
    await open('/audit?part=consolidation&actor=sample-administrator-000000');
    await seen(row('六月.csv：写入 1 行，已有 0 行'));
    await looksRight('audit');
    complaints = complaints.filter((text) => !text.includes('422'));
  });
});

/** Waits until it is seen. */
async function seen(locator: ReturnType<Page['locator']>): Promise<void> {
  await locator.first().waitFor({ timeout: 20_000 });
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

import { openLocalKey, signToken } from '../../platform/access/local-key';
import { launch, seriousFaults, threePictures, visitStaff, type Visit } from './browser';
import { startProduct, type Product } from './product';

/** What the page says where there is no answer, or only a part of one. */
let product: Product;
let consumer: ChildProcess;
let browser: Browser;
let visitor: Visit;
let page: Page;

/** Where the subgraph of consumption assistance runs by itself, so that it can be killed. */
const PORT = 41_943;
const ALONE = { SUBGRAPH_SECRET: 'a secret of this test alone', LOG_LEVEL: 'silent' };

/** As an office may run it: nobody reads without a role, and no operation is taken but those of the page itself. */
beforeAll(async () => {
  [browser, product] = await Promise.all([
    launch(),
    startProduct({
      ...ALONE,
      NODE_ENV: 'production',
      LOCAL_TOKENS: 'true',
      PLAYGROUND: 'true',
      TRUSTED_DOCUMENTS: join(root, 'client', 'generated', 'persisted-documents.json'),
      CONSUMER_URL: `http://127.0.0.1:${PORT}/graphql`,
      SUBGRAPH_TIMEOUT_MS: '4000',
    }),
  ]);
  consumer = spawn(process.execPath, ['--import', 'tsx', 'commands/start-subgraph.ts', 'consumer'], {
    cwd: root,
    env: {
      ...process.env,
      ...ALONE,
      DATA_DIR: product.dataDir,
      PORT: String(PORT),
      MIGRATE_ON_START: 'false',
    },
    stdio: 'ignore',
  });
  await untilAnswers(`http://127.0.0.1:${PORT}/health/ready`);
});
afterAll(() => browser.close());
afterAll(async () => {
  await killConsumer();
  await product.stop();
});
beforeEach(async () => {
  visitor = await visitStaff(browser, product.origin);
  page = visitor.page;
});
afterEach(async () => {
  await page.context().close();
  expect(visitor.foreign).toEqual([]);
});

const root = join(__dirname, '..', '..');
const ADDRESS = '/partnership/320000/610000';
const state = (name: string) => page.locator(`[data-state="${name}"]`).first();

async function isSaid(name: string, words: string): Promise<void> {
  await state(name).getByText(words).first().waitFor();
  await threePictures(page, `state-${name}`);
  expect(await seriousFaults(page)).toEqual([]);
}

async function killConsumer(): Promise<void> {
  if (consumer.exitCode !== null || consumer.signalCode !== null) return;
  consumer.kill('SIGKILL');
  await once(consumer, 'exit');
}

async function untilAnswers(url: string): Promise<void> {
  while (!(await fetch(url).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function tokenFor(hours: number, ...roles: ('reader' | 'filer')[]): Promise<string> {
  const grants = roles.map((role) => ({ role, region: '610000' }));
  const key = await openLocalKey(product.dataDir);
  return signToken(key, { subject: 'somebody', grants, hours, audience: 'cooperation-graph' });
}

async function signIn(hours: number, ...roles: ('reader' | 'filer')[]): Promise<void> {
  await page.getByRole('button', { name: '登录', exact: true }).first().click();
  await enter(await tokenFor(hours, ...roles));
}

/** Into the dialog that is open. */
async function enter(token: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '登录' });
  await dialog.getByLabel('令牌').fill(`Bearer ${token}`);
  await dialog.getByRole('button', { name: '登录' }).click();
}

const open = () => page.goto(product.origin + ADDRESS);
const scorecard = () => page.getByRole('region', { name: '指标进展' });

test('that one has to sign in, that a role is needed, and with one what was asked for, at the same address', async () => {
  await open();
  await isSaid('token-needed', '需要登录');
  await state('token-needed').getByRole('button', { name: '登录' }).click();
  expect(await page.getByText('示例用户').count()).toBe(0); // never in production
  await page.keyboard.press('Escape');
  await signIn(1);
  await isSaid('forbidden', '没有查看权限');
  await page.getByRole('button', { name: '退出' }).click();
  await signIn(1, 'reader');
  await scorecard().getByText('129.62%').waitFor();
  expect(page.url()).toBe(product.origin + ADDRESS);
});

test('that the session has ended, or that a token is none of ours', async () => {
  await open();
  await signIn(-1, 'reader');
  await isSaid('expired', '登录已过期');
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).first().click();
  await page.getByLabel('令牌').fill('我的令牌');
  await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
  await page.getByText('这不是令牌').waitFor();
  await page.getByLabel('令牌').fill('eyJhbGciOiJFUzI1NiJ9.e30.forged');
  await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
  await isSaid('refused', '登录凭据被拒绝');
});

describe('for somebody with a role', () => {
  beforeEach(async () => {
    await open();
    await signIn(1, 'reader');
    await scorecard().getByText('129.62%').waitFor();
  });

  test('that the network is gone; what is open stays, and it goes on when the network is back', async () => {
    await page.context().setOffline(true);
    await page.getByLabel('截至', { exact: true }).fill('2021-07-30');
    await isSaid('offline', '网络已断开');
    await page.context().setOffline(false);
    await state('offline').getByRole('button', { name: '重试' }).click();
    await scorecard().waitFor();
  });

  test('that the server cannot be reached', async () => {
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('截至', { exact: true }).fill('2021-07-30');
    await isSaid('unreachable', '连不上服务');
  });

  test('that it waits', async () => {
    await page.route('**/graphql', () => undefined);
    await page.getByLabel('截至', { exact: true }).fill('2021-07-30');
    await page.getByText('正在取数').first().waitFor();
    await threePictures(page, 'state-loading');
  });

  test('that a token ended while one worked; one signs in again and goes on at the same address', async () => {
    const ended = await tokenFor(-1, 'reader');
    await page.route('**/graphql', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${ended}` } }),
    );
    await page.clock.setFixedTime(Date.now() + 2 * 3600_000);
    await page.getByLabel('截至', { exact: true }).fill('2021-07-30');
    await state('expired').getByText('登录已过期').waitFor();
    await page.unroute('**/graphql');
    await page.clock.setFixedTime(Date.now());
    await state('expired').getByRole('button', { name: '登录', exact: true }).click();
    await enter(await tokenFor(1, 'reader'));
    await scorecard().getByText('3,670万元').waitFor();
    expect(page.url()).toBe(`${product.origin}${ADDRESS}?asOf=2021-07-30`);
  });

  test('that there is no such place, no such page, and nothing to show', async () => {
    await page.goto(`${product.origin}/region/990000`);
    await page.getByText('没有这个地区或结对关系').waitFor();
    await page.goto(`${product.origin}/nonsense`);
    await page.getByText('没有这个页面').waitFor();
    await page.getByRole('link', { name: '回到总览' }).click();
    await page.getByRole('heading', { name: '总览' }).waitFor();
    await page.goto(`${product.origin}/region/320000`);
    await page.getByText('这一年没有下达目标任务').waitFor();
    await threePictures(page, 'state-empty');
    // What was refused before signing in is on the console too.
    expect(visitor.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });

  test('nothing on any page, where the operations of the page are the only ones that are taken', async () => {
    const refused = await fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sampleData }' }),
    });
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('DOCUMENT_NOT_TRUSTED'),
    ]);
    const addresses = await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const further = ['/targets?region=610000&year=2021', '/ranking?indicator=EW_LABOUR&asOf=2021-07-31'];
    for (const address of [...addresses, ...further, '/region/610000', '/registers/purchases']) {
      // Its answers are for administrators; and that one is no page of this kind.
      if (address === '/audit' || address === '/playground') continue;
      await page.goto(product.origin + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([address, await page.locator('[data-state]').allInnerTexts()]).toEqual([address, []]);
    }
  });
});

test('that nobody knows whether a change was written when the network is lost; sent again, it is written once', async () => {
  await page.goto(`${product.origin}/registers/labourTransfers/new`);
  await signIn(1, 'filer');
  for (const [label, code, name] of [
    ['户籍地', '610602', '宝塔区（延安市）'],
    ['东部结对地区', '320205', '锡山区（无锡市）'],
  ] as const) {
    await page.getByRole('combobox', { name: label, exact: true }).fill(code);
    await page.getByTitle(name, { exact: true }).click();
  }
  await page.getByLabel('转移类型').selectOption({ label: '省内就近就业' });
  await page.getByLabel('转移日期').fill('2021-03-02');
  await page.getByLabel('人数').fill('5');
  await page.getByLabel('其中脱贫人口').fill('2');
  // The server has it, and its answer never comes.
  await page.route('**/graphql', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: '提交' }).click();
  await page.locator('[data-state=outcome-unknown]').waitFor();
  await threePictures(page, 'state-outcome-unknown');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '提交' }).click();
  await page.waitForURL(/labourTransfers\/\d+$/);
  await page.goto(`${product.origin}/registers/labourTransfers`);
  await page.getByText(/笔数 1 /).waitFor();
});

describe('that a part of the graph is down: what is not known is never shown as not reported', () => {
  const isPartDown = async (day: string): Promise<void> => {
    await page.goto(`${product.origin}${ADDRESS}?asOf=${day}`);
    await isSaid('part-down', '部分数据暂时无法获取');
    const sales = scorecard().getByRole('row').filter({ hasText: '消费帮扶产品采购销售额' });
    expect(await sales.innerText()).toMatch(/3\.976亿元\s+暂不可知/);
    expect(await scorecard().getByText('未上报').count()).toBe(0);
    await scorecard().getByText('129.62%').waitFor();
    await page.getByText('部分数暂不可知，恢复后再写通报').waitFor();
  };
  beforeEach(async () => {
    await open();
    await signIn(1, 'reader');
    await scorecard().getByText('129.62%').waitFor();
    await killConsumer();
  });

  test('killed', () => isPartDown('2021-07-31'));

  test('there, but it does not answer', async () => {
    const silent = createServer(() => undefined).listen(PORT, '127.0.0.1');
    await once(silent, 'listening');
    await isPartDown('2021-07-31');
    silent.close();
  });
});

import type { Browser, Page } from 'playwright-core';

import { openLocalKey, signToken } from '../../platform/access/local-key';
import { launch, seriousFaults, threePictures, visitStaff, type Visit } from './browser';
import { startProduct, type Product } from './product';

/** What the page says where there is no answer, or only a part of one. */
let product: Product;
let browser: Browser;
let visitor: Visit;
let page: Page;

beforeAll(async () => {
  [browser, product] = await Promise.all([
    launch(),
    startProduct({ NODE_ENV: 'production', LOCAL_TOKENS: 'true' }),
  ]);
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

const ADDRESS = '/partnership/320000/610000';
const state = (name: string) => page.locator(`[data-state="${name}"]`).first();

async function isSaid(name: string, words: string): Promise<void> {
  await state(name).getByText(words).first().waitFor();
  await threePictures(page, `state-${name}`);
  expect(await seriousFaults(page)).toEqual([]);
}

async function signIn(hours: number, ...roles: ('reader' | 'filer')[]): Promise<void> {
  const grants = roles.map((role) => ({ role, region: '610000' }));
  const key = await openLocalKey(product.dataDir);
  const token = await signToken(key, { subject: 'somebody', grants, hours, audience: 'cooperation-graph' });
  await page.getByRole('button', { name: '登录', exact: true }).first().click();
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

  test('that a part of the graph is down: what is not known is never shown as not reported', async () => {
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as {
        data: { partnership?: { progress?: object[]; bulletin?: object } };
        errors?: unknown;
      };
      const rows = body.data.partnership?.progress;
      if (rows) {
        const fields = [
          'actual',
          'ratio',
          'scheduled',
          'gap',
          'pace',
          'standsFor',
          'statedOn',
          'coverage',
          'counterpart',
          'statement',
        ];
        for (const row of rows) for (const field of fields) Object.assign(row, { [field]: null });
        body.errors = [
          {
            message: 'east-west does not answer',
            path: ['partnership', 'progress'],
            extensions: {
              code: 'SUBGRAPH_UNAVAILABLE',
              subgraph: 'east-west',
              paths: rows.map((_, row) => ['partnership', 'progress', row, fields]),
            },
          },
        ];
      }
      const bulletin = body.data.partnership?.bulletin;
      if (bulletin) {
        Object.assign(bulletin, { text: null, paragraphs: null });
        body.errors = [
          {
            message: 'east-west does not answer',
            path: ['partnership', 'bulletin', 'text'],
            extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'east-west' },
          },
        ];
      }
      await route.fulfill({ response, json: body });
    });
    await page.getByLabel('截至', { exact: true }).fill('2021-07-30');
    await scorecard().getByText('暂不可知').first().waitFor();
    await isSaid('part-down', '部分数据暂时无法获取');
    expect(await scorecard().getByText('未上报').count()).toBe(0);
    expect(await scorecard().getByText('3,670万元').count()).toBe(1);
    await page.getByText('部分数暂不可知，恢复后再写通报').waitFor();
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
});

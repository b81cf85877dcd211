import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch, picture } from './browser';
import { startProduct, type Product } from './product';

/** Where the page stands and the provider, as each has to know the other. */
const PORT = 41_941;
const PROVIDER_PORT = 41_942;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const ISSUER = `http://127.0.0.1:${PROVIDER_PORT}`;

let provider: ChildProcess;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  const program = join(__dirname, '..', '..', 'testing', 'openid-provider.mjs');
  provider = spawn(process.execPath, [program, String(PROVIDER_PORT), `${ORIGIN}/sign-in/callback`, ORIGIN], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(provider.stdout ?? provider, 'data');
  product = await startProduct({ PORT: String(PORT), OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: 'staff' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  provider.kill();
});

test('somebody signs in at the provider, and comes back to the page as who they are', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const asked = new Set<string>();
  // Of our page alone: what the provider's own pages ask is theirs to answer for.
  context.on('request', (request) => {
    if (request.frame().url().startsWith(ORIGIN)) asked.add(new URL(request.url()).origin);
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && page.url().startsWith(ORIGIN)) complaints.push(message.text());
  });
  await page.goto(`${ORIGIN}/?year=2021`);
  await page.getByRole('button', { name: '登录', exact: true }).first().click();
  await page.getByRole('button', { name: '用单位账号登录' }).click();
  await page.waitForURL(`${ISSUER}/**`);
  await page.locator('[name=login]').fill('clerk');
  await page.locator('[name=password]').fill('any');
  await page.locator('[type=submit]').click();
  await page.locator('[type=submit]').click();
  await page.waitForURL(`${ORIGIN}/?year=2021*`);
  await page.getByText('clerk').first().waitFor();
  await picture(page, 'signed-in');
  expect(complaints).toEqual([]);
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL(`${ISSUER}/**`);
  await page.locator('button[value=yes], [name=logout][value=yes]').first().click();
  await page.waitForURL(`${ORIGIN}/`);
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  expect([...asked].sort()).toEqual([ORIGIN, ISSUER].sort());
});

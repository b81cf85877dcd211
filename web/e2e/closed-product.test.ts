import type { Browser, Page } from 'playwright-core';

import type { TokenGrant } from '../../platform/access/grants';
import { openLocalKey, signToken } from '../../platform/access/local-key';
import { strings, type Text } from '../playground/strings';
import { launch, picture, visit } from './browser';
import { startProduct, type Product } from './product';

let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  product = await startProduct({ NODE_ENV: 'production', LOCAL_TOKENS: 'true' });
});
afterAll(() => browser.close());
afterAll(() => product.stop());
beforeEach(async () => {
  ({ page } = await visit(browser, product.origin));
});
afterEach(() => page.context().close());

async function signIn(grants: readonly TokenGrant[]): Promise<void> {
  const key = await openLocalKey(product.dataDir);
  const audience = 'cooperation-graph';
  const field = page.getByLabel(strings.token.zh);
  await field.fill(await signToken(key, { subject: 'somebody', grants, hours: 1, audience }));
  await field.press('Enter');
  await page.getByRole('status').getByText(strings.tokenKept.zh).waitFor();
}

const run = () => page.getByRole('button', { name: /Execute query/ }).click();
const result = () => page.locator('.result-window .view-lines');

/** The notice in both languages, the error in the result, and no figure. */
async function refusedWith(text: Text, code: string): Promise<void> {
  const alert = page.getByRole('alert');
  await alert.getByText(text.zh).waitFor();
  await alert.getByText(text.en).waitFor();
  await result().getByText(code).first().waitFor();
  await picture(page, `refused-${code.toLowerCase()}`);
  expect(await result().innerText()).not.toContain('"data"');
}

test('without a token, a question says that one is needed', async () => {
  await run();
  await refusedWith(strings.loginNeeded, 'UNAUTHENTICATED');
});

test('with a token that has no role, a question says that one is needed', async () => {
  await signIn([]);
  await run();
  await refusedWith(strings.roleNeeded, 'FORBIDDEN');
});

test('with a role, it is answered', async () => {
  await signIn([{ role: 'reader', region: '610000' }]);
  await run();
  await result().getByText('129.62').first().waitFor();
});

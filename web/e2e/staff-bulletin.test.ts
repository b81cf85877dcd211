import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { faultsOf, folder, launch, visitStaff, type Visit } from './browser';
import { startProduct, type Product } from './product';

let product: Product;
let browser: Browser;
let visitor: Visit;
let page: Page;

beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  visitor = await visitStaff(browser, product.origin);
  page = visitor.page;
});
afterAll(() => browser.close());
afterAll(() => product.stop());

const section = (name: string) => page.getByRole('region', { name });
const template = join(__dirname, '..', '..', 'export', 'bulletin', 'templates', 'bulletin-zh.docx');

test('the bulletin of a partnership, from the navigation: its text, and where each number comes from', async () => {
  await page.getByRole('link', { name: '通报', exact: true }).click();
  await page.getByText('请选择地区').waitFor();
  await page.goto(`${product.origin}/bulletin?region=610000&partner=320000&asOf=2021-07-31`);
  const text = section('正文');
  await text.getByText('江苏省与陕西省2021年协作帮扶工作情况通报（截至7月31日）').waitFor();
  expect((await text.innerText()).replace(/\s+/g, '')).toContain(
    '农村劳动力转移就业人数12650人，完成目标数80.83%，高于应完成进度22.50个百分点；其中脱贫人口转移就业人数5973人',
  );
  expect(await text.getByRole('link', { name: '7', exact: true }).count()).toBe(0);
  await text.getByRole('link', { name: '12650' }).click();
  const evidence = page.getByRole('dialog', { name: '数据来源' });
  await evidence
    .getByRole('row', { name: /bulletin 001/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await evidence.waitFor({ state: 'hidden' });
});

test('with a ranking table it looks right on a laptop, a telephone and paper', async () => {
  await page.goto(
    `${product.origin}/bulletin?region=610000&partner=320000&asOf=2021-07-31&indicator=EW_LABOUR`,
  );
  await section('排名表')
    .getByText(/没有|No regions|nobody|无/)
    .first()
    .waitFor();
  await page.goto(`${product.origin}/bulletin?region=000000&asOf=2021-07-31&indicator=EW_LABOUR`);
  await section('排名表')
    .getByRole('row', { name: /陕西省/ })
    .waitFor();
  expect(await faultsOf(page, 'bulletin')).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

test('as a Word document, and filled into a template of one’s own', async () => {
  await page.goto(`${product.origin}/bulletin?region=610000&partner=320000&asOf=2021-07-31`);
  const [ours] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word', exact: true }).click(),
  ]);
  expect(ours.suggestedFilename()).toBe('江苏省与陕西省2021年协作帮扶工作情况通报（截至7月31日）.docx');
  await ours.saveAs(join(folder, 'staff', 'bulletin.docx'));
  const [theirs] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('input[type=file]').setInputFiles(template),
  ]);
  expect(theirs.suggestedFilename()).toBe(ours.suggestedFilename());
  await page.locator('input[type=file]').setInputFiles({
    name: '模板.docx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(__filename),
  });
  await page
    .getByRole('alert')
    .getByText(/template: expected a Word document/)
    .waitFor();
});

import { join } from 'node:path';
import { launch } from './browser';

/**
 * `npm start`, then `node --import tsx web/e2e/guide-pictures.ts`: makes the pictures of docs/guide/ from the first data, in Chromium.
 * PRODUCT_URL is where the product is, by default http://127.0.0.1:4000.
 */

const origin = process.env.PRODUCT_URL ?? 'http://127.0.0.1:4000';
const folder = join(__dirname, '..', '..', 'docs', 'guide', 'pictures');
const PARTNERSHIP = '/partnership/320000/610000?asOf=2021-07-31';

const PICTURES: readonly [name: string, path: string, shown: string][] = [
  ['progress', PARTNERSHIP, '指标进展'],
  ['evidence', `${PARTNERSHIP}&evidence=EW_LABOUR`, '数据来源'],
  ['bulletin', '/bulletin?region=610000&partner=320000&asOf=2021-07-31', '江苏省与陕西省2021年'],
  ['ranking', '/ranking?indicator=EW_LABOUR&within=000000&level=PROVINCE&asOf=2021-07-31', '陕西省'],
  ['registers', '/registers', '起始日期'],
];

async function takePictures(): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1180, height: 760 }, locale: 'zh-CN' });
    for (const [name, path, shown] of PICTURES) {
      await page.goto(origin + path);
      await page.getByText(shown).first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 60 });
    }
  } finally {
    await browser.close();
  }
}

void takePictures();

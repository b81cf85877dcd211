import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type AxeCore from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Where pictures for a person to look at are put. */
export const folder = join(__dirname, '..', '..', '.screenshots');
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A browser that can reach this machine alone. Throws when there is none to start. */
export async function launch(): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('No Chromium: apt-get install chromium, or set CHROMIUM to its path.');
  const cutOff = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  // Chromium refuses its sandbox to root, which is who runs this in CI.
  const args = process.getuid?.() === 0 ? [cutOff, '--no-sandbox'] : [cutOff];
  return chromium.launch({ executablePath, args });
}

/** One visitor with a fresh profile: the page, and what went wrong on it so far. */
export interface Visit {
  page: Page;
  /** Errors on the console (a violated Content-Security-Policy is one) and exceptions. */
  complaints: string[];
  /** Addresses outside the origin that anything on the page, workers too, asked for. */
  foreign: string[];
  /** Every address that was asked for. */
  requests: string[];
  /** How many bytes of bodies came over the wire so far. */
  bytes: () => Promise<number>;
}

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** What the margins of 14 mm leave of a sheet, in pixels of CSS. */
const A4 = { width: 688, height: 1017 };

/** Opens the playground and waits until it can be used. */
export async function visit(browser: Browser, origin: string): Promise<Visit> {
  const visitor = await enter(browser, origin, { width: 1440, height: 900 });
  await open(visitor.page, origin);
  return visitor;
}

/** Opens the page for staff at its start. */
export async function visitStaff(browser: Browser, origin: string): Promise<Visit> {
  const visitor = await enter(browser, origin, LAPTOP);
  await visitor.page.goto(`${origin}/`);
  return visitor;
}

async function enter(
  browser: Browser,
  origin: string,
  viewport: { width: number; height: number },
): Promise<Visit> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true });
  const complaints: string[] = [];
  const foreign: string[] = [];
  const requests: string[] = [];
  const sizes: Promise<number>[] = [];
  context.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  context.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(
        ({ responseBodySize }) => responseBodySize,
        () => 0,
      ),
    );
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const bytes = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { page, complaints, foreign, requests, bytes };
}

/** Pictures for a person to look at, as on a laptop, a telephone and paper. */
export async function threePictures(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, 'staff', `${name}.png`), fullPage: true });
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: join(folder, 'staff', `${name}-phone.png`), fullPage: true });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(A4);
  await page.screenshot({ path: join(folder, 'staff', `${name}-print.png`), fullPage: true });
  await page.emulateMedia({ media: null });
  await page.setViewportSize(LAPTOP);
}

/** One of the README's pictures, which `README_PICTURES=true npm run test:browser` makes anew. */
export async function readmePicture(page: Page, name: string): Promise<void> {
  if (process.env.README_PICTURES !== 'true') return;
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await page.screenshot({ path: join(__dirname, '..', '..', 'docs', 'images', `${name}.png`) });
}

/** What a page asks of whoever sees it on a laptop, a telephone and paper, reads it by ear, or has no mouse: what it fails in. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await threePictures(page, name);
  return [...(await tooWide(page)), ...(await seriousFaults(page)), ...(await keyboardFaults(page))];
}

/** Where something sticks out to the right. */
async function tooWide(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [medium, size] of [
    ['screen', PHONE],
    ['print', A4],
  ] as const) {
    await page.emulateMedia({ media: medium });
    await page.setViewportSize(size);
    const width = await page.evaluate(
      (isPaper) =>
        Math.max(
          document.documentElement.scrollWidth,
          // On paper nobody scrolls inside a table either.
          ...[...document.querySelectorAll(isPaper ? 'main section, main section *' : 'html')].map(
            (one) => one.getBoundingClientRect().right,
          ),
        ),
      medium === 'print',
    );
    if (width > size.width + 1) faults.push(`${medium}: ${width} pixels wide, of ${size.width}`);
  }
  await page.emulateMedia({ media: null });
  await page.setViewportSize(LAPTOP);
  return faults;
}

/** So many stops of a page are walked. */
const STOPS = 60;

/** What the Tab key does not reach on its way from the top of the page, and where one does not see that one is there. */
async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex]',
    );
    const dialog = [...document.querySelectorAll('[aria-modal=true]')].at(-1) ?? document.body;
    let number = 0;
    for (const one of all)
      // Among the radio buttons of a group one goes by arrows.
      if (
        one.tabIndex >= 0 &&
        !one.matches('[type=radio]:not(:checked)') &&
        !one.matches(':disabled') &&
        one.checkVisibility() &&
        dialog.contains(one)
      )
        one.dataset.stop = String(++number);
    document.querySelector<HTMLElement>('[data-stop="1"]')?.focus();
  });
  const faults: string[] = [];
  const reached = new Set(['1']);
  for (let step = 0; step < STOPS; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one?.dataset.stop) return null;
      // A component may draw the frame around its field.
      const isSeen = [one, one.closest('.ant-select, .ant-input, .ant-segmented-item, label')].some(
        (shown) => {
          if (!shown) return false;
          const { outlineStyle, boxShadow } = getComputedStyle(shown);
          return outlineStyle !== 'none' || boxShadow !== 'none';
        },
      );
      return { stop: one.dataset.stop, isSeen, html: one.outerHTML.slice(0, 120) };
    });
    if (at === null || reached.has(at.stop)) continue;
    reached.add(at.stop);
    if (!at.isSeen) faults.push(`focus is not seen: ${at.html}`);
  }
  const missed = await page.evaluate(
    ([stops, most]) =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter((one) => Number(one.dataset.stop) <= most && !stops.includes(one.dataset.stop ?? ''))
        .map((one) => one.outerHTML.slice(0, 120)),
    [[...reached], STOPS - 10] as const,
  );
  return [...faults, ...missed.map((html) => `not reached by Tab: ${html}`)];
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What of the page somebody with a screen reader, or without sight for colours, cannot use. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof AxeCore }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Goes to the playground, and waits for its editor. */
export async function open(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/playground`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
}

/** Replaces what is in the query editor by typing, as a person does. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('.graphiql-query-editor .monaco-editor').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text, { delay: 10 });
}

/** A picture for a person to look at, in .screenshots/. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const folder = join(__dirname, '..', '..', '.screenshots');
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
}

/** Opens the playground and waits until it can be used. */
export async function visit(browser: Browser, origin: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const complaints: string[] = [];
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await open(page, origin);
  return { page, complaints, foreign };
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

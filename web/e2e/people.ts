import type { Locator, Page } from 'playwright-core';
import { isEastern } from '../../platform/region-code';

/** A token of a sample user, as the sign-in page gets it; a region of the east speaks for the east. */
export async function sampleToken(origin: string, role: string, region: string): Promise<string> {
  const response = await fetch(`${origin}/sign-in/sample-user`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, region, side: isEastern(region) ? 'east' : 'west' }),
  });
  return ((await response.json()) as { token: string }).token;
}

/** Asks the graph as the holder of a token. Throws what it answers with errors. */
export async function askGraph<Data>(
  origin: string,
  token: string,
  query: string,
  variables: object,
): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Pastes as a sheet does: the page sees the event and its text. */
export const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** Finds something in a picker, and takes it. */
export async function pick(page: Page, box: Locator, search: string, name: string): Promise<void> {
  await box.fill(search);
  await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
}

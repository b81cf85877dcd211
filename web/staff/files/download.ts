import { currentSession } from '../session';

export type Parameters = Readonly<Record<string, string | number | null>>;

export function queryOf(parameters: Parameters, language: 'ZH' | 'EN'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, String(value));
  query.set('language', language === 'ZH' ? 'zh' : 'en');
  return query.toString();
}

/**
 * Saves what is at an address under the name that the server gives it; else says what the server said. With files it is what the server
 * makes of these.
 */
export async function download(
  address: string,
  files?: Readonly<Record<string, File>>,
): Promise<string | null> {
  const session = currentSession();
  const form = new FormData();
  for (const [name, file] of Object.entries(files ?? {})) form.append(name, file);
  const response = await fetch(address, {
    ...(files && { method: 'POST', body: form }),
    headers: session ? { authorization: `Bearer ${session.token}` } : {},
  });
  if (!response.ok) {
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? `HTTP ${response.status}`;
  }
  const file = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = file;
  link.download = nameIn(response.headers.get('content-disposition')) ?? '';
  link.click();
  // Chrome reads it after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(file);
  }, 60_000);
  return null;
}

function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

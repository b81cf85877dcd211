import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language';
import { currentSession } from '../session';
import { texts } from './texts';

type Parameters = Readonly<Record<string, string | number | null>>;

/** A view as a file, with the rights of whoever is signed in. */
export function DownloadButtons({ report, parameters }: { report: string; parameters: Parameters }) {
  const { t, language } = useLanguage();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const get = async (format: string): Promise<void> => {
    setBusy(format);
    setTrouble(null);
    try {
      setTrouble(await download(`/files/${report}.${format}?${queryOf(parameters, language)}`));
    } catch {
      setTrouble(t(texts.broken));
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          loading={busy === format}
          disabled={busy !== null}
          onClick={() => void get(format)}
        >
          {t(format === 'xlsx' ? texts.excel : texts.csv)}
        </Button>
      ))}
      {trouble !== null && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t(texts.failed)}
          description={trouble}
          closable={{
            onClose: () => {
              setTrouble(null);
            },
          }}
        />
      )}
    </>
  );
}

function queryOf(parameters: Parameters, language: 'ZH' | 'EN'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== null) query.set(name, String(value));
  query.set('language', language === 'ZH' ? 'zh' : 'en');
  return query.toString();
}

/** Saves what is at an address under the name that the server gives it; else says what the server said. */
export async function download(address: string): Promise<string | null> {
  const session = currentSession();
  const response = await fetch(address, {
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

import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language';
import { download, queryOf, type Parameters } from './download';
import { texts } from './texts';

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

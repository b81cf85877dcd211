import { Alert, Button } from 'antd';
import { useState } from 'react';
import { download } from '../../files/download';
import { texts as fileTexts } from '../../files/texts';
import { useLanguage } from '../../language';
import { texts } from './texts';

/** The return as a workbook, to be filled elsewhere and sent back on the page of imports. */
export function Template({ id }: { id: string }) {
  const { t, language } = useLanguage();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const get = async (): Promise<void> => {
    setBusy(true);
    try {
      const query = new URLSearchParams({ id, language: language === 'ZH' ? 'zh' : 'en' });
      setTrouble(await download(`/files/return.xlsx?${query.toString()}`));
    } catch {
      setTrouble(t(fileTexts.broken));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button loading={isBusy} onClick={() => void get()}>
        {t(texts.template)}
      </Button>
      {trouble !== null && <Alert type="error" showIcon role="alert" title={trouble} />}
    </>
  );
}

import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import type { RegionLevel } from '../../../../client/generated/schema.ts';
import { download, queryOf } from '../../files/download';
import { useLanguage } from '../../language';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';
import { texts } from './texts';

/** The bulletin as a Word document, in our layout or filled into the office's own template. */
export function WordButtons({
  place,
  moment,
  indicator,
  level,
}: {
  place: Place;
  moment: Moment;
  indicator: string | null;
  level: RegionLevel | null;
}) {
  const { t, language } = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const query = queryOf(
    {
      ...(place.kind === 'partnership'
        ? { region: place.west, partner: place.east }
        : { region: place.code, side: place.side }),
      ...moment,
      ...(indicator !== null && level !== null && { level, ranked: indicator }),
    },
    language,
  );
  const get = async (address: string, template?: File): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      setTrouble(await download(address, template && { template }));
    } catch {
      setTrouble(t(texts.broken));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button loading={busy} onClick={() => void get(`/files/bulletin.docx?${query}`)}>
        {t(texts.word)}
      </Button>
      <Button
        disabled={busy}
        onClick={() => {
          field.current?.click();
        }}
      >
        {t(texts.ownTemplate)}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".docx"
        aria-label={t(texts.ownTemplate)}
        onChange={({ target }) => {
          const [template] = target.files ?? [];
          if (template) void get(`/files/bulletin.docx?${query}`, template);
          // The same file can be chosen again, once it has been put right.
          target.value = '';
        }}
      />
      <Button
        type="link"
        title={t(texts.exampleOf)}
        onClick={() => void get(`/files/bulletin-template.docx?${queryOf({}, language)}`)}
      >
        {t(texts.example)}
      </Button>
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

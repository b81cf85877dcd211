import { Button } from 'antd';
import { useRef, useState } from 'react';
import { isUnknown } from '../../../../client/unknown.ts';
import type { ScorecardRowFragment } from '../../generated/graphql.ts';
import { useLanguage } from '../../language';
import type { Moment } from '../../view/moment';
import { sentenceOf } from './sentence-of';
import { texts } from './texts';

/** What a bulletin says of a place, to be copied. */
export function Sentence({
  title,
  moment,
  rows,
}: {
  title: string;
  moment: Moment;
  rows: readonly ScorecardRowFragment[];
}) {
  const { t, language } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  // A sentence without what is not known would read as if that were all.
  const isPart = rows.some((row) => isUnknown(row, 'actual'));
  const sentence = isPart ? null : sentenceOf(title, moment.asOf, rows, language);
  return (
    <section aria-label={t(texts.sentence)}>
      <h2>{t(texts.sentence)}</h2>
      {sentence === null ? (
        <p className="quiet">{t(isPart ? texts.partUnknown : texts.nothingToSay)}</p>
      ) : (
        <div className="sentence">
          <p className="print-only">{sentence}</p>
          <textarea
            ref={field}
            className="field no-print"
            aria-label={t(texts.sentence)}
            readOnly
            rows={4}
            value={sentence}
          />
          <p className="no-print">
            <Button
              type="primary"
              onClick={() => {
                field.current?.select();
                // The clipboard of navigator is not there on a page of plain http, as intranets have them.
                // eslint-disable-next-line @typescript-eslint/no-deprecated
                setCopied(document.execCommand('copy'));
              }}
            >
              {t(texts.copy)}
            </Button>{' '}
            <span role="status">{copied && t(texts.copied)}</span>
          </p>
        </div>
      )}
    </section>
  );
}

import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Message } from '../../../../platform/message';
import { useLanguage } from '../../language';
import { returnAddress } from '../../returns/address';
import type { ImportReport } from './send-file';
import { columns, kinds, texts } from './texts';

/** So many lines of a kind are shown; the rest are counted. */
const SHOWN = 100;

/** What a file would do or did, and all that is wrong with it, cell by cell. */
export function Report({ report }: { report: ImportReport }) {
  const { t } = useLanguage();
  const { check, written, unchanged, errors, findings, understood } = report;
  const outcome = check ? texts.checked(written, unchanged) : texts.written(written, unchanged);
  return (
    <div aria-live="polite">
      <Alert
        type={errors.length > 0 ? 'error' : check ? 'info' : 'success'}
        showIcon
        role="status"
        title={t(errors.length > 0 ? texts.refused(errors.length) : outcome)}
      />
      {report.return !== undefined && (
        <p>
          <Link to={returnAddress(report.return)}>{t(texts.toReturn)}</Link>
        </p>
      )}
      <Lines
        caption={texts.errors}
        headings={[texts.row, texts.column, texts.found, texts.expected]}
        rows={errors.map(({ row, sheet, column, found, expected }) => [
          [sheet, row].filter((part) => part != null).join('!'),
          t(columns[column ?? ''] ?? { zh: column ?? '', en: column ?? '' }),
          found === '' ? t(texts.empty) : found,
          t(expected),
        ])}
      />
      <Lines
        caption={texts.findings}
        headings={[texts.row, texts.message]}
        rows={findings.map(({ row, message }) => [row ?? '', t(message)])}
      />
      <Lines
        caption={texts.understood}
        headings={[texts.what, texts.found, texts.as]}
        rows={understood.map(({ what, written: text, as }) => [t(kinds[what]), text, as])}
      />
    </div>
  );
}

function Lines({
  caption,
  headings,
  rows,
}: {
  caption: Message;
  headings: readonly Message[];
  rows: readonly (readonly ReactNode[])[];
}) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section aria-label={t(caption)}>
      <h2>{t(caption)}</h2>
      <table className="figures">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading.zh} scope="col">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="quiet">{t(texts.shown(SHOWN, rows.length))}</p>}
    </section>
  );
}

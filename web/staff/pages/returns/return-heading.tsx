import { Alert } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language';
import { PageTitle } from '../../layout/page-title';
import { ReturnState } from '../../returns/return-table';
import { periodName, sides, words } from '../../returns/texts';
import { themeNames } from '../../scorecards/texts';
import { ChangeTrouble } from '../../states/change-trouble';
import { Failure } from '../../states/states';
import type { Draft } from './form/use-draft';
import type { ReturnData } from './return-data';
import { texts } from './texts';

/** Whose return it is, how far it is, and whether what was typed is saved. */
export function ReturnHeading({ data, draft }: { data: ReturnData; draft: Draft | null }) {
  const { t } = useLanguage();
  const { unit, theme, period, side, due, isLate, version, revision, plan } = data;
  const [restored] = useState(() => Object.keys(draft?.edits ?? {}).length);
  const ofWhole = (data.comments ?? []).filter(({ line }) => line === null);
  return (
    <>
      <div className="page-head">
        <PageTitle>{`${unit.name} ${t(themeNames[theme])} ${t(periodName(period))}`}</PageTitle>
        <p className="return-facts">
          <ReturnState row={data} /> {t(sides[side])} · {t(words.due)} {due ?? '—'}{' '}
          {isLate === true && <span className="wrong">{t(words.late)}</span>} · {t(texts.revision)}{' '}
          {revision ?? 1} · {t(texts.version)} {version}
          {plan && (
            <span className="quiet">
              {' '}
              · {plan.name}，{t(texts.approvers[plan.approvedBy])}
            </span>
          )}
        </p>
      </div>
      {draft && restored > 0 && draft.state !== 'conflict' && (
        <Alert type="info" showIcon role="status" title={t(texts.restored(restored))} closable />
      )}
      {draft && (
        <p
          role="status"
          aria-live="polite"
          className={`draft-state draft-${draft.state}`}
          data-draft={draft.state}
        >
          {t(texts.draft[draft.state])}
          {draft.isUnkept && ` ${t(texts.unkept)}`}
        </p>
      )}
      {draft?.state === 'unreachable' && draft.error && (
        <Failure error={draft.error} retry={() => void draft.save()} />
      )}
      {draft && (
        <ChangeTrouble
          refusals={draft.refusals.filter(
            ({ code, field }) => code !== 'STALE_VERSION' && !data.lines.some(({ id }) => id === field),
          )}
          error={null}
        />
      )}
      {data.state === 'RETURNED' &&
        ofWhole
          .slice(-1)
          .map(({ text, by, at }) => (
            <Alert
              key={at}
              type="warning"
              showIcon
              role="alert"
              title={`${t(texts.sendBack)}：${text}`}
              description={by}
            />
          ))}
    </>
  );
}

import { Alert, Button } from 'antd';
import type { GraphClientError } from '../../../client/errors.ts';
import type { Refusal } from '../graph/use-change';
import { useLanguage } from '../language';
import { Failure } from './states';
import { texts } from './texts';

/** After these nobody knows whether a change was written. */
const UNKNOWN_OUTCOMES = ['OUTCOME_UNKNOWN', 'UNREACHABLE', 'DEADLINE_EXCEEDED'];

/** Why a change was not written, as far as no field says it, or that nobody knows whether it was. */
export function ChangeTrouble({
  refusals,
  error,
}: {
  refusals: readonly Refusal[];
  error: GraphClientError | null;
}) {
  const { t } = useLanguage();
  if (error && UNKNOWN_OUTCOMES.includes(error.code))
    return (
      <div data-state="outcome-unknown">
        <Alert type="warning" showIcon role="alert" title={t(texts.outcomeUnknown)} />
      </div>
    );
  if (error) return <Failure error={error} />;
  if (refusals.length === 0) return null;
  return (
    <div data-state="refused-change">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t(texts.notTaken)}
        description={
          <>
            {refusals.map((refusal) => (
              <p key={`${refusal.code} ${refusal.field ?? ''}`}>{t(refusal)}</p>
            ))}
            {refusals.some(({ code }) => code === 'STALE_VERSION') && (
              <Button
                onClick={() => {
                  location.reload();
                }}
              >
                {t(texts.loadNewest)}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}

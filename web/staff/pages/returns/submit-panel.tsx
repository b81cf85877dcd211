import { Alert, Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { CheckSeverity } from '../../../../client/generated/schema.ts';
import { TextRow } from '../../forms/text-row';
import { texts as formTexts } from '../../forms/texts';
import { useLanguage } from '../../language';
import { ChangeTrouble } from '../../states/change-trouble';
import type { Draft } from './form/use-draft';
import type { Check, ReturnData } from './return-data';
import { texts } from './texts';
import type { ReturnActs } from './use-acts';

/** The rest are at their lines. */
const MOST_SHOWN = 10;

const keyOf = ({ code, lines }: Check): string => `${code} ${lines[0] ?? ''}`;

/** What stops a return, what asks for a reason, and then its submission. */
export function SubmitPanel({ data, draft, acts }: { data: ReturnData; draft: Draft; acts: ReturnActs }) {
  const { t } = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const checks = draft.preview.checks ?? data.checks;
  const stops = checks.filter(({ severity }) => severity === CheckSeverity.STOPS);
  const asks = checks.filter(({ severity }) => severity === CheckSeverity.ASKS);
  const { submit } = acts;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  return (
    <form
      ref={form}
      aria-label={t(texts.submitTitle)}
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.submitWith(
          asks.flatMap((check) => {
            const reason = (reasons[keyOf(check)] ?? '').trim();
            const [line] = check.lines;
            return reason === '' || line === undefined ? [] : [{ code: check.code, line, reason }];
          }),
        );
      }}
    >
      <h2 className="whole">{t(texts.submitTitle)}</h2>
      <ChangeTrouble refusals={submit.refusals} error={submit.error} />
      {stops.length > 0 && (
        <div className="whole">
          <Alert
            type="error"
            showIcon
            role="alert"
            title={`${t(texts.stops)} (${stops.length})`}
            description={stops.slice(0, MOST_SHOWN).map((check) => (
              <p key={keyOf(check)}>
                {nameOf(check, data)}：{t(check)}
              </p>
            ))}
          />
        </div>
      )}
      {asks.length > 0 && <p className="whole">{t(texts.asks)}</p>}
      {asks.map((check) => (
        <TextRow
          key={keyOf(check)}
          id={`${id}-${keyOf(check)}`}
          label={{ zh: `${nameOf(check, data)}：${check.zh}`, en: `${nameOf(check, data)}: ${check.en}` }}
          isRequired
          value={reasons[keyOf(check)] ?? check.reason ?? ''}
          onChange={(reason) => {
            setReasons((before) => ({ ...before, [keyOf(check)]: reason }));
          }}
          refusals={[]}
        />
      ))}
      {checks.length === 0 && <p className="whole quiet">{t(texts.noTrouble)}</p>}
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={submit.isPending}>
          {t(texts.confirmSubmit)}
        </Button>
        <Button
          onClick={() => {
            acts.setPanel(null);
          }}
        >
          {t(formTexts.cancel)}
        </Button>
      </p>
    </form>
  );
}

/** The line that a check begins with; a check of none is of the whole return. */
function nameOf({ lines }: Check, data: ReturnData): string {
  const line = data.lines.find(({ id }) => id === lines[0]);
  return line ? `${line.indicator.name}${line.partner ? `（${line.partner.name}）` : ''}` : data.unit.name;
}

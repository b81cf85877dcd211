import { Button } from 'antd';
import { useId, useState } from 'react';
import type { Message } from '../../../../platform/message';
import { TextRow } from '../../forms/text-row';
import { texts as formTexts } from '../../forms/texts';
import type { Change } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { words } from '../../returns/texts';
import { ChangeTrouble } from '../../states/change-trouble';

/** An act that takes a reason, in one line, and maybe a day. */
export function ReasonPanel({
  title,
  label,
  withDay = false,
  change,
  send,
  close,
}: {
  title: Message;
  label: Message;
  withDay?: boolean;
  change: Pick<Change<never>, 'isPending' | 'refusals' | 'error'>;
  send: (reason: string, day: string) => void;
  close: () => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  return (
    <form
      aria-label={t(title)}
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(reason.trim(), day);
      }}
    >
      <ChangeTrouble refusals={change.refusals} error={change.error} />
      {withDay && (
        <TextRow
          id={`${id}-day`}
          label={words.due}
          isDay
          isRequired
          value={day}
          onChange={setDay}
          refusals={[]}
        />
      )}
      <TextRow
        id={`${id}-reason`}
        label={label}
        isRequired
        value={reason}
        onChange={setReason}
        refusals={[]}
      />
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t(title)}
        </Button>
        <Button onClick={close}>{t(formTexts.cancel)}</Button>
      </p>
    </form>
  );
}

import { Button } from 'antd';
import { useId, useState } from 'react';
import { TextRow } from '../../forms/text-row';
import { texts as formTexts } from '../../forms/texts';
import { useChange } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { ChangeTrouble } from '../../states/change-trouble';
import { RecordForm } from './record-form';
import { operation, type Register, type RegisterRecord } from './register';
import { texts } from './texts';

interface ChangeProps {
  register: Register;
  record: RegisterRecord;
  close: () => void;
}

/** Replaces what was filed by a new version. */
export function CorrectRecord({ register, record, close }: ChangeProps) {
  const change = useChange(operation('Correct', register), close);
  return (
    <RecordForm
      register={register}
      record={record}
      change={change}
      send={(input, reason) => {
        change.send({ id: record.recordId, version: record.version, input, reason });
      }}
      cancel={close}
    />
  );
}

/** Takes a record out of every count, with a reason. */
export function VoidRecord({ register, record, close }: ChangeProps) {
  const { t } = useLanguage();
  const id = useId();
  const [reason, setReason] = useState('');
  const change = useChange(operation('Void', register), close);
  return (
    <form
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault();
        change.send({ id: record.recordId, version: record.version, reason: reason.trim() });
      }}
    >
      <ChangeTrouble
        refusals={change.refusals.filter(({ field }) => field !== 'reason')}
        error={change.error}
      />
      <TextRow
        id={id}
        label={formTexts.why}
        isRequired
        value={reason}
        onChange={setReason}
        refusals={change.refusals.filter(({ field }) => field === 'reason')}
      />
      <p className="actions">
        <Button danger type="primary" htmlType="submit" loading={change.isPending}>
          {t(texts.voidIt)}
        </Button>
        <Button onClick={close}>{t(formTexts.cancel)}</Button>
      </p>
    </form>
  );
}

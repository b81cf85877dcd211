import { Button } from 'antd';
import { useId, useState } from 'react';
import { FormRow } from '../../forms/form-row';
import { texts as formTexts } from '../../forms/texts';
import type { Change, Refusal } from '../../graph/use-change';
import { useLanguage } from '../../language';
import { ChangeTrouble } from '../../states/change-trouble';
import { FieldInput } from './field-input';
import type { Field, Register, RegisterRecord } from './register';
import { texts } from './texts';
import { labelOf } from './value';

type Entered = Readonly<Record<string, string>>;

/** What is entered as the graph takes it: numbers where it counts, null where nothing stands. */
function inputOf(register: Register, entered: Entered): Record<string, unknown> {
  return Object.fromEntries(
    register.fields.map(({ name, kind }) => {
      const text = (entered[name] ?? '').trim();
      if (text === '') return [name, null];
      return [name, (kind === 'count' || kind === 'year') && /^\d{1,9}$/.test(text) ? Number(text) : text];
    }),
  );
}

/** What stands in the fields at first: those of the record that is corrected. */
function enteredOf(register: Register, record: RegisterRecord | null): Entered {
  return Object.fromEntries(
    register.fields.map(({ name }) => {
      const value = record?.[name] as
        string | number | { code: string } | { recordId: string } | null | undefined;
      if (value === null || value === undefined) return [name, ''];
      if (typeof value !== 'object') return [name, String(value)];
      return [name, 'code' in value ? value.code : value.recordId];
    }),
  );
}

interface RecordFormProps {
  register: Register;
  /** What is corrected; null for a new record. */
  record: RegisterRecord | null;
  change: Pick<Change<never>, 'isPending' | 'refusals' | 'error'>;
  send: (input: Record<string, unknown>, reason: string) => void;
  cancel: () => void;
}

/** The form of a record: its fields are those of the register. What is wrong the server says, at the field. */
export function RecordForm({ register, record, change, send, cancel }: RecordFormProps) {
  const { t } = useLanguage();
  const id = useId();
  const [entered, setEntered] = useState(() => enteredOf(register, record));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { isPending, refusals, error } = change;
  const at = (name: string): readonly Refusal[] => refusals.filter(({ field }) => field === name);
  const names = new Set([...register.fields.map(({ name }) => name), 'reason']);
  const submit = (): void => {
    const left = register.fields
      .filter(({ isRequired, name }) => isRequired && (entered[name] ?? '').trim() === '')
      .map(({ name }) => name);
    if (record !== null && reason.trim() === '') left.push('reason');
    setMissing(left);
    const [first] = left;
    if (first === undefined) send(inputOf(register, entered), reason.trim());
    else document.getElementById(`${id}-${first}`)?.focus();
  };
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ChangeTrouble refusals={refusals.filter(({ field }) => !names.has(field ?? ''))} error={error} />
      {register.fields.map((field: Field) => (
        <FormRow
          key={field.name}
          id={`${id}-${field.name}`}
          label={labelOf(field)}
          {...(field.isMoney && { hint: texts.yuan })}
          isRequired={field.isRequired}
          isMissing={missing.includes(field.name)}
          refusals={at(field.name)}
        >
          <FieldInput
            id={`${id}-${field.name}`}
            field={field}
            value={entered[field.name] ?? ''}
            isWrong={at(field.name).length > 0 || missing.includes(field.name)}
            onChange={(value) => {
              setEntered((before) => ({ ...before, [field.name]: value }));
            }}
          />
        </FormRow>
      ))}
      {record !== null && (
        <FormRow
          id={`${id}-reason`}
          label={formTexts.why}
          isMissing={missing.includes('reason')}
          refusals={at('reason')}
        >
          <input
            id={`${id}-reason`}
            className="field"
            value={reason}
            aria-invalid={missing.includes('reason') || at('reason').length > 0}
            aria-describedby={`${id}-reason-wrong`}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </FormRow>
      )}
      <p className="actions">
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t(formTexts.submit)}
        </Button>
        <Button onClick={cancel}>{t(formTexts.cancel)}</Button>
      </p>
    </form>
  );
}

import type { Message } from '../../../platform/message';
import type { Refusal } from '../graph/use-change';
import { FormRow } from './form-row';

/** A field of one line of text, or of a day. */
export function TextRow({
  id,
  label,
  hint,
  placeholder,
  value,
  onChange,
  refusals,
  isRequired = false,
  isDay = false,
}: {
  id: string;
  label: Message;
  hint?: Message;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  refusals: readonly Refusal[];
  isRequired?: boolean;
  isDay?: boolean;
}) {
  return (
    <FormRow id={id} label={label} {...(hint && { hint })} isRequired={isRequired} refusals={refusals}>
      <input
        id={id}
        className="field"
        type={isDay ? 'date' : 'text'}
        value={value}
        placeholder={placeholder}
        required={isRequired}
        autoComplete="off"
        aria-invalid={refusals.length > 0}
        aria-describedby={`${id}-wrong`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </FormRow>
  );
}

import type { ReactNode } from 'react';
import type { Message } from '../../../platform/message';
import type { Refusal } from '../graph/use-change';
import { useLanguage } from '../language';
import { texts } from './texts';

/** A field of a form with its label, and below it what the server says of it. */
export function FormRow({
  id,
  label,
  hint,
  isRequired = false,
  isMissing = false,
  refusals,
  children,
}: {
  /** Of the field itself. */
  id: string;
  label: Message;
  hint?: Message;
  isRequired?: boolean;
  isMissing?: boolean;
  refusals: readonly Refusal[];
  children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <div className="form-row">
      <label htmlFor={id}>
        {t(label)}
        {hint && <span className="quiet"> {t(hint)}</span>}
        {isRequired && (
          <span className="required" title={t(texts.required)}>
            {' '}
            *
          </span>
        )}
      </label>
      {children}
      {(refusals.length > 0 || isMissing) && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {refusals.length > 0 ? refusals.map(t).join('；') : t(texts.required)}
        </p>
      )}
    </div>
  );
}

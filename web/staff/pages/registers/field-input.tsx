import { RegionLevel } from '../../../../client/generated/schema.ts';
import { useLanguage } from '../../language';
import { RegionPicker } from '../../pickers/region-picker';
import { RecordPicker } from './record-picker';
import type { Field } from './register';
import { texts } from './texts';
import { choiceOf, labelOf } from './value';

interface FieldInputProps {
  id: string;
  field: Field;
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
}

/** Where a field is filled in, as its kind has it. */
export function FieldInput({ id, field, value, isWrong, onChange }: FieldInputProps) {
  const { t } = useLanguage();
  const given = {
    id,
    className: 'field',
    value,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-wrong`,
    'aria-required': field.isRequired,
  };
  if (field.kind === 'reference')
    return <RecordPicker id={id} to={field.to} label={t(labelOf(field))} value={value} onChange={onChange} />;
  if (field.kind === 'region')
    return (
      <RegionPicker
        id={id}
        ariaLabel={t(labelOf(field))}
        {...(field.isVillage && { level: RegionLevel.VILLAGE, placeholder: t(texts.villageHint) })}
        value={value === '' ? null : value}
        onChange={(code) => {
          onChange(code ?? '');
        }}
      />
    );
  if (field.kind === 'choice')
    return (
      <select
        {...given}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        <option value="">{t(texts.choose)}</option>
        {field.values.map((one) => (
          <option key={one.value} value={one.value}>
            {t(choiceOf(one))}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...given}
      type={field.kind === 'date' ? 'date' : 'text'}
      inputMode={
        field.kind === 'count' || field.kind === 'year'
          ? 'numeric'
          : field.kind === 'amount'
            ? 'decimal'
            : undefined
      }
      autoComplete="off"
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}

import { Link } from 'react-router';
import { Unit } from '../../../../client/generated/schema.ts';
import { message, type Message } from '../../../../platform/message';
import { Amount } from '../../figures/figures';
import { grouped } from '../../figures/format';
import { useLanguage } from '../../language';
import { registers, type Field, type RegisterRecord } from './register';
import { texts } from './texts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a field is called. */
export const labelOf = ({ zh, en }: { zh: string; en: string }): Message =>
  message(zh, capital(en.replace(/^(the|whether) /, '')));

/** A value of a choice in words: English ones are the words of its name. */
export const choiceOf = ({ value, zh }: { value: string; zh: string }): Message =>
  message(zh, value.toLowerCase().replaceAll('_', ' '));

interface Region {
  code: string;
  name?: string;
  region?: { name: string } | null;
}
interface Reference {
  recordId: string;
  name?: string | null;
}

/** What a record has in a field. */
export function FieldValue({ field, record }: { field: Field; record: RegisterRecord }) {
  const { t } = useLanguage();
  const value = record[field.name] as string | number | Region | Reference | null | undefined;
  if (value === null || value === undefined) {
    const isHidden = field.isPersonal && field.isRequired;
    return <span className="quiet">{isHidden ? t(texts.hidden) : '—'}</span>;
  }
  if (typeof value !== 'object') return <PlainValue field={field} value={String(value)} />;
  if ('code' in value) return <>{value.name ?? value.region?.name ?? value.code}</>;
  const to = registers.find(({ type }) => type === field.to);
  return <Link to={`/registers/${to?.plural ?? ''}/${value.recordId}`}>{value.name ?? value.recordId}</Link>;
}

function PlainValue({ field, value }: { field: Field; value: string }) {
  const { t } = useLanguage();
  switch (field.kind) {
    case 'choice': {
      const chosen = field.values.find((one) => one.value === value);
      return <>{chosen ? t(choiceOf(chosen)) : value}</>;
    }
    case 'amount':
      return <Amount value={value} unit={field.isMoney ? Unit.YUAN : Unit.TONNE} />;
    case 'count':
      return <data value={value}>{grouped(value)}</data>;
    default:
      return <>{value}</>;
  }
}

export const isNumber = ({ kind }: Field): boolean => kind === 'amount' || kind === 'count';

import { halfWidth, parseDecimal } from '../platform/decimal-text';
import type { Field } from '../platform/register/field';
import { parseDate, parseYear } from './table/parse-cells';

/** A cell in one form, whichever way it was written: 2021/7/1 is 2021-07-01, １，０００ is 1000; null for an empty one. */
export function canonical(field: Field, text: string): string | null {
  if (text === '') return null;
  switch (field.kind) {
    case 'region':
      return halfWidth(text);
    case 'code':
    case 'reference':
      return halfWidth(text).toUpperCase();
    case 'choice': {
      const name = halfWidth(text);
      return name.toUpperCase() in field.values ? name.toUpperCase() : name;
    }
    case 'date': {
      const [, year, month] = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/.exec(halfWidth(text)) ?? [];
      if (year !== undefined && month !== undefined) return `${year}-${month.padStart(2, '0')}`;
      return valueOr(parseDate(text), text);
    }
    case 'year':
      return String(valueOr(parseYear(text), text));
    case 'count':
    case 'amount':
      return valueOr(parseDecimal(text), text);
    case 'text':
      return text;
  }
}

const valueOr = <Value>(parsed: { value: Value } | { error: unknown }, text: string): Value | string =>
  'value' in parsed ? parsed.value : text;

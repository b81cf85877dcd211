import type { Field } from '../platform/register/field';
import type { Register } from '../platform/register/register';
import { sampleMark } from './sample-records';
import {
  chineseNumeral,
  pick,
  placeOf,
  sampleCreditCode,
  SAMPLE_SIZE,
  type SampleDays,
} from './sample-regions';

/**
 * The nth sample of a register that has none by hand, from its fields alone: dates in the order of the fields, equal numbers, so
 * that a part is never more than its whole, and the partner in the east.
 */
export function derivedSample(register: Register, n: number, days: SampleDays): Record<string, unknown> {
  const names = Object.keys(register.fields);
  // Of values that are the names of their fields, the scope tells which field the partner is.
  const { partner } = register.scope(Object.fromEntries(names.map((name) => [name, name])));
  return Object.fromEntries(
    Object.entries(register.fields).map(([name, field], i) => {
      const passed = (((n * 13) % SAMPLE_SIZE) / SAMPLE_SIZE + i) / names.length;
      return [name, valueOf(field, n, days, passed, name === partner)];
    }),
  );
}

/** `passed` is the part of the year that has passed by a date. */
function valueOf(field: Field, n: number, days: SampleDays, passed: number, isPartner: boolean): unknown {
  const { west, east, village } = placeOf(n);
  switch (field.kind) {
    case 'region':
      if (isPartner) return east;
      return field.entity === 'Village' ? village : west;
    case 'choice':
      return pick(Object.keys(field.values), n);
    case 'date':
      return field.isMonthEnd === true ? pick(days.monthEnds, n) : days.at(passed);
    case 'count':
      return (n % 9) + 1;
    case 'amount':
      return String((n % 9) + 1);
    case 'text':
      return `示例${field.zh}${chineseNumeral(n + 1)}`;
    case 'code':
      return sampleCreditCode('91', n + 1);
    case 'year':
      return days.year;
    case 'reference':
      return sampleMark(n);
  }
}

import Big from 'big.js';
import { personalFields, plainFields, type Register, type Values } from './register';

/** What an action changed: a value, from what to what, or only that a name or phone changed. */
export type AuditChange =
  { field: string; before: string | null; after: string | null } | { personal: string };

const textOf = (values: Values | null, field: string): string | null => {
  const value = values?.[field] ?? null;
  return value === null ? null : String(value);
};

/** The fields that differ; null stands for no record, or one that is void. */
export function changesOf(register: Register, before: Values | null, after: Values | null): AuditChange[] {
  return plainFields(register).flatMap((field) => {
    const [old, now] = [textOf(before, field), textOf(after, field)];
    const isSame =
      register.fields[field]?.kind === 'amount' && old !== null && now !== null
        ? new Big(old).eq(now)
        : old === now;
    return isSame ? [] : [{ field, before: old, after: now }];
  });
}

/** Which names and phones differ: their values stay under row-level security. */
export const personalChanges = (register: Register, before: Values, after: Values): AuditChange[] =>
  personalFields(register)
    .filter((field) => textOf(before, field) !== textOf(after, field))
    .map((field) => ({ personal: field }));

import type { AuditChange } from '../../platform/register/audit-diff';

const FIELDS = ['value', 'kind', 'basis', 'schedule'] as const;

/** What a version of a target says, beside its document; of the version before the first, nothing. */
export type Terms = Record<(typeof FIELDS)[number], string | null>;

/** What a version of a target changes: its value, and what else differs. */
export const changesOf = (before: Terms | undefined, after: Terms): AuditChange[] =>
  FIELDS.map((field) => ({ field, before: before?.[field] ?? null, after: after[field] })).filter(
    ({ field, before: old, after: now }) => field === 'value' || old !== now,
  );

import type { Register } from './register';

/** The order of a list that nobody has sorted. */
export const NEWEST_FIRST = 'DATE_DESC';

/** The order that an address asks for, where the register has it. */
export function sortIn(register: Register, search: URLSearchParams): string {
  const asked = search.get('sort') ?? '';
  const [, key = '', direction] = /^(\w+)_(ASC|DESC)$/.exec(asked) ?? [];
  const isKnown = key === RECORDED || register.fields.some(({ sort }) => sort === key);
  return direction !== undefined && isKnown ? asked : NEWEST_FIRST;
}

/** Every register's lists can be sorted by when its records were recorded. */
export const RECORDED = 'RECORDED';

/** What a click on a column's head asks for: the largest first, then the smallest. */
export const sortAfter = (sort: string, key: string): string =>
  sort === `${key}_DESC` ? `${key}_ASC` : `${key}_DESC`;

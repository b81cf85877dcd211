import { isObjectType } from 'graphql';
import { decodeProgressId } from '../../platform/progress-id';
import { api, ruleOf, typeOf, type Field } from './graph';

export interface Scope {
  region: string;
  partner: string;
}

type Node = Record<string, unknown>;

/** Whether a response says nothing that is not for everyone: no row, no figure, no count above 0. */
export function isEmpty(field: Field, value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.every((one) => isEmpty(field, one));
  if (typeof value !== 'object') return typeof value === 'string' && Number(value) === 0;
  const node = value as Node;
  const type = api.getType(typeof node.__typename === 'string' ? node.__typename : typeOf(field).name);
  if (!isObjectType(type)) return false;
  // Which ledgers there are says nothing; what is listed and counted of them does.
  if (/(Findings|Returns|FilingPlans)$/.test(type.name)) {
    const { list, completeness } = type.getFields();
    return [list, completeness].every((one) => !one || isEmpty(one, node[one.name]));
  }
  // A return can be named by everyone; what is known of it says something.
  if (type.name.endsWith('Return'))
    return Object.keys(node).every(
      (name) => [null, 'EVERYONE'].includes(ruleOf(type.name, name)) || node[name] === null,
    );
  const isRow = Object.keys(node).some((name) =>
    ['READERS', 'PERSONAL'].includes(ruleOf(type.name, name) ?? ''),
  );
  if (isRow && !['League', 'RankedProgress', 'Reconciliation'].includes(type.name)) return false;
  return Object.entries(node).every(([name, inner]) => {
    const known = type.getFields()[name];
    return !known || ruleOf(type.name, name) === 'EVERYONE' || isEmpty(known, inner);
  });
}

/** What the records, figures and evidence in a response are about. */
export function scopedIn(value: unknown): Scope[] {
  if (Array.isArray(value)) return value.flatMap(scopedIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [...(scopeOf(node) ?? []), ...Object.values(node).flatMap(scopedIn)];
}

function scopeOf({ __typename: type, id, region, partner }: Node): Scope[] | null {
  if (typeof type === 'string' && type.endsWith('Progress')) {
    const key = decodeProgressId(String(id));
    return key && [{ region: key.west, partner: key.east }];
  }
  const code = (place: unknown): string => (place as { code?: string } | null | undefined)?.code ?? '';
  return region === undefined || partner === undefined
    ? null
    : [{ region: code(region), partner: code(partner) }];
}

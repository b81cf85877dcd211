/**
 * What must not compile in the declaration of a register: each line below its comment has one wrong name, and the compiler
 * says the name in the comment. `npm run types` holds that each is an error, define-register.test.ts what it says.
 */
import { defineRegister } from './define-register';
import { choice, count, creditCode, date, money, reference, region, text } from './fields';
import { acrossSides, atMost, ordered } from './rules';

const fields = {
  west: region('西部地区', 'the western region'),
  east: region('东部地区', 'the eastern region'),
  kind: choice('类别', 'the kind', { CADRE: '党政干部', TEACHER: '教师' }),
  date: date('日期', 'the day'),
  until: date('结束日期', 'the last day', { optional: true }),
  persons: count('人数', 'the number of persons'),
  amount: money('金额', 'the amount', { optional: true }),
  code: creditCode('统一社会信用代码', 'the code'),
  name: text('姓名', 'the name', { personal: true }),
};
const thing = {
  type: 'Thing',
  zh: '台账',
  en: 'a thing',
  fields,
  scope: { region: 'west', partner: 'east' },
  date: 'date',
} as const;

const post = () => Promise.resolve(new Map<string, never>());
const suppliers = defineRegister({ ...thing, type: 'Supplier' });

export const declarations = [
  defineRegister({ ...thing, sums: ['persons'], rules: [ordered('date', 'until')] }),
  // @ts-expect-error says "persons"
  defineRegister({ ...thing, sums: ['person'] }),
  // @ts-expect-error says "date"
  defineRegister({ ...thing, date: 'dat' }),
  // @ts-expect-error says "EW_LABOUR"
  defineRegister({ ...thing, postings: () => [{ indicator: 'EW_LABOR', amount: 1 }] }),
  // @ts-expect-error says 'persons'
  defineRegister({ ...thing, rules: [(values) => (values.persns === 1 ? [] : [])] }),
  // @ts-expect-error says "until"
  defineRegister({ ...thing, rules: [ordered('date', 'untill')] }),
  // @ts-expect-error says "persons"
  defineRegister({ ...thing, rules: [atMost('persons', 'person')] }),
  // @ts-expect-error says "amount"
  defineRegister({ ...thing, rules: [() => [{ field: 'amuont', expected: { zh: '', en: '' } }]] }),
  // @ts-expect-error says "west"
  defineRegister({ ...thing, scope: { region: 'wst' } }),
  // @ts-expect-error says "code"
  defineRegister({ ...thing, unique: [['code', 'cod']] }),
  // @ts-expect-error says "code"
  defineRegister({ ...thing, keys: ['cde'] }),
  // @ts-expect-error says "until"
  defineRegister({ ...thing, interval: { from: 'date', until: 'untl', zh: '', en: '' } }),
  // @ts-expect-error says "east"
  defineRegister({ ...thing, places: ['eest'] }),
  // @ts-expect-error says "CADRE"
  defineRegister({ ...thing, postings: ({ kind }) => (kind === 'CADER' ? [] : []) }),
  // @ts-expect-error says 'kind'
  defineRegister({ ...thing, filledBy: { knd: 'code' } }),
  // @ts-expect-error says 'sumz'
  defineRegister({ ...thing, sumz: ['persons'] }),
  // Names are stored apart, so no sum, rule or posting can have one.
  // @ts-expect-error says "name"
  defineRegister({ ...thing, unique: ['name'] }),
  // @ts-expect-error says from is a filter of every list
  defineRegister({ ...thing, fields: { ...fields, from: fields.kind } }),
  // @ts-expect-error says datedFrom is a filter of every list
  defineRegister({ ...thing, fields: { ...fields, datedFrom: fields.kind } }),
  // @ts-expect-error says partner is a filter of every list
  defineRegister({ ...thing, fields: { ...fields, partner: fields.code } }),
  // @ts-expect-error says within is a filter of every list
  defineRegister({ ...thing, flags: { within: { zh: '', en: '', sql: '' } } }),
  // @ts-expect-error says "east"
  defineRegister({ ...thing, scope: { region: 'west', partner: 'eest' } }),
  // @ts-expect-error says "persons"
  defineRegister({ ...thing, unique: ['person'] }),
  // @ts-expect-error says "date"
  defineRegister({ ...thing, interval: { from: 'dat', until: 'until', zh: '', en: '' } }),
  // @ts-expect-error says 'amount'
  defineRegister({ ...thing, postings: () => [{ indicator: 'EW_LABOUR', amuont: 1 }] }),
  // @ts-expect-error says 'until'
  defineRegister({ ...thing, postings: (one) => (one.untl === null ? [] : []) }),
  // @ts-expect-error says 'optional'
  defineRegister({ ...thing, fields: { ...fields, more: count('', '', { optinal: true }) } }),
  // @ts-expect-error says 'joins'
  defineRegister({ ...thing, join: {} }),
  // @ts-expect-error says "west"
  defineRegister({ ...thing, rules: [acrossSides('wst', 'east')] }),
  // @ts-expect-error says to is a filter of every list
  defineRegister({ ...thing, fields: { ...fields, to: fields.code } }),
  // @ts-expect-error says activeOn is a filter of every list
  defineRegister({ ...thing, fields: { ...fields, activeOn: fields.kind } }),
  // @ts-expect-error says sample is a filter of every list
  defineRegister({ ...thing, flags: { sample: { zh: '', en: '', sql: '' } } }),
  // @ts-expect-error says kind is a filter already, by the field
  defineRegister({ ...thing, flags: { kind: { zh: '', en: '', sql: '' } } }),
  // A name that is there, of a kind that cannot be meant.
  // @ts-expect-error says "persons"
  defineRegister({ ...thing, sums: ['kind'] }),
  // @ts-expect-error says "date"
  defineRegister({ ...thing, date: 'persons' }),
  // @ts-expect-error says "west"
  defineRegister({ ...thing, places: ['kind'] }),
  // @ts-expect-error says "CADRE"
  defineRegister({ ...thing, rules: [({ kind }) => (kind === 'TEACHERS' ? [] : [])] }),
  defineRegister({
    ...thing,
    // @ts-expect-error says "EW_LABOUR"
    countsFor: () => [{ indicator: 'EW_LABOR', region: '', partner: '', date: '', amount: '' }],
  }),
  defineRegister({
    ...thing,
    // @ts-expect-error says 'code'
    groups: [{ name: 'things', keysOf: (one) => [one.cod as string], post }],
  }),
  defineRegister({
    ...thing,
    // @ts-expect-error says 'keysOf'
    groups: [{ name: 'things', keyOf: () => [], post }],
  }),
  // @ts-expect-error says 'value'
  defineRegister({ ...thing, joins: { Region: { en: '', valu: () => '', sql: '' } } }),
  defineRegister({
    ...thing,
    fields: { ...fields, supplier: reference('供应商', 'the supplier', suppliers) },
    // @ts-expect-error says "supplier"
    filledBy: { code: 'suplier' },
  }),
];

import type { Field } from '../platform/register/field';
import { filterable, sortKeyOf } from '../platform/register/list-options';
import type { Register } from '../platform/register/register';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';

/** A register as the pages for staff show it: what its lists, records and forms are called and made of. */
interface ShownRegister {
  type: string;
  plural: string;
  zh: string;
  en: string;
  hasPartner: boolean;
  /** What of its records is in force on a day; null where it has no such filter. */
  interval: { zh: string; en: string } | null;
  /** Fields that a list can be narrowed by: choices and codes by their values, places by a region. */
  filters: readonly { name: string; by: 'VALUE' | 'PLACE' }[];
  flags: readonly { name: string; zh: string; en: string }[];
  sums: readonly string[];
  fields: readonly ShownField[];
}

interface ShownField {
  name: string;
  zh: string;
  en: string;
  kind: Field['kind'];
  isMoney: boolean;
  isRequired: boolean;
  isPersonal: boolean;
  isVillage: boolean;
  /** Of a choice, with their Chinese names. */
  values: readonly { value: string; zh: string }[];
  /** By what a list is sorted by it, before _ASC and _DESC; null where it cannot be. */
  sort: string | null;
  /** Of a reference: the type of the register that it names a record of. */
  to: string | null;
}

const registers = SUBGRAPH_NAMES.flatMap((name) => subgraphs[name].subgraph.registers ?? []);

/** The files of web/registers/ that follow from the registers: what a page shows of each, and the operations that it runs. */
export const registerPageFiles = (): [path: string, text: string][] => [
  ['web/registers/registers.json', `${JSON.stringify(registers.map(shown), null, 2)}\n`],
  [
    'web/registers/operations.graphql',
    `# Made by \`npm run compose\` from the registers of all subgraphs.\n\n${registers.map(operations).join('\n')}`,
  ],
];

function shown(register: Register): ShownRegister {
  const { type, plural, zh, en, hasPartner, interval, places = [], flags = {}, sums } = register;
  return {
    type,
    plural,
    zh,
    en,
    hasPartner,
    interval: interval ? { zh: interval.zh, en: interval.en } : null,
    filters: [
      ...filterable(register).map((name) => ({ name, by: 'VALUE' as const })),
      ...places.map((name) => ({ name, by: 'PLACE' as const })),
    ],
    flags: Object.entries(flags).map(([name, flag]) => ({ name, zh: flag.zh, en: flag.en })),
    sums,
    fields: Object.entries(register.fields).map(([name, field]) => ({
      name,
      zh: field.zh,
      en: field.en,
      kind: field.kind,
      isMoney: field.kind === 'amount' && field.en.endsWith('in yuan'),
      isRequired: !field.optional,
      isPersonal: field.personal,
      isVillage: field.entity === 'Village',
      values: Object.entries(field.values).map(([value, chinese]) => ({ value, zh: chinese })),
      sort: sortKeyOf(register, name),
      to: registers.find(({ table }) => table === field.to?.table)?.type ?? null,
    })),
  };
}

const REFUSALS = 'refusals { code field zh: message(lang: ZH) en: message(lang: EN) currentVersion }';
const OWN = ['region', 'partner'];

function operations(register: Register): string {
  const { type, singular, plural, sums } = register;
  const fields = Object.entries(register.fields).filter(([name]) => !OWN.includes(name));
  const selected = (personal: boolean): string =>
    fields
      .filter(([, field]) => field.personal === personal)
      .map(([name, field]) => selection(name, field))
      .join(' ');
  return `fragment ${type}Row on ${type} { __typename id recordId version status sample region { code name } partner { code name } ${selected(false)} }

query List${type}($filter: ${type}Filter, $sort: ${type}Sort, $first: Int, $after: String) {
  page: ${plural}(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { ...${type}Row }
    pageInfo { hasNextPage endCursor }
    totals { ${['count', ...sums].join(' ')} }
  }
}

query One${type}($id: ID!) {
  record: ${singular}(id: $id) {
    ...${type}Row
    ${selected(true)} reason recordedAt recordedBy
    history { ...${type}Row reason recordedAt recordedBy }
  }
}

query CountsFor${type}($id: ID!) {
  record: ${singular}(id: $id) {
    id
    countsFor { __typename id year asOf indicator { code name english: name(lang: EN) unit } region { code name } partner { code name } actual }
  }
}

mutation Add${type}($input: ${type}Input!, $key: ID!) {
  result: add${type}(input: $input, key: $key) { record { id } ${REFUSALS} }
}

mutation Correct${type}($id: ID!, $version: Int!, $input: ${type}Input!, $reason: String!, $key: ID!) {
  result: correct${type}(id: $id, version: $version, input: $input, reason: $reason, key: $key) { record { id } ${REFUSALS} }
}

mutation Void${type}($id: ID!, $version: Int!, $reason: String!, $key: ID!) {
  result: void${type}(id: $id, version: $version, reason: $reason, key: $key) { record { id } ${REFUSALS} }
}
`;
}

/** A village has the name of its region; a record that is referred to is known by its name. */
function selection(name: string, field: Field): string {
  if (field.kind === 'region')
    return `${name} { code ${field.entity === 'Village' ? 'region { name }' : 'name'} }`;
  const to = registers.find(({ table }) => table === field.to?.table);
  if (!to) return name;
  return `${name} { id recordId${'name' in to.fields && !to.fields.name.personal ? ' name' : ''} }`;
}

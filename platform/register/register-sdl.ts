import type { Field } from './field';
import { filterable, groupsOf, sortNames } from './list-options';
import type { Register } from './register';

/** The cost of a page is that of the rows that `first` asks for. */
const PAGE_SIZE =
  '@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)';

/** What a subgraph's registers add to its schema: the same for each, so that who knows one knows all. */
export function registerSdl(subgraph: string, registers: readonly Register[]): string {
  return [
    '# Made by `npm run compose` from the registers of the subgraph: see its registers.ts.\n',
    `extend type Query {
  "Who did what to which record of the ${subgraph} registers, the newest first; of the regions that one administers; null only with an error beside it. 操作日志。"
  ${auditField(subgraph)}(
    "A register's table, as in labour_transfer; statement for files of figures."
    register: String
    recordId: ID
    "A token's subject."
    actor: String
    first: Int = 100
    after: String
  ): AuditConnection @access(to: ADMINISTRATORS) ${PAGE_SIZE}
}\n`,
    ...registers.map((register) => sdlOf(register, registers)),
  ].join('\n');
}

/** The query of a subgraph's audit trail, as in eastWestAudit. */
export const auditField = (subgraph: string): string =>
  `${subgraph.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Audit`;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const enumName = ({ type }: Register, field: string): string => `${type}${pascal(field)}`;

const descriptionOf = ({ zh, en }: Field): string => `${pascal(en)}. ${zh}。`;

/** A sum of counts is wider than the count of one record. */
const sumOf = (field: Field | undefined): string =>
  field === undefined
    ? ''
    : `${descriptionOf(field)}${field.kind === 'count' ? ' A Decimal, as a sum over many records can be larger than an Int.' : ''}`;

function outputType(register: Register, name: string, field: Field, registers: readonly Register[]): string {
  const required =
    field.optional || field.personal || field.kind === 'region' || field.kind === 'reference' ? '' : '!';
  const other = registers.find((one) => one.table === field.to?.table);
  const types: Record<Field['kind'], string> = {
    region: field.entity ?? 'Region',
    choice: enumName(register, name),
    date: 'Date',
    count: 'Int',
    amount: 'Decimal',
    text: 'String',
    code: 'String',
    year: 'Int',
    reference: other?.type ?? 'ID',
  };
  return types[field.kind] + required;
}

function inputType(register: Register, name: string, field: Field): string {
  const required = field.optional ? '' : '!';
  const types: Record<Field['kind'], string> = {
    region: 'RegionCode',
    choice: enumName(register, name),
    date: 'Date',
    count: 'Int',
    amount: 'Decimal',
    text: 'String',
    code: 'String',
    year: 'Int',
    reference: 'ID',
  };
  return types[field.kind] + required;
}

const sdlOf = (register: Register, registers: readonly Register[]): string =>
  recordSdl(register, registers) + listSdl(register) + fieldsSdl(register);

/** The type of a record, and the enums of its fields. */
function recordSdl(register: Register, registers: readonly Register[]): string {
  const { type, zh, en } = register;
  const fields = Object.entries(register.fields);
  const choices = fields.filter(([, { kind }]) => kind === 'choice');
  return `"${pascal(en)} (${zh})."
type ${type} implements Record @key(fields: "id")${(register.keys ?? []).map((key) => ` @key(fields: "${key}")`).join('')} {
  id: ID!
  recordId: ID!
  version: Int!
  status: RecordStatus!
  sample: Boolean!
  region: Region
  partner: Region
${fields
  .filter(([name]) => name !== 'region' && name !== 'partner')
  .map(
    ([name, field]) =>
      `  "${descriptionOf(field)}${field.personal ? ' Null for everyone but the roles of that region.' : ''}"\n  ${name}: ${outputType(register, name, field, registers)} @access(to: ${field.personal ? 'PERSONAL' : 'READERS'})`,
  )
  .join('\n')}
  reason: String
  recordedAt: DateTime!
  recordedBy: String
  "All versions, the newest first, each with an id of its own. 历史版本。"
  history: [${type}!]! @access(to: READERS)
  "The progress that the record is part of: of its region and those above it, of its partner, and of the pairs of both; empty for a version that is not in force, and null only with an error beside it. 计入的完成情况。"
  countsFor: [Progress!] @access(to: READERS)
}

${choices
  .map(
    ([name, field]) => `"${descriptionOf(field)}"
enum ${enumName(register, name)} {
${Object.entries(field.values)
  .map(([value, chinese]) => `  "${chinese}"\n  ${value}`)
  .join('\n')}
}
`,
  )
  .join('\n')}
`;
}

/** The types of a page, its totals, a filter, an order and a summary's groups. */
function listSdl(register: Register): string {
  const { type, zh } = register;
  const dating =
    register.fields[register.date]?.kind === 'year'
      ? `the last day of its ${register.date}`
      : `its ${register.date}`;
  return `"A page of this register: ${zh}."
type ${type}Connection {
  nodes: [${type}!]!
  edges: [${type}Edge!]!
  pageInfo: PageInfo!
  "Number and sums over all pages. 合计。"
  totals: ${type}Summary!
}

"A record, and where it stands in the list."
type ${type}Edge {
  cursor: String!
  node: ${type}!
}

"Number and sums of a group of records of this register (汇总): ${zh}."
type ${type}Summary {
  "The values of the groups asked for, in their order; null where a record has none. 分组。"
  keys: [String]!
  "The same in words: a choice in Chinese, a region's full name, a year or month as it is; null where the key is. 分组名称。"
  labels: [String]!
  "How many records. 笔数。"
  count: Int!
${register.sums.map((name) => `  "${sumOf(register.fields[name])}"\n  ${name}: Decimal!`).join('\n')}
}

"Which records of this register. 筛选条件。"
input ${type}Filter {
  "Only this region and what lies below it. 地区（含下级）。"
  within: RegionCode
${register.hasPartner ? '  "Only this partner and what lies below it. 东部结对地区（含下级）。"\n  partner: RegionCode\n' : ''}  "Dated on or after this day, by ${dating}. 起始日期。"
  datedFrom: Date
  "Dated on or before this day, by ${dating}. 截止日期。"
  datedTo: Date
  "The older name of \`datedFrom\`. 起始日期。"
  from: Date @deprecated(reason: "Use \`datedFrom\`: records have fields called \`from\` that mean another day.")
  "The older name of \`datedTo\`. 截止日期。"
  to: Date @deprecated(reason: "Use \`datedTo\`, as \`datedFrom\` for \`from\`.")
${register.interval ? `  "Those ${register.interval.en}. ${register.interval.zh}。"\n  activeOn: Date\n` : ''}  "Only samples, or none of them. 示例数据。"
  sample: Boolean
  "Also void records. 含已作废记录。"
  includeVoid: Boolean = false
  "As recorded by this moment. 截至该时刻已入账。"
  knownAt: DateTime
${filterable(register)
  .map((name) => {
    const field = register.fields[name];
    return field
      ? `  "One of these. ${field.zh}。"\n  ${name}: [${inputType(register, name, { ...field, optional: true })}!]`
      : '';
  })
  .join('\n')}${(register.places ?? [])
    .map(
      (name) =>
        `\n  "This region and what lies below it. ${register.fields[name]?.zh ?? name}（含下级）。"\n  ${name}: RegionCode`,
    )
    .join('')}${Object.entries(register.flags ?? {})
    .map(([name, flag]) => `\n  "${pascal(flag.en)}. ${flag.zh}。"\n  ${name}: Boolean`)
    .join('')}
}

"The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。"
enum ${type}Sort {
${sortNames(register)
  .map((sort) => `  ${sort}`)
  .join('\n')}
}

"What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。"
enum ${type}Group {
${Object.keys(groupsOf(register))
  .map((group) => `  ${group}`)
  .join('\n')}
}

`;
}

/** What is filed, and the queries, mutations and lists of other entities. */
function fieldsSdl(register: Register): string {
  const { type, zh, singular, plural } = register;
  const fields = Object.entries(register.fields);
  const list = `(
    filter: ${type}Filter
    sort: ${type}Sort = DATE_DESC
    "How many; 1 to 1000."
    first: Int = 100
    "The endCursor of the page before."
    after: String
  ): ${type}Connection @access(to: READERS) ${PAGE_SIZE}`;
  return `"What is filed of one record. 填报内容。"
input ${type}Input {
${fields.map(([name, field]) => `  "${descriptionOf(field)}"\n  ${name}: ${inputType(register, name, field)}`).join('\n')}
}

"The record as it is now, or why nothing was written."
type ${type}Result {
  record: ${type}
  refusals: [Refusal!]!
}

extend type Query {
  "One record, or one version, by its id; null when there is none. ${zh}。"
  ${singular}(id: ID!, "As recorded by this moment." knownAt: DateTime): ${type} @access(to: READERS)
  "Records of this register; null only with an error beside it. ${zh}列表。"
  ${plural}${list}
  "Number and sums of records, by one or two groups; null only with an error beside it. ${zh}汇总。"
  ${singular}Summary(by: [${type}Group!]!, filter: ${type}Filter): [${type}Summary!] @access(to: READERS) @listSize(assumedSize: 200)
}

extend type Mutation {
  "Adds a record. 新增：${zh}。"
  add${type}(
    input: ${type}Input!
    "The idempotency key: new for each request, as a UUID; 8 to 100 characters. A request repeated to this subgraph gets its first result, so one with OUTCOME_UNKNOWN is sent again with the same key. 幂等键。"
    key: ID!
  ): ${type}Result @access(to: FILERS)
  "Replaces what was filed by a new version. 更正：${zh}。"
  correct${type}(
    id: ID!
    "The version that was read."
    version: Int!
    input: ${type}Input!
    "Why. 更正原因。"
    reason: String!
    key: ID!
  ): ${type}Result @access(to: FILERS)
  "Takes a record out of every count; its history stays. 作废：${zh}。"
  void${type}(id: ID!, version: Int!, "Why. 作废原因。" reason: String!, key: ID!): ${type}Result @access(to: FILERS)
}

extend type Region {
  "Records of this region and what lies below it. Null only when the subgraph cannot be reached. ${zh}。"
  ${plural}${list}
}

${
  register.hasPartner
    ? `extend type Partnership {
  "Records of the western side with the eastern one. Null only when the subgraph cannot be reached. ${zh}。"
  ${plural}${list}
}
`
    : ''
}${Object.entries(register.joins ?? {})
    .map(
      ([entity, join]) => `
extend type ${entity} {
  "${join.en} Null only when the subgraph cannot be reached."
  ${join.name ?? plural}${list}
}
`,
    )
    .join('')}`;
}

import { checksumOf } from '../../ingest/exported-record';
import {
  codeFieldOf,
  EXPORTED,
  EXPORTED_HEADINGS,
  nameColumnOf,
  REGISTER_COLUMN,
  REGISTER_HEADING,
  registerFormats,
  type RegisterFormat,
} from '../../ingest/register-formats';
import { message, type Message } from '../../platform/message';
import type { Field } from '../../platform/register/field';
import { defineReport } from '../define-report';
import { TypedDocumentString } from '../generated/graphql';
import { NOT_ALLOWED } from '../labels';
import { checkRows, NO_ROWS, rowsOf, type Page } from '../pages';
import { day, flag, knownAt, listOf, oneOf, region, type Parameters } from '../parameters';
import type { AnyReport, CellKind, Column } from '../report';

const PAGE = 500;

/** A record as the graph has it: regions and records that it refers to are objects. */
type Node = Readonly<Record<string, unknown>>;
type Listed = Page<Node> & { totals: { count: number } };
interface Variables {
  filter: Readonly<Record<string, unknown>>;
  first: number;
  after: string | null;
}

const KINDS: Readonly<Record<Field['kind'], CellKind>> = {
  region: 'code',
  choice: 'text',
  date: 'date',
  count: 'number',
  amount: 'number',
  text: 'text',
  code: 'code',
  year: 'number',
  reference: 'code',
};

function reportOf(format: RegisterFormat): AnyReport {
  const { register } = format;
  const list = listOperation(format);
  return defineReport<Parameters, Node>({
    name: register.plural.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    title: message(register.zh, register.type),
    about: message(`台账“${register.zh}”中有效的记录`, `records in force: ${register.en}`),
    parameters: parametersOf(format),
    columns: columnsOf(format),
    open: async ({ knownAt: moment, ...filter }, { ask, say, now }) => {
      const known = typeof moment === 'string' ? moment : now.toISOString();
      const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
      const read = async (after: string | null): Promise<Listed> => {
        const variables = { filter: { ...given, knownAt: known }, first: PAGE, after };
        return (await ask(list, variables)).page ?? { ...NO_ROWS, totals: { count: 0 } };
      };
      const first = await read(null);
      checkRows(first.totals.count);
      return {
        title: say(message(`${register.zh}台账`, register.type)),
        asOf: null,
        knownAt: known,
        rows: rowsOf(first, read),
      };
    },
  });
}

function listOperation(format: RegisterFormat) {
  const { plural, type, fields } = format.register;
  const selections = Object.entries(fields).map(
    ([name, field]) => `${name}${selectionOf(format, name, field)}`,
  );
  return new TypedDocumentString(`query ${type}File($filter: ${type}Filter, $first: Int!, $after: String) {
  page: ${plural}(filter: $filter, sort: DATE_ASC, first: $first, after: $after) {
    nodes { recordId sample ${selections.join(' ')} }
    pageInfo { hasNextPage endCursor }
    totals { count }
  }
}`) as unknown as TypedDocumentString<{ page: Listed | null }, Variables>;
}

function selectionOf(format: RegisterFormat, name: string, field: Field): string {
  if (field.kind === 'region')
    return field.entity === 'Village' ? ' { code region { name } }' : ' { code name }';
  if (field.kind !== 'reference') return '';
  return ` { recordId ${codeFieldOf(format, format.register.fields[name]?.to?.table ?? '') ?? ''} }`;
}

function parametersOf({ register }: RegisterFormat): Parameters {
  const choices = Object.entries(register.fields).filter(([, { kind }]) => kind === 'choice');
  return {
    within: region(message('该地区及其下级', 'this region and what lies below it')),
    ...(register.hasPartner && {
      partner: region(message('该东部结对地区及其下级', 'this partner and what lies below it')),
    }),
    datedFrom: day(message('该日及以后', 'dated on or after this day')),
    datedTo: day(message('该日及以前', 'dated on or before this day')),
    ...(register.interval && { activeOn: day(message(register.interval.zh, register.interval.en)) }),
    ...Object.fromEntries(
      choices.map(([name, { zh, en, values }]) => [name, listOf(oneOf(message(zh, en), values))]),
    ),
    sample: flag(message('只含或不含示例数据', 'only samples, or none of them')),
    knownAt,
  };
}

function columnsOf(format: RegisterFormat): Column<Node>[] {
  const fields = Object.entries(format.register.fields).map(
    ([name, field]) => [name, fieldColumns(format, name, field)] as const,
  );
  return [
    {
      heading: message(REGISTER_HEADING, REGISTER_COLUMN),
      kind: 'text',
      value: (_, say) => say(message(format.register.zh, format.register.type)),
    },
    ...fields.flatMap(([, columns]) => columns),
    {
      heading: message(EXPORTED_HEADINGS.sampleRecord, EXPORTED.sample),
      kind: 'text',
      value: ({ sample }, say) => (sample === true ? say(message('是', 'yes')) : null),
    },
    {
      heading: message(EXPORTED_HEADINGS.recordId, EXPORTED.recordId),
      kind: 'code',
      value: ({ recordId }) => textOf(recordId),
    },
    {
      heading: message(EXPORTED_HEADINGS.checksum, EXPORTED.checksum),
      kind: 'code',
      value: (node, say) => {
        const cells = fields.map(([name, [column]]) => [name, textOf(column?.value(node, say))] as const);
        return checksumOf(format, textOf(node.recordId) ?? '', Object.fromEntries(cells));
      },
    },
  ];
}

function fieldColumns(format: RegisterFormat, name: string, field: Field): Column<Node>[] {
  const heading = message(field.zh, name);
  const kind = KINDS[field.kind];
  switch (field.kind) {
    case 'region':
      return [
        { heading, kind, value: (node) => textOf(partOf(node[name], 'code')) },
        {
          heading: message(nameColumnOf(name, field.zh).heading, nameColumnOf(name, field.zh).column),
          kind: 'text',
          value: (node) => textOf(partOf(node[name], 'name') ?? partOf(partOf(node[name], 'region'), 'name')),
        },
      ];
    case 'reference': {
      const code = codeFieldOf(format, field.to?.table ?? '') ?? '';
      return [
        {
          heading,
          kind,
          value: (node) => textOf(partOf(node[name], code) ?? partOf(node[name], 'recordId')),
        },
      ];
    }
    case 'choice':
      return [
        {
          heading,
          kind,
          value: (node, say) => {
            const text = textOf(node[name]);
            return text === null ? null : say(labelOf(field, text));
          },
        },
      ];
    default:
      return [
        {
          heading,
          kind,
          value: (node, say) =>
            textOf(node[name]) ?? (field.personal && isWithheld(format, node) ? say(NOT_ALLOWED) : null),
        },
      ];
  }
}

const labelOf = ({ values }: Field, value: string): Message => message(values[value] ?? value, value);

/** What is personal is null for whoever may not read it: so is then also what no record lacks. */
const isWithheld = ({ register: { fields } }: RegisterFormat, node: Node): boolean =>
  Object.entries(fields).some(
    ([name, { personal, optional }]) => personal && !optional && node[name] === null,
  );

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? ((value as Node)[name] ?? null) : null;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/** The records in force of each register, in the headings of its files. */
export const registers: readonly AnyReport[] = registerFormats.map(reportOf);

import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { catalogue } from '../../platform/catalogue';
import { spellingsOf } from '../../platform/units';
import { LEDGER_SUBGRAPHS, pascalCase, THEMES, type LedgerSubgraph } from '../../schema/subgraphs';
import { api, fieldsOf, ruleOf, typeOf, type Field } from './graph';

/** What operations are about: values for arguments, by the argument's name and type. */
export interface World {
  west: string;
  east: string;
  village: string;
  /** The id of a record, by the type that it has. */
  idOf: (type: string) => string;
  /** The version of a record, by type. */
  versionOf: (type: string) => number;
  creditCode: string;
}

/** An operation on one field: of Query, of Mutation, or of an entity that everyone can come to. */
export interface Operation {
  /** As in Query.secondees or Region.secondees. */
  name: string;
  kind: 'query' | 'mutation';
  /** Where the response of the field is in `data`. */
  path: string[];
  field: Field;
  text: (world: World) => string;
}

const root = (kind: 'query' | 'mutation'): Field[] => {
  const type = kind === 'query' ? api.getQueryType() : api.getMutationType();
  return type ? fieldsOf(type) : [];
};

/** Every operation of the graph: its root fields, and the ruled fields of what everyone can come to. */
export function allOperations(): Operation[] {
  return (['query', 'mutation'] as const).flatMap((kind) =>
    root(kind).flatMap((field): Operation[] => {
      const own: Operation = {
        name: `${kind === 'query' ? 'Query' : 'Mutation'}.${field.name}`,
        kind,
        path: [field.name],
        field,
        text: (world) =>
          kind === 'query'
            ? `query { ${call(field, world)}${selection(typeOf(field))} }`
            : `mutation ($key: ID!) { ${call(field, world)}${changed(typeOf(field))} }`,
      };
      const isOpen = kind === 'query' && ruleOf('Query', field.name) === 'EVERYONE';
      const below = isOpen ? fieldsOf(typeOf(field)) : [];
      return [own, ...below.flatMap((inner) => innerOperation(field, inner))];
    }),
  );
}

function innerOperation(outer: Field, inner: Field): Operation[] {
  const type = typeOf(outer).name;
  const rule = ruleOf(type, inner.name);
  if (rule === null || rule === 'EVERYONE') return [];
  return [
    {
      name: `${type}.${inner.name}`,
      kind: 'query',
      path: [outer.name, inner.name],
      field: inner,
      text: (world) => `query { ${call(outer, world)} { ${call(inner, world)}${selection(typeOf(inner))} } }`,
    },
  ];
}

const DEEPEST = 2;

/**
 * Every field that needs no argument, down to the records behind what was asked for; a type within itself only once. Of pages
 * below the first rows will do: a hundred rows for each of a hundred cost too much.
 */
function selection(type: GraphQLNamedType, above: readonly string[] = []): string {
  if (isLeafType(type)) return '';
  const fields = fieldsOf(type).flatMap((field): string[] => {
    const inner = typeOf(field);
    if (field.args.some(isRequired)) return [];
    if (isLeafType(inner)) return [field.name];
    const asked = field.args.some(({ name }) => name === 'first') ? `${field.name}(first: 5)` : field.name;
    // What is ruled below a thing that everyone can come to is an operation of its own.
    if (isForEveryone(type) && !['EVERYONE', null].includes(ruleOf(type.name, field.name))) return [];
    if (isForEveryone(inner)) return [`${asked} { ${firstLeaf(inner)} }`];
    if (above.includes(inner.name) || inner === type || field.name === 'edges')
      return [`${asked}${leaves(inner)}`];
    return above.length < DEEPEST ? [`${asked}${selection(inner, [...above, type.name])}`] : [];
  });
  return ` { __typename ${fields.join(' ')} }`;
}

const isRequired = ({ type, defaultValue }: GraphQLArgument): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** Regions, partnerships, the catalogue: reference data with figures and records below. */
const isForEveryone = (type: GraphQLNamedType): boolean =>
  fieldsOf(type).some((field) => ruleOf(type.name, field.name) === 'EVERYONE') && type.name !== 'League';

const firstLeaf = (type: GraphQLNamedType): string =>
  fieldsOf(type).find((field) => isLeafType(typeOf(field)))?.name ?? '__typename';

function leaves(type: GraphQLNamedType): string {
  const names = fieldsOf(type).flatMap((field) => {
    if (field.args.some(isRequired)) return [];
    return isLeafType(typeOf(field))
      ? [field.name]
      : field.name === 'node'
        ? [`node${leaves(typeOf(field))}`]
        : [];
  });
  return ` { __typename ${names.join(' ')} }`;
}

/** What a mutation says of what it has changed. */
const changed = (result: GraphQLNamedType): string =>
  ` { __typename ${fieldsOf(result)
    .map((field) => {
      if (isLeafType(typeOf(field))) return field.name;
      const isRecord = fieldsOf(typeOf(field)).some(({ name }) => name === 'partner');
      return `${field.name}${isRecord ? leaves(typeOf(field)).replace(/}$/, 'partner { code } }') : leaves(typeOf(field))}`;
    })
    .join(' ')} }`;

/** A field with the arguments that it needs, and `include: ALL` where there is one. */
function call(field: Field, world: World): string {
  const given = field.args.filter(
    (argument) =>
      ['include', 'within', 'level', 'year'].includes(argument.name) ||
      EASTERN.test(argument.name) ||
      isRequired(argument),
  );
  const text = given
    .map((argument) =>
      argument.name === 'key'
        ? 'key: $key'
        : `${argument.name}: ${valueOf(argument, argument.type, field, world)}`,
    )
    .join(', ');
  return `${field.name}${text ? `(${text})` : ''}`;
}

const EASTERN = /^(east|partner|donor|home|buyer.*)$/;

function valueOf(
  { name }: GraphQLArgument | GraphQLInputField,
  type: GraphQLInputType,
  field: Field,
  world: World,
): string {
  if (isNonNullType(type)) return valueOf({ name } as GraphQLArgument, type.ofType, field, world);
  if (isListType(type)) return `[${valueOf({ name } as GraphQLArgument, type.ofType, field, world)}]`;
  if (isEnumType(type)) {
    const wanted =
      type.getValues().find((value) => ['ALL', 'COUNTY', 'MONTH'].includes(value.name)) ??
      themeOf(type.name, field);
    return (typeof wanted === 'string' ? wanted : (wanted ?? type.getValues()[0])?.name) ?? '';
  }
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter(
      (inner) => isNonNullType(inner.type) || isWanted(inner, field),
    );
    return `{ ${given.map((inner) => `${inner.name}: ${valueOf(inner, inner.type, field, world)}`).join(', ')} }`;
  }
  const record = recordKey(field);
  const figure = figureOf(field);
  const values: Record<string, string> = {
    RegionCode: JSON.stringify(regionFor(name, field, world)),
    Date:
      name === 'month'
        ? '"2023-05-31"'
        : /^(until|closed|ended)/.test(name)
          ? '"2023-06-30"'
          : '"2023-05-04"',
    DateTime: '"2023-05-04T00:00:00Z"',
    Decimal: '"1"',
    Boolean: 'false',
    Int: String(name === 'year' ? 2023 : name === 'version' ? world.versionOf(record) : 1),
    String: JSON.stringify(
      /code$/i.test(name) ? world.creditCode : name === 'value' && figure ? figure.value : 'words',
    ),
    ID: JSON.stringify(
      name === 'indicator'
        ? (figure?.indicator ?? 'EW_LABOUR')
        : world.idOf(name === 'id' ? record : name.charAt(0).toUpperCase() + name.slice(1)),
    ),
  };
  return values[type.name] ?? '""';
}

/** Villages list some kinds of records: those are put there, so that the lists are not empty. */
function regionFor(name: string, field: Field, world: World): string {
  if (EASTERN.test(name)) return world.east;
  const village = api.getType('Village');
  const lists = village ? fieldsOf(village).map((one) => nodeType(one)) : [];
  const isThere =
    name === 'village' ||
    field.name === 'village' ||
    (name === 'region' && lists.includes(recordType(field)));
  return isThere ? world.village : world.west;
}

/** The type of what a list has. */
export const nodeType = (list: Field): string =>
  typeOf(fieldsOf(typeOf(list)).find(({ name }) => name === 'nodes') ?? list).name;

/** Optional values that a record should have in these tests: its partner, its kind, what is personal. */
const isWanted = (inner: GraphQLInputField, field: Field): boolean =>
  EASTERN.test(inner.name) || isEnumType(inner.type) || ruleOf(recordType(field), inner.name) === 'PERSONAL';

/** The type of what a field gives, or of what a mutation's result has beside refusals. */
export function recordType(field: Field): string {
  const type = typeOf(field);
  const result = fieldsOf(type).some(({ name }) => name === 'refusals');
  const changed = result
    ? fieldsOf(type).find((one) => !isLeafType(typeOf(one)) && one.name !== 'refusals')
    : undefined;
  return changed ? typeOf(changed).name : type.name;
}

/** By what the records of a mutation are told apart: statements of several subgraphs have one type. */
export function recordKey(field: Field): string {
  const type = recordType(field);
  return OF_EACH_OWNER.includes(type) ? `${ownerOf(field) ?? ''}${type === 'Statement' ? '' : type}` : type;
}

/** Types of records that several subgraphs have. */
const OF_EACH_OWNER: readonly string[] = ['Statement', 'FilingPlan', 'Return'];

/** A theme of the subgraph whose plans a mutation sets. */
const themeOf = (type: string, field: Field): string | undefined =>
  type === 'Theme' ? THEMES.find(({ owner }) => owner === ownerOf(field))?.theme : undefined;

/** By what the return of a theme is known in these tests. */
export const returnKeys = (): [key: string, theme: string][] => [
  ['Return', 'EAST_WEST'],
  ...LEDGER_SUBGRAPHS.map((owner): [string, string] => [
    `${owner}Return`,
    THEMES.find((row) => row.owner === owner)?.theme ?? '',
  ]),
];

/** The subgraph whose figures, plans or returns a mutation is about. */
const ownerOf = ({ name }: Field): LedgerSubgraph | undefined =>
  LEDGER_SUBGRAPHS.find((owner) =>
    new RegExp(
      `^[a-z]+([A-Z][a-z]+)?${pascalCase(owner)}(Figures|Statement|FilingPlan|Return|ReturnDue)$`,
    ).test(name),
  );

/** A figure that a mutation can state: of an indicator that its subgraph owns. */
function figureOf(field: Field): { indicator: string; value: string } | undefined {
  const owner = ownerOf(field);
  const theme = THEMES.find((row) => row.owner === owner)?.theme;
  const entry = catalogue.find((one) => one.theme === theme && one.aggregation === 'FLOW');
  return entry && { indicator: entry.code, value: `约1${spellingsOf(entry.unit).split('、')[0] ?? ''}` };
}

/** Whether a new record has to name another one by its id. */
export const refersToOthers = ({ field }: Operation): boolean =>
  field.name.startsWith('add') &&
  field.args.some(({ type }) => {
    const input = getNamedType(type);
    const fields = isInputObjectType(input) ? Object.values(input.getFields()) : [];
    return fields.some((one) => isNonNullType(one.type) && getNamedType(one.type).name === 'ID');
  });

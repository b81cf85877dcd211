import { readFileSync } from 'node:fs';
import {
  buildSchema as buildPublishedSchema,
  defaultFieldResolver,
  defaultTypeResolver,
  getDirectiveValues,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { buildSchema } from '../platform/executor';
import { scalars } from '../platform/scalars';
import { schemaFile } from '../platform/schema-files';
import { SUBGRAPH_NAMES, type Context, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';

/** What the resolvers of each subgraph get. */
export type Contexts = Record<SubgraphName, Context<unknown>>;

/** An object of the graph as one subgraph has it, and as others do, once they were asked. */
interface FederatedObject {
  subgraph: SubgraphName;
  type: string;
  row: unknown;
  elsewhere: Map<string, Promise<FederatedObject | null>>;
}

const schemas = Object.fromEntries(
  SUBGRAPH_NAMES.map((name) => [name, buildSchema(subgraphs[name].subgraph)]),
) as Record<SubgraphName, GraphQLSchema>;

/**
 * The published schema over the resolvers of all subgraphs, for `graphql` to run without a gateway: a field that another
 * subgraph owns is resolved there, from a reference by its key and with what it `@requires`. Joins are so made a second time,
 * one object at a time, to compare the gateway's with.
 */
export function mergedSchema(): GraphQLSchema {
  const schema = buildPublishedSchema(readFileSync(schemaFile('api.graphql'), 'utf8'));
  for (const { name, serialize, parseValue, parseLiteral } of Object.values(scalars)) {
    Object.assign(schema.getType(name) ?? {}, { serialize, parseValue, parseLiteral });
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (place: FederatedObject) => place.type;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source: FederatedObject | undefined, args: object, contexts: Contexts, info) => {
        const root = (): FederatedObject => newPlace(owners(type.name, field.name)[0], type.name, undefined);
        return resolve(isRoot || !source ? root() : source, field.name, args, contexts, info);
      };
    }
  }
  return schema;
}

const newPlace = (subgraph: SubgraphName | undefined, type: string, row: unknown): FederatedObject => {
  if (!subgraph) throw new Error(`no subgraph has ${type}`);
  return { subgraph, type, row, elsewhere: new Map() };
};

const typeIn = (subgraph: SubgraphName, name: string): GraphQLObjectType | undefined => {
  const type = schemas[subgraph].getType(name);
  return isObjectType(type) ? type : undefined;
};

/** A directive's argument `fields` where it stands on a type or field. */
function fieldsOf(
  subgraph: SubgraphName,
  name: 'key' | 'requires',
  node: Parameters<typeof getDirectiveValues>[1],
): string | undefined {
  const directive = schemas[subgraph].getDirective(name);
  const values = directive && getDirectiveValues(directive, node);
  return values && values.resolvable !== false ? String(values.fields) : undefined;
}

/** The subgraphs that resolve a field themselves. */
const owners = (type: string, field: string): SubgraphName[] =>
  SUBGRAPH_NAMES.filter((subgraph) => {
    const node = typeIn(subgraph, type)?.getFields()[field]?.astNode;
    return node && !node.directives?.some(({ name }) => name.value === 'external');
  });

async function resolve(
  place: FederatedObject,
  field: string,
  args: object,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  if (field === '__typename') return place.type;
  const found = owners(place.type, field);
  const owner = found.includes(place.subgraph) ? place.subgraph : found[0];
  const definition = owner && typeIn(owner, place.type)?.getFields()[field];
  if (!owner || !definition?.astNode) throw new Error(`no subgraph has ${place.type}.${field}`);
  const requires = fieldsOf(owner, 'requires', definition.astNode);
  const at =
    owner === place.subgraph && requires === undefined
      ? place
      : await move(place, owner, requires ?? '', contexts, info);
  if (!at) return null;
  const row = await (definition.resolve ?? defaultFieldResolver)(at.row, args, contexts[owner], {
    ...info,
    fieldName: field,
    schema: schemas[owner],
  });
  return wrap(row, definition.type, owner, contexts, info);
}

/** The same object in another subgraph, or in the same one with what a field requires. */
function move(
  place: FederatedObject,
  to: SubgraphName,
  requires: string,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<FederatedObject | null> {
  const known = `${to} ${requires}`;
  const moved = place.elsewhere.get(known) ?? refer(place, to, requires, contexts, info);
  place.elsewhere.set(known, moved);
  return moved;
}

async function refer(
  place: FederatedObject,
  to: SubgraphName,
  requires: string,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<FederatedObject | null> {
  const node = typeIn(to, place.type)?.astNode;
  const key = node && fieldsOf(to, 'key', node);
  const entities = schemas[to].getQueryType()?.getFields()._entities;
  if (key === undefined || !entities?.resolve) throw new Error(`${place.type} has no key in ${to}`);
  const representation = await select(place, selectionOf(`${key} ${requires}`), contexts, info);
  const rows = entities.resolve(undefined, { representations: [representation] }, contexts[to], {
    ...info,
    schema: schemas[to],
  }) as unknown[];
  const row = await rows[0];
  return row == null ? null : newPlace(to, place.type, row);
}

function selectionOf(fields: string): SelectionSetNode {
  const [definition] = parse(`{ ${fields} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(fields);
  return definition.selectionSet;
}

/** An object's fields as a representation has them. */
async function select(
  place: FederatedObject,
  { selections }: SelectionSetNode,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = { __typename: place.type };
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const value = await resolve(place, selection.name.value, {}, contexts, info);
      const of = (item: unknown): unknown =>
        selection.selectionSet && item
          ? select(item as FederatedObject, selection.selectionSet, contexts, info)
          : item;
      result[selection.name.value] = Array.isArray(value)
        ? await Promise.all(value.map(of))
        : await of(value);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (selection.typeCondition?.name.value !== place.type) continue;
      Object.assign(result, await select(place, selection.selectionSet, contexts, info));
    }
  }
  return result;
}

/** What a resolver of a subgraph gave: leaves as they are sent, and objects in their place. */
async function wrap(
  given: unknown,
  type: GraphQLOutputType,
  subgraph: SubgraphName,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const value: unknown = await given;
  const nullable = getNullableType(type);
  if (value == null) return null;
  if (isListType(nullable)) {
    const itemType = nullable.ofType;
    return Promise.all(
      [...(value as unknown[])].map((item) => wrap(item, itemType, subgraph, contexts, info)),
    );
  }
  if (isLeafType(nullable)) return nullable.serialize(value);
  if (isObjectType(nullable)) return newPlace(subgraph, nullable.name, value);
  if (!isAbstractType(nullable)) throw new Error(String(type));
  const resolveType = nullable.resolveType ?? defaultTypeResolver;
  const name = await resolveType(value, contexts[subgraph], { ...info, schema: schemas[subgraph] }, nullable);
  if (name === undefined) throw new Error(`${nullable.name}: no type`);
  return newPlace(subgraph, name, value);
}

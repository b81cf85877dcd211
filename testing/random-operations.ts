import * as fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Values that mean something in the data at hand, by the name of an argument or the type of a value. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

/** Names that the gateway asks for by itself, or that an object of JavaScript has already. */
const AWKWARD = [
  ...['id', 'code', 'creditCode', 'progressId', 'target', 'schedule', 'ratio', 'candidates', 'earlier'],
  ...['__typename', '__proto__', 'constructor', 'a', 'b', 'a_alias', 'name__alias_0', 'representations'],
];

const MOST_FIELDS = 24;
const MOST_LEVELS = 7;

/**
 * A query over anything in a schema: fields, aliases, fragments within fragments, conditions, and arguments that are literals
 * or variables, given, null or missing. It keeps a response name for one field, so that most of them are valid; whether one
 * is has to be looked at.
 */
export function randomOperation(schema: GraphQLSchema, known: KnownValues): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((gen) => generate(schema, known, gen));
}

function generate(schema: GraphQLSchema, known: KnownValues, gen: fc.GeneratorValue): RandomOperation {
  const number = (max: number): number => gen(fc.nat, { max });
  const chance = (percent: number): boolean => number(99) < percent;
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[number(items.length - 1)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };

  let fieldsLeft = MOST_FIELDS;
  const fragments: { name: string; type: GraphQLCompositeType; text: string }[] = [];
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  /** The field that each response name stands for, and with which arguments where it takes the same ones. */
  const taken = new Map<string, string>();
  const argumentsTaken = new Map<string, string>();

  function variable(type: GraphQLInputType, name: string): string {
    const nullable = isNonNullType(type) ? type.ofType : type;
    const variableName = `v${definitions.length}`;
    const byDefault = chance(40) ? literal(nullable, name, false) : null;
    const declared = byDefault === null || chance(30) ? String(type) : String(nullable);
    definitions.push(`$${variableName}: ${declared}${byDefault === null ? '' : ` = ${byDefault}`}`);
    const mayBeMissing = byDefault !== null || !isNonNullType(type);
    if (mayBeMissing && chance(25)) return `$${variableName}`;
    variables[variableName] = chance(isNonNullType(type) ? 4 : 15) ? null : jsonValue(nullable, name);
    return `$${variableName}`;
  }

  function leafValue(type: GraphQLInputType, name: string): unknown {
    const named = getNamedType(type);
    if (isEnumType(named)) return oneOf(named.getValues()).name;
    const values = known[name] ?? known[named.name];
    if (values) return oneOf(values);
    return named.name === 'Boolean' ? chance(50) : `${named.name} of ${name}`;
  }

  function jsonValue(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return jsonValue(type.ofType, name);
    if (isListType(type)) {
      return Array.from({ length: number(2) }, () => (chance(2) ? null : jsonValue(type.ofType, name)));
    }
    if (!isInputObjectType(type)) return leafValue(type, name);
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || chance(20));
    return Object.fromEntries(fields.map((field) => [field.name, jsonValue(field.type, field.name)]));
  }

  function literal(type: GraphQLInputType, name: string, mayVary: boolean): string {
    if (mayVary && chance(35)) return variable(type, name);
    if (isNonNullType(type)) return literal(type.ofType, name, false);
    if (chance(5)) return 'null';
    if (isListType(type)) {
      const { ofType } = type;
      const items = Array.from({ length: number(2) }, () => literal(ofType, name, mayVary));
      return `[${items.join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || chance(20),
      );
      return `{${fields.map((field) => `${field.name}: ${literal(field.type, field.name, mayVary)}`).join(', ')}}`;
    }
    const value = leafValue(type, name);
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  const argumentsOf = (args: readonly GraphQLArgument[]): string => {
    const used = args.filter(({ type, name }) => isNonNullType(type) || name === 'first' || chance(25));
    const texts = used.map(({ name, type }) => `${name}: ${literal(type, name, true)}`);
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  };

  function condition(): string {
    if (!chance(20)) return '';
    const flag = (): string => {
      if (chance(20)) return String(chance(50));
      const name = oneOf(['on', 'off']);
      if (!(name in variables)) {
        definitions.push(`$${name}: Boolean${chance(50) ? '!' : ' = true'}`);
        variables[name] = chance(50);
      }
      return `$${name}`;
    };
    const texts = [
      ...(chance(60) ? [` @include(if: ${flag()})`] : []),
      ...(chance(60) ? [` @skip(if: ${flag()})`] : []),
    ];
    return texts.join('');
  }

  function selectField(parent: GraphQLCompositeType, levels: number): string {
    const fields =
      'getFields' in parent ? Object.values<GraphQLField<unknown, unknown>>(parent.getFields()) : [];
    const possible =
      levels > 0 ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    if (possible.length === 0 || chance(8)) return `${chance(30) ? `${oneOf(AWKWARD)}: ` : ''}__typename`;
    const field = oneOf(possible);
    const names = [
      field.name,
      ...(chance(35) ? [oneOf(AWKWARD), oneOf(fields).name, oneOf(AWKWARD)].reverse() : []),
    ];
    const responseName = names.find((name) => (taken.get(name) ?? field.name) === field.name);
    if (responseName === undefined) return '__typename';
    taken.set(responseName, field.name);
    const signature = `${responseName} ${field.args.map(({ name, type }) => `${name}: ${String(type)}`).join()}`;
    const args = argumentsTaken.get(signature) ?? argumentsOf(field.args);
    argumentsTaken.set(signature, args);
    const alias = responseName === field.name ? '' : `${responseName}: `;
    const type = getNamedType(field.type);
    const inner = isCompositeType(type) ? ` ${selectionSet(type, levels - 1)}` : '';
    return `${alias}${field.name}${args}${condition()}${inner}`;
  }

  function typesWithin(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
    return 'getInterfaces' in type ? [type, ...type.getInterfaces()] : [type];
  }

  function selection(parent: GraphQLCompositeType, levels: number): string {
    const share = isAbstractType(parent) ? 40 : 15;
    if (!chance(share) || fieldsLeft <= 0) return selectField(parent, levels);
    if (chance(50)) {
      const type = chance(15) ? null : oneOf(typesWithin(parent));
      return `...${type ? ` on ${type.name}` : ''}${condition()} ${selectionSet(type ?? parent, levels)}`;
    }
    const fitting = fragments.filter(({ type }) => typesWithin(parent).includes(type));
    const fragment = fitting.length > 0 && chance(70) ? oneOf(fitting) : newFragment(parent, levels);
    return `...${fragment.name}${condition()}`;
  }

  function newFragment(parent: GraphQLCompositeType, levels: number): { name: string } {
    const type = oneOf(typesWithin(parent));
    // It is known to the rest once it is made, so that none uses itself.
    const text = selectionSet(type, levels);
    const fragment = { name: `F${fragments.length}`, type, text };
    fragments.push(fragment);
    return fragment;
  }

  function selectionSet(type: GraphQLCompositeType, levels: number): string {
    const wanted = 1 + number(3);
    const texts: string[] = [];
    while (texts.length === 0 || (texts.length < wanted && fieldsLeft > 0)) {
      fieldsLeft -= 1;
      texts.push(selection(type, fieldsLeft > 0 ? levels : 0));
    }
    return `{ ${texts.join(' ')} }`;
  }

  const root = schema.getQueryType();
  if (!root) throw new Error('no Query');
  const selected = selectionSet(root, MOST_LEVELS);
  const declared = definitions.length > 0 ? ` (${definitions.join(', ')})` : '';
  const parts = fragments.map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`);
  return { query: [`query${declared} ${selected}`, ...parts].join('\n'), variables };
}

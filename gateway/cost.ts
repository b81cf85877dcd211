import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { graphError } from '../platform/errors';
import { isIncluded } from './selections';

/** An operation may cost so much: see docs/decisions/0016-cost.md. */
export const MAX_COST = 50_000;

/** What an operation costs, and what it may cost: `extensions.cost` of a response. */
export interface Cost {
  estimated: number;
  max: number;
}

/** The rows of a list of which the SDL says nothing. */
const DEFAULT_LIST_SIZE = 10;

/** An operation with the values of its variables. */
export interface CheckedOperation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  schema: GraphQLSchema;
  variables: Record<string, unknown>;
}

interface ListSize {
  assumedSize?: number;
  slicingArguments?: readonly string[];
  sizedFields?: readonly string[];
}

/** What the SDL says by `@cost` and `@listSize` of a place: `Type` or `Type.field`. */
export interface CostRules {
  weights: ReadonlyMap<string, number>;
  listSizes: ReadonlyMap<string, ListSize>;
}

/** Reads the rules from the SDL of a supergraph. */
export function readCostRules(sdl: string): CostRules {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const note = (place: string, directives: readonly ConstDirectiveNode[] = []): void => {
    for (const { name, arguments: given = [] } of directives) {
      const values = Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
      if (name.value === 'cost') weights.set(place, Number(values.weight));
      if (name.value === 'listSize') listSizes.set(place, values);
    }
  };
  for (const type of parse(sdl).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    note(type.name.value, type.directives);
    for (const field of type.fields ?? []) note(`${type.name.value}.${field.name.value}`, field.directives);
  }
  return { weights, listSizes };
}

/** The lists of an object whose length its own field says, as `nodes` of a page, and that length. */
interface Sized {
  fields: readonly string[];
  size: number;
}

const NOT_SIZED: Sized = { fields: [], size: 0 };

/**
 * What an operation costs at most, known before it runs, as IBM's specification of `@cost` and `@listSize` has it: every object
 * that can stand in the response costs 1, or what its field or type weighs, as often as the lists around it can have rows;
 * scalars are free. A page has as many rows as are asked for, a list that is asked for by ids no more than there are ids, any
 * other list what the SDL assumes. Where an object can be of several types the dearest counts.
 */
export function costOf(
  { operation, fragments, schema, variables }: CheckedOperation,
  rules: CostRules,
): number {
  const known = new Map<SelectionSetNode, Map<string, number>>();

  /** One object: of an abstract type, the dearest that it can be. `weight` is what its field says that it weighs. */
  function ofObject(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    sized: Sized,
    weight?: number,
  ): number {
    if (isAbstractType(type)) {
      const costs = schema.getPossibleTypes(type).map((possible) => ofObject(set, possible, sized, weight));
      return Math.max(0, ...costs);
    }
    return (weight ?? rules.weights.get(type.name) ?? 1) + ofSelection(set, type, sized);
  }

  function ofSelection(set: SelectionSetNode, type: GraphQLObjectType, sized: Sized): number {
    const key = `${type.name} ${sized.size}`;
    const costs = known.get(set) ?? new Map<string, number>();
    known.set(set, costs);
    const cost =
      costs.get(key) ??
      set.selections
        .filter((selection) => isIncluded(selection, variables))
        .reduce((sum, selection) => sum + ofPart(selection, type, sized), 0);
    costs.set(key, cost);
    return cost;
  }

  function ofPart(selection: SelectionNode, type: GraphQLObjectType, sized: Sized): number {
    if (selection.kind === Kind.FIELD) return ofField(selection, type, sized);
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const condition = schema.getType(fragment?.typeCondition?.name.value ?? type.name);
    const applies = condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
    return fragment && applies ? ofSelection(fragment.selectionSet, type, sized) : 0;
  }

  /** Null is as good as nothing for what says how many; values that do not fit are refused later on. */
  const argumentsOf = ({ args }: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> =>
    Object.fromEntries(
      args.map(({ name, defaultValue }) => {
        const given = node.arguments?.find((one) => one.name.value === name);
        return [name, (given && valueFromASTUntyped(given.value, variables)) ?? defaultValue];
      }),
    );

  function ofField(node: FieldNode, parent: GraphQLObjectType, sized: Sized): number {
    const field = parent.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type) || !node.selectionSet) return 0;
    const places = [parent, ...parent.getInterfaces()].map(({ name }) => `${name}.${field.name}`);
    const weight = places.map((place) => rules.weights.get(place)).find((found) => found !== undefined);
    const rule = places.map((place) => rules.listSizes.get(place)).find((found) => found !== undefined);
    const args = argumentsOf(field, node);
    const below = rule?.sizedFields
      ? { fields: rule.sizedFields, size: requestedSize(rule, args) }
      : NOT_SIZED;
    let rows = 1;
    if (isListType(getNullableType(field.type))) {
      rows = sized.fields.includes(field.name)
        ? sized.size
        : Math.min(requestedSize(rule, args), idsOf(field, args));
    }
    return rows * ofObject(node.selectionSet, type, below, weight);
  }

  const root = schema.getRootType(operation.operation);
  const cost = root ? ofSelection(operation.selectionSet, root, NOT_SIZED) : 0;
  return Math.min(cost, Number.MAX_SAFE_INTEGER);
}

/**
 * Refuses an operation that costs too much.
 *
 * @throws GraphQLError QUERY_TOO_LARGE, which says what it costs.
 */
export function checkCost({ estimated, max }: Cost): void {
  if (estimated <= max) return;
  const message = `query: costs ${digits(estimated)} of ${digits(max)}: narrow the region or the indicators, ask for smaller pages or for less at once`;
  throw graphError('QUERY_TOO_LARGE', message, { http: { status: 400 } });
}

const digits = (cost: number): string => cost.toLocaleString('en');

/** How many rows are asked for, or assumed where nothing says how many. */
function requestedSize(rule: ListSize | undefined, args: Record<string, unknown>): number {
  const sizes = (rule?.slicingArguments ?? []).flatMap((name) => {
    const value = args[name];
    return typeof value === 'number' ? [Math.max(0, value)] : [];
  });
  return sizes.length > 0 ? Math.max(...sizes) : (rule?.assumedSize ?? DEFAULT_LIST_SIZE);
}

/** How many rows a list can have that is asked for by ids. */
const idsOf = ({ args: known }: GraphQLField<unknown, unknown>, args: Record<string, unknown>): number =>
  Math.min(
    ...known.flatMap(({ name, type }) => {
      const value = args[name];
      if (value == null || getNamedType(type) !== GraphQLID) return [];
      return [Array.isArray(value) ? value.length : 1];
    }),
  );

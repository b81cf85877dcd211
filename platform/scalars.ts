import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseDay } from './calendar';
import { graphError, show } from './errors';
import { isRegionCode } from './region-code';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/;
/** Sums and ratios can be longer than what may be filed. */
const PRINTED_DECIMAL = /^-?\d{1,40}(?:\.\d{1,40})?$/;

/**
 * A scalar whose values are strings inside and out; the argument or variable is named by whoever reads it. What is no such value
 * does not leave either: to whoever serializes it, it is a fault.
 */
function text(
  name: string,
  expected: string,
  isValid: (value: string) => boolean,
  isPrinted = isValid,
): GraphQLScalarType<string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw graphError('BAD_USER_INPUT', `expected ${expected}, found ${show(value)}`);
  };
  return new GraphQLScalarType<string>({
    name,
    serialize: (value) => {
      const printed = String(value);
      if (isPrinted(printed)) return printed;
      throw new TypeError(`${name}: expected ${expected}, found ${show(value)}`);
    },
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : valueOf(node)),
  });
}

const valueOf = (node: ValueNode): unknown => ('value' in node ? node.value : node.kind);

/** The scalars of schema/scalars.graphql, the same in every subgraph. */
export const scalars = {
  Decimal: text(
    'Decimal',
    'a decimal number as a string, such as "1234.56"',
    (value) => DECIMAL.test(value),
    (value) => PRINTED_DECIMAL.test(value),
  ),
  Date: text('Date', 'a date as YYYY-MM-DD', (value) => parseDay(value) !== null),
  DateTime: text('DateTime', 'a moment with its offset, such as 2021-08-31T18:00:00+08:00', (value) => {
    const day = MOMENT.exec(value)?.[1];
    return day !== undefined && parseDay(day) !== null;
  }),
  RegionCode: text('RegionCode', 'a region code of 6, 9 or 12 digits', isRegionCode),
};

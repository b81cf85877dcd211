import { parseDay } from '../platform/calendar';
import { badInput } from '../platform/errors';
import { message, type Message } from '../platform/message';
import { isRegionCode } from '../platform/region-code';

/** One parameter of a report: `read` gives undefined for a text that is not as expected. */
export interface Parameter<Value> {
  about: Message;
  expected: string;
  isRequired: boolean;
  /** What it is without being given. */
  otherwise: Value;
  read: (text: string) => Value | undefined;
}

// Only read from here: what a parameter gives can stand wherever anything does.
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type Given<Of extends Parameters> = {
  readonly [Name in keyof Of]: Of[Name] extends Parameter<infer Value> ? Value : never;
};

const optional = <Value>(
  about: Message,
  expected: string,
  read: (text: string) => Value | undefined,
): Parameter<Value | null> => ({ about, expected, isRequired: false, otherwise: null, read });

/** The same, without which the report says nothing. */
export const required = <Value>(parameter: Parameter<Value | null>): Parameter<Value> => ({
  ...(parameter as Parameter<Value>),
  isRequired: true,
});

/** The same, with a value where it is not given. */
export const orElse = <Value>(parameter: Parameter<Value | null>, otherwise: Value): Parameter<Value> => ({
  ...(parameter as Parameter<Value>),
  otherwise,
});

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);

export const year = optional(message('年度', 'the year'), 'a year, as 2021', (text) =>
  /^\d{4}$/.test(text) ? Number(text) : undefined,
);

export const day = (about: Message): Parameter<string | null> =>
  optional(about, 'a date, as 2021-07-31', (text) => (parseDay(text) ? text : undefined));

export const asOf = day(
  message('截至日期，默认为年末，当年为今天', 'a day of that year; by default its end, or today'),
);

export const knownAt = optional(
  message('以该时刻已入账的为准，默认为现在', 'what had been recorded by that moment; by default now'),
  'a moment with its offset, as 2021-08-31T18:00:00+08:00',
  matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/),
);

export const region = (about: Message): Parameter<string | null> =>
  optional(about, 'a code of 6, 9 or 12 digits, as 610000', (text) =>
    isRegionCode(text) ? text : undefined,
  );

export const group = optional(
  message('只含该分组的地区，写分组编号', 'only regions of this group, by its id'),
  'the id of a group, as 000000|国家乡村振兴重点帮扶县',
  matching(/^\d{6,9}\|.{1,200}$/u),
);

export const code = (about: Message): Parameter<string | null> =>
  optional(about, 'an indicator code, as EW_LABOUR', matching(/^[A-Z][A-Z0-9_]{1,63}$/));

/** As the graph writes it. */
export const returnId = optional(
  message('报表编号', 'the return'),
  'theme|unit|side|period, as EAST_WEST|611022|WEST|2021-07',
  matching(/^[A-Z_]{1,40}\|\d{6,12}\|(?:WEST|EAST)\|\d{4}(?:-[WQH]?\d{1,2})?$/),
);

export const flag = (about: Message): Parameter<boolean | null> =>
  optional(about, 'true or false', (text) => (text === 'true' ? true : text === 'false' ? false : undefined));

export const oneOf = <Name extends string>(
  about: Message,
  names: Readonly<Record<Name, unknown>>,
): Parameter<Name | null> =>
  optional(about, `one of ${Object.keys(names).join(', ')}`, (text) =>
    Object.hasOwn(names, text) ? (text as Name) : undefined,
  );

/** Several, separated by commas. */
export const listOf = <Value>(one: Parameter<Value | null>): Parameter<Value[] | null> =>
  optional(one.about, `${one.expected}, or several separated by commas`, (text) => {
    const read = text.split(',').map((part) => one.read(part.trim()));
    return read.every((value) => value != null) ? read : undefined;
  });

/**
 * The parameters of a request, by name.
 *
 * @throws GraphQLError BAD_USER_INPUT that names the parameter, what was found and what was expected.
 */
export function readParameters<Of extends Parameters>(
  parameters: Of,
  given: ReadonlyMap<string, readonly string[]>,
): Given<Of> {
  for (const [name] of given) {
    if (!Object.hasOwn(parameters, name))
      throw badInput('parameters', name, `no other than ${Object.keys(parameters).join(', ')}`);
  }
  const values = Object.entries(parameters).map(([name, parameter]) => {
    const texts = (given.get(name) ?? []).filter((text) => text !== '');
    if (texts.length > 1) throw badInput(name, texts, `${parameter.expected}, once`);
    const [text] = texts;
    if (text === undefined) {
      if (parameter.isRequired) throw badInput(name, null, parameter.expected);
      return [name, parameter.otherwise] as const;
    }
    const value = parameter.read(text);
    if (value === undefined) throw badInput(name, text, parameter.expected);
    return [name, value] as const;
  });
  return Object.fromEntries(values) as Given<Of>;
}

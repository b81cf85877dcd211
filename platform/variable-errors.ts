import type { GraphQLError } from 'graphql';
import { graphError } from './errors';

const WRONG_VALUE = /^(Variable "\$\w+" got )invalid value ([\s\S]*?)( at "[^"]*")?$/;

/**
 * What is wrong with a variable. GraphQL shows the whole value; text, and whatever has text in it, is not shown again: it
 * can be somebody's name, and errors get around.
 */
export function describeWrongVariable({ message, originalError }: GraphQLError): string {
  const reason = originalError?.message;
  if (reason === undefined || !message.endsWith(`; ${reason}`)) return message;
  const [, variable = '', value = '', place = ''] =
    WRONG_VALUE.exec(message.slice(0, -`; ${reason}`.length)) ?? [];
  if (!/^[[{]/.test(value) && !isAboutText(reason)) return message;
  return `${variable}invalid value${place}; ${withoutValue(reason)}`;
}

/** Names the character alone: the text can be somebody's name. */
export const notPlainText = (name: string, found: string, extensions: object = {}): GraphQLError =>
  graphError('BAD_USER_INPUT', `${name}: expected one line of plain text, found ${found} in it`, {
    ...extensions,
    argument: name,
  });

/** The same for a value in the text of a query. */
export const withoutValue = (reason: string): string =>
  (isAboutText(reason) ? reason.split(': ')[0] : reason.split(/:? (?=[[{])/)[0]) ?? '';

const isAboutText = (reason: string): boolean => reason.startsWith('String cannot represent');

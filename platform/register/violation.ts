import type { Message } from '../message';

/** A rule that a record does not keep: the field that is wrong, and what was expected. */
export interface Violation<Name extends string = string> {
  field: Name;
  expected: Message;
}

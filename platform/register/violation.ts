/** A rule that a record does not keep: the field that is wrong, and what was expected, Chinese first, then English. */
export interface Violation<Name extends string = string> {
  field: Name;
  expected: string;
}

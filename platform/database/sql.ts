/** A text of SQL whose values stand where they are used: between two parts stands one value. */
export interface Sql {
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
}

/** One statement as it is sent: `name` is told to log, tests and metrics; `text` begins with it in a comment. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether PostgreSQL plans it with its values at each run: see {@link plannedWithValues}. */
  readonly isPlannedEachTime?: boolean;
}

type Tag<Made> = (parts: readonly string[], ...inserted: readonly unknown[]) => Made;

/** Names that a declaration gives to tables and columns stand in the text; nothing that a caller sends may. */
export const raw = (text: string): Sql => new Fragment([text], []);

export const joined = (fragments: readonly Sql[], separator: string): Sql =>
  fragments.reduce((all, one, i) => (i === 0 ? one : sql`${all}${raw(separator)}${one}`), raw(''));

/** A piece of SQL: what is inserted is bound as a value, except for other pieces, which become part of the text. */
export const sql: Tag<Sql> = (parts, ...inserted) => {
  const texts = [parts[0] ?? ''];
  const values: unknown[] = [];
  const append = (text: string): void => {
    texts.push((texts.pop() ?? '') + text);
  };
  inserted.forEach((one, i) => {
    if (one instanceof Fragment) {
      append(one.parts[0] ?? '');
      texts.push(...one.parts.slice(1));
      values.push(...one.values);
      append(parts[i + 1] ?? '');
    } else {
      values.push(one);
      texts.push(parts[i + 1] ?? '');
    }
  });
  return new Fragment(texts, values);
};

/** A statement by its name, as in statement('ledger.actuals')`select ...`. */
export const statement =
  (name: string): Tag<Statement> =>
  (parts, ...inserted) => {
    const { parts: texts, values } = sql(parts, ...inserted);
    const text = texts.reduce((all, part, i) => `${all}$${i}${part}`);
    return { name, text: `/* ${name} */ ${text}`, values };
  };

/**
 * The same, never prepared: from its sixth run on PostgreSQL may plan a prepared text without its values, and where they say which index
 * fits, as in lists with filters, that plan can be twice as slow.
 */
export const plannedWithValues = (made: Statement): Statement => ({ ...made, isPlannedEachTime: true });

class Fragment implements Sql {
  constructor(
    readonly parts: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

import { randomUUID } from 'node:crypto';
import { checkCharacter } from '../platform/register/credit-code';
import type { Caller, TestProduct } from './test-product';

/** A mutation's response: `record` has the fields asked for. */
interface Outcome {
  record: { id: string; version: number; [field: string]: unknown } | null;
  refusals: { code: string; field: string | null }[];
}

type Declared = Readonly<Record<string, readonly [type: string, value: unknown]>>;

/** Adds, corrects and voids records of any register, as one person. `fields` are those of the record to be answered. */
export function recordsOf(product: TestProduct, caller: () => Caller) {
  async function change(mutation: string, variables: Declared, fields: string): Promise<Outcome> {
    const all = { ...variables, key: ['ID!', randomUUID()] as const };
    const declared = Object.entries(all).map(([name, [type]]) => `$${name}: ${type}`);
    const used = Object.keys(all).map((name) => `${name}: $${name}`);
    const result = await product.execute(
      `mutation Change(${declared.join(', ')}) {
        ${mutation}(${used.join(', ')}) { record { id version ${fields} } refusals { code field } }
      }`,
      Object.fromEntries(Object.entries(all).map(([name, [, value]]) => [name, value])),
      caller(),
    );
    expect(result.errors).toBeUndefined();
    const outcome = (result.data as Record<string, Outcome>)[mutation];
    if (!outcome) throw new Error(`no answer to ${mutation}`);
    return outcome;
  }

  const add = (type: string, input: object, fields = ''): Promise<Outcome> =>
    change(`add${type}`, { input: [`${type}Input!`, input] }, fields);
  const revise = async (mutation: string, id: string, version: number, input: Declared): Promise<void> => {
    const revision = { id: ['ID!', id], version: ['Int!', version], reason: ['String!', '更正'] } as const;
    expect((await change(mutation, { ...revision, ...input }, '')).refusals).toEqual([]);
  };

  return {
    /** What adding a record is answered with. */
    add,
    /** The id of a record that is added without a refusal. */
    added: async (type: string, input: object): Promise<string> => {
      const { record, refusals } = await add(type, input);
      expect(refusals).toEqual([]);
      return record?.id ?? '';
    },
    correct: (type: string, id: string, version: number, input: object): Promise<void> =>
      revise(`correct${type}`, id, version, { input: [`${type}Input!`, input] }),
    void: (type: string, id: string, version: number): Promise<void> =>
      revise(`void${type}`, id, version, {}),
  };
}

/** Actuals of a region's indicators on a day, in the order of their codes here; null where nothing was reported. */
export async function actualsOf(
  product: TestProduct,
  region: string,
  asOf: string,
  codes: readonly string[],
  knownAt?: string,
): Promise<(string | null)[]> {
  const result = await product.execute(
    `query Actuals($region: RegionCode!, $year: Int!, $asOf: Date!, $codes: [ID!]!, $knownAt: DateTime) {
      region(code: $region) {
        progress(year: $year, asOf: $asOf, indicators: $codes, include: ALL, knownAt: $knownAt) { indicator { code } actual }
      }
    }`,
    { region, year: Number(asOf.slice(0, 4)), asOf, codes, knownAt },
  );
  const { region: found } = result.data as {
    region: { progress: { indicator: { code: string }; actual: string | null }[] };
  };
  return codes.map((code) => found.progress.find(({ indicator }) => indicator.code === code)?.actual ?? null);
}

/** A right unified social credit code, another one for each number. */
export const creditCodeOf = (n: number): string => {
  const body = `91320205${String(n).padStart(9, '0')}`;
  return `${body}${checkCharacter(body) ?? ''}`;
};

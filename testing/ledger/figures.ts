import { randomUUID } from 'node:crypto';
import type { FigureInput } from '../../platform/ledger/state-figures';
import type { Caller, TestProduct } from '../test-product';

export const stating = (
  owner: string,
) => `mutation State($figures: [FigureInput!]!, $correction: String, $key: ID!) {
  outcome: state${owner}Figures(figures: $figures, correction: $correction, key: $key) {
    statements { id date amount source recordedBy reason } unchanged
    findings { row code message other { row region { code } partner { code } date total } } refusals { row code field message }
  }
}`;
const withdrawing = (owner: string) => `mutation Withdraw($id: ID!, $reason: String!, $key: ID!) {
  outcome: withdraw${owner}Statement(id: $id, reason: $reason, key: $key) {
    withdrawn { id amount } inForce { id date amount } findings { row code message other { date total } } refusals { code field message }
  }
}`;

interface Told {
  findings: { row: number | null; code: string; message: string; other: unknown }[];
  refusals: { row: number | null; code: string; field: string; message: string }[];
}

export interface Stated extends Told {
  statements: { id: string; date: string; amount: string; recordedBy: string | null }[] | null;
  unchanged: number | null;
}

export interface Withdrawn extends Told {
  withdrawn: { id: string; amount: string } | null;
  inForce: { id: string; date: string; amount: string } | null;
}

interface Figure {
  actual: string | null;
  statedOn: string | null;
  book: string;
}

interface Options {
  /** The subgraph as its mutations name it. */
  owner?: string;
  key?: string;
  caller?: Caller;
}

/** A figure of labour transfers in persons. */
export const labour = (
  region: string,
  value: string,
  date: string,
  more: Partial<FigureInput> = {},
): FigureInput => ({
  indicator: 'EW_LABOUR',
  region,
  date,
  value,
  unit: '人',
  ...more,
});

/** States and withdraws figures by mutations, as `filer` unless somebody else is named. */
export function figuresOf(product: TestProduct, filer: Caller) {
  async function outcome<Outcome>(mutation: string, variables: object, caller: Caller): Promise<Outcome> {
    const response = await product.execute(mutation, { ...variables }, caller);
    expect(response.errors).toBeUndefined();
    return (response.data as { outcome: Outcome }).outcome;
  }

  const state = (
    figures: readonly FigureInput[],
    {
      owner = 'EastWest',
      correction,
      key = randomUUID(),
      caller = filer,
    }: Options & { correction?: string } = {},
  ): Promise<Stated> => outcome(stating(owner), { figures, correction, key }, caller);

  return {
    state,
    /** States figures that must be taken, and gives the id of each statement. */
    stated: async (
      figures: readonly FigureInput[],
      options: Parameters<typeof state>[1] = {},
    ): Promise<string[]> => {
      const { statements, refusals } = await state(figures, options);
      expect(refusals).toEqual([]);
      return (statements ?? []).map(({ id }) => id);
    },
    withdraw: (
      id: string,
      {
        owner = 'EastWest',
        reason = '填错县',
        key = randomUUID(),
        caller = filer,
      }: Options & { reason?: string } = {},
    ): Promise<Withdrawn> => outcome(withdrawing(owner), { id, reason, key }, caller),
    /** What an indicator comes to at the end of a year: of a region, of a pair, or of an eastern region in its own book. */
    figure: async (indicator: string, region: string, year: number, partner?: string): Promise<Figure> => {
      const progress = `progress(year: ${year}, asOf: "${year}-12-31", indicators: ["${indicator}"], include: ALL`;
      const fields = '{ actual statedOn book }';
      const response = await product.execute(
        partner === undefined
          ? `{ scope: region(code: "${region}") { ${progress}) ${fields} } }`
          : region === '000000'
            ? `{ scope: region(code: "${partner}") { ${progress}, side: EAST) ${fields} } }`
            : `{ scope: partnership(east: "${partner}", west: "${region}") { ${progress}) ${fields} } }`,
        {},
        filer,
      );
      const [row] = (response.data as { scope: { progress: Figure[] } }).scope.progress;
      if (!row) throw new Error(`no progress of ${indicator}`);
      return row;
    },
  };
}

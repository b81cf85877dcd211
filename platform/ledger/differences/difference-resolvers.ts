import type { LedgerSubgraph } from '../../../schema/subgraphs';
import type { Refusal } from '../../register/check-record';
import { runMutation } from '../../register/run-mutation';
import type { LedgerContext } from '../progress-resolvers';
import { comparedRows, pageOf, type ComparedRow } from './compared-figures';
import { decodeComparedId, type ComparedQuestion } from './compared-id';
import { explainDifference, type DifferenceInput } from './explain-difference';
import type { Explanation } from './explanations';

/** An owner's part of a reconciliation, with the partnerships that `targets` hands in. */
interface Compared {
  id: string;
  question: ComparedQuestion;
  pairs?: readonly string[];
}

interface DifferenceResult {
  explanation: Explanation | null;
  refusals: Refusal[];
}

/** Rows and their number are of one look at the ledger. */
const looks = new WeakMap<Compared, Promise<ComparedRow[]>>();

function look(subgraph: LedgerSubgraph, compared: Compared, context: LedgerContext): Promise<ComparedRow[]> {
  const rows =
    looks.get(compared) ?? comparedRows(subgraph, compared.question, compared.pairs ?? [], context);
  looks.set(compared, rows);
  return rows;
}

/** The resolvers of schema/differences.graphql, the same for every subgraph that keeps a ledger; Owner is its name: see owner-types.ts. */
export const differenceResolvers = (subgraph: LedgerSubgraph) => ({
  Mutation: {
    explainOwnerDifference: async (
      _: unknown,
      { input, key }: { input: DifferenceInput; key: string },
      context: LedgerContext,
    ): Promise<DifferenceResult> => {
      const result = await runMutation(
        context,
        key,
        (change, transaction) => explainDifference(subgraph, transaction, input, change),
        async ({ id }) => ({ explanation: await context.loaders.explanation.byId.load(id), refusals: [] }),
      );
      return { explanation: null, ...result };
    },
  },
  OwnerComparedFigures: {
    __resolveReference: ({ id, ...handed }: { id: string; pairs?: readonly string[] }): Compared | null => {
      const question = decodeComparedId(subgraph, id);
      return question && { id, question, ...handed };
    },
    comparedId: ({ id }: Compared) => id,
    rows: async (compared: Compared, _: object, context: LedgerContext) =>
      pageOf(await look(subgraph, compared, context), compared.question),
    count: async (compared: Compared, _: object, context: LedgerContext) =>
      (await look(subgraph, compared, context)).length,
  },
});

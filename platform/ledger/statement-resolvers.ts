import type { LedgerSubgraph } from '../../schema/subgraphs';
import { badInput } from '../errors';
import { resolveMessage } from '../message';
import type { Refusal } from '../register/check-record';
import { runMutation } from '../register/run-mutation';
import type { EvidenceNode } from './evidence';
import type { LedgerContext } from './progress-resolvers';
import { stateFigures, type FigureFinding, type FiguresRequest, type StatedFigures } from './state-figures';
import { withdrawStatement, type Withdrawal } from './withdraw-statement';

/** A page's worth: what is longer comes as a file. */
const MOST_FIGURES = 200;

interface FiguresResult {
  statements: EvidenceNode[] | null;
  unchanged: number | null;
  findings: FigureFinding[];
  refusals: Refusal[];
}

interface WithdrawalResult {
  withdrawn: EvidenceNode | null;
  inForce: EvidenceNode | null;
  findings: FigureFinding[];
  refusals: Refusal[];
}

/** The resolvers of schema/statements.graphql, the same for every subgraph that keeps a ledger; Owner is its name: see owner-types.ts. */
export const statementResolvers = (subgraph: LedgerSubgraph) => ({
  Mutation: {
    stateOwnerFigures: async (
      _: unknown,
      { key, ...request }: FiguresRequest & { key: string },
      context: LedgerContext,
    ): Promise<FiguresResult> => {
      const { length } = request.figures;
      if (length < 1 || length > MOST_FIGURES)
        throw badInput('figures', `${length} figures`, `1 to ${MOST_FIGURES} of them`);
      const result = await runMutation(
        context,
        key,
        (change, transaction) => stateFigures(subgraph, transaction, request, change),
        async ({ response }) => {
          const { statements, ...rest } = JSON.parse(response ?? '') as StatedFigures;
          const found = await context.loaders.statement.loadMany(statements);
          return { ...rest, statements: found.map(orThrow), refusals: [] };
        },
      );
      return { statements: null, unchanged: null, findings: [], ...result };
    },
    withdrawOwnerStatement: async (
      _: unknown,
      { key, ...request }: { id: string; reason: string; key: string },
      context: LedgerContext,
    ): Promise<WithdrawalResult> => {
      const result = await runMutation(
        context,
        key,
        (change, transaction) => withdrawStatement(subgraph, transaction, request, change),
        async ({ response }) => {
          const { withdrawn, inForce, findings } = JSON.parse(response ?? '') as Withdrawal;
          const { statement } = context.loaders;
          const [gone, standing] = await Promise.all([
            statement.load(withdrawn),
            inForce === null ? null : statement.load(inForce),
          ]);
          return { withdrawn: gone, inForce: standing, findings, refusals: [] };
        },
      );
      return { withdrawn: null, inForce: null, findings: [], ...result };
    },
  },
  FigureFinding: { message: resolveMessage },
  StatedTotal: {
    region: ({ region }: { region: string }) => stub(region),
    partner: ({ partner }: { partner: string }) => (partner === '' ? null : stub(partner)),
  },
});

const stub = (code: string) => ({ __typename: 'Region' as const, code });

function orThrow(found: EvidenceNode | Error): EvidenceNode {
  if (found instanceof Error) throw found;
  return found;
}

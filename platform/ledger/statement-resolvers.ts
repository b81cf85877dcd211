import type { LedgerSubgraph } from '../../schema/subgraphs';
import { badInput } from '../errors';
import type { Refusal } from '../register/check-record';
import { runMutation } from '../register/run-mutation';
import type { EvidenceNode } from './evidence';
import type { FindingNode } from './findings/read-findings';
import type { FurtherSource } from './further-sources';
import type { LedgerContext } from './progress-resolvers';
import { stateFigures, type FiguresRequest, type StatedFigures } from './state-figures';
import { withdrawStatement, type Withdrawal } from './withdraw-statement';

/** A page's worth: what is longer comes as a file. */
const MOST_FIGURES = 200;

interface FiguresResult {
  statements: EvidenceNode[] | null;
  unchanged: number | null;
  findings: FindingNode[];
  refusals: Refusal[];
}

interface WithdrawalResult {
  withdrawn: EvidenceNode | null;
  inForce: EvidenceNode | null;
  findings: FindingNode[];
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
          const { unchanged, ...ids } = JSON.parse(response ?? '') as StatedFigures;
          const [statements, findings] = await Promise.all([
            context.loaders.statement.loadMany(ids.statements),
            context.loaders.finding.loadMany(ids.findings),
          ]);
          return {
            statements: statements.map(orThrow),
            unchanged,
            findings: findings.map(orThrow),
            refusals: [],
          };
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
          const { statement, finding } = context.loaders;
          const [gone, standing, found] = await Promise.all([
            statement.load(withdrawn),
            inForce === null ? null : statement.load(inForce),
            finding.loadMany(findings),
          ]);
          return { withdrawn: gone, inForce: standing, findings: found.map(orThrow), refusals: [] };
        },
      );
      return { withdrawn: null, inForce: null, findings: [], ...result };
    },
  },
  Statement: {
    furtherSources: (
      { id, scope, knownAt }: EvidenceNode,
      _: object,
      { loaders }: LedgerContext,
    ): Promise<FurtherSource[]> => loaders.furtherSources.load({ id: numberOf(id), scope, knownAt }),
  },
});

function orThrow<Found>(found: Found | Error): Found {
  if (found instanceof Error) throw found;
  return found;
}

/** The number of a statement, of its id as in east-west:S6. */
const numberOf = (id: string): string => id.slice(id.indexOf(':') + 2);

import type { LedgerSubgraph } from '../../../schema/subgraphs';
import { mayRead } from '../../access/viewer';
import { resolveMessage, type Language, type Message } from '../../message';
import type { EvidencePage } from '../evidence';
import type { LedgerContext } from '../progress-resolvers';
import type { OtherTotal } from './finding';
import { decodeFindingsId, type FindingsFilter } from './findings-id';
import type { FindingNode, FindingPage } from './read-findings';
import { FINDINGS, textOf, withoutOther } from './rules';

const stub = (code: string) => ({ __typename: 'Region' as const, code });

/** What the finding compares with, where one may read it: its message says nothing of it otherwise. */
const readableOther = ({ other }: FindingNode, { viewer }: LedgerContext): OtherTotal | null =>
  other && mayRead(viewer, other) ? other : null;

/** A title alone where the rest would name what one may not read. */
function messageOf(finding: FindingNode, context: LedgerContext): Message {
  return textOf(finding.other && !readableOther(finding, context) ? withoutOther(finding) : finding);
}

/** The resolvers of findings, the same for every subgraph that keeps a ledger; Owner is its name: see owner-types.ts. */
export const findingResolvers = (subgraph: LedgerSubgraph) => ({
  OwnerFindings: {
    __resolveReference: ({ id }: { id: string }) => {
      const filter = decodeFindingsId(subgraph, id);
      return filter && { id, filter };
    },
    list: (
      { filter }: { filter: FindingsFilter },
      page: EvidencePage,
      { loaders, viewer }: LedgerContext,
    ): Promise<FindingPage> => loaders.findings(filter, { ...page, viewer }),
  },
  FindingConnection: { totalCount: ({ count }: FindingPage) => count() },
  Finding: {
    severity: ({ code }: FindingNode) => FINDINGS[code].severity,
    region: ({ scope }: FindingNode) => stub(scope.region),
    partner: ({ scope }: FindingNode) => (scope.partner === '' ? null : stub(scope.partner)),
    message: (finding: FindingNode, args: { lang?: Language | null }, context: LedgerContext) =>
      resolveMessage({ message: messageOf(finding, context) }, args),
    other: (finding: FindingNode, _: object, context: LedgerContext) => {
      const other = readableOther(finding, context);
      return other && { ...other, indicator: other.indicator ?? finding.indicator.code };
    },
  },
  StatedTotal: {
    indicator: ({ indicator }: OtherTotal) => ({ __typename: 'Indicator' as const, code: indicator }),
    region: ({ region }: OtherTotal) => stub(region),
    partner: ({ partner }: OtherTotal) => (partner === '' ? null : stub(partner)),
  },
});

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as documents from './generated/graphql.ts';
import { Theme } from './generated/schema.ts';

const STATE = {
  'east-west': documents.StateEastWestFiguresDocument,
  consumer: documents.StateConsumerFiguresDocument,
  'enterprise-village': documents.StateEnterpriseVillageFiguresDocument,
  consolidation: documents.StateConsolidationFiguresDocument,
} as const;

const WITHDRAW: Record<keyof typeof STATE, WithdrawStatement> = {
  'east-west': documents.WithdrawEastWestStatementDocument,
  consumer: documents.WithdrawConsumerStatementDocument,
  'enterprise-village': documents.WithdrawEnterpriseVillageStatementDocument,
  consolidation: documents.WithdrawConsolidationStatementDocument,
};

/** A mutation that states figures; its result is in `outcome`, whichever part of the graph it is of. */
export type StateFigures = TypedDocumentNode<
  documents.StateEastWestFiguresMutation,
  documents.StateEastWestFiguresMutationVariables
>;

/** A mutation that takes a statement back; its result is in `outcome`. */
export type WithdrawStatement = TypedDocumentNode<
  documents.WithdrawEastWestStatementMutation,
  documents.WithdrawEastWestStatementMutationVariables
>;

/** What states figures of a theme's indicators. */
export function stateFiguresOf(theme: Theme): StateFigures {
  switch (theme) {
    case Theme.EAST_WEST:
      return STATE['east-west'];
    case Theme.CONSUMER:
      return STATE.consumer;
    case Theme.ENTERPRISE_VILLAGE:
      return STATE['enterprise-village'];
    default:
      return STATE.consolidation;
  }
}

/** What withdraws a statement, by its id; null where it is the id of none. */
export function withdrawOf(statementId: string): WithdrawStatement | null {
  const [owner] = statementId.split(':');
  const [, document] = Object.entries(WITHDRAW).find(([name]) => name === owner) ?? [];
  return document ?? null;
}

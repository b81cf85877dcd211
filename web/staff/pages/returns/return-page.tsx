import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { OneReturnDocument, type OneReturnQuery } from '../../generated/graphql.ts';
import { graphQuery, useGraph, type Answer } from '../../graph/use-graph';
import { useSession } from '../../session';
import { Answered, Empty } from '../../states/states';
import { Acts } from './acts';
import { Conflict } from './form/conflict';
import { Grid } from './form/grid';
import { useDraft } from './form/use-draft';
import { History } from './history';
import { PrintSheet } from './print-sheet';
import { returnData, type ReturnData } from './return-data';
import { ReturnHeading } from './return-heading';
import { texts } from './texts';
import { useActs } from './use-acts';

/** One return: filed, checked, approved and printed here. */
export default function ReturnPage() {
  const { id = '' } = useParams();
  const found = useGraph(OneReturnDocument, { id });
  return (
    <Answered query={found}>
      {(answer) => {
        const data = returnData(answer.return);
        return data ? (
          <OneReturn key={data.id} data={data} />
        ) : (
          <section>
            <Empty text={texts.notFound} />
          </section>
        );
      }}
    </Answered>
  );
}

/** Roles that may file; whether for this unit the server decides. */
const FILING = ['filer', 'administrator'];

function OneReturn({ data }: { data: ReturnData }) {
  const session = useSession();
  const queries = useQueryClient();
  const token = session?.token ?? null;
  const take = useCallback(
    (newer: ReturnData) => {
      const { queryKey } = graphQuery(OneReturnDocument, { id: newer.id }, token);
      queries.setQueryData<Answer<OneReturnQuery>>(queryKey, (before) => ({
        gaps: before?.gaps ?? null,
        data: { return: newer as NonNullable<OneReturnQuery['return']> },
      }));
    },
    [queries, token],
  );
  const isFiler = session?.grants.some(({ role }) => FILING.includes(role)) ?? false;
  const isOpen = isFiler && (data.state === 'DRAFT' || data.state === 'RETURNED');
  const draft = useDraft(data, isOpen, take);
  const acts = useActs(data, draft, take);
  return (
    <>
      <div className="no-print">
        <ReturnHeading data={data} draft={isOpen ? draft : null} />
        {draft.state === 'conflict' && <Conflict data={data} draft={draft} />}
        <section aria-label={data.unit.name}>
          <Grid
            data={data}
            draft={draft}
            isOpen={isOpen && draft.state !== 'conflict'}
            isSubmitting={acts.panel === 'submit'}
            comment={(line, text) => {
              acts.comment.send({ id: data.id, comments: [{ line, text }], ...acts.owner });
            }}
            finish={acts.beginSubmit}
          />
        </section>
        <Acts data={data} draft={draft} acts={acts} isOpen={isOpen} />
        <History data={data} />
      </div>
      <PrintSheet data={data} />
    </>
  );
}

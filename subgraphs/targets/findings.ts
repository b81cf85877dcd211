import { encodeFindingsId, type FindingsQuestion } from '../../platform/ledger/findings/findings-id';
import { ownersName } from '../../platform/owner-types';
import { LEDGER_SUBGRAPHS, THEMES, type Theme } from '../../schema/subgraphs';

/** The findings of one owner, which fills them in. */
export interface FindingsRow {
  /** The owner's type that implements Findings. */
  __typename: string;
  id: string;
  themes: readonly Theme[];
}

/** One row for each owner of a theme that is asked about. */
export const findingsOfOwners = (question: FindingsQuestion): FindingsRow[] =>
  LEDGER_SUBGRAPHS.flatMap((owner) => {
    const themes = THEMES.filter((row) => row.owner === owner)
      .map(({ theme }) => theme)
      .filter((theme) => question.themes?.includes(theme) ?? true);
    return themes.length === 0
      ? []
      : [
          {
            __typename: ownersName('OwnerFindings', owner),
            id: encodeFindingsId(owner, { ...question, themes: question.themes ? themes : null }),
            themes,
          },
        ];
  });

import type { Statement } from '../database/sql';
import type { CountedGroup, PostingDraft } from './register';

/**
 * A group whose postings one SQL statement finds: for the keys it gives rows of key, indicator, region, partner, date and amount,
 * all as text.
 */
export const countedBy = <Of>(
  { name, keysOf, members }: Pick<CountedGroup<Of>, 'name' | 'keysOf' | 'members'>,
  counts: (keys: readonly string[]) => Statement,
): CountedGroup<Of> => ({
  name,
  keysOf,
  members,
  post: async (run, keys) => {
    const rows = await run<PostingDraft & { key: string }>(counts(keys));
    const drafts = new Map<string, PostingDraft[]>();
    for (const { key, ...draft } of rows) {
      const known = drafts.get(key);
      if (known) known.push(draft);
      else drafts.set(key, [draft]);
    }
    return drafts;
  },
});

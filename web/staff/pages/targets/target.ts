import type { OneTargetQuery } from '../../generated/graphql.ts';

/** A target as its page reads it. */
export type Target = NonNullable<OneTargetQuery['target']>;

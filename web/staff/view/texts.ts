import { message } from '../../../platform/message';

export const texts = {
  asOf: message('截至', 'As of'),
  knownAt: message('当时所知', 'As known at'),
  knownAtHint: message(
    '只看这一时刻之前入账的数；留空为现在。',
    'With what had been recorded by then; empty for now.',
  ),
  newest: message('最新', 'Newest'),
  now: message('现在', 'Now'),
} as const;

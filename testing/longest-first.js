/* global module, require */
const { default: TestSequencer } = require('@jest/test-sequencer');

/**
 * Where Jest has not measured yet how long a file takes, as in a clean clone, it begins with the largest. These take longest, the longest
 * first: begun last, one of them would keep one core at work and leave the others idle.
 */
const LONG = [
  'gateway/statements-per-fetch.test.ts',
  'commands/start.test.ts',
  'testing/access/matrix.test.ts',
  'commands/several-databases.test.ts',
  'commands/outgoing-connections.test.ts',
  'commands/draining.test.ts',
  'client/package.test.ts',
  'commands/backup.test.ts',
  'gateway/random-operations.test.ts',
  'export/round-trip.test.ts',
  'commands/compose.test.ts',
  'commands/separate-processes.test.ts',
];

/** The place of a file in the list; of all others, its end. */
const rank = ({ path }) => {
  const place = LONG.findIndex((file) => path.endsWith(`/${file}`));
  return place === -1 ? LONG.length : place;
};

module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};

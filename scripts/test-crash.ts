/**
 * `npm run test:crash`: people file, correct, withdraw, import, submit and approve while product and database are killed, the database stops
 * answering and the disk fills up, CRASH_BLOWS times (40), in turn; then every acknowledged act is looked for. Prints figures, and exits with
 * 1 where anything is wrong. Filling a disk takes an account that may mount one; without it the other blows are struck.
 */
import { runCrash } from '../testing/crash/crash';
import { BLOWS, type Blow } from '../testing/crash/victim';

/** Killing is the rule; the others come once in ten blows. */
const TURN: readonly Blow[] = [
  ...(['product', 'database', 'both', 'product', 'silence'] as const),
  ...(['database', 'product', 'both', 'database', 'full disk'] as const),
];

async function main(): Promise<void> {
  const count = Number(process.env.CRASH_BLOWS ?? '40');
  if (!Number.isInteger(count) || count < 1 || count > 100_000)
    throw new Error(`CRASH_BLOWS=${process.env.CRASH_BLOWS ?? ''}: expected a whole number from 1 to 100000`);
  const blows = Array.from({ length: count }, (_, i) => TURN[i % TURN.length] ?? BLOWS[0]);
  const figures = await runCrash(blows, {
    withDisk: true,
    report: (line) => {
      console.log(line);
    },
  });
  console.log(figures);
  if (figures.wrong.length > 0) process.exitCode = 1;
}

void main();

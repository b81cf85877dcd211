import type { Logger } from 'pino';
import { useLocalIndicators } from '../platform/catalogue';
import type { Close } from '../platform/http';
import { createLog } from '../platform/log';
import { loadSettings, WrongSetting, type Settings } from '../platform/settings';

/** What has to be stopped at the end, the last one first. */
export type OnStop = (stop: Close) => void;

/** How long a stop may take beside what requests under way are given; and all of one that is in a hurry. */
const STOP_MS = 4500;
/** npm passes a Ctrl-C on that the terminal has already sent: a second signal so soon is the same one. */
const SAME_SIGNAL_MS = 1000;

/** The exit code of a command that was not let finish. */
const INTERRUPTED = 130;

/**
 * Runs a command, whose `signal` aborts when it is told to stop: checks the settings, prints a readable error and exits with 1 when it
 * fails, and when it is told to stop (Ctrl-C, SIGTERM, a closed terminal), stops what it started: requests under way have the time of
 * DRAIN_DELAY_MS and DRAIN_TIMEOUT_MS. A second signal cuts them, a third one ends at once. A command that `stays` ends only so.
 */
export async function run(
  command: (settings: Settings, log: Logger, onStop: OnStop, signal: AbortSignal) => Promise<void>,
  { stays }: { stays: boolean },
): Promise<void> {
  const stops: Close[] = [];
  const ending = new AbortController();
  const hurry = new AbortController();
  let draining = 0;
  const stopAll = async (): Promise<void> => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      await stop(hurry.signal).catch((error: unknown) => {
        console.error(failureMessage(error));
      });
    }
  };

  let running: Promise<void> = Promise.resolve();
  const end = async (code: number): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    setTimeout(() => process.exit(1), draining + STOP_MS).unref();
    await stopAll();
    // What was being started when the signal came is stopped as soon as it is there.
    await running.catch(() => undefined);
    await stopAll();
    process.exit(code);
  };
  let signalledAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending.signal.aborted) {
        signalledAt = Date.now();
        void end(stays ? 0 : INTERRUPTED);
      } else if (Date.now() - signalledAt > SAME_SIGNAL_MS) {
        if (hurry.signal.aborted) process.exit(1);
        signalledAt = Date.now();
        hurry.abort();
        setTimeout(() => process.exit(1), STOP_MS).unref();
      }
    });
  }
  process.on('uncaughtException', (error) => {
    console.error(error.stack ?? failureMessage(error));
    void end(1);
  });

  try {
    const settings = loadSettings(process.env);
    useLocalIndicators(settings.LOCAL_INDICATORS);
    if (stays) draining = settings.DRAIN_DELAY_MS + settings.DRAIN_TIMEOUT_MS;
    const onStop: OnStop = (stop) => {
      stops.push(stop);
      ending.signal.throwIfAborted();
    };
    running = command(settings, createLog(settings), onStop, ending.signal);
    await running;
  } catch (error) {
    if (ending.signal.aborted) return;
    console.error(failureMessage(error));
    await end(1);
  }
  if (!stays) await stopAll();
}

/** What the person at the terminal reads: a wrong setting names itself, anything else shows where it came from. */
function failureMessage(error: unknown): string {
  if (error instanceof WrongSetting) return error.message;
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\n  ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

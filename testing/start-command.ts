import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A command of the product that runs. */
export interface Command {
  /** Its exit code, null where it was killed, once it has ended. */
  exit: Promise<number | null>;
  /** What it has printed by now. */
  printed: () => string;
  /** Kills it, and whatever it has started. */
  kill: () => void;
}

/** Starts a command, as global-setup.ts has built it, in a process group of its own. */
export function startCommand(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/commands/${name}.js`, ...args], {
    cwd: join(__dirname, '..'),
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return {
    exit: once(child, 'close').then(([code]) => code as number | null),
    printed: () => printed,
    kill: () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It has ended already.
      }
    },
  };
}

/** Waits for something that has to come before the command ends. */
export async function before<Result>(command: Command, event: Promise<Result>): Promise<Result> {
  const end = command.exit.then((code) => {
    throw new Error(`it ended too early, with ${code ?? 'a signal'}: ${command.printed()}`);
  });
  return Promise.race([event, end]);
}

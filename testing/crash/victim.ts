import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TokenGrant } from '../../platform/access/grants';
import { openLocalKey, signToken } from '../../platform/access/local-key';
import { loadSettings } from '../../platform/settings';
import { startCommand, type Command } from '../start-command';
import { listening } from '../tcp-proxy';

/** How long a product may take to answer again, whatever befell it. */
const PATIENCE_MS = 120_000;
/** The disk of a run that fills one up: the empty cluster takes about 60 MB of it. */
const DISK_BYTES = 400 * 1024 * 1024;

/** What can befall the product. */
export const BLOWS = ['product', 'database', 'both', 'silence', 'full disk'] as const;
export type Blow = (typeof BLOWS)[number];

/** The product as `npm start` runs it, on a database of its own in a folder, to be killed. */
export class Victim {
  private command: Command | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
    /** Whether the folder is a small disk of its own, which can be filled. */
    readonly hasDisk: boolean,
  ) {}

  /** With a disk of its own where this account may mount one. */
  static async create({ withDisk }: { withDisk: boolean }): Promise<Victim> {
    const folder = await mkdtemp(join(tmpdir(), 'cooperation-graph-crash-'));
    const server = createServer();
    const port = await listening(server);
    server.close();
    const hasDisk = withDisk && mountDisk(folder);
    // Open to the account that PostgreSQL runs as for root.
    await chmod(folder, 0o755);
    const victim = new Victim(folder, port, hasDisk);
    try {
      await mkdir(victim.dataDir);
      await victim.start();
      return victim;
    } catch (error) {
      await victim.end();
      throw error;
    }
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Where PostgreSQL is, for whoever looks into the tables in the end. */
  get databaseUrl(): string {
    const password = readFileSync(join(this.dataDir, 'postgresql', 'password'), 'utf8').trim();
    return `postgres://cooperation_graph:${password}@127.0.0.1:${this.postmaster()?.port ?? 0}/cooperation_graph`;
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  async token(subject: string, grants: readonly TokenGrant[]): Promise<string> {
    const { OIDC_AUDIENCE: audience } = loadSettings({});
    return signToken(await openLocalKey(this.dataDir), { subject, grants, hours: 24, audience });
  }

  /** Strikes, and returns once the product answers again. */
  async strike(blow: Blow): Promise<void> {
    if (blow === 'product' || blow === 'both') this.command?.kill();
    if (blow === 'database' || blow === 'both') this.signalDatabase('SIGKILL');
    if (blow === 'silence') await this.silence(3000);
    if (blow === 'full disk') await this.fillDisk(3000);
    if (blow === 'product' || blow === 'both') {
      await this.command?.exit;
      await this.start();
    }
    await this.isReady();
  }

  /** Runs a command of the product on its database: its exit code, and what it printed. */
  async run(name: string, args: readonly string[] = []): Promise<{ code: number | null; printed: string }> {
    const command = startCommand(name, args, { DATA_DIR: this.dataDir, LOG_LEVEL: 'error' });
    return { code: await command.exit, printed: command.printed() };
  }

  async end(): Promise<void> {
    this.command?.kill();
    await this.command?.exit;
    this.signalDatabase('SIGQUIT');
    for (let i = 0; i < 100 && this.postmaster(); i += 1) await delay(100);
    this.signalDatabase('SIGKILL');
    if (this.hasDisk) execFileSync('umount', ['--lazy', this.folder]);
    await rm(this.folder, { recursive: true, force: true });
  }

  private async start(): Promise<void> {
    this.command = startCommand('start', [], {
      DATA_DIR: this.dataDir,
      PORT: String(this.port),
      PLAYGROUND: 'false',
      STAFF_PAGE: 'false',
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_ADDRESS: '100000',
      RATE_LIMIT_PER_SUBJECT: '100000',
    });
    await this.isReady();
  }

  /** Waits until the product is ready; throws what it has printed where it has ended. */
  private async isReady(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    const exit = this.command?.exit.then((code) => ({ code }));
    while (Date.now() < end) {
      const ready = await fetch(`${this.origin}/health/ready`, { signal: AbortSignal.timeout(3000) }).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return;
      const ended = await Promise.race([exit, delay(200, null)]);
      if (ended) throw new Error(`the product ended with ${ended.code ?? 'a signal'}: ${this.printed}`);
    }
    throw new Error(`the product does not answer: ${this.printed}`);
  }

  private get printed(): string {
    return this.command?.printed().slice(-2000) ?? '';
  }

  /** The database stops answering: it is there, and does nothing. */
  private async silence(milliseconds: number): Promise<void> {
    this.signalDatabase('SIGSTOP');
    await delay(milliseconds);
    this.signalDatabase('SIGCONT');
  }

  /** Takes all that is left of the disk, and gives it back. */
  private async fillDisk(milliseconds: number): Promise<void> {
    if (!this.hasDisk) return;
    const ballast = join(this.folder, 'ballast');
    const { bavail, bsize } = await statfs(this.folder);
    await writeFile(ballast, Buffer.alloc(0));
    try {
      await writeFile(ballast, Buffer.alloc(bavail * bsize, 1));
    } catch {
      // The database was faster with the last of it.
    }
    await delay(milliseconds);
    await truncate(ballast, 0);
  }

  private postmaster(): { pid: number; port: number } | undefined {
    try {
      const lines = readFileSync(join(this.dataDir, 'postgresql', 'data', 'postmaster.pid'), 'utf8').split(
        '\n',
      );
      return { pid: Number(lines[0]), port: Number(lines[3]) };
    } catch {
      return undefined;
    }
  }

  /** Signals the server and all of its backends. */
  private signalDatabase(signal: NodeJS.Signals): void {
    const server = this.postmaster();
    if (!server) return;
    for (const pid of [server.pid, ...childrenOf(server.pid)]) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended already.
      }
    }
  }
}

/** The processes that a process has started, by /proc. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const [, ppid] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        return Number(ppid) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}

function mountDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES},mode=755`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

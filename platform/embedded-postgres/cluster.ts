import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectoryAtomically } from './atomic-directory';
import { findBinaries, NoBinariesError, run, type Account } from './binaries';

/** The product's database, and the role that owns it. */
export const PRODUCT = 'cooperation_graph';

/** Where clusters live whose DATA_DIR is closed to the account that PostgreSQL runs as. */
const OUTSIDE = '/var/lib/cooperation-graph';

export interface Cluster {
  /** PostgreSQL's data directory. */
  data: string;
  /** The file that the server logs to. */
  logFile: string;
  /** The password of the product's role. */
  password: string;
  account: Account;
  /** The folder of PostgreSQL's programs. */
  bin: string;
}

/**
 * The PostgreSQL cluster of a data directory, made if there is none yet: whole, with the product's role and database, or not at all.
 * Throws an Error that names DATA_DIR where it cannot be used; an abort leaves nothing half-made.
 */
export async function openCluster(
  dataDir: string,
  log: (message: string) => void,
  signal?: AbortSignal,
): Promise<Cluster> {
  try {
    await mkdir(dataDir, { recursive: true });
    const home = await findHome(realpathSync(dataDir), log);
    const data = path.join(home, 'data');
    const account = serverAccount(data);
    const { bin, major } = await findBinaries(account, path.dirname(home));
    if (!existsSync(home)) {
      log(`Preparing the embedded PostgreSQL ${major} (at the first start only)`);
      await makeDirectoryAtomically(home, (draft) =>
        createHome(draft, realpathSync(dataDir), account, bin, signal),
      );
    }
    if (!(await canEnter(account, home)))
      throw new Error(`uid ${account?.uid ?? ''}, whom PostgreSQL runs as, can no longer enter it`);
    const found = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
    if (found !== major)
      throw new Error(`it holds data of PostgreSQL ${found}, and this release runs PostgreSQL ${major}`);
    // A copy that root made with `cp -r` belongs to root, whom PostgreSQL refuses
    if (account && statSync(data).uid === 0)
      await run(undefined, 'chown', ['-R', `${account.uid}:${account.gid}`, data]);
    const password = readFileSync(path.join(home, 'password'), 'utf8');
    const logFile = path.join(home, 'postgresql.log');
    await appendFile(logFile, '', { mode: 0o600 });
    return { data, logFile, password, account, bin };
  } catch (error) {
    if (error instanceof NoBinariesError) throw error;
    signal?.throwIfAborted();
    throw new Error(
      `DATA_DIR (${dataDir}) cannot be used for the embedded PostgreSQL: ${(error as Error).message}. ` +
        'Repair it, choose another DATA_DIR, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause: error },
    );
  }
}

/** PostgreSQL refuses to run as root; as anyone else, it runs as them. */
function serverAccount(data: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const entry = accounts.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error('PostgreSQL refuses to run as root, and /etc/passwd has no account "postgres" or "nobody"');
}

/** Only trying it tells: modes, access lists and mounts all have a say. */
async function canEnter(account: Account, folder: string): Promise<boolean> {
  return run(account, '/bin/sh', ['-c', 'cd "$0"', folder]).then(
    () => true,
    () => false,
  );
}

/**
 * Where the cluster of a data directory is or is to be: `postgresql` in it. That is a link to a folder outside where the account that
 * PostgreSQL runs as cannot enter the data directory: nobody's folders are opened to it.
 */
async function findHome(dataDir: string, log: (message: string) => void): Promise<string> {
  const home = path.join(dataDir, 'postgresql');
  const outside = linkAt(home);
  if (outside) {
    const user = userOf(outside);
    if (!user || user === dataDir) return outside;
    if (linkAt(path.join(user, 'postgresql')) !== outside) {
      await writeFile(path.join(outside, 'data-dir'), dataDir);
      return outside;
    }
    log(`${dataDir} is a copy of ${user}, whose database is not in it: it gets an empty one of its own`);
    await unlink(home);
  }
  if (existsSync(home) || (await canEnter(serverAccount(home), dataDir))) return home;
  await mkdir(OUTSIDE, { recursive: true });
  await chmod(OUTSIDE, 0o711);
  await symlink(path.join(OUTSIDE, randomUUID()), home).catch((error: unknown) => {
    // Another process that starts at the same time may have been faster
    if (!linkAt(home)) throw error;
  });
  return readlinkSync(home);
}

const linkAt = (file: string) =>
  lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(file) : undefined;

/** The data directory whose cluster is outside, at `home`: a moved one takes it along, a copied one does not. */
function userOf(home: string): string | undefined {
  const file = path.join(home, 'data-dir');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function createHome(
  home: string,
  dataDir: string,
  account: Account,
  bin: string,
  signal?: AbortSignal,
): Promise<void> {
  const data = path.join(home, 'data');
  const password = randomBytes(24).toString('hex');
  await mkdir(data, { mode: 0o700 });
  await chmod(home, 0o711);
  if (account) await chown(data, account.uid, account.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  // The superuser has no password and no way in: the product never needs it
  const superuser = ['--username=postgres', '--auth=reject'];
  await run(account, path.join(bin, 'initdb'), ['-D', data, ...locale, ...superuser], { signal });
  const entrance = 'host all all 127.0.0.1/32 scram-sha-256\n';
  await writeFile(path.join(data, 'pg_hba.conf'), entrance, { flush: true });
  const single = ['--single', '-c', 'exit_on_error=on', '-D', data, 'postgres'];
  const setup =
    `CREATE ROLE ${PRODUCT} LOGIN CREATEROLE CREATEDB PASSWORD '${password}'\n` +
    `CREATE DATABASE ${PRODUCT} OWNER ${PRODUCT}\n`;
  await run(account, path.join(bin, 'postgres'), single, { input: setup, signal });
  await writeFile(path.join(home, 'data-dir'), dataDir, { mode: 0o600 });
  await writeFile(path.join(home, 'password'), password, { mode: 0o600, flush: true });
}

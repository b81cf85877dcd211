import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { isAlive } from '../embedded-postgres/atomic-directory';

/** What is wrong with a file that was said to be a backup. */
export class WrongBackup extends Error {}

const header = z.object({
  format: z.literal('cooperation-graph backup 1'),
  product: z.string(),
  postgres: z.string(),
  takenAt: z.string(),
  /** The names of the migrations that each schema has had, in their order. */
  schemas: z.record(z.string(), z.array(z.string())),
});
const table = z.object({ table: z.string(), columns: z.array(z.string()) });
const tableEnd = z.object({ rows: z.number(), sha256: z.string() });
const sequence = z.object({ sequence: z.string(), lastValue: z.string(), isCalled: z.boolean() });
const end = z.object({ end: z.literal(true), sha256: z.string() });
const entry = z.union([table, sequence, end]);

export type BackupHeader = z.infer<typeof header>;
export type TableEnd = z.infer<typeof tableEnd>;
type Table = z.infer<typeof table>;
export type Sequence = z.infer<typeof sequence>;
type End = z.infer<typeof end>;

/**
 * A backup is gzip of lines of JSON: a header; for each table its name and columns, its rows as PostgreSQL's COPY writes them, in
 * chunks behind their number of bytes, up to a chunk of 0 bytes, and their number and hash; each sequence; and at the end
 * the hash of all that came before it.
 */
export const line = (value: BackupHeader | Table | TableEnd | Sequence | End): Buffer =>
  Buffer.from(`${JSON.stringify(value)}\n`);

/** The rows of a table behind their numbers of bytes; gives what `rows` gives in the end. */
export async function* inChunks(rows: AsyncGenerator<Buffer, TableEnd>): AsyncGenerator<Buffer, TableEnd> {
  for (;;) {
    const { value, done } = await rows.next();
    if (done === true) {
      yield Buffer.from('0\n');
      return value;
    }
    yield Buffer.from(`${value.length}\n`);
    yield value;
  }
}

/**
 * Writes a backup that is there under its name once it is whole and on the disk, for its owner's eyes alone; whatever was there
 * before is there until then.
 */
export async function writeBackup(
  file: string,
  content: AsyncIterable<Buffer>,
  signal?: AbortSignal,
): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    await removeAbandoned(file);
    const output = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(withHash(content), createGzip(), output, signal ? { signal } : {});
    await rename(draft, file);
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    await rm(draft, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined || syscall === 'connect') throw error;
    throw new Error(`${file}: cannot be written (${code}); there is no backup`, { cause: error });
  }
}

/** Removes what processes that were killed have left of that backup: names and phones may be in it. */
async function removeAbandoned(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.`)) continue;
    const [, pid] = /^\.(\d+)\.part$/.exec(name.slice(basename(file).length)) ?? [];
    if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid))))
      await rm(join(folder, name), { force: true });
  }
}

async function* withHash(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const bytes of content) {
    hash.update(bytes);
    yield bytes;
  }
  yield line({ end: true, sha256: hash.digest('hex') });
}

export interface BackupReader {
  header: BackupHeader;
  /** The next table or sequence; undefined once the file has been read to its sound end. */
  next: () => Promise<Table | Sequence | undefined>;
  /** The rows of the table that came last, as COPY takes them. */
  chunks: () => AsyncGenerator<Buffer>;
  /** What was said of them, once they have been read. */
  tableEnd: () => Promise<TableEnd>;
  close: () => void;
}

/** @throws WrongBackup where the file cannot be read, is no backup, or is not what was written. */
export async function readBackup(file: string): Promise<BackupReader> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  const bytes = byteReader(gunzip, file);
  const read = async <Value>(shape: z.ZodType<Value>): Promise<Value> => {
    const text = await bytes.line();
    try {
      return shape.parse(JSON.parse(text));
    } catch {
      throw new WrongBackup(`${file}: not what a backup of this product holds`);
    }
  };
  const close = (): void => {
    input.destroy();
    gunzip.destroy();
  };
  try {
    return {
      header: await read(header),
      next: async () => {
        const before = bytes.hash();
        const found = await read(entry);
        if (!('end' in found)) return found;
        if (found.sha256 !== before || !(await bytes.isAtEnd()))
          throw new WrongBackup(`${file}: was changed after it was written`);
        return undefined;
      },
      async *chunks() {
        for (;;) {
          const size = Number(await bytes.line());
          if (!(size >= 0 && size <= LONGEST_CHUNK))
            throw new WrongBackup(`${file}: not what a backup of this product holds`);
          if (size === 0) return;
          yield await bytes.read(size);
        }
      },
      tableEnd: () => read(tableEnd),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

const LONGEST_LINE = 1_000_000;
const LONGEST_CHUNK = 100_000_000;

/** Reads a stream by lines and by numbers of bytes. */
function byteReader(stream: NodeJS.ReadableStream, file: string) {
  const chunks = stream[Symbol.asyncIterator]();
  const hash = createHash('sha256');
  let left: Buffer = Buffer.alloc(0);
  /** Adds what comes next to what is left; false at the end. */
  const more = async (): Promise<boolean> => {
    try {
      const next = (await chunks.next()) as IteratorResult<Buffer, undefined>;
      if (next.done === true) return false;
      left = Buffer.concat([left, next.value]);
      return true;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const reason =
        code === 'Z_BUF_ERROR'
          ? 'ends in the middle'
          : code === 'Z_DATA_ERROR'
            ? 'is damaged, or no backup'
            : message;
      throw new WrongBackup(`${file}: ${reason}`, { cause: error });
    }
  };
  const take = (size: number): Buffer => {
    const taken = left.subarray(0, size);
    left = left.subarray(size);
    hash.update(taken);
    return taken;
  };
  const fill = async (isEnough: () => boolean): Promise<void> => {
    while (!isEnough()) {
      if (!(await more())) throw new WrongBackup(`${file}: ends in the middle`);
    }
  };
  return {
    hash: () => hash.copy().digest('hex'),
    isAtEnd: async () => left.length === 0 && !(await more()),
    line: async () => {
      await fill(() => left.includes(0x0a) || left.length > LONGEST_LINE);
      const size = left.indexOf(0x0a);
      if (size < 0) throw new WrongBackup(`${file}: not what a backup of this product holds`);
      return take(size + 1).toString('utf8');
    },
    read: async (size: number) => {
      await fill(() => left.length >= size);
      return take(size);
    },
  };
}

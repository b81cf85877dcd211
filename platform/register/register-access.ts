import type { DataSource } from 'typeorm';
import type { Viewer } from '../access/viewer';
import { waitForWritersOf } from '../database/known-at';
import type { Run, StatementListener } from '../database/run';
import { createWrite, type Write } from '../database/write';
import type { Deadline } from '../deadline';
import { once } from '../once';
import { createAuditLoader, type AuditLoader } from './audit';
import { createPersonalLoader, type PersonalLoader } from './personal';
import { createPostedLoader, type PostedLoader } from './progress-of-record';
import { RegisterLoaders } from './read-register';
import type { Register, Values } from './register';
import { RegisterWriter } from './write-register';

/** The registers of a subgraph, for one request. */
export interface RegisterAccess {
  loaders: <Of extends Values>(register: Register<Of>) => RegisterLoaders<Of>;
  personal: (register: Register) => PersonalLoader;
  audit: AuditLoader;
  posted: PostedLoader;
  write: Write;
}

/** Gives each register's loaders, made once for each request. */
export function createRegisterAccess(
  subgraph: string,
  database: DataSource,
  run: Run,
  onStatement: StatementListener,
  viewer: Viewer,
  now: Date,
  deadline: Deadline,
): RegisterAccess {
  const waitForWriters = waitForWritersOf(run);
  const loaders = new Map<Register, RegisterLoaders>();
  const personal = new Map<Register, PersonalLoader>();
  return {
    loaders: <Of extends Values>(register: Register<Of>) =>
      // The map has one entry for each register, made for its own values.
      once(
        loaders,
        register,
        () => new RegisterLoaders(subgraph, register, { run, waitForWriters, viewer, now }),
      ) as unknown as RegisterLoaders<Of>,
    personal: (register) =>
      once(personal, register, () => createPersonalLoader(subgraph, register, database, viewer, onStatement)),
    audit: createAuditLoader(subgraph, run, viewer),
    posted: createPostedLoader(run),
    write: createWrite(subgraph, database, viewer.subject ?? '', deadline, onStatement),
  };
}

const writers = new Map<Register, RegisterWriter>();

/** The writer of a register, made once: it keeps nothing of a request. */
export const writerOf = (subgraph: string, register: Register): RegisterWriter =>
  once(writers, register, () => new RegisterWriter(subgraph, register));

import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { DatabaseShape } from '../platform/database/open';

/** The SHA-256 of the statements that each migration of a subgraph runs, by its class, in their order. */
export async function migrationHashes({ migrations }: DatabaseShape): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const Migration of migrations) {
    const hash = createHash('sha256');
    // A migration is a list of statements, so that nothing but `query` is asked of its runner, and no rows are looked at.
    const runner = {
      query: (sql: string, parameters: unknown[] = []): Promise<unknown[]> => {
        hash.update(JSON.stringify([sql, parameters]));
        return Promise.resolve([]);
      },
    };
    await new Migration().up(runner as unknown as QueryRunner);
    hashes[Migration.name] = hash.digest('hex');
  }
  return hashes;
}

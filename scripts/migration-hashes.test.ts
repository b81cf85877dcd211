import { readFileSync } from 'node:fs';
import { schemaFile } from '../platform/schema-files';
import type { SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { migrationHashes } from './migration-hashes';

const released = JSON.parse(readFileSync(schemaFile('released/migrations.json'), 'utf8')) as Record<
  SubgraphName,
  Record<string, string>
>;

test.each(Object.keys(released) as SubgraphName[])(
  '%s runs the migrations of the last release first, statement for statement',
  async (name) => {
    const hashes = Object.entries(await migrationHashes(subgraphs[name].subgraph));
    const before = Object.entries(released[name]);
    expect(before.length).toBeGreaterThan(0);
    expect(hashes.slice(0, before.length)).toEqual(before);
  },
);

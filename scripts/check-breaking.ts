/**
 * `npm run check:breaking`: fails when schema/api.graphql breaks clients of the last release, unless schema/released/accepted.md
 * says why. With `-- --release` it makes today's schema, catalogue and migrations the released ones.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaFile } from '../platform/schema-files';
import { subgraphs } from '../subgraphs/subgraphs';
import { compareSchemas } from './breaking-changes';
import { migrationHashes } from './migration-hashes';

const released = schemaFile('released/api.graphql');
const accepted = schemaFile('released/accepted.md');
const api = readFileSync(schemaFile('api.graphql'), 'utf8');
const list = readFileSync(accepted, 'utf8');

function show(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`${title}\n\n${lines.join('\n')}\n`);
}

async function check(): Promise<void> {
  const changes = await compareSchemas(readFileSync(released, 'utf8'), api, list);
  show('May surprise a client since the last release:', changes.dangerous);
  show('Breaks clients of the last release, and was accepted:', changes.accepted);
  show('Breaks clients of the last release:', changes.breaking);
  show('Accepted in schema/released/accepted.md, but no longer a change; take it out:', changes.unused);
  if (changes.breaking.length > 0) {
    console.log(
      'Deprecate instead of removing; or accept a change by its line, with the reason, in schema/released/accepted.md.',
    );
  }
  if (changes.breaking.length > 0 || changes.unused.length > 0) process.exitCode = 1;
  else console.log('No breaking change of schema/api.graphql that was not accepted.');
}

async function release(): Promise<void> {
  writeFileSync(released, api);
  copyFileSync(schemaFile('indicators.csv'), schemaFile('released/indicators.csv'));
  writeFileSync(accepted, list.replace(/^- .*\n/gm, ''));
  const hashes = await Promise.all(
    Object.values(subgraphs).map(async ({ subgraph }) => [subgraph.name, await migrationHashes(subgraph)]),
  );
  writeFileSync(
    schemaFile('released/migrations.json'),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  );
}

void (process.argv.includes('--release') ? release() : check());

import '../platform/no-telemetry';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { bulletin } from '../export/bulletin/bulletin';
import { fileOf, reportOf, type AnyFile } from '../export/open-export';
import type { Ask } from '../export/report';
import { askServer } from '../gateway/ask-server';
import { openDataSources } from '../gateway/open-data-sources';
import { startServer } from '../gateway/start-server';
import { noSubgraphErrors } from '../gateway/subgraph-errors';
import { administrator } from '../ingest/import-register';
import { prepareDatabase } from '../ingest/prepare-database';
import { isSubject } from '../platform/access/grants';
import { locateDatabase } from '../platform/database/locate';
import { inLanguage, inParagraphs, message } from '../platform/message';
import { WrongSetting, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { run, type OnStop } from './run';
import { texts } from './texts';
import { withBar } from './with-bar';

/** `npm run export -- REPORT`: writes a file of what the graph answers, whole or not at all. */
void run(
  async (settings, log, onStop, signal) => {
    const wanted = readArguments(process.argv.slice(2));
    if (wanted === null) {
      console.log(inParagraphs(texts.exportUsage));
      return;
    }
    log.level = process.env.LOG_LEVEL ?? 'warn';
    const ask = await openGraph(settings, log, onStop, signal, wanted.by);
    const { name, file: wantedFile, given } = wanted;
    const template = wanted.template === undefined ? null : await readTemplate(wanted.template);
    const source = `npm run export -- ${name} ${[...given].map(([name, [value]]) => `--${name} ${value ?? ''}`).join(' ')}`;
    try {
      const file = await wantedFile.open({ given, ask, now: new Date(), source: source.trim(), template });
      const path = await placeOf(wanted.output, file.fileName);
      const unfinished = `${path}.part`;
      try {
        await pipeline(Readable.from(file.bytes), createWriteStream(unfinished), { signal });
        await rename(unfinished, path);
      } finally {
        await rm(unfinished, { force: true });
      }
      console.log(path);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new WrongSetting(error.message);
    }
  },
  { stays: false },
);

/** The graph without HTTP, read by an administrator of the whole nation, as the database's owner is one. */
async function openGraph(
  settings: Settings,
  log: Logger,
  onStop: OnStop,
  signal: AbortSignal,
  by: string,
): Promise<Ask> {
  let url = '';
  if (!SUBGRAPH_NAMES.every((name) => settings.remotes[name] !== undefined)) {
    const located = await locateDatabase(settings, log, signal);
    onStop(located.stop);
    url = located.url;
    if (settings.MIGRATE_ON_START)
      await withBar((onIndicator) => prepareDatabase(url, settings.databases, { onIndicator }), {
        shortest: 0,
      });
  }
  const { dataSources, close } = await openDataSources(settings, url);
  onStop(close);
  const server = await startServer({ dataSources, introspection: false, log });
  onStop(async () => {
    await server.stop();
    await Promise.all(Object.values(dataSources).map((source) => source.close()));
  });
  return askServer(server, {
    requestId: 'export',
    viewer: administrator(by),
    client: by,
    log,
    now: new Date(),
    gone: signal,
    cost: null,
    silent: new Set(),
    gaps: noSubgraphErrors(),
    note: () => undefined,
  });
}

const MOST_TEMPLATE_BYTES = 5 * 1024 * 1024;

async function readTemplate(path: string): Promise<Buffer> {
  const wrong = (what: string): WrongSetting => new WrongSetting(`--template ${path}: ${what}`);
  const { size } = await stat(path).catch(() => {
    throw wrong(inLanguage(message('读不到这个文件', 'cannot be read')));
  });
  if (size > MOST_TEMPLATE_BYTES) throw wrong(inLanguage(message('超过 5 MB', 'more than 5 MB')));
  return readFile(path);
}

async function placeOf(output: string, fileName: string): Promise<string> {
  const isFolder = await stat(output).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return resolve(isFolder ? join(output, fileName) : output);
}

interface Wanted {
  name: string;
  file: AnyFile;
  template: string | undefined;
  given: Map<string, string[]>;
  output: string;
  by: string;
}

function readArguments(args: string[]): Wanted | null {
  const [name = '--help', ...rest] = args;
  if (name === '--help') return null;
  const isBulletin = name === bulletin.name;
  const { parameters } = (isBulletin ? bulletin : reportOf(name)) ?? {};
  if (!parameters)
    throw new WrongSetting(
      `${name}: ${inLanguage(message('没有这种报表', 'no such report'))}\n${inParagraphs(texts.exportUsage)}`,
    );
  const names = [...Object.keys(parameters), 'language', ...(isBulletin ? ['template'] : ['format'])];
  const { format = '', output, as: by, template, ...values } = parse(rest, names);
  const found = isBulletin ? 'docx' : format || (/\.(csv|xlsx)$/.exec(output ?? '')?.[1] ?? 'xlsx');
  const file = fileOf(name, found);
  if (!file) throw new WrongSetting(`--format: xlsx, csv, found "${found}"`);
  if (by !== undefined && !isSubject(by))
    throw new WrongSetting(`--as: expected one line of 1 to 200 characters, found "${by}"`);
  return {
    name,
    file,
    template,
    given: new Map(
      Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, [value]]])),
    ),
    output: output ?? '.',
    by: by ?? `export ${name}`,
  };
}

function parse(args: string[], names: readonly string[]): Record<string, string | undefined> {
  const options = [...names, 'output', 'as'].map((name) => [name, { type: 'string' as const }]);
  try {
    const { values } = parseArgs({
      args,
      options: Object.fromEntries(options) as Record<string, { type: 'string' }>,
    });
    return values;
  } catch (error) {
    throw new WrongSetting(`${(error as Error).message}\n${inParagraphs(texts.exportUsage)}`);
  }
}

import { join } from 'node:path';
import { migrate } from '../platform/database/migrate';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { loadReferenceData, noteLoaded, wasLoaded } from '../subgraphs/targets/load-datasets';
import { openDatabases, type Databases } from './databases';
import { importFile } from './import-file';

const data = join(__dirname, '..', 'data');

/** Five published bulletins: the product's first data. */
const FIRST_FILES = ['targets.csv', 'figures.csv'];

/** Brings a database up to date: schemas, roles, regions, partnerships, and the first bulletins where it has none yet. */
export async function prepareDatabase(url: string): Promise<void> {
  const shapes = SUBGRAPH_NAMES.map((name) => subgraphs[name].subgraph);
  await migrate(shapes, url, async () => {
    const { databases, close } = await openDatabases(url);
    try {
      await loadReferenceData(databases.targets);
      for (const file of FIRST_FILES) await loadFirst(file, databases);
    } finally {
      await close();
    }
  });
}

async function loadFirst(file: string, databases: Databases): Promise<void> {
  if (await wasLoaded(databases.targets, file)) return;
  const { errors } = await importFile(join(data, file), databases, { correction: null });
  if (errors.length > 0) throw new Error(`data/${file}: ${JSON.stringify(errors)}`);
  await noteLoaded(databases.targets, file);
}

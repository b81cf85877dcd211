import { join } from 'node:path';
import { migrate } from '../platform/database/migrate';
import { completeStanding, type OnIndicator } from '../platform/ledger/standing';
import { inLanguage } from '../platform/message';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '../platform/subgraph';
import { TOP } from '../platform/top-folder';
import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { subgraphs } from '../subgraphs/subgraphs';
import { loadReferenceData, noteLoaded, wasLoaded } from '../subgraphs/targets/load-datasets';
import { agreeOnCatalogue } from './agree-on-catalogue';
import { openDatabases, type Databases } from './databases';
import { finishFilings } from './finish-filings';
import { setFirstPlans } from './first-plans';
import { importFile } from './import-file';
import { texts } from './texts';

const data = join(TOP, 'data');

/** Five published bulletins: the product's first data. */
const FIRST_FILES = ['targets.csv', 'figures.csv'];

/** What a start or an import has of its own. */
interface Preparation {
  /** Hears of each indicator whose standing totals are made. */
  onIndicator?: OnIndicator | undefined;
  /** An import does not change the office's own indicators. */
  isImport?: boolean;
  /** Tests have plans of their own alone. */
  hasFirstPlans?: boolean;
}

/** Finishes what was left between two databases, and brings a database up to date: schemas, roles, standing totals, regions, partnerships, the catalogue, and the first bulletins and filing plans where it has none yet. */
export async function prepareDatabase(
  url: string,
  ownUrls: Partial<Record<SubgraphName, string>> = {},
  { onIndicator, isImport = false, hasFirstPlans = true }: Preparation = {},
): Promise<void> {
  const urlOf = (name: SubgraphName): string => ownUrls[name] ?? url;
  // Before migrations, which what is prepared would keep waiting.
  await finishFilings(urlOf);
  for (const one of new Set(SUBGRAPH_NAMES.map(urlOf))) {
    if (one !== urlOf('targets')) await migrate(shapesAt(one, urlOf), one);
  }
  await migrate(shapesAt(urlOf('targets'), urlOf), urlOf('targets'), async () => {
    const { databases, close } = await openDatabases(url, ownUrls);
    try {
      for (const { code, zh } of await agreeOnCatalogue(databases, isImport))
        console.warn(inLanguage(texts.indicatorGone(code, zh)));
      for (const name of LEDGER_SUBGRAPHS) await completeStanding(databases[name], name, onIndicator);
      await loadReferenceData(databases.targets);
      for (const file of FIRST_FILES) await loadFirst(file, databases);
      if (hasFirstPlans) await setFirstPlans(databases);
    } finally {
      await close();
    }
  });
}

const shapesAt = (url: string, urlOf: (name: SubgraphName) => string): Subgraph[] =>
  SUBGRAPH_NAMES.filter((name) => urlOf(name) === url).map((name) => subgraphs[name].subgraph);

async function loadFirst(file: string, databases: Databases): Promise<void> {
  if (await wasLoaded(databases.targets, file)) return;
  const { errors } = await importFile(join(data, file), databases, { correction: null });
  if (errors.length > 0) throw new Error(`data/${file}: ${JSON.stringify(errors)}`);
  await noteLoaded(databases.targets, file);
}

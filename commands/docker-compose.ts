import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isMap,
  isScalar,
  isSeq,
  Pair,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';
import { roleName } from '../platform/database/open';
import { urlSetting } from '../platform/settings';
import { SUBGRAPH_NAMES, SUBGRAPHS, type SubgraphName } from '../schema/subgraphs';

/**
 * docker-compose.yml with whatever it lacks of the rows of schema/subgraphs.ts: a service like that of `targets`, its secret, which
 * PostgreSQL is given too, and its URL for the gateway, which waits for it. All else stays as it is.
 */
export function dockerCompose(): string {
  const file = parseDocument(readFileSync(join(__dirname, '..', 'docker-compose.yml'), 'utf8'));
  for (const name of SUBGRAPH_NAMES) {
    const { port } = SUBGRAPHS[name];
    const secret = `${roleName(name)}_url`;
    addService(file, name);
    setIn(file, ['services', name, 'environment', 'PORT'], String(port));
    addTo(file, ['services', 'postgres', 'secrets'], secret);
    setIn(file, ['services', 'gateway', 'environment', urlSetting(name)], `http://${name}:${port}/graphql`);
    setIn(file, ['services', 'gateway', 'depends_on', name, 'condition'], 'service_healthy');
    setIn(file, ['secrets', secret, 'file'], `docker/secrets/${secret}`);
  }
  return file.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

type Path = readonly string[];

function setIn(file: Document, path: Path, value: string): void {
  if (file.getIn(path) !== value) file.setIn(path, value);
}

function addTo(file: Document, path: Path, value: string): void {
  const list = file.getIn(path);
  if (isSeq(list) && !list.items.some((item) => isScalar(item) && item.value === value)) list.add(value);
}

/** Where it is missing, before the gateway. */
function addService(file: Document, name: SubgraphName): void {
  const services = file.get('services');
  const pattern = file.getIn(['services', 'targets']);
  if (!isMap(services) || !isMap(pattern) || services.has(name)) return;
  const service = pattern.clone() as YAMLMap;
  visit(service, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string')
        scalar.value = scalar.value
          .replace(roleName('targets'), roleName(name))
          .replace(/^targets$/, name)
          .replace(String(SUBGRAPHS.targets.port), String(SUBGRAPHS[name].port));
    },
  });
  const key = new Scalar(name);
  key.spaceBefore = true;
  const gateway = services.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === 'gateway');
  services.items.splice(gateway, 0, new Pair(key, service));
}

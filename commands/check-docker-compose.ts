import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { roleName } from '../platform/database/open';
import { urlSetting } from '../platform/settings';
import { SUBGRAPH_NAMES, SUBGRAPHS } from '../schema/subgraphs';

const service = z.object({
  environment: z.record(z.string(), z.unknown()).default({}),
  depends_on: z.record(z.string(), z.unknown()).default({}),
  secrets: z.array(z.string()).default([]),
});
const file = z.object({
  services: z.record(z.string(), service),
  secrets: z.record(z.string(), z.unknown()),
});

/** What docker-compose.yml lacks of the rows of schema/subgraphs.ts, one line each; the role and secret of a subgraph follow from it. */
export function missingInDockerCompose(): string[] {
  const text = readFileSync(join(__dirname, '..', 'docker-compose.yml'), 'utf8');
  const { services, secrets } = file.parse(parse(text, { merge: true }));
  const { postgres, gateway } = services;
  return SUBGRAPH_NAMES.flatMap((name) => {
    const { port } = SUBGRAPHS[name];
    const secret = `${roleName(name)}_url`;
    const url = `http://${name}:${port}/graphql`;
    const own = services[name];
    const parts: [string, boolean][] = [
      [`services.${name}`, own !== undefined],
      [`services.${name}.environment.PORT: '${port}'`, own?.environment.PORT === String(port)],
      [`services.${name}.secrets: ${secret}`, own?.secrets.includes(secret) ?? false],
      [`services.postgres.secrets: ${secret}`, postgres?.secrets.includes(secret) ?? false],
      [
        `services.gateway.environment.${urlSetting(name)}: ${url}`,
        gateway?.environment[urlSetting(name)] === url,
      ],
      [`services.gateway.depends_on.${name}`, gateway?.depends_on[name] !== undefined],
      [`secrets.${secret}`, secret in secrets],
    ];
    return parts.flatMap(([part, isThere]) =>
      isThere ? [] : [`docker-compose.yml: expected ${part}, as ${name} is in schema/subgraphs.ts`],
    );
  });
}

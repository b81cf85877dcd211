import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyTree } from '../testing/copied-tree';
import { readArguments } from './register-arguments';

const WELL = ['修复水井', 'a well that was repaired'];

let tree: ReturnType<typeof copyTree>;

beforeAll(() => {
  tree = copyTree();
});
afterAll(() => {
  tree.remove();
});

const registerNew = (...args: string[]) => tree.run('scripts/register-new.ts', ...args);
const read = (path: string): string => readFileSync(join(tree.folder, path), 'utf8');

function replace(path: string, text: string, by: string): void {
  const before = read(path);
  expect(before).toContain(text);
  writeFileSync(join(tree.folder, path), before.replace(text, by));
}

describe('npm run register:new', () => {
  test.each([
    ['no arguments', [], 'expected 4 arguments, found 0'],
    ['no English', ['RepairedWell', 'consumer', '修复水井'], 'expected 4 arguments, found 3'],
    [
      'a subgraph that there is not',
      ['RepairedWell', 'consumers', ...WELL],
      'SUBGRAPH: found consumers, expected one that keeps a ledger: east-west, consumer, enterprise-village, consolidation',
    ],
    [
      'the name of a table',
      ['repaired_well', 'consumer', ...WELL],
      'TYPE: found repaired_well, expected the GraphQL type of one record, as in RepairedWell',
    ],
    [
      'the name of a query',
      ['repairedWell', 'consumer', ...WELL],
      'TYPE: found repairedWell, expected the GraphQL type of one record, as in RepairedWell',
    ],
    ['a type that there is', ['Supplier', 'east-west', ...WELL], 'TYPE: there is a type Supplier already'],
    ['a query that there is', ['Indicator', 'east-west', ...WELL], 'TYPE: there is a type Indicator already'],
  ])('refuses %s', (_, args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });

  test('adds a register, and with the first one a subgraph of which there was a row alone', () => {
    replace(
      'schema/subgraphs.ts',
      '} as const satisfies',
      `  ecology: {
    port: 4006,
    indicators: { en: 'an indicator of ecological assistance', zh: '生态帮扶指标' },
    themes: { ECOLOGY: '生态帮扶' },
  },
} as const satisfies`,
    );
    const { status, stdout } = registerNew('RepairedWell', 'east-west', ...WELL);
    expect(status).toBe(0);
    expect(stdout).toContain('npm run compose && npm run codegen');
    const [migration = ''] =
      /subgraphs\/east-west\/migrations\/\d+-create-repaired-well\.ts/.exec(stdout) ?? [];
    expect(read(migration)).toContain("'repaired_well',");
    expect(read('subgraphs/east-west/repaired-well.test.ts')).toContain("added('RepairedWell', RECORD)");
    expect(registerNew('ForestRanger', 'ecology', '生态护林员', "a ranger's post")).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(tree.run('commands/compose.ts')).toMatchObject({ status: 0, stderr: '' });

    const api = read('schema/api.graphql');
    expect(api).toContain('type EcologyProgress implements Progress');
    expect(api).toContain('\n  ECOLOGY\n');
    expect(api).toMatch(/^ {2}forestRangers\(/m);
    expect(api).toMatch(/^ {2}repairedWells\(/m);
    expect(read('schema/supergraph.graphql')).toContain('... on EcologyProgress');
    const services = read('docker-compose.yml');
    expect(services).toContain(
      "command: ['node', '--enable-source-maps', 'dist/commands/start-subgraph.js', 'ecology']",
    );
    expect(services).toContain('ECOLOGY_URL: http://ecology:4006/graphql');
    expect(services.match(/cooperation_ecology_url/g)).toHaveLength(5);
  });
});

import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startTestProduct, type TestProduct } from '../testing/test-product';

jest.setTimeout(300_000);

const run = promisify(execFile);
const root = join(__dirname, '..');
const modules = join(root, 'node_modules');
const folder = mkdtempSync(join(tmpdir(), 'cooperation-graph-client-'));
const project = join(folder, 'project');
const packs = join(folder, 'packs');

const STRICTEST = {
  target: 'es2022',
  module: 'nodenext',
  outDir: 'dist',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
};
const PAGE = { lib: ['es2022', 'dom'], types: [] };
const NODE = { lib: ['es2022'], types: ['node'], typeRoots: [join(modules, '@types')] };

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
const [program = ''] = Array.from(readme.matchAll(/```ts\n(.*?)```/gs), ([, code]) => code ?? '');

/** Packs folders into `packs`, as a registry would get them. */
const pack = (...folders: string[]) =>
  run('npm', ['pack', ...folders, '--pack-destination', packs], { cwd: root });

/** What the compiler says about the project in a folder: nothing when it is content. */
const compile = (cwd: string): Promise<string> =>
  run(process.execPath, [join(modules, 'typescript/bin/tsc')], { cwd }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout: string }).stdout,
  );

/** Compiles files of the empty project. */
async function compileFiles(files: Record<string, string>, surroundings: object): Promise<string> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const config = { compilerOptions: { ...STRICTEST, ...surroundings }, files: Object.keys(files) };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
  return compile(project);
}

const start = (cwd: string, file: string, env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, [join('dist', file)], { cwd, env: { ...process.env, ...env } });

let product: TestProduct;

beforeAll(async () => {
  mkdirSync(packs);
  mkdirSync(project);
  await pack('./client');
  // What a registry would add: a type, and the library whose types that one uses.
  await pack(
    './node_modules/@graphql-typed-document-node/core',
    './node_modules/graphql',
    '--ignore-scripts',
  );
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const tarballs = readdirSync(packs).map((name) => join(packs, name));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], { cwd: project });
  product = await startTestProduct();
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('on a page', () => {
  const mistakes: Record<string, [right: string, wrong: string, complaint: RegExp]> = {
    'field.ts': ['target, actual,', 'target, actul,', /Property 'actul' does not exist/],
    'variable.ts': ['west:', 'wst:', /'wst' does not exist/],
    'missing.ts': ['year: 2021,', '', /Property 'year' is missing/],
    'careless.ts': ['if (!result.ok) throw result.error;', '', /Property 'data' does not exist/],
  };
  let complaints: string;

  beforeAll(async () => {
    const files = { 'main.ts': program.replace('http://127.0.0.1:4000', product.origin) };
    const wrong = Object.entries(mistakes).map(([file, [from, to]]) => [file, program.replace(from, to)]);
    complaints = await compileFiles(
      { ...files, ...(Object.fromEntries(wrong) as Record<string, string>) },
      PAGE,
    );
  });

  test('the README’s program compiles under the strictest settings', () => {
    expect(complaints).not.toMatch(/^(main|node_modules)/m);
  });

  test('the README’s program prints what the product knows', async () => {
    const { stdout } = await start(project, 'main.js');
    expect(stdout.split('\n')).toContain('农村劳动力转移就业人数 15650 12650 80.83 % AHEAD');
  });

  test.each(Object.entries(mistakes))('a mistake does not compile: %s', (file, [right, , complaint]) => {
    expect(program).toContain(right);
    expect(complaints.split(/\n(?=\w)/).filter((line) => line.startsWith(file))).toContainEqual(
      expect.stringMatching(complaint),
    );
  });

  test('it is under 10 KB, and a page carries only the documents that it uses', async () => {
    const bundle = async (code: string): Promise<{ code: string; gzipped: number }> => {
      writeFileSync(join(project, 'entry.js'), code);
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', BUNDLE], {
        cwd: project,
      });
      return JSON.parse(stdout) as { code: string; gzipped: number };
    };
    const alone = await bundle(
      "export { createClient, GraphClientError, ERROR_CODES } from '@cooperation-graph/client';",
    );
    expect(alone.gzipped).toBeLessThan(10_000);
    expect(alone.code).not.toMatch(/PairingProgress|League/);
    const one = await bundle("export { createClient, LeagueDocument } from '@cooperation-graph/client';");
    expect(one.code).toContain('League');
    expect(one.code).not.toContain('PairingProgress');
  });
});

/** Bundles entry.js as a page's build does, and prints the code and its gzipped size. */
const BUNDLE = `
  import { gzipSync } from 'node:zlib';
  const { build } = await import(${JSON.stringify(`file://${join(modules, 'vite/dist/node/index.js')}`)});
  const lib = { entry: 'entry.js', formats: ['es'] };
  const [{ output: [{ code }] }] = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: true, lib } });
  console.log(JSON.stringify({ code, gzipped: gzipSync(code).length }));
`;

test('in Node.js, trouble comes as a typed result', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const slow = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const graph = `${product.origin}/graphql`;
  const expired = await product.token([{ role: 'reader', region: '610000' }], { hours: -1 });
  const trouble = `
    import { createClient, RegionDocument, type OperationResult, type RegionQuery } from '@cooperation-graph/client';
    const good = { region: '610000' };
    const results: Record<string, OperationResult<RegionQuery>> = {
      dead: await createClient({ url: 'http://127.0.0.1:1/graphql' }).query(RegionDocument, good),
      slow: await createClient({ url: '${slow}', timeout: 300 }).query(RegionDocument, good),
      cancelled: await createClient({ url: '${slow}' }).query(RegionDocument, good, { signal: AbortSignal.timeout(100) }),
      wrong: await createClient({ url: '${graph}' }).query(RegionDocument, { region: '61' }),
      expired: await createClient({ url: '${graph}', token: '${expired}' }).query(RegionDocument, good),
      good: await createClient({ url: '${graph}', documents: 'automatic' }).query(RegionDocument, good),
    };
    for (const [name, result] of Object.entries(results)) console.log(name, result.ok ? 'OK' : result.error.code);
  `;
  expect(await compileFiles({ 'trouble.ts': trouble, 'main.ts': program }, NODE)).toBe('');
  const { stdout } = await start(project, 'trouble.js');
  silent.closeAllConnections();
  silent.close();
  expect(stdout.trim().split('\n')).toEqual([
    'dead UNREACHABLE',
    'slow DEADLINE_EXCEEDED',
    'cancelled CANCELLED',
    'wrong BAD_USER_INPUT',
    'expired UNAUTHENTICATED',
    'good OK',
  ]);
});

describe('the examples', () => {
  const names = ['apollo', 'urql', 'fetch'];
  const place = (name: string): string => join(folder, 'examples', name);
  let closed: TestProduct;

  /** Copies an example, gives it what its package.json asks for, and generates its documents. */
  async function prepare(name: string): Promise<void> {
    cpSync(join(__dirname, 'examples', name), place(name), { recursive: true });
    const wanted = JSON.parse(readFileSync(join(place(name), 'package.json'), 'utf8')) as Record<
      string,
      object
    >;
    for (const dependency of Object.keys({ ...wanted.dependencies, ...wanted.devDependencies })) {
      const target = join(place(name), 'node_modules', dependency);
      mkdirSync(dirname(target), { recursive: true });
      if (dependency !== '@cooperation-graph/client') symlinkSync(join(modules, dependency), target);
      else cpSync(join(project, 'node_modules', dependency), target, { recursive: true });
    }
    const codegen = join(modules, '@graphql-codegen/cli/cjs/bin.js');
    await run(process.execPath, [codegen, '--config', 'codegen.ts'], { cwd: place(name) });
  }

  beforeAll(async () => {
    await Promise.all(names.map(prepare));
    const manifests = names.map((name) => join(place(name), 'generated', 'persisted-documents.json'));
    closed = await startTestProduct('in-process', { TRUSTED_DOCUMENTS: manifests.join(',') });
  });
  afterAll(() => closed.stop());

  test.each(names)(
    '%s: compiles, and runs against the product, in full and by trusted documents',
    async (name) => {
      const behind = ['山西省', '忻州市']
        .map((region) => `${region} 小额信贷发放金额 8.06 % (29.17 %)\n`)
        .join('');
      expect(await compile(place(name))).toBe('');
      const open = { GRAPH_URL: `${product.origin}/graphql` };
      expect((await start(place(name), 'main.js', open)).stdout).toBe(behind);
      const trusted = { GRAPH_URL: `${closed.origin}/graphql`, GRAPH_TRUSTED: 'yes' };
      expect((await start(place(name), 'main.js', trusted)).stdout).toBe(behind);
      await expect(start(place(name), 'main.js', { ...trusted, GRAPH_TRUSTED: '' })).rejects.toThrow(
        /DOCUMENT_NOT_TRUSTED/,
      );
    },
  );

  test('the README shows their very settings', () => {
    for (const name of ['apollo', 'urql']) {
      expect(readme).toContain(readFileSync(join(__dirname, 'examples', name, 'codegen.ts'), 'utf8'));
    }
  });
});

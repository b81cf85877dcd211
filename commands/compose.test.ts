import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(__dirname, '..');
const NOT_COPIED = ['node_modules', 'data', '.git', '.data'];

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'compose-'));
  for (const entry of readdirSync(top).filter((name) => !NOT_COPIED.includes(name)))
    cpSync(join(top, entry), join(copy, entry), {
      recursive: true,
      filter: (path) => !path.endsWith('node_modules'),
    });
  for (const shared of ['node_modules', 'data']) symlinkSync(join(top, shared), join(copy, shared));
});
afterEach(() => {
  rmSync(copy, { recursive: true });
});

const compose = () =>
  spawnSync('node', ['--import', 'tsx', 'commands/compose.ts'], { cwd: copy, encoding: 'utf8' });

/** Files that would be written, if anything were. */
function makeStale(): void {
  for (const file of ['docs/register-files.md', 'schema/east-west.registers.graphql', 'schema/api.graphql'])
    appendFileSync(join(copy, file), '# stale\n');
}

/** The files that compose makes, and all others of the copy that it might touch. */
const contents = (): Record<string, string> =>
  Object.fromEntries(
    ['schema', 'docs', 'platform', '.']
      .flatMap((folder) =>
        readdirSync(join(copy, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(folder, entry.name)),
      )
      .map((file) => [file, readFileSync(join(copy, file), 'utf8')]),
  );

describe('npm run compose', () => {
  test('makes what is stale anew, and changes nothing else', () => {
    const before = contents();
    makeStale();
    expect(contents()).not.toEqual(before);
    expect(compose()).toMatchObject({ status: 0, stderr: '' });
    expect(contents()).toEqual(before);
  });

  test('writes nothing, and names what is missing, where docker-compose.yml lacks a subgraph', () => {
    const file = join(copy, 'docker-compose.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace("PORT: '4003'", "PORT: '4009'").replace(/^ +CONSUMER_URL: .*\n/m, ''));
    makeStale();
    const before = contents();
    const { status, stderr } = compose();
    expect({ status, lines: stderr.trimEnd().split('\n') }).toEqual({
      status: 1,
      lines: [
        "services.consumer.environment.PORT: '4003'",
        'services.gateway.environment.CONSUMER_URL: http://consumer:4003/graphql',
      ].map((part) => `docker-compose.yml: expected ${part}, as consumer is in schema/subgraphs.ts`),
    });
    expect(contents()).toEqual(before);
  });

  test('writes nothing where a field of an input is in one subgraph alone, which the composer would leave out', () => {
    makeStale();
    appendFileSync(join(copy, 'schema/consumer.graphql'), 'extend input FigureInput { grade: String }');
    const before = contents();
    const { status, stderr } = compose();
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/"grade" .*"FigureInput"/),
    });
    expect(contents()).toEqual(before);
  });

  test.each([
    [
      'does not compose',
      'extend type Product { maker: Supplier! @external @access(to: READERS) }',
      'Product.maker',
    ],
    [
      'names a type that there is not',
      'extend type Product { maker: Makers @access(to: READERS) }',
      'Makers',
    ],
    ['is no SDL', 'extend type Product { maker: }', 'Syntax Error'],
  ])('writes nothing at all when the SDL of a subgraph %s', (_, sdl, message) => {
    makeStale();
    appendFileSync(join(copy, 'schema/consumer.graphql'), sdl);
    const before = contents();
    const { status, stderr } = compose();
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) });
    expect(stderr).toMatch(/^\[consumer\] /);
    expect(contents()).toEqual(before);
  });
});

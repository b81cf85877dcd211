import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { copyTree } from '../testing/copied-tree';

let tree: ReturnType<typeof copyTree>;
let copy: string;

beforeEach(() => {
  tree = copyTree();
  copy = tree.folder;
});
afterEach(() => {
  tree.remove();
});

const compose = () => tree.run('commands/compose.ts');

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

  test('gives docker-compose.yml what it lacks of a subgraph', () => {
    const file = join(copy, 'docker-compose.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace("PORT: '4003'", "PORT: '4009'").replace(/^ +CONSUMER_URL: .*\n/m, ''));
    expect(compose()).toMatchObject({ status: 0, stderr: '' });
    const [before, after] = [text, readFileSync(file, 'utf8')].map((yaml): unknown =>
      parse(yaml, { merge: true }),
    );
    expect(after).toEqual(before);
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

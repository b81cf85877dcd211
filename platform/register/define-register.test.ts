import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const file = join(__dirname, 'define-register.types.ts');
const EXPECTED = /^ *\/\/ @ts-expect-error says (.+)$/;

/** What the compiler says of each line of the file once nothing tells it to expect an error, by line number. */
function messagesOf(source: string): Map<number, string> {
  const { config } = ts.readConfigFile(join(__dirname, '..', '..', 'tsconfig.json'), (path) =>
    readFileSync(path, 'utf8'),
  ) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(__dirname, '..', '..'));
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => (path === file ? source : readFile(path));
  const program = ts.createProgram([file], { ...options, noErrorTruncation: true }, host);
  return new Map(
    program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ start = 0, messageText }) => {
      const line = source.slice(0, start).split('\n').length;
      return [line, ts.flattenDiagnosticMessageText(messageText, '\n')];
    }),
  );
}

test('a misspelt name in a declaration is an error of the compiler, which says the right one', () => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const expected = lines.flatMap((line, i): [number, string][] => {
    const [, name] = EXPECTED.exec(line) ?? [];
    // The error is at the line after the comment, and lines are numbered from 1.
    return name === undefined ? [] : [[i + 2, name]];
  });
  const source = lines.map((line) => line.replace('@ts-expect-error', '')).join('\n');
  const said = messagesOf(source);

  expect([...said.keys()]).toEqual(expected.map(([line]) => line));
  for (const [line, name] of expected) expect(said.get(line)).toContain(name);
});

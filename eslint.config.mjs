import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const subgraphs = readdirSync('subgraphs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Subgraphs never import each other or the gateway; platform imports no subgraph. */
const walls = [
  ...subgraphs.map((name) => ({
    target: `./subgraphs/${name}`,
    from: [
      './gateway',
      './commands',
      './ingest',
      './export',
      ...subgraphs.filter((other) => other !== name).map((other) => `./subgraphs/${other}`),
    ],
  })),
  { target: './export', from: ['./gateway', './commands'] },
  { target: './platform', from: ['./subgraphs', './gateway', './commands', './ingest', './export'] },
];

export default tseslint.config(
  // The examples' types come from a package and from generated files, which a test of theirs puts in place.
  { ignores: ['**/generated.ts', '**/generated/', '**/dist/', 'client/examples/', '.data/', 'coverage/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'import-x/order': ['error', { alphabetize: { order: 'asc' } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "Program:has(ImportDeclaration[importKind='value'][source.value=/^@apollo.(gateway|server|subgraph|composition)/]) > ImportDeclaration:not(ImportDeclaration ~ ImportDeclaration):not([source.value=/no-telemetry$/])",
          message: "Import platform/no-telemetry first: nothing of Apollo's is loaded before it.",
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      // It recurses without end over the types of graphql-js, which refer to each other.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.test.ts', 'testing/**', 'web/e2e/**'],
    rules: { 'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }] },
  },
  {
    // What Chrome 109 and Firefox ESR 115 do not have of the browser's functions; those of the language are held by tsconfig.build.json.
    files: ['web/**/*.ts', 'web/**/*.tsx', 'client/**/*.ts'],
    ignores: ['**/*.test.ts', 'web/e2e/**', 'web/build.ts', 'client/build.ts', 'client/stub-server.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          ['AbortSignal', 'any'],
          ['Array', 'fromAsync'],
          ['Object', 'groupBy'],
          ['Map', 'groupBy'],
          ['Promise', 'withResolvers'],
          ['Promise', 'try'],
          ['URL', 'canParse'],
          ['URL', 'parse'],
          ['ReadableStream', 'from'],
          ['Iterator', 'from'],
          ['RegExp', 'escape'],
        ].map(([object, property]) => ({
          object,
          property,
          message: 'Chrome 109 or Firefox ESR 115 do not have it.',
        })),
      ],
    },
  },
  { files: ['docker/*.mjs'], languageOptions: { globals: { fetch: 'readonly', process: 'readonly' } } },
  {
    // The shape of an answer is what a test is about.
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  prettier,
);

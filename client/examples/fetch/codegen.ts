import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'node_modules/@cooperation-graph/client/schema.graphql',
  documents: ['main.ts'],
  generates: {
    'generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        // Without a GraphQL library, a document is best a text.
        documentMode: 'string',
        useTypeImports: true,
        importExtension: '.js',
        arrayInputCoercion: false,
        // Every scalar of the graph is a string: amounts are exact decimals, never floating point.
        defaultScalarType: 'string',
      },
    },
  },
};

export default config;

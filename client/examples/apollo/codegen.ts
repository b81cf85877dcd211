import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const config: CodegenConfig = {
  schema: 'node_modules/@cooperation-graph/client/schema.graphql',
  documents: ['main.ts'],
  generates: {
    'generated/': {
      preset: 'client',
      // A cache needs each object's type. Put in here, it is a part of the document that the hash stands for.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
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

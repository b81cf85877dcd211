/** A operation that an analyst asks, ready to run: example-operations/NN-name.graphql, with its variables in the .json of the same name. */
export interface ExampleOperation {
  zh: string;
  en: string;
  query: string;
  variables: string;
}

const queries = import.meta.glob<string>('./example-operations/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const variables = import.meta.glob<string>('./example-operations/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** All exampleOperations, in the order of their numbers. Their first two lines are the titles: Chinese, then English. */
export const exampleOperations: ExampleOperation[] = Object.keys(queries)
  .sort()
  .map((file) => {
    const query = queries[file] ?? '';
    const [zh = '', en = ''] = query.split('\n').map((line) => line.replace(/^#\s*/, ''));
    const values: unknown = JSON.parse(variables[file.replace(/graphql$/, 'json')] ?? '{}');
    return { zh, en, query, variables: JSON.stringify(values, null, 2) };
  });

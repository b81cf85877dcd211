import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestProduct, type TestProduct, type Transport } from '../testing/test-product';

const folder = join(__dirname, 'acceptance');
const operations = ['', 'second/'].flatMap((edition) =>
  readdirSync(join(folder, edition))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => edition + file),
);

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe.each<Transport>(['in-process', 'http'])(
  'the bulletins, asked through the graph (%s)',
  (transport) => {
    let product: TestProduct;
    beforeAll(async () => {
      product = await startTestProduct(transport);
    });
    afterAll(() => product.stop());

    test.each(operations)('%s', async (file) => {
      const {
        imports = [],
        variables,
        data,
      } = JSON.parse(read(file.replace('.graphql', '.json'))) as {
        imports?: string[];
        variables: Record<string, unknown>;
        data: unknown;
      };
      for (const name of imports)
        expect((await product.importCsv(read(`second/${name}`))).errors).toEqual([]);
      const { status, data: result, errors } = await product.execute(read(file), variables);
      expect({ status, data: result, errors }).toEqual({ status: 200, data, errors: undefined });
    });
  },
);

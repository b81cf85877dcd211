import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestProduct, type TestProduct, type Transport } from '../testing/test-product';

const folder = join(__dirname, 'acceptance');
const operations = readdirSync(folder).filter((file) => file.endsWith('.graphql'));

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
      const { variables, data } = JSON.parse(read(file.replace('.graphql', '.json'))) as Record<
        string,
        Record<string, unknown>
      >;
      const { status, data: answer, errors } = await product.ask(read(file), variables);
      expect({ status, data: answer, errors }).toEqual({ status: 200, data, errors: undefined });
    });
  },
);

import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongSetting } from '../platform/settings';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { readTrustedDocuments } from './trusted-documents';

const QUERY = 'query Name($code: RegionCode!) { region(code: $code) { name } }';
const OTHER = 'query Level($code: RegionCode!) { region(code: $code) { level } }';
const VARIABLES = { code: '610000' };
const extensions = { cost: { estimated: 1, max: 50_000 } };
const SHAANXI = { status: 200, body: { data: { region: { name: '陕西省' } }, extensions } };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

const folder = mkdtempSync(join(tmpdir(), 'trusted-documents-'));
function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const post =
  (product: () => TestProduct) =>
  async (sent: unknown): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(`${product().origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
    return { status: response.status, body: await response.json() };
  };

describe('with TRUSTED_DOCUMENTS', () => {
  let product: TestProduct;
  const execute = post(() => product);
  beforeAll(async () => {
    const first = write('first.json', { [`sha256:${sha256(QUERY)}`]: QUERY });
    const second = write('second.json', { [sha256(OTHER)]: OTHER });
    product = await startTestProduct('in-process', { TRUSTED_DOCUMENTS: `${first}, ${second}` });
  });
  afterAll(() => product.stop());

  test.each([
    ['documentId', { documentId: `sha256:${sha256(QUERY)}` }],
    ['documentId without its prefix', { documentId: sha256(QUERY) }],
    ['the form of automatic persisted queries', { extensions: byHash(QUERY) }],
    [
      'that form with the prefix',
      { extensions: { persistedQuery: { sha256Hash: `sha256:${sha256(QUERY)}` } } },
    ],
    ['its hash, whatever text is sent along', { extensions: byHash(QUERY), query: '{ __typename }' }],
  ])('a document of a manifest is taken by %s', async (_, sent) => {
    expect(await execute({ ...sent, variables: VARIABLES })).toEqual(SHAANXI);
  });

  test('several manifests count', async () => {
    const result = await execute({ documentId: sha256(OTHER), variables: VARIABLES });
    expect(result).toEqual({ status: 200, body: { data: { region: { level: 'PROVINCE' } }, extensions } });
  });

  test.each([
    ['the text of a trusted document', { query: QUERY, variables: VARIABLES }],
    ['an unknown hash', { documentId: sha256('{ __typename }') }],
    ['an unknown hash with its text', { extensions: byHash('{ __typename }'), query: '{ __typename }' }],
    ['a hash that is no text', { documentId: 1 }],
    ['the name of what every object has', { documentId: 'constructor' }],
    ['a batch', [{ documentId: sha256(QUERY), variables: VARIABLES }]],
    ['nothing', {}],
  ])('%s is refused', async (_, sent) => {
    expect(await execute(sent)).toEqual({
      status: 400,
      body: {
        errors: [
          expect.objectContaining({
            message: expect.stringContaining('takes only trusted documents') as unknown,
            extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
          }),
        ],
      },
    });
  });

  test('a GET is refused', async () => {
    const url = `${product.origin}/graphql?query=%7B__typename%7D&documentId=${sha256(QUERY)}`;
    expect((await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } })).status).toBe(400);
  });
});

describe('without TRUSTED_DOCUMENTS', () => {
  let product: TestProduct;
  const execute = post(() => product);
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  test('a hash is learnt with its text, and then enough', async () => {
    const unknown = await execute({ extensions: byHash(QUERY), variables: VARIABLES });
    expect(unknown.body).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    expect(await execute({ extensions: byHash(QUERY), query: QUERY, variables: VARIABLES })).toEqual(SHAANXI);
    expect(await execute({ extensions: byHash(QUERY), variables: VARIABLES })).toEqual(SHAANXI);
  });
});

describe('a manifest is refused at the start', () => {
  test.each([
    ['that is not there', join(folder, 'none.json'), 'cannot be read (ENOENT)'],
    ['that is no JSON', write('text.json', 'query'), 'expected JSON of the form'],
    ['that is no map of texts', write('list.json', [QUERY]), 'expected JSON of the form'],
    ['whose hash is of another text', write('wrong.json', { [sha256(QUERY)]: OTHER }), 'is not the SHA-256'],
  ])('%s', (_, path, reason) => {
    expect(() => readTrustedDocuments(path)).toThrow(WrongSetting);
    expect(() => readTrustedDocuments(path)).toThrow(`TRUSTED_DOCUMENTS=${path}`);
    expect(() => readTrustedDocuments(path)).toThrow(reason);
  });
});

import PizZip from 'pizzip';
import { hasLibreOffice, openWithLibreOffice } from '../testing/open-with-libreoffice';
import { figures, targets } from '../testing/query-progress';
import { startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
  await product.importCsv(
    targets('EW_LABOUR,530100,310000,2016,100,人,test', 'EW_LABOUR,530300,310000,2016,200,人,test'),
  );
  await product.importCsv(
    figures(
      'EW_LABOUR,530100,310000,2016-07-31,80,人,test',
      'EW_LABOUR,530300,310000,2016-07-31,20,人,test',
      'EW_CADRES,530000,310000,2016-07-31,12,人,test',
    ),
  );
});
afterAll(() => product.stop());

const SHAANXI = 'region=610000&partner=320000&year=2021&asOf=2021-07-31';
const YUNNAN = 'region=530000&partner=310000&year=2016&asOf=2016-07-31&level=PREFECTURE';

const get = (query: string): Promise<Response> => fetch(`${product.origin}/files/bulletin.docx?${query}`);

function post(
  template: Uint8Array<ArrayBuffer> | string,
  query = YUNNAN,
  field = 'template',
): Promise<Response> {
  const body = new FormData();
  body.append(field, new Blob([template]), '模板.docx');
  return fetch(`${product.origin}/files/bulletin.docx?${query}`, { method: 'POST', body });
}

const refusal = async (response: Response): Promise<[number, string]> => {
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  return [response.status, errors[0]?.message ?? ''];
};

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());

/** The texts of a document's paragraphs, as they stand in its XML. */
const paragraphsOf = (document: Uint8Array): string[] =>
  (new PizZip(document).file('word/document.xml')?.asText() ?? '')
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '');

/** An office's own template: the example with another body. */
async function templateWith(...paragraphs: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const example = await fetch(`${product.origin}/files/bulletin-template.docx`);
  const zip = new PizZip(await bytesOf(example));
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', xml.replace(/<w:body>.*<w:sectPr>/s, `<w:body>${body.join('')}<w:sectPr>`));
  return new Uint8Array(zip.generate({ type: 'uint8array' }));
}

test('a bulletin as a Word document: what the graph says, under its title, with day and source', async () => {
  const response = await get(SHAANXI);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]);
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toBe(
    `attachment; filename="bulletin_2021-07-31.docx"; filename*=UTF-8''江苏省与陕西省2021年协作帮扶工作情况通报（截至7月31日）.docx`,
  );
  const document = await bytesOf(response);
  const { data } = await product.execute(
    '{ partnership(east: "320000", west: "610000") { bulletin(year: 2021, asOf: "2021-07-31") { text } } }',
  );
  const text = (data as { partnership: { bulletin: { text: string } } }).partnership.bulletin.text;
  const paragraphs = paragraphsOf(document);
  expect(paragraphs.slice(0, text.split('\n').length)).toEqual(text.split('\n'));
  expect(paragraphs.slice(-3)).toEqual([
    '数据截至：2021年7月31日',
    expect.stringMatching(/^当时所知：20\d\d-/),
    `来源：协作图谱 /files/bulletin.docx?${SHAANXI.replaceAll('&', '&amp;')}`,
  ]);
});

(hasLibreOffice ? test : test.skip)(
  'LibreOffice reads its text, its figures and its ranking table',
  async () => {
    const lines = openWithLibreOffice(await bytesOf(await get(YUNNAN)));
    expect(lines.slice(0, 3)).toEqual([
      '上海市与云南省2016年协作帮扶工作情况通报（截至7月31日）',
      '一、东西部协作',
      '今年1月至7月，党政挂职干部选派人数12人；农村劳动力转移就业人数100人，已下达目标的2个地区完成目标数33.33%，低于应完成进度25.00个百分点（应报16个单位，已报2个）。',
    ]);
    const at = lines.indexOf('农村劳动力转移就业人数排名');
    expect(lines.slice(at + 1, at + 22)).toEqual([
      ...['名次', '地区', '目标任务', '累计完成', '完成率（%）', '应完成（%）', '上月名次'],
      ...['1', '昆明市', '100人', '80人', '80.00', '58.33', '—'],
      ...['2', '曲靖市', '200人', '20人', '10.00', '58.33', '—'],
    ]);
  },
);

test('an office fills its own template, also with single figures in sentences of its own', async () => {
  const template = await templateWith(
    '{标题}',
    '我办统计，转移就业{EW_LABOUR.累计完成}，完成率{EW_LABOUR.完成率}%，挂职{EW_CADRES.累计完成}。{CA_SALES.累计完成}',
    '{#段落}{#句子}{指标}：{文字}；{/句子}{/段落}',
    '{#提示}有示例数据{/提示}{^提示}数据均为实报{/提示}',
  );
  const response = await post(template);
  expect(response.status).toBe(200);
  expect(paragraphsOf(await bytesOf(response))).toEqual([
    '上海市与云南省2016年协作帮扶工作情况通报（截至7月31日）',
    '我办统计，转移就业100人，完成率33.33%，挂职12人。',
    expect.stringMatching(
      /^党政挂职干部选派人数：今年1月至7月，党政挂职干部选派人数12人；农村劳动力转移就业人数：.*；$/,
    ),
    '数据均为实报',
  ]);
});

test.each([
  [['{标题}{标提}', '{#段落}{地区}{/段落}'], /^template: expected tags among .*, found \{标提\} \{地区\}$/],
  [['{#段落}{正文}'], /^template: expected tags that are opened and closed, found: .*段落/],
  [['{段落}'], /found \{段落\}$/],
  [['{#段落}{#段落}{#段落}{正文}{/}{/}{/}'], /found \{#段落\}$/],
  [['{@正文}'], /found \{@正文\}$/],
  [['{EW_LABOUR.constructor} {constructor}'], /found \{EW_LABOUR\.constructor\} \{constructor\}$/],
])('a template with %j is refused, and the tag is named', async (paragraphs, message) => {
  const [status, told] = await refusal(await post(await templateWith(...paragraphs)));
  expect([status, told]).toEqual([400, expect.stringMatching(message)]);
});

test('what is no template is refused: another file, a zip that swells, one that is too large, another field', async () => {
  const swelling = new PizZip(await templateWith('{标题}'));
  swelling.file('word/media/image1.emf', Buffer.alloc(60 * 1024 * 1024));
  const bomb = new Uint8Array(swelling.generate({ type: 'uint8array', compression: 'DEFLATE' }));
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refusal(await post(bomb))).toEqual([
    400,
    expect.stringMatching(/^template: expected parts of at most /),
  ]);
  expect(await refusal(await post('通报'))).toEqual([
    400,
    'template: expected a Word document (.docx) that Word opens, found another file',
  ]);
  expect(await refusal(await post(Buffer.alloc(6 * 1024 * 1024)))).toEqual([
    400,
    'template: expected at most 5 MB',
  ]);
  expect(await refusal(await post(await templateWith('{标题}'), YUNNAN, 'file'))).toEqual([
    400,
    'file: expected multipart/form-data with one field "template"',
  ]);
});

test.each([
  ['region=610000', 400, 'year: expected a year, as 2021, found null'],
  ['region=610000&year=2021&ranked=EW_LABOUR', 400, /^level: expected a level to rank by/],
  ['region=610000&year=2021&level=COUNTY&ranked=NOPE', 400, /^indicator: /],
  ['region=999999&year=2021', 404, 'region: expected the code of a region, found "999999"'],
  ['region=610000&partner=110000&year=2021', 404, /^partner: expected a region that is paired with 610000/],
])('?%s is refused before a file begins', async (query, status, message) => {
  expect(await refusal(await get(query))).toEqual([status, expect.stringMatching(message)]);
});

test('no template is taken for a report, and the example is the one that is filled without one', async () => {
  const response = await fetch(`${product.origin}/files/scorecard.xlsx?region=610000&year=2021`, {
    method: 'POST',
    body: new FormData(),
  });
  expect(await refusal(response)).toEqual([404, expect.stringMatching(/^method: expected GET/)]);
  const example = await fetch(`${product.origin}/files/bulletin-template.docx?language=en`);
  const english = paragraphsOf(await bytesOf(await post(await bytesOf(example), `${YUNNAN}&language=en`)));
  const known = (line: string): boolean => line.startsWith('As recorded by ');
  const filled = paragraphsOf(await bytesOf(await get(`${YUNNAN}&language=en`)));
  expect(english.filter((line) => !known(line))).toEqual(filled.filter((line) => !known(line)));
  expect(english.slice(0, 2)).toEqual([
    '上海市 and 云南省: bulletin of cooperation and assistance, 2016, up to 31 July',
    '1. East west',
  ]);
});

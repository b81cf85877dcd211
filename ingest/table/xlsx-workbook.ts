import { posix } from 'node:path';
import { FileRefused } from './file-refused';
import type { Limits } from './limits';
import { unescaped, type CellContext } from './xlsx-cells';
import { builtInFormat, parseFormat, type NumberFormat } from './xlsx-formats';
import { unsafe, type Parts } from './xlsx-parts';
import { attribute, readXml } from './xlsx-xml';

export interface Sheet {
  name: string;
  part: string;
}

/** What a workbook says about itself; charts and other sheets without cells are left out. */
export interface Workbook extends CellContext {
  sheets: Sheet[];
}

const MOST_STYLES = 100_000;

/** Reads everything of a workbook but its sheets. Nothing outside the file is followed, no macro is run. */
export async function readWorkbook(file: string, parts: Parts, limits: Limits): Promise<Workbook> {
  const workbookPart = [...(await relationships(file, parts, '')).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.part;
  if (workbookPart === undefined || !parts.has(workbookPart)) throw notAWorkbook(file, parts);
  if (workbookPart.endsWith('.bin')) throw notAWorkbook(file, parts);
  const related = await relationships(file, parts, workbookPart);
  const sheets: Sheet[] = [];
  let date1904 = false;
  await readXml(file, parts.text(workbookPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const target = related.get(attribute(attributes, 'id') ?? '');
      if (target?.type === 'worksheet') sheets.push({ name: attributes.name ?? '', part: target.part });
    },
  });
  if (sheets.length === 0) throw notAWorkbook(file, parts);
  const partOfType = (type: string) =>
    [...related.values()].find((candidate) => candidate.type === type && parts.has(candidate.part))?.part;
  return {
    sheets,
    date1904,
    formats: await readFormats(file, parts, partOfType('styles')),
    strings: await readStrings(file, parts, partOfType('sharedStrings'), limits),
  };
}

interface Relationship {
  /** The last word of its type: worksheet, styles, sharedStrings. */
  type: string;
  part: string;
}

/** The parts that a part refers to, by id, always names within the file; of the package as a whole where `part` is empty. */
async function relationships(file: string, parts: Parts, part: string): Promise<Map<string, Relationship>> {
  const folder = posix.dirname(part);
  const found = new Map<string, Relationship>();
  const source = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!parts.has(source)) return found;
  await readXml(file, parts.text(source), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: target });
    },
  });
  return found;
}

async function readFormats(file: string, parts: Parts, part: string | undefined): Promise<NumberFormat[]> {
  if (part === undefined) return [];
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inside = '';
  await readXml(file, parts.text(part), {
    open: (name, attributes) => {
      if (name === 'numFmts' || name === 'cellXfs') inside = name;
      const id = Number(attributes.numFmtId);
      if (name === 'numFmt' && inside === 'numFmts') custom.set(id, parseFormat(attributes.formatCode ?? ''));
      if (name === 'xf' && inside === 'cellXfs') formats.push(custom.get(id) ?? builtInFormat(id));
      if (formats.length > MOST_STYLES)
        throw unsafe(file, '单元格样式过多', 'it has far too many cell styles');
    },
    close: (name) => {
      if (name === inside) inside = '';
    },
  });
  return formats;
}

async function readStrings(
  file: string,
  parts: Parts,
  part: string | undefined,
  limits: Limits,
): Promise<string[]> {
  if (part === undefined) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  await readXml(file, parts.text(part), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      strings.push(unescaped(current));
      if (strings.length > limits.sharedStrings) throw unsafe(file, '文字过多', 'it has far too many texts');
    },
  });
  return strings;
}

function notAWorkbook(file: string, parts: Parts): FileRefused {
  const [zh, en] = parts.has('xl/workbook.bin')
    ? ['这是 .xlsb 工作簿', 'this is an .xlsb workbook']
    : parts.has('content.xml')
      ? ['这是 OpenDocument（.ods）文件', 'this is an OpenDocument (.ods) file']
      : parts.has('word/document.xml')
        ? ['这是 Word 文档', 'this is a Word document']
        : ['这是压缩文件，其中没有工作簿', 'this is a zip file without a workbook inside'];
  return new FileRefused('FILE_TYPE_UNKNOWN', file, {
    zh: `${zh}。请在 Excel 中另存为 .xlsx`,
    en: `${en}. Save it as .xlsx in Excel`,
  });
}

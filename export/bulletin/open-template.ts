import { crc32 } from 'node:zlib';
import PizZip from 'pizzip';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

const MB = 1024 * 1024;

/** What a template may come to when unpacked, counted while unpacking, and how many parts it may have. */
const MOST_INFLATED = 50 * MB;
/** Of a part with text and tags. */
const MOST_XML = 5 * MB;
const MOST_PARTS = 500;

/** A template that cannot be filled; the message says what was found and what was expected. */
export class TemplateRefused extends Error {}

const NO_DOCX = 'a Word document (.docx) that Word opens';

/**
 * The parts of a Word document, unpacked by a reader that counts every byte.
 *
 * @throws TemplateRefused
 */
export async function openTemplate(bytes: Uint8Array): Promise<PizZip> {
  const zip = await fromBufferPromise(Buffer.from(bytes)).catch(() => {
    throw new TemplateRefused(`expected ${NO_DOCX}, found another file`);
  });
  if (zip.entryCount > MOST_PARTS)
    throw new TemplateRefused(`expected at most ${MOST_PARTS} parts, found ${zip.entryCount}`);
  const parts = new PizZip();
  let left = MOST_INFLATED;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const most = Math.min(left, entry.fileName.endsWith('.xml') ? MOST_XML : left);
      const part = await read(zip, entry, most);
      left -= part.length;
      parts.file(entry.fileName, part);
    }
  } catch (error) {
    if (error instanceof TemplateRefused) throw error;
    throw new TemplateRefused(`expected ${NO_DOCX}, found a damaged one`);
  }
  if (!parts.file('word/document.xml') || !parts.file('[Content_Types].xml'))
    throw new TemplateRefused(`expected ${NO_DOCX}, found a zip without a document`);
  return parts;
}

async function read(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (!entry.canDecodeFileData()) throw new TemplateRefused(`expected ${NO_DOCX}, found an encrypted one`);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most)
      throw new TemplateRefused(
        `expected parts of at most ${MOST_XML / MB} MB and ${MOST_INFLATED / MB} MB together, found more in ${entry.fileName}`,
      );
    pieces.push(piece);
  }
  const part = Buffer.concat(pieces);
  if (crc32(part) !== entry.crc32) throw new TemplateRefused(`expected ${NO_DOCX}, found a damaged one`);
  return part;
}

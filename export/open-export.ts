import { badInput } from '../platform/errors';
import { inLanguage, message, type Language, type Message } from '../platform/message';
import { bulletin, exampleTemplate, writeBulletin } from './bulletin/bulletin';
import { readParameters, type Parameters } from './parameters';
import type { Ask, AnyReport, Context, PreparedReport, Say } from './report';
import { reports } from './reports';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

export const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;
type Format = keyof typeof FORMATS;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file that is about to be written: its name, what it is, and its bytes as they are read. */
export interface Export {
  fileName: string;
  /** The same in ASCII, for programs that read no other. */
  plainName: string;
  type: string;
  bytes: AsyncIterable<string | Uint8Array> | Iterable<Uint8Array>;
}

/** Who asks for a file, and how; `given` are its parameters and `language`. */
export interface Asking {
  given: ReadonlyMap<string, readonly string[]>;
  ask: Ask;
  now: Date;
  /** Where it is made, as the file says itself. */
  source: string;
  /** An office's own Word template, for a file that is filled into one. */
  template?: Uint8Array | null;
}

/** A file that can be asked for, as /files/scorecard.xlsx. */
export interface AnyFile {
  /** As in an address and a log: scorecard.xlsx. */
  name: string;
  parameters: Parameters;
  /** Whether it is filled into a Word template, which may be sent with the question. */
  takesTemplate: boolean;
  /**
   * Reads the first page, so that what is wrong with the question is told before a file begins. What goes wrong later rejects while
   * the bytes are read, and they are then no whole file.
   *
   * @throws GraphQLError for a parameter that is not as expected, or as the graph answers.
   */
  open: (asking: Asking) => Promise<Export>;
}

/** Names and extensions, for whoever asks for another. */
export const FILE_NAMES = `${reports.map(({ name }) => name).join(', ')} with .csv or .xlsx, bulletin.docx or bulletin-template.docx`;

export function fileOf(name: string, extension: string): AnyFile | undefined {
  if (extension === 'docx') {
    if (name === bulletin.name) return BULLETIN;
    return name === EXAMPLE.name.replace('.docx', '') ? EXAMPLE : undefined;
  }
  const report = reportOf(name);
  if (!report || !Object.hasOwn(FORMATS, extension)) return undefined;
  const format = extension as Format;
  return {
    name: `${name}.${format}`,
    parameters: report.parameters,
    takesTemplate: false,
    open: (asking) => openReport(report, format, asking),
  };
}

export const reportOf = (name: string): AnyReport | undefined => reports.find((one) => one.name === name);

const BULLETIN: AnyFile = {
  name: 'bulletin.docx',
  parameters: bulletin.parameters,
  takesTemplate: true,
  open: async (asking) => {
    const { parameters, context } = contextOf(asking);
    const { title, asOf, document } = await writeBulletin(
      parameters,
      asking.template ?? null,
      asking.source,
      context,
    );
    return {
      fileName: fileName(`${title}.docx`),
      plainName: `bulletin_${asOf}.docx`,
      type: WORD,
      bytes: once(document),
    };
  },
};

/** The template that the bulletin is filled into where none is sent, for offices to make their own from. */
const EXAMPLE: AnyFile = {
  name: 'bulletin-template.docx',
  parameters: {},
  takesTemplate: false,
  open: async (asking) => {
    const { parameters, context } = contextOf(asking);
    readParameters({}, parameters);
    return {
      fileName: `${context.say(message('通报模板', 'bulletin-template'))}.docx`,
      plainName: 'bulletin-template.docx',
      type: WORD,
      bytes: once(await exampleTemplate(context.language)),
    };
  },
};

// eslint-disable-next-line @typescript-eslint/require-await -- what is written at once comes as what is streamed
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const LANGUAGES: Readonly<Record<string, Language>> = { zh: 'ZH', en: 'EN' };

function contextOf({ given, ask, now }: Asking): {
  parameters: Map<string, readonly string[]>;
  context: Context;
} {
  const parameters = new Map(given);
  const language = readLanguage(parameters.get('language') ?? []);
  parameters.delete('language');
  const say = (told: Message): string => inLanguage(told, language);
  return { parameters, context: { ask, language, say, now } };
}

const fileName = (text: string): string => text.replace(/[\\/:*?"<>|]/g, ' ');

async function openReport(report: AnyReport, format: Format, asking: Asking): Promise<Export> {
  const { parameters, context } = contextOf(asking);
  const { say } = context;
  const prepared = await report.prepare(parameters, context);
  const { source } = asking;
  const notes = [
    prepared.title,
    ...timesOf(prepared, say),
    say(message(`来源：协作图谱 ${source}`, `source: Cooperation Graph ${source}`)),
  ];
  const { asOf } = prepared;
  const day = asOf === null ? '' : say(message(`_截至${asOf}`, `_${asOf}`));
  return {
    plainName: `${report.name}${asOf === null ? '' : `_${asOf}`}.${format}`,
    fileName: fileName(`${prepared.title}${day}.${format}`),
    type: FORMATS[format].type,
    bytes:
      format === 'csv' ? writeCsv(prepared) : ((await ownWorkbook(prepared)) ?? writeXlsx(prepared, notes)),
  };
}

const ownWorkbook = async ({ workbook }: PreparedReport): Promise<Uint8Array[] | undefined> =>
  workbook && [await workbook()];

function timesOf({ asOf, knownAt }: PreparedReport, say: Say): string[] {
  const known = knownAt === null ? '' : say(message(`，当时所知：${knownAt}`, `, as recorded by ${knownAt}`));
  return asOf === null && knownAt === null
    ? []
    : [say(message(`截至：${asOf ?? ''}`, `as of ${asOf ?? ''}`)) + known];
}

function readLanguage(texts: readonly string[]): Language {
  const [text = 'zh'] = texts.filter((one) => one !== '');
  const language = LANGUAGES[text];
  if (language === undefined || texts.length > 1)
    throw badInput('language', texts.length > 1 ? texts : text, 'zh or en');
  return language;
}

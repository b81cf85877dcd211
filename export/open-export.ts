import { badInput } from '../platform/errors';
import { inLanguage, message, type Language } from '../platform/message';
import type { Ask, AnyReport, PreparedReport } from './report';
import { reports } from './reports';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

export const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;
export type Format = keyof typeof FORMATS;

/** A file that is about to be written: its name, what it is, and its bytes as they are read. */
export interface Export {
  fileName: string;
  /** The same in ASCII, for programs that read no other. */
  plainName: string;
  type: string;
  bytes: AsyncIterable<string | Uint8Array> | Iterable<Uint8Array>;
}

const LANGUAGES: Readonly<Record<string, Language>> = { zh: 'ZH', en: 'EN' };

export const reportOf = (name: string): AnyReport | undefined => reports.find((one) => one.name === name);

/**
 * Reads the first page of a report, so that what is wrong with the question is told before a file begins. `given` are its parameters
 * and `language`. What goes wrong later rejects while the bytes are read, and they are then no whole file.
 *
 * @throws GraphQLError for a parameter that is not as expected, or as the graph answers.
 */
export async function openExport(
  report: AnyReport,
  format: Format,
  given: ReadonlyMap<string, readonly string[]>,
  { ask, now, source }: { ask: Ask; now: Date; source: string },
): Promise<Export> {
  const parameters = new Map(given);
  const language = readLanguage(parameters.get('language') ?? []);
  parameters.delete('language');
  const say = (told: ReturnType<typeof message>): string => inLanguage(told, language);
  const prepared = await report.prepare(parameters, { ask, language, say, now });
  const notes = [
    prepared.title,
    ...timesOf(prepared, say),
    say(message(`来源：协作图谱 ${source}`, `source: Cooperation Graph ${source}`)),
  ];
  const { asOf } = prepared;
  const day = asOf === null ? '' : say(message(`_截至${asOf}`, `_${asOf}`));
  return {
    plainName: `${report.name}${asOf === null ? '' : `_${asOf}`}.${format}`,
    fileName: `${prepared.title}${day}.${format}`.replace(/[\\/:*?"<>|]/g, ' '),
    type: FORMATS[format].type,
    bytes:
      format === 'csv' ? writeCsv(prepared) : ((await ownWorkbook(prepared)) ?? writeXlsx(prepared, notes)),
  };
}

const ownWorkbook = async ({ workbook }: PreparedReport): Promise<Uint8Array[] | undefined> =>
  workbook && [await workbook()];

function timesOf(
  { asOf, knownAt }: PreparedReport,
  say: (told: ReturnType<typeof message>) => string,
): string[] {
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

import type { RowScope } from '../../platform/access/viewer';
import { parseDay } from '../../platform/calendar';
import { badInput } from '../../platform/errors';
import type { Language } from '../../platform/message';
import { isRegionCode } from '../../platform/region-code';
import { THEMES, type Theme } from '../../schema/subgraphs';
import { progressQuery, type ProgressArguments } from './arguments';
import { bulletinTitle, paragraphText, sentenceOf, statesNothing, type Measured } from './bulletin-text';
import type { TargetsContext } from './loaders';
import type { ProgressRow } from './progress';
import type { Sides } from './rows';

/** What a bulletin is of and up to when; `candidates` come back from the owners with what they measured. */
export interface BulletinRow {
  id: string;
  /** A region, an eastern one as the partner, or a partnership. */
  scope: RowScope;
  asOf: string;
  knownAt: string | null;
  themes: readonly Theme[];
  language: Language;
  candidates?: readonly Partial<Measured>[];
}

export interface ParagraphRow {
  theme: Theme;
  heading: string;
  text: string;
  sentences: SentenceRow[];
}

export interface SentenceRow {
  text: string;
  clause: string;
  progress: ProgressRow;
}

export interface BulletinArguments extends Omit<ProgressArguments, 'indicators' | 'include'> {
  lang?: Language | null;
}

/** @throws BAD_USER_INPUT that names the argument */
export function bulletinOf({ west, east }: Sides, args: BulletinArguments, now: Date): BulletinRow {
  if (args.themes?.length === 0) throw badInput('themes', [], 'one theme or more');
  const { asOf, knownAt } = progressQuery(args, now);
  const themes = THEMES.map(({ theme }) => theme).filter((theme) => args.themes?.includes(theme) ?? true);
  const scope = { region: west, partner: east };
  const bulletin = { scope, asOf, knownAt, themes, language: args.lang ?? 'ZH' };
  return {
    id: [west, east, asOf, knownAt ?? '', themes.join(','), bulletin.language].join('|'),
    ...bulletin,
  };
}

/** The bulletin behind an id; null when the id was not made here. */
export function decodeBulletin(id: string): BulletinRow | null {
  const [region = '', partner = '', asOf = '', knownAt = '', names = '', lang = ''] = id.split('|');
  const language = lang === 'ZH' || lang === 'EN' ? lang : null;
  const listed = names.split(',');
  const themes = THEMES.map(({ theme }) => theme).filter((theme) => listed.includes(theme));
  const codes = [region, partner].filter((code) => code !== '');
  if (codes.length === 0 || !codes.every(isRegionCode)) return null;
  if (!parseDay(asOf) || !language || themes.length !== listed.length) return null;
  if (knownAt !== '' && Number.isNaN(Date.parse(knownAt))) return null;
  return { id, scope: { region, partner }, asOf, knownAt: knownAt === '' ? null : knownAt, themes, language };
}

/** Every indicator of the themes, with a target or without: the owners know which were reported. */
export function listFigures(
  { scope, asOf, knownAt, themes }: BulletinRow,
  { loaders, now }: TargetsContext,
): Promise<ProgressRow[]> {
  const year = Number(asOf.slice(0, 4));
  const query = progressQuery({ year, asOf, knownAt, themes, include: 'ALL' }, now);
  return loaders.progress.ofScopes(query).load({ west: scope.region, east: scope.partner });
}

/** By theme in the order of the catalogue; null where an owner could not be heard, since a shorter bulletin would look whole. */
export async function writeParagraphs(
  bulletin: BulletinRow,
  context: TargetsContext,
): Promise<ParagraphRow[] | null> {
  const rows = await listFigures(bulletin, context);
  const measured = new Map((bulletin.candidates ?? []).map((one) => [one.progressId, one]));
  if (rows.some(({ id }) => !measured.has(id))) return null;
  const stated = rows.flatMap((row) => {
    const figure = measured.get(row.id) as Measured;
    return statesNothing(row, figure) ? [] : [{ row, figure }];
  });
  return bulletin.themes
    .map((theme) => ({ theme, ofTheme: stated.filter(({ row }) => row.indicator.theme === theme) }))
    .filter(({ ofTheme }) => ofTheme.length > 0)
    .map(({ theme, ofTheme }, position) => {
      const sentences = ofTheme.map(({ row, figure }) => ({
        progress: row,
        ...sentenceOf(row, figure, bulletin.language),
      }));
      const { clauses, ...said } = paragraphText(theme, position, sentences, bulletin.language);
      return {
        theme,
        sentences: sentences.map(({ progress, text }, i) => ({ progress, text, clause: clauses[i] ?? text })),
        ...said,
      };
    });
}

/** The whole text: title, headings and paragraphs, a line each. */
export async function writeText(bulletin: BulletinRow, context: TargetsContext): Promise<string | null> {
  const [title, paragraphs] = await Promise.all([
    writeTitle(bulletin, context),
    writeParagraphs(bulletin, context),
  ]);
  if (!paragraphs) return null;
  return [title, ...paragraphs.flatMap(({ heading, text }) => [heading, text])].join('\n');
}

export async function writeTitle(
  { scope, asOf, language }: BulletinRow,
  { loaders }: TargetsContext,
): Promise<string> {
  const codes = [scope.partner, scope.region].filter((code) => code !== '');
  const regions = await Promise.all(codes.map((code) => loaders.region.load(code)));
  return bulletinTitle(
    regions.map((region, i) => region?.name ?? codes[i] ?? ''),
    asOf,
    language,
  );
}

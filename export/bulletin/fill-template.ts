import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import { openTemplate, TemplateRefused } from './open-template';
import { FIGURE_TAGS, isFigureTag, TAGS, type Tags, type Values } from './values';

/** A tag as docxtemplater has read it, with what stands inside where it is the beginning of a list. */
interface Part {
  type: string;
  value: string;
  module?: string;
  inverted?: boolean;
  subparsed?: Part[];
}

const MOST_NAMED = 10;

/**
 * A Word document with its tags filled in.
 *
 * @throws TemplateRefused that names each wrong tag
 */
export async function fillTemplate(template: Uint8Array, values: Values): Promise<Uint8Array> {
  const zip = await openTemplate(template);
  const parts: Part[] = [];
  let document: Docxtemplater<PizZip>;
  try {
    document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      // A figure that the bulletin does not have: its tag is known, and there is nothing to say.
      nullGetter: () => '',
      // A tag is a name, never an expression; `.` alone is what docxtemplater calls a row itself.
      parser: (tag: string) => ({
        get: (scope: Values) => (Object.hasOwn(scope, tag) ? scope[tag] : undefined),
      }),
      modules: [
        {
          name: 'tags',
          set: ({ inspect }: { inspect?: { postparsed?: Part[] } }) => {
            parts.push(...(inspect?.postparsed ?? []));
          },
        },
      ],
    });
  } catch (error) {
    throw new TemplateRefused(problemOf(error));
  }
  const wrong = [...new Set(wrongTags(parts, TAGS, TAGS.texts))];
  if (wrong.length > 0) throw new TemplateRefused(`${expectedTags()}, found ${named(wrong)}`);
  try {
    document.render(values);
  } catch (error) {
    throw new TemplateRefused(problemOf(error));
  }
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const placeholders = (parts: readonly Part[]): Part[] => parts.filter(({ type }) => type === 'placeholder');

/** The tags that stand where nothing of that name is; those of texts may stand in lists too, as conditions as well. */
function wrongTags(parts: readonly Part[], { texts, lists }: Tags, outer: Tags['texts']): string[] {
  const known = { ...outer, ...texts };
  const isText = (tag: string): boolean => Object.hasOwn(known, tag) || isFigureTag(tag);
  return placeholders(parts).flatMap(({ value, module, inverted, subparsed }) => {
    if (module === undefined) return isText(value) ? [] : [`{${value}}`];
    const list = Object.hasOwn(lists, value) ? lists[value] : undefined;
    if (module !== 'loop' || !(list || isText(value))) return [`{${module === 'loop' ? '#' : '@'}${value}}`];
    return list && inverted !== true
      ? wrongTags(subparsed ?? [], list, known)
      : wrongTags(subparsed ?? [], { texts, lists }, known);
  });
}

const named = (tags: readonly string[]): string =>
  tags.slice(0, MOST_NAMED).join(' ') + (tags.length > MOST_NAMED ? ` (${tags.length})` : '');

function expectedTags(): string {
  const names = (tags: Tags): string =>
    [
      ...Object.keys(tags.texts).map((tag) => `{${tag}}`),
      ...Object.entries(tags.lists).map(([list, inside]) => `{#${list}}${names(inside)}{/${list}}`),
    ].join(' ');
  return `expected tags among ${names(TAGS)} and {EW_LABOUR.${Object.keys(FIGURE_TAGS).join('|')}} of any indicator`;
}

interface TemplateError {
  properties?: { explanation?: string; errors?: TemplateError[] };
}

/** What docxtemplater says of a template that it cannot read, as of a tag that is not closed: it names the tag. */
function problemOf(error: unknown): string {
  const { properties = {} } = error as TemplateError;
  const told = [properties, ...(properties.errors ?? []).map((one) => one.properties ?? {})]
    .map(({ explanation }) => explanation)
    .filter((text) => text !== undefined && text !== 'The template has multiple errors');
  return told.length > 0
    ? `expected tags that are opened and closed, found: ${told.slice(0, MOST_NAMED).join('; ')}`
    : 'expected a Word document (.docx) that Word opens, found one that cannot be read';
}

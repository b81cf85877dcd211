/**
 * Control characters, line and paragraph separators, halves of surrogate pairs, what is no character or stands for one that
 * could not be read, and what turns the direction of a line around: they do not show, break lines of logs and files, or make a
 * text read as another than it is.
 */
const NOT_PLAIN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufffd]/u;
const ALL_NOT_PLAIN = new RegExp(NOT_PLAIN.source, 'gu');

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The first character, as in "U+202E", for which a text is not one line of plain text; null where it is one. Every text that
 * people give, at whichever door, is held to this: none of the product's texts has several lines.
 */
export function notPlain(text: string): string | null {
  const [character] = NOT_PLAIN.exec(text) ?? [];
  return character === undefined ? null : codePoint(character);
}

export const isPlainLine = (text: string): boolean => notPlain(text) === null;

/** A text as a message shows it: what is not plain stands there as [U+202E]. */
export const visible = (text: string): string =>
  text.replace(ALL_NOT_PLAIN, (character) => `[${codePoint(character)}]`);

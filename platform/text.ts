/**
 * Control characters, line and paragraph separators, halves of surrogate pairs, what is no character, and what turns the
 * direction of a line around: they do not show, break lines of logs and files, or make a text read as another than it is.
 */
const NOT_PLAIN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/u;

/** Whether a text is one line of plain text: every text that people give, at whichever door, is held to this. */
export const isPlainLine = (text: string): boolean => !NOT_PLAIN.test(text);

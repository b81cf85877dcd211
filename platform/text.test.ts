import { isPlainLine, notPlain, visible } from './text';

test.each(['', '陕西省', 'Wuxi–Yan’an (2023)', '𠮷野家', 'ئۇيغۇر', '\u{1F468}\u200D\u{1F33E}', 'a  b'])(
  'plain: %s',
  (text) => {
    expect(isPlainLine(text)).toBe(true);
  },
);

test.each([
  ['U+0000', '\0'],
  ['a line feed', '\n'],
  ['a carriage return', '\r'],
  ['a tab', '\t'],
  ['DEL', '\u007f'],
  ['a control character of Latin-1', '\u0085'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['the first half of a surrogate pair', '\ud842'],
  ['the second half', '\udfb7'],
  ['halves in the wrong order', '\udfb7\ud842'],
  ['what is no character', '\uffff'],
  ['what stands for a character that could not be read', '\ufffd'],
  ['a right-to-left override', '\u202e'],
  ['a right-to-left isolate', '\u2067'],
  ['a right-to-left mark', '\u200f'],
  ['an Arabic letter mark', '\u061c'],
])('not plain: with %s', (_, character) => {
  expect(isPlainLine(`陕西${character}省`)).toBe(false);
});

test('names the first such character, and shows each of them', () => {
  expect(notPlain('陕西省')).toBeNull();
  expect(notPlain('陕\u202e西\n')).toBe('U+202E');
  expect(notPlain('\ud842')).toBe('U+D842');
  expect(visible('陕\u202e西\n\u{1fffe}省')).toBe('陕[U+202E]西[U+000A][U+1FFFE]省');
});

import { isPlainLine } from './text';

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
  ['a right-to-left override', '\u202e'],
  ['a right-to-left isolate', '\u2067'],
  ['a right-to-left mark', '\u200f'],
  ['an Arabic letter mark', '\u061c'],
])('not plain: with %s', (_, character) => {
  expect(isPlainLine(`陕西${character}省`)).toBe(false);
});

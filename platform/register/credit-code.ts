/** The 31 characters of GB 32100-2015 in the order of their values: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Weights of the first seventeen places: 3^i modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of a code's first seventeen characters (GB 32100-2015, 4.5); null when one is not of the alphabet. */
export function checkCharacter(body: string): string | null {
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(body[i] ?? '-');
    if (value < 0) return null;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
}

/** Whether a text is a unified social credit code: 18 characters of the alphabet, the last one right. */
export const isCreditCode = (code: string): boolean =>
  code.length === 18 && checkCharacter(code.slice(0, 17)) === code[17];

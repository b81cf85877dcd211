import { catalogue, type IndicatorRow } from '../../platform/catalogue';
import { badInput } from '../../platform/errors';

const LONGEST = 100;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/**
 * Indicators by code, Chinese or English name or synonym: those that are called so exactly, then those of which a name begins so,
 * then those that have it in a name; each in catalogue order. BAD_USER_INPUT names a search that there is nothing in.
 */
export function findIndicators(search: string): IndicatorRow[] {
  const wanted = plain(search);
  if (wanted === '' || wanted.length > LONGEST) {
    const expected = `a code, a name or a part of one; 1 to ${LONGEST} characters`;
    throw badInput('search', search.slice(0, LONGEST), expected);
  }
  const found: [IndicatorRow[], IndicatorRow[], IndicatorRow[]] = [[], [], []];
  for (const entry of catalogue) {
    const names = [entry.code, entry.zh, entry.en, ...entry.synonyms].map(plain);
    if (names.includes(wanted)) found[0].push(entry);
    else if (names.some((name) => name.startsWith(wanted))) found[1].push(entry);
    else if (names.some((name) => name.includes(wanted))) found[2].push(entry);
  }
  return found.flat();
}

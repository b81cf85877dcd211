import { childrenOf } from '../platform/regions';
import { SAMPLE_PAIRS } from './sample-regions';

/** Where figures of the sample are of. */
export interface SamplePlace {
  region: string;
  /** The eastern partner; '' where there is none. */
  partner: string;
  /** How large it is, in percent of a county of middle size. */
  weight: number;
  /** What it is counted in, as west|east, the narrowest first; none for what itemises another place. */
  sums: readonly string[];
}

/** Prefectures of Shaanxi, and those of Jiangsu whose counties are the partners of theirs. */
const SHAANXI: Readonly<Record<string, string>> = {
  '610200': '320900',
  '610300': '320300',
  '610400': '321200',
  '610500': '321100',
  '610600': '320200',
  '610700': '320600',
  '610800': '321000',
  '610900': '320400',
  '611000': '320100',
};

/** Prefectures of Sichuan and their partners in Zhejiang. */
const SICHUAN: Readonly<Record<string, string>> = {
  '510700': '330800',
  '510800': '330100',
  '511300': '331000',
  '511600': '330500',
  '511700': '330900',
  '511900': '330700',
  '513200': '330300',
  '513400': '330200',
};

const PREFECTURE = 900;

/** Counties that the records of the sample are of. */
export const WITH_RECORDS: readonly string[] = SAMPLE_PAIRS.flatMap(({ west }) =>
  west.map(([county]) => county),
);

/** The same number from 0 to below `n` for the same words: everything in the sample varies by it. */
export function sampleVariation(n: number, ...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % n;
}

const weightOf = (county: string): number => 70 + sampleVariation(61, 'weight', county);

/** Counties with a partner: each has one of its prefecture's partner, as the records of the sample have it. */
const countyPairs = (west: string, east: string): [west: string, east: string][] => {
  const eastern = childrenOf(east);
  return childrenOf(west).map((county, i) => [county, eastern[i % eastern.length] ?? east]);
};

/**
 * Places of figures with an eastern partner: the counties of Shaanxi with Jiangsu, and prefectures of Sichuan with Zhejiang, one of them
 * itemised by some of its counties; the records of the sample are what the others have.
 */
export const PARTNERED_PLACES: readonly SamplePlace[] = [
  ...Object.entries(SHAANXI).flatMap(([west, east]) =>
    countyPairs(west, east).map(([region, partner]) => ({
      region,
      partner,
      weight: weightOf(region),
      sums: [`${west}|${east}`, '610000|320000'],
    })),
  ),
  ...Object.entries(SICHUAN).map(([region, partner]) => ({
    region,
    partner,
    weight: PREFECTURE,
    sums: ['510000|330000'],
  })),
  ...countyPairs('510800', '330100')
    .filter(([county]) => !WITH_RECORDS.includes(county))
    .map(([region, partner]) => ({ region, partner, weight: weightOf(region), sums: [] })),
];

/** Places of figures without a partner: all counties of Shaanxi. */
export const PLACES: readonly SamplePlace[] = childrenOf('610000').flatMap((prefecture) =>
  childrenOf(prefecture).map((region) => ({
    region,
    partner: '',
    weight: weightOf(region),
    sums: ['610000|'],
  })),
);

/** Where a level is stated besides, as it is never summed. */
export const LEVEL_PLACES: readonly SamplePlace[] = ['610000', ...childrenOf('610000')].map((region) => ({
  region,
  partner: '',
  weight: 100,
  sums: [],
}));

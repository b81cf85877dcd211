import { catalogue, catalogueRevision, indicator, type IndicatorRow } from '../../platform/catalogue';
import { unitOf } from '../../platform/units';

/** The indicator that a text names, with the unit that stands in its brackets ('' where none does); or several that it does not tell apart. */
export type IndicatorMeaning =
  { entry: IndicatorRow; unit: string } | { candidates: readonly IndicatorRow[] };

/** What else a row says of the indicator that it names. */
export interface IndicatorContext {
  /** The unit beside it, '' where there is none. */
  unit?: string;
  /** The indicator of the last row that was not "其中": what follows is looked for among its parts. */
  whole?: IndicatorRow | null;
  /** That of the row right above, which may be one of those parts: then 其中 may speak of its parts as well. */
  above?: IndicatorRow | null;
}

const AMONG = /^[-—–·]*(?:其中|另|含)[:：,，、]?/u;
const RUNNING = /^(?:本?年内?)?累计(?:数|完成)?$/u;

/**
 * What a text means as an indicator: a code, a name or a synonym of the catalogue, without regard to spaces, width, numbering, a unit
 * in brackets, and a last 数 or 额 where one indicator alone is left of the unit's dimension. 其中 names one of the parts of `whole`.
 */
export function understandIndicator(
  written: string,
  { unit = '', whole = null, above = null }: IndicatorContext = {},
): IndicatorMeaning {
  const { name, bracketed } = nameOf(written);
  const among = name.replace(AMONG, '');
  const parts =
    whole && among !== name ? partsOf(above?.part_of === whole.code ? [whole, above] : [whole]) : null;
  const coded = indicator(name.toUpperCase());
  if (coded) return { entry: coded, unit: bracketed };

  const dimension = unitOf(bracketed || unit);
  const stem = stemOf(among);
  const ways: ((row: Named) => boolean)[] = [
    ({ names }) => names.includes(among),
    ({ stems }) => stems.includes(stem),
    // "其中：脱贫人口" says what is special about the part, not its whole name.
    ({ names }) => parts !== null && stem.length > 1 && names.some((own) => own.includes(stem)),
  ];
  for (const isMeant of ways) {
    const found = (parts ?? rowsOf(stem)).filter(isMeant);
    const left = found.filter(({ entry }) => dimension === undefined || entry.unit === dimension);
    // A full name counts whatever its unit: a wrong unit is an error of its own.
    const settled = isMeant === ways[0] && found.length === 1 ? found : left;
    if (settled[0] && settled.length === 1) return { entry: settled[0].entry, unit: bracketed };
    if (found.length > 1) return { candidates: (left.length > 0 ? left : found).map(({ entry }) => entry) };
  }
  return { candidates: [] };
}

/** The three indicators whose names share most pairs of letters with a text (Dice's coefficient). */
export function nearestIndicators(written: string): IndicatorRow[] {
  const wanted = pairsOf(nameOf(written).name.replace(AMONG, ''));
  return index()
    .rows.map(({ entry, names }) => ({
      entry,
      score: Math.max(...names.map((name) => likeness(wanted, pairsOf(name)))),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ entry }) => entry);
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from(text).map((letter, at, all) => letter + (all[at + 1] ?? '')));

const likeness = (a: Set<string>, b: Set<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1);

/** A name as it is compared, without its numbering and a unit in brackets, which is given apart. */
function nameOf(written: string): { name: string; bracketed: string } {
  const text = written
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060]+/g, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.．](?!\d))+/u, '');
  const [whole = '', inBrackets, behind] = /\(([^()]*)\)$|,单位:(.*)$/u.exec(text) ?? [];
  const inner = (inBrackets ?? behind ?? '').replace(/^单位:/u, '');
  const isUnit = unitOf(inner) !== undefined;
  return {
    name: isUnit || RUNNING.test(inner) ? text.slice(0, text.length - whole.length) : text,
    bracketed: isUnit ? inner : '',
  };
}

const stemOf = (name: string): string => name.replace(/总?[数额]$/u, '');

/** A row of the catalogue with its name and synonyms as they are compared, with and without a last 数 or 额. */
interface Named {
  entry: IndicatorRow;
  names: readonly string[];
  stems: readonly string[];
}

let built:
  { revision: number; rows: readonly Named[]; byStem: ReadonlyMap<string, readonly Named[]> } | undefined;

function index(): NonNullable<typeof built> {
  const revision = catalogueRevision();
  if (built?.revision === revision) return built;
  const rows = catalogue.map((entry) => {
    const names = [...new Set([entry.zh, ...entry.synonyms].map((name) => nameOf(name).name))];
    return { entry, names, stems: [...new Set(names.map(stemOf))] };
  });
  const byStem = new Map<string, Named[]>();
  for (const row of rows) {
    for (const stem of row.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), row]);
  }
  return (built = { revision, rows, byStem });
}

const rowsOf = (stem: string): readonly Named[] => index().byStem.get(stem) ?? [];

const partsOf = (wholes: readonly IndicatorRow[]): Named[] =>
  index().rows.filter(({ entry }) => wholes.some(({ code }) => code === entry.part_of));

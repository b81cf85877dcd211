import Big from 'big.js';
import type { IndicatorRow, Unit } from '../platform/catalogue';
import { halfWidth, parseDecimal, type Parsed } from '../platform/decimal-text';
import { checkValue, type FieldProblem } from '../platform/ledger/check-figure';
import { figureTexts } from '../platform/ledger/figure-texts';
import type { GivenValue } from '../platform/ledger/given-value';
import type { Side } from '../platform/ledger/scopes';
import type { Message } from '../platform/message';
import { isRegionCode, liesInside } from '../platform/region-code';
import { regionName } from '../platform/regions';
import { unitOf } from '../platform/units';
import { nameOf, type Layout, type ValueColumn } from './layout/find-layout';
import type { KeyColumn } from './layout/headings';
import type { LayoutRow } from './layout/layout-rows';
import { shortened, type RowError } from './table/file-refused';
import { parseYear } from './table/parse-cells';
import { texts } from './texts';
import { understandDate, type DateMeaning } from './understand/dates';
import { nearestIndicators, understandIndicator } from './understand/indicators';
import { understandRegion, type RegionMeaning } from './understand/regions';
import { isNothing, sideNamed } from './understand/words';

/** What a text of a file was taken for. */
export interface Understood {
  what: 'column' | 'indicator' | 'region' | 'date' | 'unit';
  written: string;
  as: string;
}

/** What all rows of a file share while it is read. */
export interface Reading {
  layout: Layout;
  today: string;
  /** Where the regions and the partners of the file lie, as far as that is known: it tells names apart. */
  within: Partial<Record<'region' | 'partner', string>>;
  /** The indicator of the last row without 其中. */
  whole: IndicatorRow | null;
  /** Of the row right above. */
  above: IndicatorRow | null;
  /** Whether a row 其中 has followed it. */
  isAmong: boolean;
  understood: Map<string, Understood>;
}

/** A unit that is in the name of what is counted: 人数, 户数. */
const COUNTED = /(人次|人|户|个|家|次|支|场|期|项|所|对|头)数?$/u;

/** Reads the cells of one row and keeps what is wrong with each. */
export class RowReader {
  readonly errors: RowError[] = [];
  /** Whether a name may be told from its likes once more of the file is known. */
  isOpen = false;
  /** The unit in brackets behind the indicator that the row names. */
  private bracketed = '';
  /** Regions by names or codes that they no longer have. */
  readonly earlier: { found: string; taken: string }[] = [];

  constructor(
    readonly row: LayoutRow,
    private readonly reading: Reading,
  ) {}

  text(column: KeyColumn): string {
    return this.row.cells[column];
  }

  /** The cells of keys for those who read more of them. */
  readonly cells = {
    text: (column: KeyColumn): string => this.text(column),
    refuse: (column: KeyColumn, expected: Message, code: string): null =>
      this.refuse(column, this.text(column), expected, code),
  };

  optional(column: KeyColumn): string | null {
    return this.text(column) || null;
  }

  /** Keeps what is wrong with a cell, unless the reader has found something wrong with it already, which says it all. */
  refuse(column: string, found: string, expected: Message, code: string): null {
    if (!this.row.problems.some((problem) => problem.column === column)) {
      this.errors.push({ row: this.row.number, column, found: shortened(found), expected, code });
    }
    return null;
  }

  /** What was checked, or null where it has a problem, which is kept. */
  take<Value extends object>(
    checked: Value | FieldProblem | null,
    value?: { column: ValueColumn; text: string },
  ): Value | null {
    if (checked === null || !('expected' in checked)) return checked;
    const isValue = checked.field === 'value' && value !== undefined;
    const column = isValue ? nameOf(value.column) : checked.field === 'date' ? 'as_of' : checked.field;
    const found = isValue ? value.text : checked.field === 'value' ? '' : this.text(column as KeyColumn);
    return this.refuse(column, found, checked.expected, checked.code);
  }

  indicator(): IndicatorRow | null {
    const named = this.row.values[0]?.column.indicator;
    if (named) return named;
    const written = this.text('indicator');
    if (written === '') return this.refuse('indicator', '', figureTexts.required, 'EMPTY');
    const context = { unit: this.text('unit'), whole: this.reading.whole, above: this.reading.above };
    const alone = understandIndicator(written, context);
    // Below a row 其中 the other parts are listed without the word.
    const meaning =
      'candidates' in alone && alone.candidates.length === 0 && this.reading.isAmong
        ? understandIndicator(`其中：${written}`, context)
        : alone;
    if ('entry' in meaning) {
      this.bracketed = meaning.unit;
      this.note(
        'indicator',
        written,
        meaning.entry.zh,
        [meaning.entry.code, meaning.entry.zh].includes(written),
      );
      return meaning.entry;
    }
    const isAmbiguous = meaning.candidates.length > 0;
    const near = isAmbiguous ? meaning.candidates : nearestIndicators(written);
    return this.refuse(
      'indicator',
      written,
      texts.indicator(near.map(({ code, zh }) => `${zh} ${code}`).join('、')),
      isAmbiguous ? 'AMBIGUOUS_INDICATOR' : 'UNKNOWN_INDICATOR',
    );
  }

  /** The code of a region or partner; '' for a partner that is left out. */
  region(column: 'region' | 'partner'): string | null {
    const { layout } = this.reading;
    const across = column === 'region' ? this.row.values[0]?.column.region : '';
    if (across) return across;
    const { wider, code } = this.row.places[column];
    const names = [...wider, this.text(column)].filter((text) => text !== '');
    const written = names.join('') || code;
    if (written === '') {
      if (column === 'partner') return '';
      const { region } = layout.preface;
      if (!layout.keys.has('region') && region) return region.code;
      return this.refuse(
        'region',
        '',
        layout.keys.has('region') ? texts.blankBelow : figureTexts.required,
        'EMPTY',
      );
    }
    const named = names.length === 0 ? null : this.meaningOf(column, names);
    const coded = code === '' ? null : understandRegion(code);
    const meaning = coded ?? named ?? { candidates: [] };
    if (coded && named && 'code' in coded && !mayMean(named, coded.code))
      return this.refuse(column, `${code} ${written}`, texts.otherCode, 'REGION_DIFFERS');
    if ('code' in meaning) {
      if (meaning.isEarlier)
        this.earlier.push({ found: written, taken: `${regionName(meaning.code) ?? ''} ${meaning.code}` });
      this.note(
        'region',
        written,
        `${regionName(meaning.code) ?? ''} ${meaning.code}`,
        written === meaning.code,
      );
      return meaning.code;
    }
    if (meaning.candidates.length === 0)
      return this.refuse(
        column,
        written,
        column === 'partner' ? figureTexts.partner : texts.region,
        /^\d+$/.test(written) && !isRegionCode(written) ? 'MALFORMED' : 'UNKNOWN_REGION',
      );
    const candidates = meaning.candidates.map((one) => `${regionName(one) ?? ''} ${one}`);
    const [only = ''] = candidates;
    if (candidates.length === 1) return this.refuse(column, written, texts.partOf(only), 'PART_OF_REGION');
    this.isOpen = true;
    return this.refuse(column, written, texts.oneOf(candidates), 'AMBIGUOUS_REGION');
  }

  /** What names mean of which each lies in the one before. */
  private meaningOf(column: 'region' | 'partner', names: readonly string[]): RegionMeaning {
    const year = this.givenYear() ?? this.reading.layout.preface.year;
    let within = this.reading.within[column];
    let meaning: RegionMeaning = { candidates: [] };
    for (const [at, name] of names.entries()) {
      meaning = understandRegion(name, { within, year });
      if (!('code' in meaning)) return meaning;
      if (at > 0 && within !== undefined && !liesInside(meaning.code, within)) return { candidates: [] };
      within = meaning.code;
    }
    return meaning;
  }

  /** The day of a figure: of its heading, of the row, else of what stands above the headings. */
  date(column?: ValueColumn): (DateMeaning & { written: string }) | null {
    const { layout, today } = this.reading;
    const written = column === undefined || column.period === '' ? this.text('as_of') : column.period;
    if (written === '') {
      if (!layout.keys.has('as_of') && layout.preface.date) return layout.preface.date;
      return this.refuse('as_of', '', figureTexts.required, 'EMPTY');
    }
    const meaning = understandDate(written, { year: this.givenYear() ?? layout.preface.year, today });
    if (typeof meaning !== 'string') {
      this.note('date', written, meaning.date, written === meaning.date);
      return { ...meaning, written };
    }
    return this.refuse(
      'as_of',
      written,
      texts.date[meaning],
      meaning === 'future' ? 'IN_THE_FUTURE' : meaning === 'malformed' ? 'MALFORMED' : 'DATE_UNCLEAR',
    );
  }

  private givenYear(): number | undefined {
    const parsed = parseYear(this.text('year'));
    if ('value' in parsed) return parsed.value;
    const dated = /^\s*(\d{4})/.exec(halfWidth(this.text('as_of')))?.[1];
    return dated === undefined ? undefined : Number(dated);
  }

  /** The year of a target: of its heading, of the row, else of its date or of what stands above the headings. */
  year({ period }: ValueColumn): number | null {
    const { layout } = this.reading;
    const headed = /^\d{4}/.exec(period)?.[0];
    if (headed !== undefined) return Number(headed);
    const written = this.text('year');
    if (written !== '' || layout.keys.has('year')) {
      if (written === '') return this.refuse('year', '', figureTexts.required, 'EMPTY');
      const parsed = parseYear(written);
      return 'value' in parsed
        ? parsed.value
        : this.refuse('year', written, parsed.error.expected, 'MALFORMED');
    }
    const date = layout.keys.has('as_of') ? this.date()?.date : layout.preface.date?.date;
    return (
      layout.preface.year ??
      (date === undefined ? this.refuse('year', '', figureTexts.required, 'EMPTY') : Number(date.slice(0, 4)))
    );
  }

  /** A value in the unit of its indicator: of the cell, its column, its row, or what stands above the headings. */
  value(entry: IndicatorRow, given: { column: ValueColumn; text: string }): GivenValue | null {
    if (given.text === '') return this.refuse(nameOf(given.column), '', figureTexts.required, 'EMPTY');
    const said = [this.text('unit'), given.column.unit, this.bracketed].filter((unit) => unit !== '');
    const fitting = said.filter((unit) => unitOf(halfWidth(unit)) === entry.unit);
    const [own = '', other = own] = new Set(fitting.length > 0 ? fitting : said);
    if (other !== own) return this.refuse('unit', `${own}、${other}`, texts.twoUnits, 'WRONG_UNIT');
    const first = checkValue(given.text, own, entry);
    if (!('expected' in first) || own !== '' || first.field !== 'unit') return this.take(first, given);
    const above = this.reading.layout.preface.units.find((unit) => unitOf(unit) === entry.unit);
    const words = given.column.indicator ? given.column.shown.split(' ') : [this.text('indicator')];
    const counted = words.map((word) => COUNTED.exec(word)?.[1] ?? '').find((word) => word !== '') ?? '';
    const unit = above ?? (unitOf(counted) === entry.unit ? counted : unitWithout(entry.unit, given.text));
    if (unit === '') return this.take<GivenValue>(first, given);
    this.note('unit', entry.zh, unit, false);
    return this.take(checkValue(given.text, unit, entry), given);
  }

  /** Null where it is left out, undefined where the cell is wrong. */
  side(): Side | null | undefined {
    const text = halfWidth(this.text('side')).toUpperCase();
    if (text === '') return null;
    return sideNamed(text) ?? this.refuse('side', text, texts.side, 'MALFORMED') ?? undefined;
  }

  /** A printed ratio, with the decimals that are printed: 70.40 says more than 70.4. Null where there is none. */
  ratio(): string | null {
    const given = this.row.values.find(
      ({ column, text }) => column.role === 'RATIO' && text !== '' && !isNothing(text),
    );
    if (!given) return null;
    const parsed = printed(given.text);
    return 'value' in parsed
      ? parsed.value
      : this.refuse(nameOf(given.column), given.text, parsed.error.expected, 'MALFORMED');
  }

  private note(what: Understood['what'], written: string, as: string, isPlain: boolean): void {
    if (!isPlain) this.reading.understood.set(`${what} ${written}`, { what, written, as });
  }
}

/** What a number without any unit can only be: so many things, or a rate in per cent that is no fraction of one. */
function unitWithout(unit: Unit, text: string): string {
  if (unit === 'COUNT') return '个';
  const parsed = unit === 'PERCENT' ? parseDecimal(text) : { error: null };
  return 'value' in parsed && new Big(parsed.value).gt(1) ? '%' : '';
}

const mayMean = (meaning: RegionMeaning, code: string): boolean =>
  'code' in meaning ? meaning.code === code : meaning.candidates.includes(code);

function printed(text: string): Parsed<string> {
  const parsed = parseDecimal(text, { percent: true });
  const decimals = /\.(\d+)/.exec(halfWidth(text))?.[1]?.length ?? 0;
  return 'error' in parsed ? parsed : { value: new Big(parsed.value).toFixed(decimals) };
}

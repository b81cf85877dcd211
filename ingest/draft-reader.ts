import { definedIn, holdsIn, type IndicatorRow } from '../platform/catalogue';
import { checkDay, checkPair, checkYear, placeFigure } from '../platform/ledger/check-figure';
import type { GivenValue } from '../platform/ledger/given-value';
import { conflictingTargets, type DraftPlace, type Drafts, type FigureDraft } from './drafts';
import type { FileFinding } from './import-result';
import { nameOf, type ValueColumn } from './layout/find-layout';
import { KEY_HEADINGS } from './layout/headings';
import type { LayoutRow } from './layout/layout-rows';
import { isNoteText } from './layout/notes';
import { isTotal, TotalRows } from './layout/total-rows';
import { readTargetTerms } from './read-target-terms';
import { RowReader, type Reading, type Understood } from './row-reader';
import { texts } from './texts';
import { commonRegion } from './understand/regions';
import { isNothing } from './understand/words';

/** A row whose names could not be told apart, as it was read. */
interface OpenRow {
  row: LayoutRow;
  reading: Reading;
  sheet: string;
}

/** Reads the rows of a file, one sheet after the other, and keeps what they say. */
export class DraftReader {
  private readonly drafts: Omit<Drafts, 'ignoredSheets' | 'places' | 'understood'> & {
    places: Map<number, DraftPlace>;
  } = {
    targets: [],
    figures: [],
    errors: [],
    findings: [],
    places: new Map(),
  };
  private readonly open: OpenRow[] = [];
  private readonly understood = new Map<string, Understood>();
  private reading: Reading | undefined;
  private sheet = '';
  private totals = new TotalRows();

  constructor(
    private readonly today: string,
    private readonly within: string | undefined,
  ) {}

  begin(sheet: string, layout: Reading['layout']): void {
    this.sheet = sheet;
    this.totals = new TotalRows();
    const within = this.within ?? layout.preface.region?.code;
    this.reading = {
      layout,
      today: this.today,
      within: within === undefined ? {} : { region: within },
      whole: null,
      above: null,
      isAmong: false,
      understood: this.understood,
    };
    for (const { written, as } of columnsOf(layout))
      this.understood.set(`column ${sheet} ${written}`, { what: 'column', written, as });
  }

  read(row: LayoutRow): void {
    if (!this.reading || isNote(row) || isNumbering(row)) return;
    if (totalIn(row) !== undefined) this.checkTotal(row, this.reading);
    else if (!this.take(row, this.reading, this.sheet)) {
      // What 其中 of the next rows is part of stays what it was here.
      this.open.push({ row, reading: { ...this.reading }, sheet: this.sheet });
    }
  }

  end(): Omit<Drafts, 'ignoredSheets'> {
    const { targets, figures } = this.drafts;
    const all = [...targets, ...figures];
    const lies = {
      region: commonRegion(all.map(({ region }) => region)),
      partner: commonRegion(all.flatMap(({ partner }) => (partner === '' ? [] : [partner]))),
    };
    // A name is that of the prefecture where the other rows lie, else that of their province.
    for (const digits of [4, 2]) {
      const around = (code: string): string => code.slice(0, digits).padEnd(6, '0');
      const within = { region: around(lies.region), partner: around(lies.partner) };
      for (const { row, reading, sheet } of this.open.splice(0)) {
        const known = { ...reading, within: { ...within, ...reading.within } };
        if (!this.take(row, known, sheet, digits === 2)) this.open.push({ row, reading, sheet });
      }
    }
    const conflicts = conflictingTargets(targets, this.drafts.places);
    return {
      ...this.drafts,
      errors: this.drafts.errors.concat(conflicts),
      understood: [...this.understood.values()],
    };
  }

  /** Takes what a row says; false where it has to wait for the rest of the file. */
  private take(row: LayoutRow, reading: Reading, sheet: string, isLast = false): boolean {
    const isPlain = row.values.every(({ column }) => column.role === 'VALUE' || column.role === 'RATIO');
    // A heading between the rows, as 一、劳务协作.
    if (!isPlain && row.values.every(({ text }) => text === '')) return true;
    const reader = new RowReader(row, reading);
    const entry = reader.indicator();
    const region = reader.region('region');
    const partner = reader.region('partner');
    if (reader.isOpen && !isLast) return false;
    const remarks = reader.earlier.map(({ found, taken }) => ({
      code: 'EARLIER_REGION' as const,
      says: [found, taken],
    }));
    reading.above = entry ?? reading.above;
    if (/^[-—–·]*(?:其中|另|含)/u.test(row.cells.indicator)) reading.isAmong = true;
    else if (entry && !(reading.isAmong && entry.part_of === reading.whole?.code)) {
      reading.whole = entry;
      reading.isAmong = false;
    }
    if (region !== null && partner !== null) reader.take(checkPair(region, partner));
    for (const given of row.values) {
      const { role } = given.column;
      if (role === 'RATIO') continue;
      if (isNothing(given.text)) this.find(row, 'NOT_REPORTED', entry, [given.text]);
      if (isNothing(given.text) || (given.text === '' && !isPlain)) continue;
      const value = entry && reader.value(entry, given);
      const scope =
        entry && region !== null && partner !== null && value ? { entry, region, partner, value } : null;
      const isTarget = role === 'TARGET' || (role === 'VALUE' && reading.layout.valuesAre === 'TARGET');
      const place = { row: row.number, sheet, column: nameOf(given.column) };
      if (isTarget) this.takeTarget(reader, scope, place, given);
      else
        this.takeFigure(reader, scope, place, {
          column: given.column,
          today: reading.today,
          remarks: remarks.splice(0),
        });
      if (scope && entry) this.addUp(scope, given.column);
    }
    for (const { code, says } of remarks) this.find(row, code, entry, says);
    this.drafts.errors.push(
      ...[...row.problems, ...reader.errors].map((error) => (sheet === '' ? error : { ...error, sheet })),
    );
    return true;
  }

  private takeTarget(
    reader: RowReader,
    scope: Scope | null,
    place: DraftPlace,
    given: { column: ValueColumn; text: string },
  ): void {
    const year = reader.year(given.column);
    if (!scope || year === null) return;
    if (scope.entry.isGone || !holdsIn(scope.entry, year)) {
      reader.refuse('year', String(year), definedIn(scope.entry), 'NO_DEFINITION');
      return;
    }
    if (scope.value.qualifier !== null) {
      reader.refuse(place.column, given.text, texts.noQualifier, 'QUALIFIED_TARGET');
      return;
    }
    const terms = readTargetTerms(reader.cells, scope.entry, year);
    this.drafts.targets.push({
      row: this.number(place),
      indicator: scope.entry.code,
      region: scope.region,
      partner: scope.partner,
      value: scope.value.value,
      year,
      ...terms,
      source: reader.optional('source'),
      note: reader.optional('note'),
    });
  }

  private takeFigure(
    reader: RowReader,
    scope: Scope | null,
    place: DraftPlace,
    {
      column,
      today: currentDay,
      remarks,
    }: { column: ValueColumn; today: string } & Pick<FigureDraft, 'remarks'>,
  ): void {
    const day = reader.date(column);
    if (day) {
      reader.take(checkDay(day.date, currentDay) ?? (scope ? checkYear(scope.entry, day.date) : null));
    }
    const side = reader.side();
    const kept =
      scope && side !== undefined
        ? reader.take(placeFigure(scope.entry, scope.region, scope.partner, side))
        : null;
    const statedRatio = reader.ratio();
    if (!scope || !kept || !day) return;
    const { entry, value } = scope;
    const row = this.number(place);
    if (day.isEstimated) remarks.push({ code: 'ESTIMATED_DATE', says: [day.written, day.date] });
    this.drafts.figures.push({
      row,
      indicator: entry.code,
      ...kept,
      date: day.date,
      total: value.value,
      given: value.given,
      qualifier: value.qualifier,
      source: reader.optional('source'),
      note: noteOf(reader.optional('note'), day.isEstimated ? day.written : ''),
      statedRatio,
      remarks,
    });
  }

  /** Keeps what is found of a row that is no figure's. */
  private find(
    row: LayoutRow,
    code: FileFinding['code'],
    entry: IndicatorRow | null,
    says: readonly string[],
  ): void {
    const indicator = entry?.code ?? null;
    this.drafts.findings.push({ code, row: row.number, indicator, says, other: null });
  }

  /** Drafts are numbered, for one row can say several. */
  private number(place: DraftPlace): number {
    const number = this.drafts.places.size + 1;
    this.drafts.places.set(number, place);
    return number;
  }

  private addUp({ entry, region, value }: Scope, column: ValueColumn): void {
    if (entry.aggregation === 'FLOW' || entry.aggregation === 'BALANCE')
      this.totals.add(totalKey(entry, column), region, value);
  }

  private checkTotal(row: LayoutRow, reading: Reading): void {
    const reader = new RowReader(row, reading);
    for (const given of row.values) {
      const entry = given.text === '' || given.column.role === 'RATIO' ? null : reader.indicator();
      if (!entry || (entry.aggregation !== 'FLOW' && entry.aggregation !== 'BALANCE')) continue;
      const value = reader.value(entry, given);
      const difference = value && this.totals.check(totalKey(entry, given.column), value, totalIn(row) ?? '');
      if (difference) this.find(row, 'TOTAL_DIFFERS', entry, [difference.stated, difference.sum]);
    }
  }
}

/** What columns were taken for, where their headings are not those that people are told. */
function columnsOf({ keys, values, aside }: Reading['layout']): Pick<Understood, 'written' | 'as'>[] {
  return [
    ...[...keys].flatMap(([column, { heading }]) => {
      const [chinese = ''] = KEY_HEADINGS[column];
      return [column, chinese].includes(heading) ? [] : [{ written: heading, as: chinese }];
    }),
    ...values.flatMap(({ indicator, shown, role }) =>
      indicator ? [{ written: shown, as: `${indicator.zh}${texts.role[role]}` }] : [],
    ),
    ...aside.map(({ shown }) => ({ written: shown, as: texts.notRead })),
  ];
}

/** What a value is about. */
interface Scope {
  entry: IndicatorRow;
  region: string;
  partner: string;
  value: GivenValue;
}

const totalKey = (entry: IndicatorRow, { role, period, region }: ValueColumn): string =>
  [entry.code, role, period, region].join(' ');

/** The words by which a row adds up others: in the place of its region, or before it where that is empty. */
const totalIn = ({ cells, places, first }: LayoutRow): string | undefined =>
  [cells.region, ...(cells.region === '' ? [...places.region.wider, first] : [])]
    .map((text) => text.replace(/\s+/g, ''))
    .find(isTotal);

/** A row that numbers the columns, as 甲 乙 1 2. */
const isNumbering = ({ cells }: LayoutRow): boolean => /^[甲乙丙丁]$/u.test(cells.region || cells.indicator);

/** A line below the table that explains or signs it. */
function isNote({ first, values }: LayoutRow): boolean {
  return values.every(({ text }) => !/\d/.test(text)) && isNoteText(first);
}

/** The note of a figure, with the date as it was printed where that does not say the day. */
const noteOf = (note: string | null, date: string): string | null =>
  date === '' ? note : [note, `原文日期：${date}`].filter(Boolean).join('；');

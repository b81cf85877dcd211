import Big from 'big.js';
import { today } from '../platform/calendar';
import { catalogue, indicator, type IndicatorRow } from '../platform/catalogue';
import { parseDecimal, halfWidth, type Parsed } from '../platform/decimal-text';
import {
  checkDay,
  checkPair,
  checkValue,
  placeFigure,
  type FieldProblem,
} from '../platform/ledger/check-figure';
import { figureTexts } from '../platform/ledger/figure-texts';
import type { StatementDraft } from '../platform/ledger/file-statements';
import type { GivenValue, Qualifier } from '../platform/ledger/given-value';
import type { Side } from '../platform/ledger/scopes';
import { isRegionCode } from '../platform/region-code';
import type { TargetDraft } from '../subgraphs/targets/file-targets';
import { readTargetTerms } from './read-target-terms';
import { type TableRow } from './table/build-rows';
import { FileRefused, shortened, type RowError } from './table/file-refused';
import type { OpenFile } from './table/open-file';
import { parseDate, parseYear } from './table/parse-cells';
import { tableOf } from './table/table';
import { texts } from './texts';

/** A statement with what its source prints, decimal for decimal: the completion ratio beside it, and a rate itself. */
export interface FigureDraft extends StatementDraft {
  given: GivenValue['given'];
  qualifier: Qualifier | null;
  statedRatio: string | null;
  statedRate: string | null;
}

/** What a targets or figures file says, in the units that are stored, and everything that is wrong with it. */
export interface Drafts {
  targets: TargetDraft[];
  figures: FigureDraft[];
  errors: RowError[];
  /** Sheets of a workbook that were not read. */
  ignoredSheets: string[];
}

/** The columns of both kinds of file and the Chinese headings taken for them; the first is the one that people are told. */
export const HEADINGS = {
  indicator: ['指标', '指标代码', '指标名称'],
  region: ['地区', '地区代码', '行政区划', '行政区划代码'],
  partner: ['结对地区', '东部地区', '结对地区代码', '东部地区代码'],
  side: ['填报方', '口径方'],
  year: ['年度', '年份'],
  as_of: ['截止日期', '截至日期', '统计日期'],
  value: ['数值', '累计数', '目标值'],
  unit: ['单位', '计量单位'],
  kind: ['目标性质'],
  basis: ['目标依据'],
  schedule: ['进度安排'],
  stated_ratio: ['完成率', '公布完成率'],
  source: ['来源', '出处'],
  note: ['备注', '说明'],
} as const;

type Column = keyof typeof HEADINGS;

const ALWAYS: readonly Column[] = ['indicator', 'region', 'value', 'unit'];
/** What one kind of file has and the other does not. */
const OF_TARGETS = ['kind', 'basis', 'schedule'] as const satisfies readonly Column[];
const OF_FIGURES: readonly Column[] = ['side'];

/**
 * Reads a targets file (it has a column `year`) or a figures file (`as_of`). Wrong cells are gathered in `errors`.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function readDrafts(
  file: OpenFile,
  onRow: (done: number, of: number | undefined) => void,
  now = new Date(),
): Promise<Drafts> {
  const table = tableOf(file, { headings: HEADINGS, required: ALWAYS });
  const isTargets = table.columns.includes('year');
  if (isTargets === table.columns.includes('as_of')) {
    throw new FileRefused('COLUMN_MISSING', file.name, texts.whichKind);
  }
  const strange = (isTargets ? OF_FIGURES : OF_TARGETS).filter((column) => table.columns.includes(column));
  if (strange.length > 0) throw new FileRefused('COLUMN_UNKNOWN', file.name, texts.otherKind(strange));
  const drafts: Drafts = { targets: [], figures: [], errors: [], ignoredSheets: table.ignoredSheets };
  const currentDay = today(now);
  let done = 0;
  for await (const row of table.rows) {
    const reader = new RowReader(row);
    if (isTargets) {
      const target = readTarget(reader);
      if (target) drafts.targets.push(target);
    } else {
      const figure = readFigure(reader, currentDay);
      if (figure) drafts.figures.push(figure);
    }
    drafts.errors.push(...(row.problems ?? []), ...reader.errors);
    onRow((done += 1), table.rowCount);
  }
  return { ...drafts, errors: drafts.errors.concat(conflictingTargets(drafts.targets)) };
}

/** Reads the cells of one row and keeps what is wrong with each. */
class RowReader {
  readonly errors: RowError[] = [];
  constructor(private readonly row: TableRow) {}

  get number(): number {
    return this.row.number;
  }

  text(column: Column): string {
    return this.row.cells[column] ?? '';
  }

  optional(column: Column): string | null {
    return this.text(column) || null;
  }

  refuse(column: Column, expected: string, code: string): null {
    // What the reader found wrong with a cell says it all.
    if (!this.row.problems?.some((problem) => problem.column === column)) {
      this.errors.push({ row: this.row.number, column, found: shortened(this.text(column)), expected, code });
    }
    return null;
  }

  /** What was checked, or null where it has a problem, which is kept. */
  take<Value extends object>(checked: Value | FieldProblem | null): Value | null {
    if (checked === null || !isProblem(checked)) return checked;
    return this.refuse(checked.field === 'date' ? 'as_of' : checked.field, checked.expected, checked.code);
  }

  parse<Value>(column: Column, parser: (text: string) => Parsed<Value>): Value | null {
    if (this.text(column) === '') return this.refuse(column, figureTexts.required, 'EMPTY');
    const parsed = parser(this.text(column));
    return 'error' in parsed ? this.refuse(column, parsed.error.expected, 'MALFORMED') : parsed.value;
  }
}

const isProblem = (checked: object): checked is FieldProblem => 'expected' in checked;

const byName = new Map(catalogue.map((entry) => [entry.zh, entry]));

function readScope(
  row: RowReader,
): { entry: IndicatorRow; region: string; partner: string; value: GivenValue } | null {
  const name = halfWidth(row.text('indicator'));
  const entry =
    indicator(name.toUpperCase()) ??
    byName.get(name) ??
    row.refuse('indicator', texts.indicator, 'UNKNOWN_INDICATOR');
  const region = readCode(row, 'region');
  const partner = row.text('partner') === '' ? '' : readCode(row, 'partner');
  row.take(region === null || partner === null ? null : checkPair(region, partner));
  const value = entry && row.take(checkValue(row.text('value'), row.text('unit'), entry));
  return entry && region !== null && partner !== null && value !== null
    ? { entry, region, partner, value }
    : null;
}

function readCode(row: RowReader, column: 'region' | 'partner'): string | null {
  const code = halfWidth(row.text(column));
  const expected = column === 'partner' ? figureTexts.partner : texts.region;
  return isRegionCode(code) ? code : row.refuse(column, expected, 'MALFORMED');
}

function readTarget(row: RowReader): TargetDraft | null {
  const scope = readScope(row);
  const year = row.parse('year', parseYear);
  if (!scope || year === null) return null;
  const { entry, region, partner, value } = scope;
  if (value.qualifier !== null) return row.refuse('value', texts.noQualifier, 'QUALIFIED_TARGET');
  return {
    row: row.number,
    indicator: entry.code,
    region,
    partner,
    value: value.value,
    ...readTargetTerms(row, entry, year),
    year,
    source: row.optional('source'),
    note: row.optional('note'),
  };
}

function readFigure(row: RowReader, currentDay: string): FigureDraft | null {
  const scope = readScope(row);
  const date = row.parse('as_of', parseDate);
  row.take(date === null ? null : checkDay(date, currentDay));
  const side = readSide(row);
  const place =
    scope && side !== undefined
      ? row.take(placeFigure(scope.entry, scope.region, scope.partner, side))
      : null;
  const statedRatio = row.text('stated_ratio') === '' ? null : row.parse('stated_ratio', parsePrinted);
  if (!scope || !place || date === null) return null;
  const { entry, value } = scope;
  return {
    row: row.number,
    indicator: entry.code,
    ...place,
    date,
    total: value.value,
    given: value.given,
    qualifier: value.qualifier,
    source: row.optional('source'),
    note: row.optional('note'),
    statedRatio,
    statedRate: entry.aggregation === 'RATIO' ? value.printed : null,
  };
}

const SIDES: Readonly<Record<string, Side>> = {
  WEST: 'WEST',
  西部: 'WEST',
  受援方: 'WEST',
  EAST: 'EAST',
  东部: 'EAST',
  支援方: 'EAST',
};

/** Null where it is left out, undefined where the cell is wrong. */
function readSide(row: RowReader): Side | null | undefined {
  const text = halfWidth(row.text('side')).toUpperCase();
  if (text === '') return null;
  return SIDES[text] ?? row.refuse('side', texts.side, 'MALFORMED') ?? undefined;
}

/** A percentage with the decimals that are printed: 70.40 says more than 70.4. */
function parsePrinted(text: string): Parsed<string> {
  const parsed = parseDecimal(text, { percent: true });
  const decimals = /\.(\d+)/.exec(halfWidth(text))?.[1]?.length ?? 0;
  return 'error' in parsed ? parsed : { value: new Big(parsed.value).toFixed(decimals) };
}

/** Two rows of one file must not set different targets of one scope and year. */
function conflictingTargets(targets: readonly TargetDraft[]): RowError[] {
  const first = new Map<string, TargetDraft>();
  return targets.flatMap((target) => {
    const key = [target.indicator, target.region, target.partner, target.year].join('|');
    const earlier = first.get(key);
    if (!earlier) first.set(key, target);
    if (!earlier) return [];
    const column = new Big(earlier.value).eq(target.value)
      ? OF_TARGETS.find((term) => earlier[term] !== target[term])
      : 'value';
    if (column === undefined) return [];
    return [
      {
        row: target.row,
        column,
        found: target[column] ?? '',
        expected: texts.sameTarget(earlier.row),
        code: 'CONFLICTING_ROWS',
      },
    ];
  });
}

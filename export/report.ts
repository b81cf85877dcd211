import type { Message } from '../platform/message';
import type { AskGraph } from '../platform/upload';
import type { Language } from './generated/graphql';
import type { Given, Parameters } from './parameters';

export type Ask = AskGraph;

/** What a cell is: a code keeps its zeros, a number is exact, a percentage has two decimals. */
export type CellKind = 'text' | 'code' | 'number' | 'percent' | 'date';

/** One language, chosen. */
export type Say = (told: Message) => string;

export interface Column<Row> {
  heading: Message;
  kind: CellKind;
  /** As the graph has it; null for an empty cell. A word in the place of a number, as 未上报, is written as it is. */
  value: (row: Row, say: Say) => string | number | null;
}

export interface Context {
  ask: Ask;
  language: Language;
  say: Say;
  now: Date;
}

/** What a report has to say: its rows come page by page, as they are read. */
export interface Content<Row> {
  title: string;
  /** The day up to which it tells, where it has one. */
  asOf: string | null;
  /** The moment whose knowledge all pages have. */
  knownAt: string | null;
  rows: AsyncIterable<Row>;
  /** The workbook, where it is more than a table of the rows. */
  workbook?: () => Promise<Uint8Array>;
}

/** A file that the graph can fill: what may be asked for, how it is read, and its columns. */
export interface Report<Of extends Parameters, Row> {
  /** As in an address: /files/progress.xlsx. */
  name: string;
  title: Message;
  /** What it holds, for the page of all reports. */
  about: Message;
  parameters: Of;
  columns: readonly Column<Row>[];
  /**
   * Reads the first page.
   *
   * @throws GraphQLError, as the graph answers it.
   */
  open: (given: Given<Of>, context: Context) => Promise<Content<Row>>;
}

/** A report whose parameters and rows nobody needs to know. */
export interface AnyReport extends Omit<Report<Parameters, unknown>, 'open' | 'columns'> {
  prepare: (given: ReadonlyMap<string, readonly string[]>, context: Context) => Promise<PreparedReport>;
}

/** A report whose first page has been read: what writers of files need. */
export interface PreparedReport {
  title: string;
  asOf: string | null;
  knownAt: string | null;
  headings: readonly string[];
  kinds: readonly CellKind[];
  rows: AsyncIterable<readonly (string | null)[]>;
  workbook?: () => Promise<Uint8Array>;
}

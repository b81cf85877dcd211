import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { catalogue } from '../../platform/catalogue';
import { parsePeriod } from '../../platform/returns/period';
import { actDocument, type Act } from '../returns';
import type { Person, Result } from './client';

/** What was done, and acknowledged. */
export class Acknowledged {
  /** Statements by their source: how many there are to be, over all ledgers. */
  readonly statements = new Map<string, number>();
  /** The reasons of withdrawals. */
  readonly withdrawals = new Set<string>();
  /** The acts of each return, in their order. */
  readonly returns = new Map<string, Act[]>();
  /** What was refused, by code: none of it may have written anything. */
  readonly refused = new Map<string, number>();
  /** How many figures, withdrawals, files and acts on returns. */
  count = 0;

  /** Notes the refusals of a result; true where there is none. */
  takes({ refusals }: Pick<Result, 'refusals'>): boolean {
    for (const { code } of refusals) this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
    if (refusals.length === 0) this.count += 1;
    return refusals.length === 0;
  }
}

/** A desk with a county of its own, at which somebody works until the run is over. */
export interface Desk {
  county: string;
  isOver: () => boolean;
  done: Acknowledged;
  /** The year that its figures are of now. */
  year: number;
}

const FIGURES = `mutation ($figures: [FigureInput!]!, $correction: String, $key: ID!) {
  result: stateConsolidationFigures(figures: $figures, correction: $correction, key: $key) {
    statements { id } refusals { code field message(lang: EN) } } }`;

const WITHDRAW = `mutation ($id: ID!, $reason: String!, $key: ID!) {
  result: withdrawConsolidationStatement(id: $id, reason: $reason, key: $key) { refusals { code field message(lang: EN) } } }`;

/** Running totals of persons, one indicator after the other where the days of the first are used up. */
export const INDICATORS = catalogue
  .filter(
    ({ subgraph, aggregation, unit }) =>
      subgraph === 'consolidation' && aggregation === 'FLOW' && unit === 'PERSON',
  )
  .map(({ code }) => code);
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 3650;

const dayOf = (n: number): string => new Date(FIRST_DAY + (n % DAYS) * 86_400_000).toISOString().slice(0, 10);
const indicatorOf = (n: number): string => INDICATORS[Math.floor(n / DAYS) % INDICATORS.length] ?? '';

/** States growing totals, three at once; now and then corrects the last of them downwards, or withdraws the first. */
export async function file(desk: Desk, person: Person): Promise<void> {
  const { county, done } = desk;
  for (let n = 0; !desk.isOver(); n += 1) {
    const source = `${county}-${n}`;
    const figures = [0, 1, 2].map((i) => ({
      indicator: indicatorOf(3 * n),
      region: county,
      date: dayOf(3 * n + i),
      value: `${10 * (3 * n + i + 1)}人`,
      source,
    }));
    desk.year = Number(dayOf(3 * n).slice(0, 4));
    const stated = await person.act(FIGURES, { figures, correction: null, key: randomUUID() });
    if (done.takes(stated)) done.statements.set(source, figures.length);
    if (n % 3 === 0) {
      const corrected = `${source}-corrected`;
      const lower = figures
        .slice(-1)
        .map((last) => ({ ...last, value: `${30 * n + 29}人`, source: corrected }));
      const result = await person.act(FIGURES, { figures: lower, correction: source, key: randomUUID() });
      if (done.takes(result)) done.statements.set(corrected, 1);
    }
    const [first] = (stated.statements ?? []) as { id: string }[];
    if (n % 5 === 0 && first) {
      const reason = `${source}-withdrawn`;
      if (done.takes(await person.act(WITHDRAW, { id: first.id, reason, key: randomUUID() })))
        done.withdrawals.add(reason);
    }
    await delay(20);
  }
}

/** Imports files with figures of three ledgers: all of a file, or nothing. */
export async function importFiles(desk: Desk, person: Person): Promise<void> {
  const { county, done } = desk;
  for (let n = 0; !desk.isOver() && n < DAYS; n += 1) {
    const source = `${county}-file-${n}`;
    const rows = ['EM_OUT_WORKERS,人', 'CA_SALES,元', 'EW_LABOUR,人'].map((row) => {
      const [indicator = '', unit = ''] = row.split(',');
      return `${indicator},${county},WEST,${dayOf(n)},${n + 1},${unit},${source}`;
    });
    desk.year = Number(dayOf(n).slice(0, 4));
    const content = ['indicator,region,side,as_of,value,unit,source', ...rows].join('\n');
    const { errors } = await person.importFile(`${source}.csv`, content);
    const refusals = errors.map(() => ({ code: 'FILE', field: null, message: '' }));
    if (done.takes({ refusals })) done.statements.set(source, rows.length);
    await delay(20);
  }
}

/** Months from 2016 on. */
const monthOf = (n: number): string =>
  `${2016 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
const RESULT = '{ return { id state version } refusals { code field message(lang: EN) } }';

/** Files a return of each month, which the other one sends back now and then and approves; some are amended. */
export async function fileReturns(
  desk: Desk,
  { filer, approver }: { filer: Person; approver: Person },
): Promise<void> {
  const { county, done } = desk;
  for (let n = 0; !desk.isOver() && (parsePeriod(monthOf(n))?.end ?? '') < '2025-12-31'; n += 1) {
    const id = `EAST_WEST|${county}|WEST|${monthOf(n)}`;
    const acts: Act[] = [];
    done.returns.set(id, acts);
    desk.year = Number(monthOf(n).slice(0, 4));
    const act = async (one: Act, person: Person, more: object = {}): Promise<void> => {
      const result = await person.act(actDocument(one, 'EastWest', RESULT), {
        ...{ id, key: randomUUID(), version: acts.length },
        ...more,
      });
      if (done.takes(result)) acts.push(one);
    };
    const lines = (total: number): object => ({ lines: [{ indicator: 'EW_LABOUR', total: `${total}人` }] });
    const reasons = { reasons: [] };
    await act('save', filer, lines(10 * n + 10));
    await act('submit', filer, reasons);
    if (n % 3 === 0) {
      await act('sendBack', approver, { comments: [{ text: '请核对' }] });
      await act('save', filer, lines(10 * n + 11));
      await act('submit', filer, reasons);
    }
    await act('approve', approver);
    if (n % 4 === 0) {
      await act('amend', filer, { reason: '核实后更正' });
      await act('save', filer, lines(10 * n + 12));
      await act('submit', filer, reasons);
      await act('approve', approver);
    }
    await delay(20);
  }
}

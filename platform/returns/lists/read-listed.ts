import type { Run } from '../../database/run';
import { raw, sql, statement, type Sql, type Statement } from '../../database/sql';
import { regionPath } from '../../region-code';
import type { Plan } from '../plan';
import { PLANS, RETURN, type StoredReturn } from '../read-returns';
import type { ReturnsQuestion } from './returns-id';

const plansOf = (themes: readonly string[]): Sql => sql`${PLANS} and theme = any(${themes}::text[])`;

/** The plans of some themes and the returns on record that a list may have, by one statement. */
const listed = ({ themes, from, to }: ReturnsQuestion, path: string): Statement => statement(
  'returns.listed',
)`
${plansOf(themes)}
union all
select 'RETURN', json_build_object(${raw(RETURN)}) from filed_return r
where r.theme = any(${themes}::text[]) and r.period_end between ${from}::date and ${to}::date
  and r.unit_path >= ${path} collate "C" and r.unit_path < ${`${path}:`} collate "C"`;

type Row = { kind: 'PLAN'; row: Plan } | { kind: 'RETURN'; row: StoredReturn };

export type ListedLoader = (question: ReturnsQuestion) => Promise<{ plans: Plan[]; stored: StoredReturn[] }>;

export const createListedLoader =
  (run: Run): ListedLoader =>
  async (question) => {
    const rows = await run<Row>(listed(question, question.within === '' ? '' : regionPath(question.within)));
    return {
      plans: rows.flatMap((one) => (one.kind === 'PLAN' ? [one.row] : [])),
      stored: rows.flatMap((one) => (one.kind === 'RETURN' ? [one.row] : [])),
    };
  };

const plansOnly = (themes: readonly string[]): Statement => statement('returns.plans')`${plansOf(themes)}`;

/** The plans in force of some themes, by number. */
export async function readPlansOf(run: Run, themes: readonly string[]): Promise<Plan[]> {
  const rows = await run<{ row: Plan }>(plansOnly(themes));
  return rows.map(({ row }) => row).sort((a, b) => a.id - b.id);
}

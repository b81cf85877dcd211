import DataLoader from 'dataloader';
import type { Run } from '../../database/run';
import { raw, sql, statement, type Sql, type Statement } from '../../database/sql';
import { regionPath } from '../../region-code';
import type { Plan } from '../plan';
import { PLANS, RETURN, type StoredReturn } from '../read-returns';
import { decodeReturnId } from '../return-id';
import type { ReturnsQuestion } from './returns-id';

const plansOf = (themes: readonly string[]): Sql => sql`${PLANS} and theme = any(${themes}::text[])`;

/** What lists need of the plans of some themes and of the returns on record, for the regions at these paths. */
const listed = (questions: readonly ReturnsQuestion[]): Statement => {
  const themes = [...new Set(questions.flatMap((question) => question.themes))];
  const paths = questions.map(({ within }) => (within === '' ? '' : regionPath(within)));
  const [from = ''] = questions.map((question) => question.from).sort();
  const to =
    questions
      .map((question) => question.to)
      .sort()
      .at(-1) ?? '';
  const [first = ''] = [...paths].sort();
  const last = [...paths].sort().at(-1) ?? '';
  return statement('returns.listed')`
${plansOf(themes)}
union all
select 'RETURN', json_build_object(${raw(RETURN)}) from filed_return r
where r.theme = any(${themes}::text[]) and r.period_end between ${from}::date and ${to}::date
  and r.unit_path >= ${first} collate "C" and r.unit_path < ${`${last}:`} collate "C"
  and exists (select from unnest(${paths}::text[]) as path where starts_with(r.unit_path, path))`;
};

type Row = { kind: 'PLAN'; row: Plan } | { kind: 'RETURN'; row: StoredReturn };

export interface Listed {
  plans: Plan[];
  stored: StoredReturn[];
}

/** The plans and returns of a question: one statement, however many questions. */
export type ListedLoader = DataLoader<ReturnsQuestion, Listed, string>;

export const createListedLoader = (run: Run): ListedLoader =>
  new DataLoader<ReturnsQuestion, Listed, string>(
    async (questions) => {
      const rows = await run<Row>(listed(questions));
      const plans = rows.flatMap((one) => (one.kind === 'PLAN' ? [one.row] : []));
      const stored = rows.flatMap((one) => (one.kind === 'RETURN' ? [one.row] : []));
      return questions.map(({ themes, from, to }) => ({
        plans: plans.filter(({ theme }) => themes.includes(theme)),
        stored: stored.filter(({ id }) => {
          const key = decodeReturnId(id);
          return key && themes.includes(key.theme) && key.period.end >= from && key.period.end <= to;
        }),
      }));
    },
    { cacheKeyFn: ({ themes, from, to, within }) => JSON.stringify([themes, from, to, within]) },
  );

const plansOnly = (themes: readonly string[]): Statement => statement('returns.plans')`${plansOf(themes)}`;

/** The plans in force of some themes, by number. */
export async function readPlansOf(run: Run, themes: readonly string[]): Promise<Plan[]> {
  const rows = await run<{ row: Plan }>(plansOnly(themes));
  return rows.map(({ row }) => row).sort((a, b) => a.id - b.id);
}

import { KEY_HEADINGS, VALUE_HEADINGS, type KeyColumn } from '../../ingest/layout/headings';
import { message } from '../../platform/message';
import { codeColumn, defineReport, numberColumn, textColumn } from '../define-report';
import { TargetTermsDocument, type TargetVersionsFragment } from '../generated/graphql';
import { TARGET_KIND, UNIT } from '../labels';
import type { Ask } from '../report';
import { filedParameters, filedScopes, type Scope } from './filed-scopes';
import { timesOf } from './progress-parameters';

/** So many targets are asked for at once. */
const AT_ONCE = 10;

type Version = TargetVersionsFragment['history'][number];
type Row = Scope & Version & { year: number };

/** A heading of files, in both languages that an import reads. */
const headingOf = (column: KeyColumn) => message(KEY_HEADINGS[column][0] ?? column, column);

export const keyColumns = [
  codeColumn(headingOf('indicator'), ({ indicator }: Scope) => indicator.code),
  codeColumn(headingOf('region'), ({ region }: Scope) => region.code),
  textColumn(message('地区名称', 'region_name'), ({ region }: Scope) => region.name),
  codeColumn(headingOf('partner'), ({ partner }: Scope) => partner?.code),
  textColumn(message('结对地区名称', 'partner_name'), ({ partner }: Scope) => partner?.name),
] as const;

/** The targets that were set, and no sums of them, in the headings of a file of targets. */
export const targets = defineReport({
  name: 'targets',
  title: message('目标任务', 'targets'),
  about: message(
    '下达的目标任务，可以再导入；不含汇总数和不在册的结对',
    'the targets that were set, which can be imported again; no sums, and none of pairs that are not on record',
  ),
  parameters: filedParameters,
  columns: [
    ...keyColumns,
    codeColumn(headingOf('year'), ({ year }: Row) => year),
    numberColumn(message(VALUE_HEADINGS.value[0], 'value'), ({ value }: Row) => value),
    textColumn(headingOf('unit'), ({ indicator }: Row) => UNIT[indicator.unit].zh),
    textColumn(headingOf('kind'), ({ kind }: Row, say) => say(TARGET_KIND[kind])),
    textColumn(headingOf('basis'), ({ basis }: Row, say) =>
      basis === null ? null : say(message('上年实绩', 'LAST_YEAR')),
    ),
    textColumn(headingOf('schedule'), ({ schedule }: Row) => schedule),
    textColumn(headingOf('source'), ({ source }: Row) => source),
    textColumn(headingOf('note'), ({ note }: Row) => note),
  ],
  open: async ({ year, asOf, knownAt, ...which }, { ask, say, now }) => {
    const times = timesOf({ year, asOf, knownAt }, now);
    const scopes = await filedScopes(
      ask,
      { ...times, ...which },
      'TARGETED',
      ({ targetBasis }) => targetBasis === 'OWN',
    );
    return {
      title: say(message(`${year}年目标任务`, `${year} targets`)),
      asOf: null,
      knownAt: times.knownAt,
      rows: versionsOf(scopes, times, ask),
    };
  },
});

async function* versionsOf(
  scopes: AsyncIterable<Scope>,
  { year, knownAt }: { year: number; knownAt: string },
  ask: Ask,
): AsyncGenerator<Row> {
  let waiting: Scope[] = [];
  const read = async (some: readonly Scope[]): Promise<Row[]> => {
    const found = await Promise.all(
      some.map(({ indicator, region, partner }) =>
        ask(TargetTermsDocument, {
          indicator: indicator.code,
          region: region.code,
          partner: partner?.code ?? null,
          year,
        }),
      ),
    );
    return found.flatMap(({ target }, at) => {
      const version = target?.history.find(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(knownAt));
      const scope = some[at];
      return version && scope ? [{ ...scope, ...version, year }] : [];
    });
  };
  for await (const scope of scopes) {
    waiting.push(scope);
    if (waiting.length < AT_ONCE) continue;
    yield* await read(waiting);
    waiting = [];
  }
  yield* await read(waiting);
}

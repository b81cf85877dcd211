import { KEY_HEADINGS, VALUE_HEADINGS } from '../../ingest/layout/headings';
import { message } from '../../platform/message';
import { NATION } from '../../platform/region-code';
import { dateColumn, defineReport, textColumn } from '../define-report';
import {
  PartnershipStatedDocument,
  RegionStatedDocument,
  type Side,
  type StatedOfFragment,
} from '../generated/graphql';
import { SIDE, UNIT } from '../labels';
import { NO_ROWS, rowsOf } from '../pages';
import type { Ask } from '../report';
import { filedParameters, filedScopes, type Scope } from './filed-scopes';
import { timesOf } from './progress-parameters';
import { keyColumns } from './targets';

/** Of one figure: more than a year has days. */
const PAGE = 400;

type Stated = NonNullable<StatedOfFragment['revisions']>['nodes'][number]['statement'];
type Row = Scope & { statement: Stated };

/** The totals that stand, as they were stated, in the headings of a file of figures. */
export const figures = defineReport({
  name: 'figures',
  title: message('上报数', 'figures'),
  about: message(
    '当年有效的上报数，可以再导入；不含不在册的结对',
    'the totals of the year that stand as they were stated, which can be imported again; none of pairs that are not on record',
  ),
  parameters: filedParameters,
  columns: [
    ...keyColumns,
    textColumn(message(KEY_HEADINGS.side[0] ?? '', 'side'), ({ statement }: Row, say) =>
      say(SIDE[statement.side]),
    ),
    dateColumn(message(KEY_HEADINGS.as_of[0] ?? '', 'as_of'), ({ statement }: Row) => statement.date),
    textColumn(message(VALUE_HEADINGS.value[0], 'value'), ({ statement }: Row) => asGiven(statement)),
    textColumn(
      message(KEY_HEADINGS.unit[0] ?? '', 'unit'),
      ({ statement, indicator }: Row) =>
        (statement.given === null ? null : statement.givenUnit) ?? UNIT[indicator.unit].zh,
    ),
    textColumn(message(KEY_HEADINGS.source[0] ?? '', 'source'), ({ statement }: Row) => statement.source),
    textColumn(message(KEY_HEADINGS.note[0] ?? '', 'note'), ({ statement }: Row) => statement.note),
  ],
  open: async ({ year, asOf, knownAt, ...which }, { ask, say, now }) => {
    const times = timesOf({ year, asOf, knownAt }, now);
    const scopes = await filedScopes(
      ask,
      { ...times, ...which },
      'ALL',
      ({ statedOn, counterpart }) => statedOn !== null || counterpart?.statedOn != null,
    );
    return {
      title: say(message(`${year}年上报数`, `${year} figures`)),
      asOf: times.asOf,
      knownAt: times.knownAt,
      rows: statementsOf(scopes, times, ask),
    };
  },
});

/** The value as its source gives it, with what it says of its precision: 约2471, 2.4余. */
function asGiven({ given, amount, qualifier }: Stated): string {
  const value = given ?? amount;
  if (qualifier === null) return value;
  return qualifier === '约' || qualifier === '近' ? qualifier + value : value + qualifier;
}

interface Times {
  year: number;
  asOf: string;
  knownAt: string;
}

async function* statementsOf(scopes: AsyncIterable<Scope>, times: Times, ask: Ask): AsyncGenerator<Row> {
  for await (const scope of scopes) {
    const read = async (after: string | null) =>
      (await askOf(scope, { ...times, indicators: [scope.indicator.code], first: PAGE, after }, ask))[0]
        ?.revisions ?? NO_ROWS;
    for await (const { statement, replacedAt, withdrawn } of rowsOf(await read(null), read))
      if (replacedAt === null && !withdrawn) yield { ...scope, statement };
  }
}

async function askOf(
  { region, partner }: Scope,
  variables: Times & { indicators: string[]; first: number; after: string | null },
  ask: Ask,
): Promise<readonly StatedOfFragment[]> {
  if (partner !== null && region.code !== NATION) {
    const of = { ...variables, region: region.code, partner: partner.code };
    return (await ask(PartnershipStatedDocument, of)).partnership?.progress ?? [];
  }
  const side: Side = partner === null ? 'WEST' : 'EAST';
  const of = { ...variables, region: (partner ?? region).code, side };
  return (await ask(RegionStatedDocument, of)).region?.progress ?? [];
}

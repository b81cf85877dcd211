import { graphError } from '../../platform/errors';
import { message } from '../../platform/message';
import { codeColumn, dateColumn, defineReport, numberColumn, textColumn } from '../define-report';
import {
  PartnershipEvidenceDocument,
  PartnershipRevisionsDocument,
  RegionEvidenceDocument,
  RegionRevisionsDocument,
  type EvidenceOfFragment,
  type RevisionsOfFragment,
} from '../generated/graphql';
import { SIDE, UNIT } from '../labels';
import { NO_ROWS, rowsOf, type Page } from '../pages';
import { code, region, required } from '../parameters';
import type { Ask, Context } from '../report';
import { progressParameters, timesOf } from './progress-parameters';

const PAGE = 500;

type Line = NonNullable<EvidenceOfFragment['evidence']>['nodes'][number];
type Change = NonNullable<RevisionsOfFragment['revisions']>['nodes'][number];

const { year, asOf, knownAt, side } = progressParameters;
/** One figure: what a row of progress is about. */
const parameters = {
  indicator: required(code(message('指标代码', 'the indicator'))),
  region: required(region(message('地区（结对关系的受援方）', 'the region, or the western side'))),
  partner: region(message('东部结对地区', 'the eastern side of a partnership')),
  year,
  asOf,
  knownAt,
  side,
};

interface Figure {
  indicator: string;
  region: string;
  partner: string | null;
  year: number;
  asOf: string | null;
  knownAt: string | null;
  side: 'WEST' | 'EAST';
}

interface Scope<Row> {
  name: string;
  progress: readonly (Row & { indicator: { name: string } })[];
}

/** Asks for a page of what belongs to one figure: of a region, or of a partnership. */
type AskFor<Row> = (
  ask: Ask,
  variables: Record<'region' | 'asOf' | 'knownAt', string> & {
    year: number;
    indicators: string[];
    language: Context['language'];
    first: number;
    after: string | null;
  },
  which: { partner: string | null; side: 'WEST' | 'EAST' },
) => Promise<Scope<Row> | null>;

async function openFigure<Cells, Row>(
  given: Figure,
  { ask, language, now }: Context,
  askFor: AskFor<Cells>,
  pageOf: (cells: Cells) => Page<Row> | null,
) {
  const times = timesOf(given, now);
  let name = '';
  const read = async (after: string | null): Promise<Page<Row>> => {
    const variables = {
      ...times,
      region: given.region,
      indicators: [given.indicator],
      language,
      first: PAGE,
      after,
    };
    const scope = await askFor(ask, variables, given);
    const [row] = scope?.progress ?? [];
    if (!scope)
      throw graphError(
        'NOT_FOUND',
        given.partner === null
          ? `region: expected the code of a region, found "${given.region}"`
          : `partner: expected a region that is paired with ${given.region}, found "${given.partner}"`,
      );
    // Whoever may not read the region is told no row of it.
    name = `${scope.name} ${row?.indicator.name ?? given.indicator}`;
    return (row && pageOf(row)) ?? NO_ROWS;
  };
  const first = await read(null);
  return { name, asOf: times.asOf, knownAt: times.knownAt, rows: rowsOf(first, read) };
}

export const evidence = defineReport({
  name: 'evidence',
  title: message('数据来源', 'evidence'),
  about: message(
    '一个完成数由哪些上报数和台账记录构成',
    'the statements and records that one figure is made of',
  ),
  parameters,
  columns: [
    codeColumn(message('编号', 'id'), ({ id }: Line) => id),
    textColumn(message('类别', 'kind'), ({ __typename: kind }: Line, say) =>
      say(kind === 'Statement' ? message('上报数', 'statement') : message('台账记录', 'posting')),
    ),
    codeColumn(message('指标编码', 'indicator code'), ({ indicator }: Line) => indicator?.code),
    textColumn(message('指标', 'indicator'), ({ indicator }: Line) => indicator?.name),
    textColumn(
      message('计量单位', 'unit'),
      ({ indicator }: Line, say) => indicator && say(UNIT[indicator.unit]),
    ),
    codeColumn(message('行政区划代码', 'region code'), ({ region: place }: Line) => place?.code),
    textColumn(message('地区', 'region'), ({ region: place }: Line) => place?.name),
    codeColumn(message('东部地区代码', 'partner code'), ({ partner }: Line) => partner?.code),
    textColumn(message('东部结对地区', 'partner'), ({ partner }: Line) => partner?.name),
    textColumn(message('填报方', 'side'), ({ side: one }: Line, say) => say(SIDE[one])),
    dateColumn(message('业务日期', 'date'), ({ date }: Line) => date),
    numberColumn(message('计入数', 'amount'), ({ amount }: Line) => amount),
    textColumn(message('上报原值', 'given'), (line: Line) => ('given' in line ? line.given : null)),
    textColumn(message('上报单位', 'given unit'), (line: Line) =>
      'givenUnit' in line ? line.givenUnit : null,
    ),
    textColumn(message('约数用语', 'qualifier'), (line: Line) =>
      'qualifier' in line ? line.qualifier : null,
    ),
    textColumn(message('出处', 'source'), (line: Line) => ('source' in line ? line.source : null)),
    textColumn(message('其他出处', 'further sources'), (line: Line) =>
      'furtherSources' in line ? sourcesOf(line) : null,
    ),
    textColumn(message('备注', 'note'), (line: Line) => ('note' in line ? line.note : null)),
    codeColumn(message('入账依据', 'record'), (line: Line) => ('recordId' in line ? line.recordId : null)),
    textColumn(message('入账时刻', 'recorded at'), ({ recordedAt }: Line) => recordedAt),
    textColumn(message('入账人', 'recorded by'), ({ recordedBy }: Line) => recordedBy),
    textColumn(message('更正原因', 'reason'), (line: Line) => ('reason' in line ? line.reason : null)),
  ],
  open: async (given, context) => {
    const { name, ...content } = await openFigure<EvidenceOfFragment, Line>(
      given,
      context,
      async (ask, variables, { partner, side: one }) => {
        if (partner === null) return (await ask(RegionEvidenceDocument, { ...variables, side: one })).region;
        const { partnership } = await ask(PartnershipEvidenceDocument, { ...variables, partner });
        return partnership && { name: nameOf(partnership), progress: partnership.progress };
      },
      ({ evidence: page }) => page,
    );
    return { title: context.say(message(`${name}数据来源`, `${name} evidence`)), ...content };
  },
});

export const revisions = defineReport({
  name: 'revisions',
  title: message('上报与更正记录', 'revisions'),
  about: message(
    '双方对该口径上报过的每个数及其更正',
    'every total that either side has stated of one figure',
  ),
  parameters,
  columns: [
    codeColumn(message('编号', 'id'), ({ statement }: Change) => statement.id),
    textColumn(message('填报方', 'side'), ({ statement }: Change, say) => say(SIDE[statement.side])),
    dateColumn(message('业务日期', 'date'), ({ statement }: Change) => statement.date),
    numberColumn(message('上报数', 'amount'), ({ statement }: Change) => statement.amount),
    textColumn(message('上报原值', 'given'), ({ statement }: Change) => statement.given),
    textColumn(message('上报单位', 'given unit'), ({ statement }: Change) => statement.givenUnit),
    textColumn(message('约数用语', 'qualifier'), ({ statement }: Change) => statement.qualifier),
    textColumn(message('出处', 'source'), ({ statement }: Change) => statement.source),
    textColumn(message('其他出处', 'further sources'), ({ statement }: Change) => sourcesOf(statement)),
    textColumn(message('备注', 'note'), ({ statement }: Change) => statement.note),
    textColumn(message('入账时刻', 'recorded at'), ({ statement }: Change) => statement.recordedAt),
    textColumn(message('入账人', 'recorded by'), ({ statement }: Change) => statement.recordedBy),
    textColumn(message('状态', 'state'), ({ replacedAt, withdrawn }: Change, say) =>
      say(
        withdrawn
          ? message('已撤回', 'withdrawn')
          : replacedAt === null
            ? message('有效', 'in force')
            : message('已更替', 'replaced'),
      ),
    ),
    textColumn(message('更替时刻', 'replaced at'), ({ replacedAt }: Change) => replacedAt),
    textColumn(message('更替人', 'replaced by'), ({ replacedBy }: Change) => replacedBy),
    textColumn(message('更替原因', 'replaced because'), ({ replacedBecause }: Change) => replacedBecause),
  ],
  open: async (given, context) => {
    const { name, ...content } = await openFigure<RevisionsOfFragment, Change>(
      given,
      context,
      async (ask, variables, { partner, side: one }) => {
        if (partner === null) return (await ask(RegionRevisionsDocument, { ...variables, side: one })).region;
        const { partnership } = await ask(PartnershipRevisionsDocument, { ...variables, partner });
        return partnership && { name: nameOf(partnership), progress: partnership.progress };
      },
      ({ revisions: page }) => page,
    );
    return { title: context.say(message(`${name}上报与更正记录`, `${name} revisions`)), ...content };
  },
});

const nameOf = ({ east, west }: Record<'east' | 'west', { name: string }>): string =>
  `${east.name}—${west.name}`;

const sourcesOf = ({ furtherSources }: { furtherSources: readonly { source: string }[] }): string | null =>
  furtherSources.length === 0 ? null : furtherSources.map(({ source }) => source).join('；');

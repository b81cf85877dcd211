import { graphError } from '../../platform/errors';
import { message } from '../../platform/message';
import { codeColumn, defineReport, numberColumn, textColumn } from '../define-report';
import { ReturnTemplateDocument } from '../generated/graphql';
import { THEME, UNIT } from '../labels';
import { required, returnId } from '../parameters';
import { ANSWERS, type TemplateLine } from '../return-form/layout';
import { writeTemplate } from '../return-form/write-template';

/** One return: as a workbook it is the template, which goes back by POST /files/import. */
export const returnReport = defineReport({
  name: 'return',
  title: message('报表', 'return'),
  about: message(
    '一张报表，一行一个指标；工作簿是填报模板，填好后由 POST /files/import 写入草稿',
    'one return, a row for each line; the workbook is its template, which POST /files/import takes into the draft',
  ),
  parameters: { id: required(returnId) },
  columns: [
    codeColumn(message('指标代码', 'indicator code'), ({ indicator }: TemplateLine) => indicator.code),
    textColumn(message('指标', 'indicator'), ({ indicator }: TemplateLine) => indicator.name),
    textColumn(message('结对地区', 'partner'), ({ partner }: TemplateLine) => partner?.name ?? null),
    textColumn(message('单位', 'unit'), ({ indicator }: TemplateLine, say) => say(UNIT[indicator.unit])),
    numberColumn(message('目标任务', 'target'), ({ progress }: TemplateLine) => progress?.target),
    numberColumn(message('上期累计', 'before'), ({ previousTotal }: TemplateLine) => previousTotal),
    numberColumn(message('本期', 'this period'), ({ increment }: TemplateLine) => increment),
    numberColumn(message('累计', 'total'), ({ total }: TemplateLine) => total),
    textColumn(message('约数', 'qualifier'), ({ qualifier }: TemplateLine) => qualifier),
    textColumn(message('填报方式', 'answer'), ({ answer }: TemplateLine, say) => say(ANSWERS[answer])),
    textColumn(message('由谁填报', 'filed by'), ({ filedBy }: TemplateLine) => filedBy?.name ?? null),
    textColumn(message('原因', 'reason'), ({ reason }: TemplateLine) => reason),
    textColumn(message('备注', 'note'), ({ note }: TemplateLine) => note),
  ],
  open: async ({ id }, { ask, say, language }) => {
    const found = (await ask(ReturnTemplateDocument, { id, language })).return;
    const { lines } = found ?? {};
    if (!found || !lines)
      throw graphError(
        'NOT_FOUND',
        `id: expected a return that a plan expects and that one may see, found "${id}"`,
      );
    const { unit, theme, period, end } = found;
    const title = say(
      message(`${unit.name}${THEME[theme].zh}报表_${period}`, `return ${theme} ${unit.name} ${period}`),
    );
    return {
      title,
      asOf: end,
      knownAt: null,
      rows: each(lines),
      workbook: () => writeTemplate(found, lines, title, say),
    };
  },
});

async function* each(lines: readonly TemplateLine[]): AsyncGenerator<TemplateLine> {
  yield* await Promise.resolve(lines);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../platform/calendar';
import { message, type Message } from '../../platform/message';
import { TOP } from '../../platform/top-folder';
import { spellAmount } from '../../platform/units';
import type { BulletinFigureFragment, BulletinTableFragment } from '../generated/graphql';
import { NOT_REPORTED, PACE, THEME } from '../labels';
import { readParameters } from '../parameters';
import type { Context, Say } from '../report';
import { fillInThread } from './fill-in-thread';
import { bulletinParameters } from './parameters';
import { readBulletin, type ReadBulletin } from './read-bulletin';
import type { Values } from './values';

export const bulletin = {
  name: 'bulletin',
  title: message('通报', 'bulletin'),
  about: message(
    '一个地区或一个结对关系的通报：各专题一段，指标表，以及排名表',
    'the bulletin of a region or a partnership: a paragraph for each theme, the figures, and ranking tables',
  ),
  parameters: bulletinParameters,
};

const TEMPLATES = join(TOP, 'export', 'bulletin', 'templates');

/** The template that is filled where none is given, and the example that an office can make its own from. */
export const exampleTemplate = (language: Context['language']): Promise<Buffer> =>
  readFile(join(TEMPLATES, `bulletin-${language.toLowerCase()}.docx`));

export interface BulletinFile {
  /** Its title names the file. */
  title: string;
  asOf: string;
  document: Uint8Array;
}

/**
 * The bulletin as a Word document.
 *
 * @throws GraphQLError for a parameter or a template that is not as expected, or as the graph answers
 */
export async function writeBulletin(
  given: ReadonlyMap<string, readonly string[]>,
  template: Uint8Array | null,
  source: string,
  context: Context,
): Promise<BulletinFile> {
  const read = await readBulletin(readParameters(bulletinParameters, given), context);
  const document = await fillInThread({
    template: template ?? (await exampleTemplate(context.language)),
    values: valuesOf(read, source, context.say),
  });
  return { title: read.bulletin.title, asOf: read.times.asOf, document };
}

function valuesOf(
  { bulletin: { title, paragraphs }, rankings, times, hasSample }: ReadBulletin,
  source: string,
  say: Say,
): Values {
  const sentences = (paragraphs ?? []).flatMap((one) => one.sentences);
  return {
    标题: title,
    截至日期: say(dayText(times.asOf)),
    当时所知: times.knownAt,
    来源: say(message(`协作图谱 ${source}`, `Cooperation Graph ${source}`)),
    提示: hasSample
      ? say(
          message(
            '提示：数据中有示例数据，不可作为正式通报。',
            'There is sample data among what is on record: no official bulletin.',
          ),
        )
      : '',
    有指标: sentences.length > 0,
    段落: (paragraphs ?? []).map((paragraph) => ({
      小标题: paragraph.heading,
      正文: paragraph.text,
      句子: paragraph.sentences.map(({ text, progress }) => ({ 文字: text, ...figureOf(progress, say) })),
    })),
    指标表: sentences.map(({ progress }, at) => ({ 序号: String(at + 1), ...figureOf(progress, say) })),
    排名表: rankings.map((table) => tableOf(table, say)),
    ...Object.fromEntries(
      sentences.flatMap(({ text, progress }) =>
        Object.entries({ 句子: text, ...figureOf(progress, say) }).map(
          ([name, value]) => [`${progress.indicator.code}.${name}`, value] as const,
        ),
      ),
    ),
  };
}

const NOTHING = '—';

const tableOf = ({ indicator, standings }: BulletinTableFragment, say: Say): Values => ({
  表名: say(message(`${indicator.name}排名`, `Ranking by ${indicator.name}`)),
  行: standings.map(({ rank, previousRank, progress }) => ({
    名次: rank === null ? NOTHING : String(rank),
    上月名次: previousRank === null ? NOTHING : String(previousRank),
    地区: progress.region.name,
    ...figureOf(progress, say),
  })),
});

function figureOf(
  { indicator, target, actual, ratio, scheduled, gap, pace }: BulletinFigureFragment,
  say: Say,
) {
  const amount = (value: string): string => say(spellAmount(value, indicator.unit));
  return {
    指标: indicator.name,
    专题: say(THEME[indicator.theme]),
    目标任务: target === null ? NOTHING : amount(target),
    累计完成: actual === null ? say(NOT_REPORTED) : amount(actual),
    完成率: ratio ?? NOTHING,
    应完成: scheduled ?? NOTHING,
    差距: gap ?? NOTHING,
    进度评价: pace === null ? NOTHING : say(PACE[pace]),
  } satisfies Values;
}

function dayText(date: string): Message {
  const { year, month, day } = dayOf(date);
  return message(`${year}年${month}月${day}日`, date);
}

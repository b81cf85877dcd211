import { message, type Message } from '../../platform/message';

/** What a tag of a template stands for: a text, or a list whose rows have tags of their own. */
export type Value = string | readonly Values[] | boolean;
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a Record cannot hold itself
export interface Values {
  readonly [tag: string]: Value;
}

/** The tags that a template may have: those of its own level, and of each list the tags inside it. */
export interface Tags {
  texts: Readonly<Record<string, Message>>;
  lists: Readonly<Record<string, Tags & { about: Message }>>;
}

const FIGURE = {
  指标: message('指标名称', 'the indicator'),
  专题: message('所属专题', 'its theme'),
  目标任务: message('目标任务，带单位', 'the target, with its unit'),
  累计完成: message(
    '累计完成，带单位；没有上报的写“未上报”',
    'what is done, with its unit; 未上报 where nothing was reported',
  ),
  完成率: message('完成率，不带 %', 'the ratio, without %'),
  应完成: message('应完成，不带 %', 'what should be done, without %'),
  差距: message('与应完成之差，百分点', 'the gap, in percentage points'),
  进度评价: message('进度评价', 'the pace'),
} as const;

export const TAGS = {
  texts: {
    标题: message('通报标题', 'the title'),
    截至日期: message('截至日期，如 2021年7月31日', 'the day up to which it tells'),
    当时所知: message('以该时刻已入账的为准', 'the moment whose records it has'),
    来源: message('从哪里生成', 'where it was made'),
    提示: message('有示例数据时的提示，没有时为空', 'that there is sample data; else empty'),
    有指标: message('有没有指标，用作 {#有指标}…{/有指标}', 'whether there are figures, as a condition'),
  },
  lists: {
    段落: {
      about: message('一个专题一段', 'a paragraph for each theme'),
      texts: {
        小标题: message('如 一、东西部协作', 'its heading'),
        正文: message('一段文字', 'its text'),
      },
      lists: {
        句子: {
          about: message('段落里的各句', 'its sentences'),
          texts: { 文字: message('一句', 'the sentence'), ...FIGURE },
          lists: {},
        },
      },
    },
    指标表: {
      about: message('一个指标一行', 'a row for each figure'),
      texts: { 序号: message('从 1 起', 'from 1 on'), ...FIGURE },
      lists: {},
    },
    排名表: {
      about: message('一个指标一张排名表', 'a ranking table for each indicator'),
      texts: { 表名: message('如 农村劳动力转移就业人数排名', 'its title') },
      lists: {
        行: {
          about: message('一个地区一行', 'a row for each region'),
          texts: {
            名次: message('名次；不排名的为 —', 'the rank; — where it is not ranked'),
            上月名次: message('上月名次', 'the rank a month earlier'),
            地区: message('地区名称', 'the region'),
            ...FIGURE,
          },
          lists: {},
        },
      },
    },
  },
} as const satisfies Tags;

/** What {EW_LABOUR.累计完成} and its like are made of; 句子 is the sentence about the figure. */
export const FIGURE_TAGS: Readonly<Record<string, Message>> = {
  句子: message('说这个数的一句', 'the sentence about it'),
  ...FIGURE,
};

/** {EW_LABOUR.完成率}: a figure in the office's own sentence. */
export const isFigureTag = (tag: string): boolean => {
  const [, code = '', name = ''] = /^([A-Z][A-Z0-9_]{1,63})\.(.+)$/.exec(tag) ?? [];
  return code !== '' && Object.hasOwn(FIGURE_TAGS, name);
};

import { message } from '../../../platform/message';

/** The lines on a picture are those of a file: see export/open-export.ts. */
export const texts = {
  png: message('保存为图片', 'Save as a picture'),
  asOf: (day: string) => message(`截至：${day}`, `as of ${day}`),
  knownAt: (moment: string) => message(`，当时所知：${moment}`, `, as recorded by ${moment}`),
  source: (address: string) => message(`来源：协作图谱 ${address}`, `source: Cooperation Graph ${address}`),
  fileName: (title: string, day: string) => {
    const name = title.replace(/[\\/:*?"<>|]/g, ' ');
    return message(`${name}_截至${day}.png`, `${name}_${day}.png`);
  },
} as const;

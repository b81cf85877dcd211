import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TOP } from '../platform/top-folder';

const ANSWER = z.object({
  errors: z.array(z.unknown()).default([]),
  data: z.object({
    partnership: z.object({
      east: z.object({ name: z.string() }),
      west: z.object({ name: z.string() }),
      progress: z.array(
        z.object({
          indicator: z.object({ name: z.string(), unit: z.string() }),
          target: z.string().nullable(),
          actual: z.string().nullable(),
          ratio: z.string().nullable(),
          scheduled: z.string().nullable(),
          gap: z.string().nullable(),
          pace: z.string().nullable(),
        }),
      ),
    }),
  }),
});

const UNITS: Readonly<Record<string, string>> = { YUAN: '元', PERSON: '人' };
const PACES: Readonly<Record<string, string>> = {
  DONE: '已完成',
  AHEAD: '达到进度',
  BEHIND: '滞后',
  KEPT: '保持',
  MISSED: '未保持',
};
const HEADER = ['指标', '目标', '完成', '完成率 %', '应完成 %', '差距', '评价'];
const ASKED = { east: '320000', west: '610000', year: 2021, asOf: '2021-07-31' };

const query = readFileSync(join(TOP, 'commands', 'scorecard.graphql'), 'utf8');

/** Asks the running product how far Jiangsu and Shaanxi had come on 31 July 2021 and prints the response as a table. */
export async function printScorecard(origin: string): Promise<void> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: ASKED }),
  });
  const { data, errors } = ANSWER.parse(await response.json());
  const { east, west, progress } = data.partnership;
  // Where a part of the graph does not answer, nobody knows what was reported.
  const absent = errors.length > 0 ? '暂不可知' : '未上报';
  const rows = progress.map(({ indicator, target, actual, ratio, scheduled, gap, pace }) => [
    `${indicator.name}（${UNITS[indicator.unit] ?? indicator.unit}）`,
    ...[target, actual, ratio, scheduled, gap].map((value) => value ?? absent),
    pace === null ? '' : (PACES[pace] ?? pace),
  ]);
  console.log(`${east.name} → ${west.name}，截至 ${ASKED.asOf} (Jiangsu-Shaanxi at 31 July 2021)\n`);
  console.log(table([HEADER, ...rows]));
}

/** A Chinese character is as wide as two Latin ones in a terminal. */
const width = (text: string): number => Array.from(text).reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);

function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 || column === HEADER.length - 1 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((size) => '─'.repeat(size)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';

import { chartColumns, chartData } from './chart-data';
import { fileName, heading } from './csv';
import { download } from './download';
import { both, strings } from './strings';
import type { ResultTable } from './table';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** A result as bars, or where its rows are of several days as lines; which number is drawn can be chosen. */
export default function ResultChart({ table, query }: { table: ResultTable; query: string }) {
  const columns = chartColumns(table);
  const [chosen, choose] = useState<string | null>(null);
  const [kind, setKind] = useState<'line' | 'bar'>(columns.day === null ? 'bar' : 'line');
  const value = columns.values.find((at) => table.columns[at] === chosen) ?? columns.values[0];
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const data = value === undefined ? null : chartData(table, columns, value);
  const unit = unitOf(table);
  useEffect(() => {
    if (!place.current) return;
    const drawn = init(place.current);
    chart.current = drawn;
    const watch = new ResizeObserver(() => {
      drawn.resize();
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    if (!data) return;
    chart.current?.setOption(
      {
        animation: false,
        grid: { left: 10, right: 20, top: 40, bottom: 10, containLabel: true },
        legend: { show: data.lines.length > 1, top: 0, type: 'plain' },
        tooltip: { trigger: 'axis', renderMode: 'richText' },
        xAxis: { type: 'category', data: data.axis, axisLabel: labelsOf(data.axis) },
        yAxis: { type: 'value', name: unit },
        series: data.lines.map(({ name, values }) => ({
          type: kind,
          name,
          // Pixels need no exact decimals; the table has them.
          data: values.map((text) => (text === null ? null : Number(text))),
        })),
      },
      { notMerge: true },
    );
  });
  if (value === undefined || !data)
    return (
      <p>
        {strings.noNumbers.zh} <span lang="en">{strings.noNumbers.en}</span>
      </p>
    );
  return (
    <>
      <div className="chart-choices">
        <label>
          {strings.drawn.zh}{' '}
          <select
            value={value}
            onChange={({ target }) => {
              choose(table.columns[Number(target.value)] ?? null);
            }}
          >
            {columns.values.map((at) => (
              <option key={at} value={at}>
                {heading(table.columns[at] ?? '')}
              </option>
            ))}
          </select>
        </label>
        {(['bar', 'line'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={kind === one}
            onClick={() => {
              setKind(one);
            }}
          >
            {strings[one].zh}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            const picture = chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' });
            if (picture !== undefined) download(picture, fileName(query, new Date(), 'png'));
          }}
        >
          {strings.png.zh}
        </button>
        {data.left > 0 && <span>{`${both(strings.leftOut)} ${data.left}`}</span>}
      </div>
      <div ref={place} className="chart" role="img" aria-label={heading(table.columns[value] ?? '')} />
    </>
  );
}

/** Names that are long or many are set askew, so that all can be read. */
const labelsOf = (axis: readonly string[]): object => {
  const isWide = axis.length > 8 || axis.some((name) => name.length > 6);
  return isWide ? { rotate: 40, interval: axis.length > 30 ? 'auto' : 0 } : {};
};

/** The unit of all rows; '' where they have several, or none. */
function unitOf({ columns, rows }: ResultTable): string {
  const at = columns.findIndex((column) => /(^|\.)unit$/.test(column));
  const units = new Set(rows.map((row) => row[at] ?? ''));
  return at >= 0 && units.size === 1 ? ([...units][0] ?? '') : '';
}

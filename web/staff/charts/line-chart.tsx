import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Moment } from '../view/moment';
import { Drawing } from './drawing';

use([Lines, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export interface Line {
  name: string;
  /** Null where there is no figure: the line has a gap there. */
  values: readonly (number | null)[];
  dashed?: boolean;
}

/** Lines over the months of a year. */
export default function LineChart({
  title,
  moment,
  days,
  lines,
  unit,
}: {
  title: string;
  moment: Moment;
  days: readonly string[];
  lines: readonly Line[];
  unit: string;
}) {
  return (
    <Drawing
      title={title}
      moment={moment}
      init={init}
      option={{
        animation: false,
        color: ['#a8322d', '#5c6470', '#2f6f9f'],
        grid: { left: 60, right: 20, top: 40, bottom: 30 },
        legend: { top: 0 },
        tooltip: { trigger: 'axis', renderMode: 'richText' },
        xAxis: { type: 'category', data: [...days], boundaryGap: false },
        yAxis: { type: 'value', name: unit, min: 0 },
        series: lines.map(({ name, values, dashed }) => ({
          type: 'line',
          name,
          data: [...values],
          connectNulls: false,
          lineStyle: { width: 2, type: dashed ? 'dashed' : 'solid' },
          symbolSize: 6,
        })),
      }}
    />
  );
}

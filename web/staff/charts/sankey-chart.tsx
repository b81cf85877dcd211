import { SankeyChart as Sankey } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Moment } from '../view/moment';
import { Drawing } from './drawing';

use([Sankey, TooltipComponent, CanvasRenderer]);

export interface Flow {
  from: string;
  to: string;
  value: number;
  /** The exact value, as it is shown under the mouse. */
  label: string;
}

/** Flows from the eastern provinces to the western ones. */
export default function SankeyChart({
  title,
  moment,
  flows,
}: {
  title: string;
  moment: Moment;
  flows: readonly Flow[];
}) {
  const east = [...new Set(flows.map(({ from }) => from))];
  const west = [...new Set(flows.map(({ to }) => to))];
  const labels = new Map(flows.map((flow) => [`${flow.from}>${flow.to}`, flow.label]));
  return (
    <Drawing
      title={title}
      moment={moment}
      init={init}
      height={Math.max(260, 28 * Math.max(east.length, west.length))}
      option={{
        animation: false,
        color: ['#a8322d', '#2f6f9f', '#2b6a3c', '#b3541e', '#6b4f9f', '#5c6470', '#9a7b1e', '#3d8a8a'],
        tooltip: {
          renderMode: 'richText',
          formatter: (item: unknown) => {
            const { name, data } = item as { name: string; data: { source?: string; target?: string } };
            const key = `${data.source ?? ''}>${data.target ?? ''}`;
            return labels.has(key) ? `${data.source} → ${data.target}  ${labels.get(key)}` : name;
          },
        },
        series: [
          {
            type: 'sankey',
            left: 90,
            right: 90,
            nodeGap: 10,
            emphasis: { focus: 'adjacency' },
            data: [
              ...east.map((name) => ({ name, label: { position: 'left' as const } })),
              ...west.map((name) => ({ name, label: { position: 'right' as const } })),
            ],
            links: flows.map(({ from, to, value }) => ({ source: from, target: to, value })),
            lineStyle: { color: 'source', opacity: 0.35 },
          },
        ],
      }}
    />
  );
}

import { Button } from 'antd';
import type { EChartsCoreOption, EChartsType, init as initChart } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language';
import { texts } from './texts';

/** A chart of ECharts in its place, as wide as that is; its picture can be saved. */
export function Drawing({
  label,
  init,
  option,
  height = 320,
}: {
  label: string;
  /** Of the caller, who has registered the parts that its option needs. */
  init: typeof initChart;
  option: EChartsCoreOption;
  height?: number;
}) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
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
  }, [init]);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return (
    <figure className="drawing">
      <div ref={place} role="img" aria-label={label} style={{ height }} />
      <Button
        size="small"
        className="no-print"
        onClick={() => {
          const link = document.createElement('a');
          link.href = chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' }) ?? '';
          link.download = `${label}.png`;
          link.click();
        }}
      >
        {t(texts.png)}
      </Button>
    </figure>
  );
}

import { Button } from 'antd';
import type { EChartsCoreOption, EChartsType, init as initChart } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language';
import type { Moment } from '../view/moment';
import { savePicture } from './save-picture';
import { texts } from './texts';

/** A chart of ECharts in its place, as wide as that is; its picture can be saved. */
export function Drawing({
  title,
  moment,
  init,
  option,
  height = 320,
}: {
  /** What it shows, and of whom: it stands on its picture, and names the file. */
  title: string;
  moment: Moment;
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
  const save = (): void => {
    const drawn = chart.current?.renderToCanvas({ pixelRatio: 2, backgroundColor: '#fff' });
    if (!drawn) return;
    const { asOf, knownAt } = moment;
    savePicture(drawn, {
      title,
      notes: [
        t(texts.asOf(asOf)) + (knownAt === null ? '' : t(texts.knownAt(knownAt))),
        t(texts.source(location.origin)),
      ],
      fileName: t(texts.fileName(title, asOf)),
    });
  };
  return (
    <figure className="drawing">
      <div ref={place} role="img" aria-label={title} style={{ height }} />
      <Button size="small" className="no-print" onClick={save}>
        {t(texts.png)}
      </Button>
    </figure>
  );
}

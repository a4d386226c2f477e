import type { ChartData } from './chart-data.ts';
import { type ChartLook, legendHeight } from './chart-look.ts';

/** A line around for each series; the first one, of whom the page speaks, is filled. Shares reach 1 at the rim. */
export function radarOption(
  data: ChartData,
  { look, write }: { look: ChartLook; write: (value: number) => string },
) {
  const highest = Math.max(...data.series.flatMap(({ values }) => values.map((one) => one ?? 0)));
  const top = legendHeight(data, look);
  return {
    aria: { enabled: true, label: { enabled: false } },
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: look.size, color: look.ink },
    legend: {
      show: data.series.length > 1,
      top: 0,
      left: 0,
      icon: 'roundRect',
      textStyle: { color: look.ink, fontSize: look.size * 0.9 },
    },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: look.paper,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: look.size },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : '–'),
    },
    radar: {
      center: ['50%', `${50 + top / 8.4}%`],
      radius: look.width < 480 ? '52%' : '66%',
      indicator: data.categories.map(({ name, short }) => ({
        name: short ?? name,
        min: 0,
        max: data.share ? 1 : highest,
      })),
      axisName: {
        color: look.ink,
        fontSize: look.size * 0.9,
        width: Math.max(72, look.width * 0.2),
        overflow: 'break' as const,
      },
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: look.line } },
      axisLine: { lineStyle: { color: look.line } },
    },
    series: [
      {
        id: 'radar',
        type: 'radar' as const,
        data: data.series.map(({ name, tone, dashed = false, values }, at) => ({
          name,
          value: values.map((one) => one ?? Number.NaN),
          symbol: dashed ? 'emptyCircle' : 'circle',
          symbolSize: look.size * 0.5,
          itemStyle: { color: look.tones[tone] },
          lineStyle: {
            color: look.tones[tone],
            width: 2,
            type: dashed ? ('dashed' as const) : ('solid' as const),
          },
          ...(at === 0 ? { areaStyle: { color: look.tones[tone], opacity: 0.12 } } : {}),
        })),
      },
    ],
  };
}

import type { ChartData } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';

/** A field of numbers on coloured grounds: the number stands in each cell where there is room for it. */
export function heatOption(
  data: ChartData,
  { look, write }: { look: ChartLook; write: (value: number) => string },
) {
  const narrow = look.width < 640;
  const steps = data.steps ?? [];
  return {
    aria: { enabled: true, label: { enabled: false } },
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: look.size, color: look.ink },
    grid: {
      left: 4,
      right: 8,
      top: look.size * (narrow ? 9.5 : 6.6),
      bottom: 4,
      outerBoundsMode: 'same' as const,
    },
    tooltip: {
      trigger: 'item' as const,
      confine: true,
      backgroundColor: look.paper,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: look.size },
      formatter: ({ value }: { value: unknown }) => cellWords(value, data, write),
    },
    visualMap: {
      type: 'piecewise' as const,
      dimension: 2,
      orient: narrow ? ('vertical' as const) : ('horizontal' as const),
      top: 0,
      left: 0,
      itemSymbol: 'roundRect',
      itemGap: look.size * (narrow ? 0.3 : 0.8),
      hoverLink: false,
      selectedMode: false as const,
      textStyle: { color: look.ink, fontSize: look.size * 0.85 },
      pieces: steps.map(({ from, name, ground }, at) => ({
        gte: from,
        ...(steps[at + 1] === undefined ? {} : { lt: steps[at + 1]?.from }),
        label: name,
        color: look.grounds[ground],
      })),
    },
    xAxis: {
      type: 'category' as const,
      position: 'top' as const,
      data: data.series.map(({ name }, at) => (narrow ? String(at + 1) : name)),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        color: look.ink,
        fontSize: look.size * 0.85,
        interval: 0,
        width: (look.width * 0.72) / Math.max(data.series.length, 1) - 4,
        lineHeight: look.size,
        height: look.size * 3,
        overflow: 'break' as const,
        lineOverflow: 'truncate' as const,
      },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: data.categories.map(({ name, short }) => short ?? name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        color: look.ink,
        fontSize: look.size * 0.85,
        interval: 0,
        width: Math.min(220, look.width * (narrow ? 0.4 : 0.26)),
        overflow: 'truncate' as const,
      },
    },
    series: [
      {
        id: 'heat',
        type: 'heatmap' as const,
        data: data.series.flatMap(({ values }, column) =>
          values.flatMap((value, row) => (value === null ? [] : [[column, row, value]])),
        ),
        itemStyle: { borderColor: look.paper, borderWidth: 2 },
        label: {
          show: !narrow,
          color: look.ink,
          fontSize: look.size * 0.85,
          formatter: ({ value }: { value: unknown }) => {
            const number = Array.isArray(value) ? value[2] : null;
            return typeof number === 'number' ? write(number) : '';
          },
        },
      },
    ],
  };
}

/** `Xã Tri Tôn · Thể chế: 83,5 %` */
function cellWords(
  value: unknown,
  { categories, series }: ChartData,
  write: (value: number) => string,
): string {
  const [column, row, number] = Array.isArray(value) ? value : [];
  const names = [categories[Number(row)]?.name, series[Number(column)]?.name].filter(Boolean);
  return `${names.join(' · ')}: ${typeof number === 'number' ? write(number) : '–'}`;
}

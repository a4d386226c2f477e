import type { ChartData, ChartSeries } from './chart-data.ts';
import { type ChartLook, legendHeight } from './chart-look.ts';
import { heatOption } from './heat-option.ts';
import { radarOption } from './radar-option.ts';

/** The drawing of any layout. */
export function optionOf(
  data: ChartData,
  drawing: { look: ChartLook; write: (value: number) => string },
) {
  if (data.layout === 'radar') return radarOption(data, drawing);
  return data.layout === 'heat' ? heatOption(data, drawing) : chartOption(data, drawing);
}

/** Columns, bars and lines in the words of ECharts. Every text is ours; nothing is rounded before it is drawn. */
export function chartOption(
  data: ChartData,
  { look, write }: { look: ChartLook; write: (value: number) => string },
) {
  const names = data.categories.map(({ name, short }) => short ?? name);
  const values = valueAxis(data, { look, write });
  const categories = categoryAxis(data, { look, names });
  const lying = data.layout === 'bars';
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: hasBarsToTell(data) } },
    // A figure that is on its way to its place shows a number that never was.
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: look.size, color: look.ink },
    grid: { left: 4, right: 16, top: legendHeight(data, look), bottom: 4, outerBoundsMode: 'same' },
    legend: {
      show: data.series.length > 1,
      top: 0,
      left: 0,
      icon: 'roundRect',
      textStyle: { color: look.ink, fontSize: look.size * 0.9 },
      itemGap: look.size,
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      backgroundColor: look.paper,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: look.size },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : '–'),
    },
    xAxis: lying ? values : categories,
    yAxis: lying ? { ...categories, inverse: true } : values,
    series: data.series.map((one) => drawn(one, { data, look, write })),
  };
}

function drawn(
  { key, name, tone, tones, kind = 'bar', dashed = false, values }: ChartSeries,
  { data, look, write }: { data: ChartData; look: ChartLook; write: (value: number) => string },
) {
  const color = look.tones[tone];
  const mark =
    data.target === undefined || data.series[0]?.key !== key
      ? {}
      : { markLine: targetLine(data.target, { data, look, write }) };
  const common = { id: key, name, data: [...values], ...mark };
  if (kind === 'line')
    return {
      ...common,
      type: 'line' as const,
      symbolSize: look.size * 0.6,
      symbol: dashed ? 'emptyCircle' : 'circle',
      connectNulls: false,
      lineStyle: {
        color,
        width: look.size / 5,
        type: dashed ? ('dashed' as const) : ('solid' as const),
      },
      itemStyle: { color },
    };
  const coloured = (value: number | null, at: number) => {
    const own = tones?.[at];
    return own === undefined ? value : { value, itemStyle: { color: look.tones[own] } };
  };
  return {
    ...common,
    data: values.map(coloured),
    type: 'bar' as const,
    barMaxWidth: look.size * 2.6,
    ...(data.stacked ? { stack: 'all' } : {}),
    itemStyle: dashed
      ? { color: look.paper, borderColor: color, borderWidth: 2, borderType: 'dashed' as const }
      : { color, borderColor: look.paper, borderWidth: data.stacked ? 1 : 0 },
  };
}

function targetLine(
  { value, name }: { value: number; name: string },
  { data, look, write }: { data: ChartData; look: ChartLook; write: (value: number) => string },
) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: look.ink, type: 'dashed' as const, width: 2 },
    label: {
      formatter: `${name} ${write(value)}`,
      position: 'insideStartTop' as const,
      color: look.ink,
      fontSize: look.size * 0.9,
    },
    data: [data.layout === 'bars' ? { xAxis: value } : { yAxis: value }],
  };
}

function valueAxis(
  data: ChartData,
  { look, write }: { look: ChartLook; write: (value: number) => string },
) {
  return {
    type: 'value' as const,
    min: 0,
    ...(data.share ? { max: 1, interval: look.width < 480 ? 0.5 : 0.25 } : { minInterval: 1 }),
    axisLabel: { color: look.inkSoft, fontSize: look.size * 0.9, formatter: write },
    splitLine: { lineStyle: { color: look.line } },
    splitNumber: look.width < 480 ? 2 : 4,
  };
}

function categoryAxis(data: ChartData, { look, names }: { look: ChartLook; names: string[] }) {
  const lying = data.layout === 'bars';
  return {
    type: 'category' as const,
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.line } },
    axisLabel: {
      color: look.ink,
      fontSize: look.size * 0.9,
      hideOverlap: true,
      ...(lying
        ? {
            width: Math.min(280, look.width * 0.44),
            overflow: 'break' as const,
            lineHeight: look.size * 1.1,
            interval: 0,
          }
        : {}),
    },
  };
}

/** Patterns where bars of several series must be told apart without colour; a single series needs none. */
function hasBarsToTell(data: ChartData): boolean {
  return data.series.filter(({ kind = 'bar', dashed }) => kind === 'bar' && !dashed).length > 1;
}

import type { ChartData } from './chart-data.ts';
import { type ChartLook, legendHeight } from './chart-look.ts';

/** A line around for each series; the first one, of whom the page speaks, is filled. Shares reach 1 at the rim. */
export function radarOption(
  data: ChartData,
  { look, write }: { look: ChartLook; write: (value: number) => string },
) {
  const highest = Math.max(...data.series.flatMap(({ values }) => values.map((one) => one ?? 0)));
  const top = legendHeight(data, look);
  const narrow = look.width < 480;
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
      radius: narrow ? '44%' : '66%',
      indicator: data.categories.map(({ name, short }) => ({
        name: short ?? name,
        min: 0,
        max: data.share ? 1 : highest,
      })),
      axisName: {
        color: look.ink,
        fontSize: look.size * 0.9,
        lineHeight: look.size * 1.05,
        formatter: (name?: string) => inLines(name ?? '', narrow ? 11 : 26),
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

const MOST_LINES = 4;

/** Names of axes are not broken by the drawing: here they are, at blanks, into a few short lines. */
export function inLines(text: string, letters: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines.join('\n');
  return `${lines.slice(0, MOST_LINES).join('\n')} …`;
}

import { BarChart, HeatmapChart, LineChart, RadarChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData, Ground, Tone } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';
import { optionOf } from './chart-option.ts';
import { mixed } from './mixed.ts';

use([
  ...[BarChart, HeatmapChart, LineChart, RadarChart, SVGRenderer],
  ...[AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent],
  ...[RadarComponent, VisualMapPiecewiseComponent],
]);

export interface Drawing {
  show(data: ChartData, write: (value: number) => string): void;
  close(): void;
}

/** Draws into an element until closed; follows its size. This file is a piece of its own, loaded by pages that draw. */
export function drawIn(
  place: HTMLElement,
  onOpen: (at: { category: number; series: string }) => void,
): Drawing {
  const chart = init(place, null, { renderer: 'svg' });
  let shown: { data: ChartData; write: (value: number) => string } | null = null;
  const draw = () => {
    if (shown === null || place.clientWidth === 0) return;
    const { data, write } = shown;
    chart.setOption(optionOf(data, { look: lookOf(place), write }), { notMerge: true });
    // On paper the drawing is as wide as the sheet, so that it must be able to shrink.
    const { clientWidth, clientHeight } = place;
    place.querySelector('svg')?.setAttribute('viewBox', `0 0 ${clientWidth} ${clientHeight}`);
  };
  chart.on('click', ({ dataIndex, seriesId, value }) => {
    if (shown?.data.layout !== 'heat')
      return onOpen({ category: dataIndex, series: String(seriesId) });
    const [column, row] = Array.isArray(value) ? value : [];
    const series = shown.data.series[Number(column)];
    if (series !== undefined) onOpen({ category: Number(row), series: series.key });
  });
  const follow = new ResizeObserver(() => {
    chart.resize();
    draw();
  });
  follow.observe(place);
  return {
    show(data, write) {
      shown = { data, write };
      draw();
    },
    close() {
      follow.disconnect();
      chart.dispose();
    },
  };
}

const TONES = [
  'accent',
  'gold-ink',
  'in-time',
  'soon',
  'late',
  'stopped',
] as const satisfies Tone[];

/** Strong enough to be told apart, light enough for ink. */
function groundsOf(token: (name: string) => string): Record<Ground, string> {
  return {
    late: mixed(token('late'), token('paper')),
    soon: token('gold'),
    plain: token('gold-soft'),
    'in-time': mixed(token('in-time'), token('paper')),
  };
}

function lookOf(place: HTMLElement): ChartLook {
  const style = getComputedStyle(place);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const [accent, goldInk, inTime, soon, late, stopped] = TONES.map(token);
  return {
    tones: {
      accent: accent ?? '',
      'gold-ink': goldInk ?? '',
      'in-time': inTime ?? '',
      soon: soon ?? '',
      late: late ?? '',
      stopped: stopped ?? '',
    },
    grounds: groundsOf(token),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    line: token('line'),
    paper: token('paper'),
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
    width: place.clientWidth,
  };
}

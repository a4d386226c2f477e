import type { TaskState } from '@motcua/domain/plan/task-state.ts';
import { CustomChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import type { CustomSeriesRenderItemAPI } from 'echarts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { GANTT_FOOT, GANTT_HEAD, type GanttRow } from './gantt-rows.ts';

use([CustomChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export interface GanttPicture {
  rows: readonly GanttRow[];
  span: [number, number];
  today: number;
  todayWord: string;
}

const DAY_MS = 86_400_000;

/** Draws the chart into an element until closed. This file is loaded by the page that draws. */
export function drawGantt(place: HTMLElement, onOpen: (id: string) => void) {
  const chart = init(place, null, { renderer: 'svg' });
  let shown: GanttPicture | null = null;
  const draw = () => {
    if (shown === null || place.clientWidth === 0) return;
    chart.setOption(optionOf(shown, place), { notMerge: true });
    // On paper the drawing is as wide as the sheet, so that it must be able to shrink.
    const { clientWidth, clientHeight } = place;
    place.querySelector('svg')?.setAttribute('viewBox', `0 0 ${clientWidth} ${clientHeight}`);
  };
  chart.on('click', ({ dataIndex }) => {
    const id = shown?.rows[dataIndex]?.id;
    if (id !== undefined) onOpen(id);
  });
  const follow = new ResizeObserver(() => {
    chart.resize();
    draw();
  });
  follow.observe(place);
  return {
    show(picture: GanttPicture) {
      shown = picture;
      draw();
    },
    close() {
      follow.disconnect();
      chart.dispose();
    },
  };
}

const tones: Record<TaskState, string> = {
  not_due: 'stopped',
  doing: 'soon',
  done_on_time: 'in-time',
  done_late: 'soon',
  not_done: 'late',
  no_longer_fitting: 'stopped',
};

function optionOf({ rows, span, today, todayWord }: GanttPicture, place: HTMLElement) {
  const style = getComputedStyle(place);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const text = { color: token('ink'), fontFamily: style.fontFamily, fontSize: 13 };
  return {
    animation: false,
    // Days are days of the calendar, wherever the screen stands.
    useUTC: true,
    textStyle: text,
    grid: {
      left: 8,
      right: 16,
      top: GANTT_HEAD,
      bottom: GANTT_FOOT,
      outerBoundsMode: 'same' as const,
    },
    tooltip: {
      confine: true,
      backgroundColor: token('paper'),
      borderColor: token('line'),
      textStyle: text,
      formatter: ({ dataIndex }: { dataIndex: number }) => escapeHtml(rows[dataIndex]?.words ?? ''),
    },
    xAxis: {
      type: 'time' as const,
      position: 'top' as const,
      ...{ min: span[0] * DAY_MS, max: span[1] * DAY_MS },
      axisLabel: { ...text, formatter: (value: number) => monthOf(value), hideOverlap: true },
      splitLine: { show: true, lineStyle: { color: token('line') } },
      axisLine: { lineStyle: { color: token('line-strong') } },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLabel: { ...text, interval: 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: token('line-strong') } },
    },
    series: [
      {
        type: 'custom' as const,
        cursor: 'pointer',
        clip: true,
        renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => barOf(rows, { api, token }),
        data: rows.map((row, index) => [index, (row.from ?? row.to - 1) * DAY_MS, row.to * DAY_MS]),
        encode: { x: [1, 2], y: 0 },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: token('accent'), type: 'dashed' as const, width: 2 },
          label: { formatter: todayWord, color: token('accent'), position: 'end' as const },
          data: today >= span[0] && today <= span[1] ? [{ xAxis: today * DAY_MS }] : [],
        },
      },
    ],
  };
}

/** The span in a pale tone, what is done in a full one; without a beginning only a mark at the due day. */
function barOf(
  rows: readonly GanttRow[],
  { api, token }: { api: CustomSeriesRenderItemAPI; token: (name: string) => string },
) {
  const index = Number(api.value(0));
  const row = rows[index];
  if (row === undefined) return null;
  const [left = 0, middle = 0] = api.coord([api.value(1), index]);
  const [right = 0] = api.coord([api.value(2), index]);
  const tone = tones[row.state];
  const fill = token(tone);
  const size = 14;
  if (row.from === null)
    return {
      type: 'polygon' as const,
      shape: {
        points: [
          ...[
            [right, middle - 8],
            [right + 8, middle],
          ],
          ...[
            [right, middle + 8],
            [right - 8, middle],
          ],
        ],
      },
      style: { fill },
    };
  const bar = (width: number, style: object) => ({
    type: 'rect' as const,
    shape: { x: left, y: middle - size / 2, width: Math.max(width, 2), height: size, r: 3 },
    style,
  });
  const whole = right - left;
  return {
    type: 'group' as const,
    children: [
      bar(whole, { fill: token(`${tone}-soft`), stroke: fill, lineWidth: 1 }),
      ...(row.part > 0 ? [bar(whole * row.part, { fill })] : []),
    ],
  };
}

/** `01/2026`; months mean the same in both languages. */
function monthOf(milliseconds: number): string {
  const day = new Date(milliseconds).toISOString();
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import { describe, expect, test } from 'vitest';
import { type ChartData, isEmptyChart } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';
import { chartOption } from './chart-option.ts';

const look: ChartLook = {
  tones: {
    accent: '#8f1d22',
    'gold-ink': '#6a4a00',
    'in-time': '#17593a',
    soon: '#7a4a00',
    late: '#a01621',
    stopped: '#454d57',
  },
  grounds: { late: '#fbe6e4', soon: '#fdf0d5', plain: '#ece8df', 'in-time': '#e4f1e9' },
  ink: '#1f1c18',
  inkSoft: '#565048',
  line: '#ddd7cb',
  paper: '#ffffff',
  font: 'Be Vietnam Pro',
  size: 14,
  width: 900,
};
const write = (value: number) => `${value} hồ sơ`;

const resolved: ChartData = {
  layout: 'columns',
  stacked: true,
  categories: [
    { key: '2026-01', name: 'Tháng 1' },
    { key: '2026-02', name: 'Tháng 2' },
  ],
  series: [
    { key: 'onTime', name: 'Đúng hạn', tone: 'in-time', values: [40, null] },
    { key: 'late', name: 'Quá hạn', tone: 'late', values: [2, null] },
  ],
};

describe('the drawing of a chart', () => {
  test('given categories with colours of their own, when bars are drawn, then each has its own, and a gap stays a gap', () => {
    const ages: ChartData = {
      layout: 'bars',
      categories: ['late', 'later', 'none'].map((key) => ({ key, name: key })),
      series: [
        {
          key: 'open',
          name: 'Hồ sơ',
          tone: 'in-time',
          tones: ['late', 'in-time'],
          values: [3, 5, null],
        },
      ],
    };
    expect(chartOption(ages, { look, write }).series[0]?.data).toEqual([
      { value: 3, itemStyle: { color: look.tones.late } },
      { value: 5, itemStyle: { color: look.tones['in-time'] } },
      null,
    ]);
  });

  test('given two states, when they are drawn as bars, then each has a pattern beside its colour', () => {
    const option = chartOption(resolved, { look, write });
    expect(option.aria.decal.show).toBe(true);
    expect(option.series.map(({ itemStyle }) => itemStyle.color)).toEqual(['#17593a', '#a01621']);
  });

  test('given a month without a case, when it is drawn, then it is a gap and no zero', () => {
    const option = chartOption(resolved, { look, write });
    expect(option.series[0]?.data).toEqual([40, null]);
  });

  test('given a share, when it is drawn, then the axis runs from nothing to the whole', () => {
    const share = { ...resolved, share: true, stacked: false };
    expect(chartOption(share, { look, write }).yAxis).toMatchObject({ min: 0, max: 1 });
  });

  test('given a target, when it is drawn, then one line bears its name and number', () => {
    const aimed = { ...resolved, target: { value: 96, name: 'Mục tiêu' } };
    const marks = chartOption(aimed, { look, write }).series.map((one) =>
      'markLine' in one ? one.markLine?.label.formatter : null,
    );
    expect(marks).toEqual(['Mục tiêu 96 hồ sơ', null]);
  });

  test('given lying bars, when they are drawn, then the first stands on top', () => {
    const option = chartOption({ ...resolved, layout: 'bars' }, { look, write });
    expect(option.yAxis).toMatchObject({ type: 'category', inverse: true });
    expect(option.xAxis).toMatchObject({ type: 'value' });
  });

  test('given figures that change, when they are drawn, then none stands anywhere but in its place', () => {
    expect(chartOption(resolved, { look, write }).animation).toBe(false);
  });

  test('given no case at all, when it is asked, then the chart is empty; a zero is a case', () => {
    const [first] = resolved.series;
    const none = { ...resolved, series: [{ ...first, values: [null, null] }] } as ChartData;
    expect(isEmptyChart(none)).toBe(true);
    expect(
      isEmptyChart({ ...none, series: [{ ...none.series[0], values: [0] }] } as ChartData),
    ).toBe(false);
  });
});

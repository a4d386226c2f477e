import { describe, expect, test } from 'vitest';
import type { ChartData } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';
import { optionOf } from './chart-option.ts';
import { inLines } from './radar-option.ts';

const look: ChartLook = {
  tones: {
    ...{ accent: '#8f1d22', 'gold-ink': '#6a4a00', 'in-time': '#17593a' },
    ...{ soon: '#7a4a00', late: '#a01621', stopped: '#454d57' },
  },
  grounds: { late: '#fbe6e4', soon: '#fdf0d5', plain: '#ece8df', 'in-time': '#e4f1e9' },
  ...{ ink: '#1f1c18', inkSoft: '#565048', line: '#ddd7cb', paper: '#ffffff' },
  ...{ font: 'Be Vietnam Pro', size: 14, width: 900 },
};
const write = (value: number) => `${value * 100} %`;

const fields: ChartData = {
  layout: 'heat',
  share: true,
  categories: [
    { key: 'triton', name: 'Xã Tri Tôn' },
    { key: 'hatien', name: 'Phường Hà Tiên' },
  ],
  series: [
    { key: 'i', name: 'Chỉ đạo', tone: 'accent', values: [0.5, 0.9] },
    { key: 'ii', name: 'Thể chế', tone: 'accent', values: [null, 1] },
  ],
  steps: [
    { from: 0, name: 'dưới 60 %', ground: 'late' },
    { from: 0.6, name: 'từ 60 %', ground: 'in-time' },
  ],
};

describe('a field of numbers', () => {
  test('given units and fields, when they are drawn as a heat map, then each cell has its place, and what is not known stays empty', () => {
    const option = optionOf(fields, { look, write });
    expect(option.series[0]?.data).toEqual([
      [0, 0, 0.5],
      [0, 1, 0.9],
      [1, 1, 1],
    ]);
  });

  test('given grounds with their words, when they are drawn, then each reaches up to the next', () => {
    const option = optionOf(fields, { look, write });
    expect('visualMap' in option && option.visualMap.pieces).toEqual([
      { gte: 0, lt: 0.6, label: 'dưới 60 %', color: '#fbe6e4' },
      { gte: 0.6, label: 'từ 60 %', color: '#e4f1e9' },
    ]);
  });

  test('given shares of fields, when they are drawn as a radar, then every axis ends at the whole', () => {
    const option = optionOf({ ...fields, layout: 'radar' }, { look, write });
    expect('radar' in option && option.radar.indicator).toEqual([
      { name: 'Xã Tri Tôn', min: 0, max: 1 },
      { name: 'Phường Hà Tiên', min: 0, max: 1 },
    ]);
  });

  test('given a long name of an axis, when it is drawn, then it stands in a few short lines', () => {
    expect(inLines('Cải cách thủ tục hành chính', 11)).toBe('Cải cách\nthủ tục\nhành chính');
    expect(inLines('một hai ba bốn năm sáu bảy tám chín mười', 7).endsWith(' …')).toBe(true);
  });
});

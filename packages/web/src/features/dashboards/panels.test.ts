import { FIGURE_NAMES, type FigurePoint, type Figures } from '@motcua/contract/figures.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { dashboard as words } from '../../messages/vi/dashboard.ts';
import { agesData } from './ages-panel.tsx';
import { causesData } from './causes-panel.tsx';
import { doneData, rateData } from './series-panel.tsx';

const zero = Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as Figures;

function day(text: string, figures: Partial<Figures> = {}): FigurePoint {
  const date = parsePlainDate(text);
  return { from: date, to: date, figures: { ...zero, ...figures } };
}

describe('the charts of a dashboard', () => {
  const points = [
    day('2026-11-20', { resolved: 4, resolvedEarly: 2, resolvedOnTime: 1, resolvedLate: 1 }),
    day('2026-11-21'),
    day('2026-11-22'),
  ];

  test('given days to come, when what was resolved is drawn, then they are left out; a day without work is a zero', () => {
    const data = doneData(points, { words, today: '2026-11-21' });
    expect(data.categories.map(({ short }) => short)).toEqual(['20/11', '21/11']);
    expect(data.series.map(({ values }) => values)).toEqual([
      [2, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  test('given a day on which nothing ended, when the rate is drawn, then it is a gap, and the period before goes on beside it', () => {
    const before = [day('2026-10-20'), day('2026-10-21', { resolved: 2, resolvedEarly: 1 })];
    const [now, then] = rateData(points, before, words).series;
    expect(now?.values).toEqual([0.75, null, null]);
    expect(then).toMatchObject({ dashed: true, values: [null, 0.5, null] });
  });

  test('given causes, when they are drawn, then the commonest stands first and what did not occur is left out', () => {
    const figures = { ...zero, late: 5, lateAgency: 1, lateUnexplained: 4 };
    const data = causesData(figures, 'Hồ sơ quá hạn', (name) => name);
    expect(data.categories.map(({ key }) => key)).toEqual(['lateUnexplained', 'lateAgency']);
    expect(data.series[0]?.values).toEqual([4, 1]);
  });

  test('given nothing known yet, when ages are drawn, then there is no bar', () => {
    expect(agesData(undefined, words).categories).toEqual([]);
  });
});

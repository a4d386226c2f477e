import { FIGURE_NAMES, type Figures } from '@motcua/contract/figures.ts';
import { describe, expect, test } from 'vitest';
import { type CountedRow, publishRows } from './board.ts';

function row(key: string, counts: Partial<Figures>): CountedRow {
  const none = Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0]));
  const figures = { ...none, ...counts } as Figures;
  figures.total =
    figures.resolvedEarly +
    figures.resolvedOnTime +
    figures.resolvedLate +
    figures.openInTime +
    figures.openOverdue;
  figures.received = counts.received ?? figures.total;
  return { key, name: key, figures };
}

describe('what the public sees of the books', () => {
  test('given a unit with two late dossiers, when its row is published, then neither they nor their share are shown', () => {
    const rows = publishRows([
      row('a', { resolvedEarly: 60, resolvedLate: 2, openInTime: 20 }),
      row('b', { resolvedEarly: 70, resolvedLate: 11, openInTime: 30, openOverdue: 9 }),
      row('c', { resolvedOnTime: 80, resolvedLate: 20, openInTime: 40 }),
    ]);
    expect(rows[0]).toMatchObject({ total: 82, resolvedLate: null, inTimeShare: null });
    // By the sum of the column the two would be found again: a second unit hides its own.
    expect(rows.filter(({ resolvedLate }) => resolvedLate === null)).toHaveLength(2);
    expect(rows[2]).toMatchObject({ resolvedInTime: 80, resolvedLate: 20, inTimeShare: 0.8 });
  });

  test('given a unit with three dossiers in all, when published, then nothing of its row is shown', () => {
    const rows = publishRows([
      row('a', { resolvedEarly: 3 }),
      row('b', { resolvedEarly: 70 }),
      row('c', { resolvedEarly: 90 }),
    ]);
    expect(rows[0]).toEqual({
      ...{ key: 'a', name: 'a', received: null, total: null, resolvedInTime: null },
      ...{ resolvedLate: null, openInTime: null, openOverdue: null, inTimeShare: null },
    });
    expect(rows[1]?.total).toBeNull();
    expect(rows[2]?.total).toBe(90);
  });

  test('given a unit without any dossier, when published, then nought is nought and there is no share', () => {
    const [none] = publishRows([row('a', {}), row('b', { resolvedEarly: 70 })]);
    expect(none).toMatchObject({ total: 0, resolvedInTime: 0, resolvedLate: 0, inTimeShare: null });
  });
});

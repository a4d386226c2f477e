import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressSmall } from './suppress-small.ts';

describe('small counts on the public board', () => {
  test('given a column with one small count, when its sum is published, then the next smallest hides with it', () => {
    expect(suppressSmall([[120], [3], [40], [0]], 5)).toEqual([[false], [true], [true], [false]]);
  });

  test('given two small counts that sum up to less than five, when published, then a third hides with them', () => {
    expect(suppressSmall([[1], [2], [90], [30]], 5)).toEqual([[true], [true], [false], [true]]);
  });

  test('given no small count, when published, then all is shown; nought is no small count', () => {
    expect(
      suppressSmall(
        [
          [5, 0],
          [17, 8],
        ],
        5,
      ),
    ).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  test('given a small count in a table of rows and columns, when published, then it hides in both directions', () => {
    const hidden = suppressSmall(
      [
        [2, 30, 40],
        [50, 60, 70],
        [80, 90, 99],
      ],
      5,
    );
    expect(hidden.flat().filter(Boolean).length).toBeGreaterThanOrEqual(4);
    expect(hidden[0]?.filter(Boolean)).toHaveLength(2);
  });

  test('given any table, when it is published with its sums, then no line gives a small count away', () => {
    const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
      fc.array(fc.array(fc.nat({ max: 30 }), { minLength: width, maxLength: width }), {
        ...{ minLength: 2, maxLength: 6 },
      }),
    );
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = suppressSmall(counts, 5);
        const lines = [
          ...counts.map((row, r) => row.map((count, c) => ({ count, hidden: hidden[r]?.[c] }))),
          ...(counts[0] ?? []).map((_, c) =>
            counts.map((row, r) => ({ count: row[c] ?? 0, hidden: hidden[r]?.[c] })),
          ),
        ];
        for (const line of lines) {
          const within = line.filter((cell) => cell.hidden);
          const sum = within.reduce((total, { count }) => total + count, 0);
          const all = within.length === line.length;
          expect(within.length === 0 || all || (within.length > 1 && sum >= 5)).toBe(true);
          for (const { count, hidden: isHidden } of line)
            if (count > 0 && count < 5) expect(isHidden).toBe(true);
        }
      }),
    );
  });
});

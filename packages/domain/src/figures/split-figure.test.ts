import { describe, expect, test } from 'vitest';
import { partWords } from './pivot-words.ts';
import { formOf } from './figure-forms.ts';
import { FIGURE_NAMES, type FigureName } from './figure-names.ts';
import {
  addedForms,
  figureOfForm,
  SPLITS,
  splitForm,
  splitTwice,
  termsOf,
} from './split-figure.ts';

const keysOf = (figure: FigureName, by: (typeof SPLITS)[number]) =>
  splitForm(formOf(figure), by)?.map(({ key }) => key) ?? null;

describe('a figure falls apart by its own measures', () => {
  test('given any figure and any split, when it can be split, then its parts are the figure, measure by measure', () => {
    let split = 0;
    for (const name of FIGURE_NAMES)
      for (const by of SPLITS) {
        const parts = splitForm(formOf(name), by);
        if (parts === null) continue;
        split += 1;
        const sum = termsOf(addedForms(parts.map(({ form }) => form)));
        expect({ name, by, sum }).toEqual({ name, by, sum: termsOf(formOf(name)) });
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      }
    expect(split).toBeGreaterThan(30);
  });

  test('given any figure and two splits, when it can be split twice, then its parts are the figure too', () => {
    let split = 0;
    for (const name of FIGURE_NAMES)
      for (const rows of SPLITS)
        for (const columns of SPLITS) {
          const parts = splitTwice(formOf(name), { rows, columns });
          if (parts === null) continue;
          split += 1;
          const sum = termsOf(addedForms(parts.map(({ form }) => form)));
          expect({ name, rows, columns, sum }).toEqual({
            ...{ name, rows, columns, sum: termsOf(formOf(name)) },
          });
        }
    expect(split).toBeGreaterThan(20);
  });

  test('given what came in, then it falls apart by channel and by share of service, not by outcome', () => {
    expect(keysOf('received', 'channel')).toEqual(['counter', 'online', 'postal']);
    expect(keysOf('received', 'service')).toEqual(['full', 'partial', 'other']);
    expect(keysOf('received', 'outcome')).toBeNull();
    expect(keysOf('receivedNonTerritorial', 'channel')).toBeNull();
  });

  test('given what was resolved, then it falls apart by outcome and timeliness, by cause only where it is late', () => {
    expect(keysOf('resolved', 'outcome')).toEqual(['granted', 'refused', 'withdrawn', 'stopped']);
    expect(keysOf('resolved', 'timeliness')).toEqual(['early', 'on_time', 'late']);
    expect(keysOf('resolved', 'cause')).toBeNull();
    expect(keysOf('resolvedLate', 'cause')).toContain('unexplained');
    expect(splitTwice(formOf('resolved'), { rows: 'outcome', columns: 'timeliness' })).toHaveLength(
      12,
    );
  });

  test('given what is open, then it falls apart by its state at the end', () => {
    expect(keysOf('open', 'state')).toEqual(['in_time', 'overdue', 'waiting']);
    expect(keysOf('total', 'state')).toEqual(['resolved', 'in_time', 'overdue', 'waiting']);
    expect(keysOf('late', 'state')).toEqual(['resolved', 'overdue']);
  });

  test('given what is late, when it is split by state and cause, then each cause stands on both sides', () => {
    const parts = splitTwice(formOf('late'), { rows: 'cause', columns: 'state' });
    expect(parts).toContainEqual({
      row: 'agency',
      column: 'overdue',
      form: { end: ['overdue_agency'] },
    });
    expect(parts).toContainEqual({
      row: 'agency',
      column: 'resolved',
      form: { flows: ['late_agency'] },
    });
  });

  test('given a part that has a name of its own, then the name is found', () => {
    const online = splitForm(formOf('received'), 'channel')?.find(({ key }) => key === 'online');
    expect(figureOfForm(online?.form ?? {})).toBe('receivedOnline');
    const overdue = splitForm(formOf('open'), 'state')?.find(({ key }) => key === 'overdue');
    expect(figureOfForm(overdue?.form ?? {})).toBe('openOverdue');
    expect(figureOfForm({ flows: ['late_agency'] })).toBeNull();
    expect(figureOfForm({})).toBeNull();
  });

  test('given figures that are reckoned alike, then the first of the list has the name', () => {
    for (const name of FIGURE_NAMES) {
      const found = figureOfForm(formOf(name));
      if (found !== null)
        expect(FIGURE_NAMES.indexOf(found)).toBeLessThanOrEqual(FIGURE_NAMES.indexOf(name));
    }
  });
});

test('given any part of any figure, then it has words', () => {
  for (const name of FIGURE_NAMES)
    for (const by of SPLITS)
      for (const { key } of splitForm(formOf(name), by) ?? [])
        expect({ key, words: partWords(by, key)?.vi }).toMatchObject({ words: expect.any(String) });
});

import { describe, expect, it } from 'vitest';
import type { RegisterField } from './definition.ts';
import { readCell } from './read-cell.ts';

const readers = {
  unitId: (text: string) => (text === 'H01.1' ? '00000000-0000-7000-8000-000000000001' : null),
  dayOfSerial: (serial: number) => (serial === 43831 ? '2020-01-01' : null),
};
const field = (kind: RegisterField['kind'], more: Partial<RegisterField> = {}): RegisterField => ({
  ...{ code: 'x', name: { vi: 'Cột', en: 'Column' }, kind, ...more },
});

describe('cells as people fill them in', () => {
  it.each([
    ['date', '5/1/2026', '2026-01-05'],
    ['date', '05.01.2026', '2026-01-05'],
    ['date', '2026-01-05', '2026-01-05'],
    ['date', 43831, '2020-01-01'],
    ['number', '1.386', 1386],
    ['number', '0,5', 0.5],
    ['number', 7, 7],
    ['money', '2.000.000', 2_000_000],
    ['yes-no', 'Có', true],
    ['yes-no', 'x', true],
    ['yes-no', 'KHÔNG', false],
    ['lines', 'Một; Hai\nBa', ['Một', 'Hai', 'Ba']],
    ['text', 12, '12'],
    ['text', '  ', null],
  ] as const)('given %s "%s", then %s', (kind, cell, value) => {
    expect(readCell(field(kind), cell, readers)).toEqual({ value, fault: null });
  });

  it.each([
    ['date', '31/02/2026'],
    ['number', 'mười'],
    ['yes-no', 'có lẽ'],
    ['unit', 'Nơi không có'],
  ] as const)('given %s "%s", then it is told in words', (kind, cell) => {
    expect(readCell(field(kind), cell, readers).fault?.vi).toContain(`“${cell}”`);
  });

  it('given a choice by its name without accents, then its code', () => {
    const choices = [{ code: 'news', name: { vi: 'Tin', en: 'News item' } }];
    expect(readCell(field('choice', { choices }), 'TIN', readers).value).toBe('news');
    expect(readCell(field('choice', { choices }), 'Bài', readers).fault?.vi).toContain('Tin');
  });
});

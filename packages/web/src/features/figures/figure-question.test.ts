import { describe, expect, test } from 'vitest';
import { figureFaults, figureQuestion } from './figure-question.ts';

const asked = { unit: 'H01', figure: 'late', from: '2026-11-01', to: '2026-11-30' };

describe('the address of a figure', () => {
  test('given a whole question, when it is read, then it has no fault', () => {
    expect(figureFaults(asked)).toEqual([]);
    expect(figureQuestion(asked)).toMatchObject({ ...asked, axis: 'subordination', cut: 'whole' });
  });

  test('given an unknown figure and a day that never was, when it is read, then both are named', () => {
    const faults = figureFaults({ ...asked, figure: 'lateish', from: '2026-02-30' });
    expect(faults).toEqual(['figure', 'from']);
  });

  test('given a period that ends before it begins, when it is read, then that is the fault, and nothing is asked', () => {
    const reversed = { ...asked, from: '2026-11-30', to: '2026-11-01' };
    expect(figureFaults(reversed)).toEqual(['reversed']);
    expect(figureQuestion(reversed)).toBeNull();
  });
});

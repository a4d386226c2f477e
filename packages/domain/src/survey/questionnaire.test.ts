import { describe, expect, test } from 'vitest';
import { small } from './testing/small.ts';
import { isEmptySheet, misfits, questionnaireFaults } from './questionnaire.ts';

describe('what a sheet may hold', () => {
  test('given steps of the scale and known choices, then it fits', () => {
    expect(misfits(small, { a1: 5, a2: 1, w1: ['x'] })).toEqual([]);
  });

  test('given an unknown item, a step beyond the scale or a strange choice, then each is named', () => {
    expect(misfits(small, { zz: 3, a1: 6, w1: ['q'], a2: ['x'] })).toEqual([
      'zz',
      'a1',
      'w1',
      'a2',
    ]);
  });

  test('given only choices, then the sheet says nothing', () => {
    expect(isEmptySheet(small, { w1: ['x'] })).toBe(true);
    expect(isEmptySheet(small, { a1: 3 })).toBe(false);
  });
});

describe('questionnaires that cannot be used', () => {
  test('given the small one, then it has no faults', () => {
    expect(questionnaireFaults(small)).toEqual([]);
  });

  test('given a code twice, an empty factor and a scale where all are satisfied, then each is named', () => {
    const [block] = small.blocks;
    const [factor] = block?.factors ?? [];
    if (block === undefined || factor === undefined) throw new Error('the small one has factors');
    const faulty = {
      ...small,
      scale: small.scale.map((step) => ({ ...step, satisfied: true })),
      blocks: [
        {
          ...block,
          factors: [factor, { ...factor, code: 'b' }, { ...factor, code: 'c', items: [] }],
        },
      ],
    };
    expect(questionnaireFaults(faulty).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'item-twice a1',
      'item-twice a2',
      'factor-empty c',
      'scale-one-sided small',
    ]);
  });
});

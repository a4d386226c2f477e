import { describe, expect, it } from 'vitest';
import { bindFacts, originOfFact, originOfItem, type SetBinding } from './binding.ts';
import { aSet, anItem } from './testing/make.ts';

const binding: SetBinding = {
  set: 'a-set',
  facts: {
    done: { figures: [{ figure: 'resolved' }] },
    all: { figures: [{ figure: 'received' }] },
    synced: { told: 'Cổng DVCQG' },
    procedures: { catalogue: 'procedures' },
  },
};

describe('binding measures to what the system counts', () => {
  it('given counted and imported measures, when they are bound, then each says where it comes from', () => {
    const bound = bindFacts(binding, { counted: { done: 9, all: 10 }, imported: { synced: 7 } });
    expect(bound.facts).toEqual({ done: 9, all: 10, synced: 7 });
    expect(bound.origins).toEqual({ done: 'counted', all: 'counted', synced: 'imported' });
    expect(bound.contradictions).toEqual([]);
  });

  it('given an imported number that says otherwise, when it is bound, then the counted one is used, both are told', () => {
    const bound = bindFacts(binding, { counted: { done: 9, all: 10 }, imported: { done: '8' } });
    expect(bound.facts.done).toBe(9);
    expect(bound.contradictions).toHaveLength(1);
    expect(bound.contradictions[0]?.sentence.vi).toContain('đếm được 9, số nhập kèm văn bản là 8');
  });

  it('given the same number written otherwise, when it is bound, then nothing contradicts', () => {
    const told = bindFacts(binding, { counted: { done: 9 }, imported: { done: '9.0' } });
    expect(told.contradictions).toEqual([]);
  });

  it('given a year before the system was there, when figures were imported, then they are the ones that count', () => {
    const bound = bindFacts(binding, {
      counted: { done: 0, all: 0, procedures: 12 },
      imported: { done: 49_338, all: 49_536, procedures: 10 },
    });
    expect(bound.facts).toEqual({ done: 49_338, all: 49_536, procedures: 12 });
    expect(bound.origins).toMatchObject({ done: 'imported', procedures: 'counted' });
    expect(bound.contradictions.map(({ fact }) => fact)).toEqual(['procedures']);
  });

  it('given a measure that nobody counts or told, when its origin is asked, then there is none, never a number', () => {
    const { facts, origins } = bindFacts(binding, { counted: { done: 9 }, imported: {} });
    expect(facts).toEqual({ done: 9 });
    expect(originOfFact(aSet([anItem()]), origins, 'synced')).toBe('none');
  });

  it('given a measure derived from a counted and an imported one, when its origin is asked, then it is mixed', () => {
    const set = aSet([anItem({ numerator: 'rest' })], {
      facts: [
        { id: 'rest', name: 'Còn lại', of: { difference: ['all', 'synced'] } },
        { id: 'all', name: 'Tổng' },
        { id: 'synced', name: 'Đồng bộ' },
      ],
    });
    const origins = { all: 'counted', synced: 'imported' } as const;
    expect(originOfFact(set, origins, 'rest')).toBe('mixed');
    expect(originOfItem(set, origins, anItem({ numerator: 'rest' }))).toBe('mixed');
    expect(originOfItem(set, { all: 'counted' }, anItem({ numerator: 'rest' }))).toBe('none');
  });

  it('given the larger of two where one is told, when its origin is asked, then the one there counts', () => {
    const set = aSet([anItem()], {
      facts: [{ id: 'due', name: 'Phải', of: { largest: ['report', 'portal'] } }],
    });
    expect(originOfFact(set, { report: 'imported' }, 'due')).toBe('imported');
  });

  it('given an item whose points were handed in, when its origin is asked, then it is imported', () => {
    const item = anItem({ given: 'points' });
    expect(originOfItem(aSet([item]), { points: 'imported' }, item)).toBe('imported');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { factNamesOf } from '@motcua/domain/scoring/check-set.ts';
import { describe, expect, it } from 'vitest';
import { setBindingSchema } from '@motcua/contract/indicator-bindings.ts';
import { readIndicatorSet } from '@motcua/contract/indicator-set-faults.ts';

const folder = new URL('../../../../../reference-data/indicator-sets/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

describe('where the measures of the shipped sets come from', () => {
  it.each(ids)(
    'given %s, when its binding is read, then every measure says who counts or tells it',
    (id) => {
      const { set, faults } = readIndicatorSet(read(`${id}.json`));
      expect(faults).toBeNull();
      const binding = setBindingSchema.parse(read(`bindings/${id}.json`));
      expect(binding.set).toBe(id);
      if (set === null) return;
      const derived = (set.facts ?? []).flatMap(({ id: fact, of }) =>
        of === undefined ? [] : [fact],
      );
      const needed = factNamesOf(set).filter((fact) => !derived.includes(fact));
      expect(Object.keys(binding.facts).toSorted()).toEqual(needed.toSorted());
    },
  );

  it('given a measure that is counted twice over, when the binding is read, then it is refused', () => {
    const twice = { catalogue: 'procedures', told: 'Cổng' };
    expect(setBindingSchema.safeParse({ set: 'x', facts: { a: twice } }).success).toBe(false);
  });

  it('given a figure that is not kept, when the binding is read, then it is refused', () => {
    const unknown = { figures: [{ figure: 'nothing' }] };
    expect(setBindingSchema.safeParse({ set: 'x', facts: { a: unknown } }).success).toBe(false);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ProgressNode, rollUp, type Share, shareOfAll } from './roll-up.ts';

const leaf = fc.record({
  weight: fc.integer({ min: 1, max: 1000 }),
  percent: fc.integer({ min: 0, max: 100 }),
  removed: fc.boolean(),
  children: fc.constant([]),
});

const { node } = fc.letrec<{ node: ProgressNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    leaf,
    fc.record({
      weight: fc.integer({ min: 1, max: 1000 }),
      percent: fc.constant(0),
      removed: fc.boolean(),
      children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    }),
  ),
}));

const same = (a: Share | null, b: Share | null) =>
  a === null || b === null ? a === b : a.numerator * b.denominator === b.numerator * a.denominator;

test('given any tree of work, when it is rolled up, then the share lies between nothing and all', () => {
  fc.assert(
    fc.property(node, (tree) => {
      const share = rollUp(tree);
      if (share === null) return;
      expect(share.numerator >= 0n && share.numerator <= share.denominator).toBe(true);
    }),
  );
});

test('given any tree of work, when all weights of neighbours grow alike, then its progress is the same', () => {
  const heavier = (one: ProgressNode): ProgressNode => ({
    ...{ ...one, weight: one.weight * 7, children: one.children.map(heavier) },
  });
  fc.assert(fc.property(node, (tree) => same(rollUp(tree), rollUp(heavier(tree)))));
});

test('given any tree of work, when neighbours change places, then its progress is the same', () => {
  const turned = (one: ProgressNode): ProgressNode => ({
    ...one,
    children: one.children.map(turned).reverse(),
  });
  fc.assert(fc.property(node, (tree) => same(rollUp(tree), rollUp(turned(tree)))));
});

test('given any tree of work, when a level is put around it, then its progress is the same', () => {
  fc.assert(
    fc.property(node, fc.integer({ min: 1, max: 1000 }), (tree, weight) =>
      same(rollUp(tree), rollUp({ weight, percent: 0, removed: false, children: [tree] })),
    ),
  );
});

test('given neighbours, when one that was taken out by decision joins them, then their progress is the same', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 5 }), node, (nodes, more) =>
      same(shareOfAll(nodes), shareOfAll([...nodes, { ...more, removed: true }])),
    ),
  );
});

test('given any tree of work, when each leaf is finished, then the whole is', () => {
  const finished = (one: ProgressNode): ProgressNode => ({
    ...{ ...one, percent: 100, children: one.children.map(finished) },
  });
  fc.assert(
    fc.property(node, (tree) => {
      const share = rollUp(finished(tree));
      expect(share === null || share.numerator === share.denominator).toBe(true);
    }),
  );
});

test('given any tree of work, when one leaf gets further, then the whole does not fall back', () => {
  const further = (one: ProgressNode): ProgressNode => {
    const [first, ...rest] = one.children;
    return first === undefined
      ? { ...one, percent: Math.min(100, one.percent + 10) }
      : { ...one, children: [further(first), ...rest] };
  };
  fc.assert(
    fc.property(node, (tree) => {
      const [before, after] = [rollUp(tree), rollUp(further(tree))];
      if (before === null || after === null) return before === after;
      return before.numerator * after.denominator <= after.numerator * before.denominator;
    }),
  );
});

test('given work two thousand levels deep, when it is rolled up, then the leaf is told exactly', () => {
  let tree: ProgressNode = { weight: 3, percent: 37, removed: false, children: [] };
  for (let depth = 0; depth < 2000; depth += 1)
    tree = { weight: 2, percent: 0, removed: false, children: [tree] };
  expect(rollUp(tree)).toEqual({ numerator: 37n, denominator: 100n });
});

import { expect, test } from 'vitest';
import { parsePlainDate as day } from '../shared/plain-date.ts';
import { planTree } from './plan-tree.ts';
import { makeTask, makeTasks } from './testing/tasks.ts';

const end = day('2026-12-31');

test('given a programme with two yearly plans of other weights, when it is rolled up, then tasks count through their plans', () => {
  const tasks = new Map([
    ['2025', makeTasks(1, 1)],
    ['2026', [makeTask({ id: 'h', doneOn: end })]],
  ]);
  const tree = planTree(
    [
      { id: 'programme', parentId: null, weight: 1 },
      { id: '2025', parentId: 'programme', weight: 1 },
      { id: '2026', parentId: 'programme', weight: 3 },
      { id: '2027', parentId: 'programme', weight: 5 },
    ],
    (id) => tasks.get(id) ?? [],
  );
  expect(tree.progressOf('programme', end)).toEqual({ numerator: 7n, denominator: 8n });
  expect(tree.progressOf('2027', end)).toBeNull();
  expect(tree.idsBelow('programme')).toEqual(['programme', '2025', '2026', '2027']);
});

import { expect, test } from 'vitest';
import { targetsOf } from './targets.ts';

test('given items without target, case or figure, when targets are counted, then they are on neither side', () => {
  const states = ['reached', 'not_reached', 'no_target', 'no_case', 'missing', 'reached'] as const;
  expect(targetsOf(states.map((state) => ({ state })))).toEqual({ reached: 2, known: 3 });
});

import { expect, test } from 'vitest';
import { parsePlainDate as day } from '../shared/plain-date.ts';
import { actsFor, isActOfStage } from './acts.ts';
import { makeTask } from './testing/tasks.ts';

test('given an open task, when its lead unit looks, then it may report, finish and explain, but not take it out', () => {
  expect(actsFor(makeTask(), ['lead'])).toEqual(['report', 'complete', 'explain']);
  expect(actsFor(makeTask(), ['partner'])).toEqual(['report']);
  expect(actsFor(makeTask(), [])).toEqual([]);
  expect(actsFor(makeTask(), ['owner'])).toContain('remove');
});

test('given a task said to be done, when the owner of the plan looks, then he confirms or sends back', () => {
  const task = makeTask({ reportedDoneOn: day('2026-06-12') });
  expect(actsFor(task, ['lead'])).toEqual([]);
  expect(actsFor(task, ['owner'])).toEqual(['confirm', 'send_back']);
});

test('given a task that is done or taken out, when acts are asked for, then only a confirmation can be taken back', () => {
  const done = makeTask({ reportedDoneOn: day('2026-06-12'), doneOn: day('2026-06-12') });
  expect(actsFor(done, ['owner'])).toEqual(['reopen']);
  expect(actsFor(makeTask({ removedOn: day('2026-06-12') }), ['owner'])).toEqual([]);
  expect(isActOfStage('confirm', done)).toBe(false);
});

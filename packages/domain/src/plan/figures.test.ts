import { describe, expect, test } from 'vitest';
import { parsePlainDate as day } from '../shared/plain-date.ts';
import { causesOn, figuresOn, progressOn } from './figures.ts';
import { rateOf, writeRate } from './rate.ts';
import { makeTask, makeTasks } from './testing/tasks.ts';

const yearEnd = day('2026-12-31');

describe('tasks of a plan at the end of a day', () => {
  test('given 70 tasks of which 69 are done, when they are counted, then the rate is 98,57 %', () => {
    const figures = figuresOn(makeTasks(69, 1), yearEnd);
    expect(figures).toMatchObject({ planned: 70, done: 69, notDone: 1, doneOnTime: 69 });
    expect(writeRate(rateOf(figures.done, figures.planned))).toBe('98,57 %');
  });

  test('given a task taken out by decision, when they are counted, then it is out of the denominator from that day', () => {
    const tasks = [...makeTasks(69, 0), makeTask({ id: 'x', removedOn: day('2026-11-02') })];
    expect(figuresOn(tasks, yearEnd)).toMatchObject({ planned: 69, done: 69, removed: 1 });
    expect(figuresOn(tasks, day('2026-11-01'))).toMatchObject({ planned: 70, removed: 0 });
  });

  test('given a task of several parts, when they are counted, then the parts are and the heading is not', () => {
    const tasks = [
      makeTask({ id: 'h' }),
      makeTask({ id: 'a', parentId: 'h', doneOn: day('2026-06-30') }),
      makeTask({ id: 'b', parentId: 'h' }),
    ];
    expect(figuresOn(tasks, yearEnd)).toMatchObject({ planned: 2, done: 1 });
  });

  test('given a heading taken out by decision, when they are counted, then its parts go with it', () => {
    const tasks = [
      makeTask({ id: 'h', removedOn: day('2026-05-01') }),
      makeTask({ id: 'a', parentId: 'h' }),
      makeTask({ id: 'b' }),
    ];
    expect(figuresOn(tasks, yearEnd)).toMatchObject({ planned: 1, removed: 1 });
  });

  test('given work on time, late, under way, overdue and not begun, when they are counted at mid-year, then each is in its place', () => {
    const tasks = [
      makeTask({ id: '1', doneOn: day('2026-06-30') }),
      makeTask({ id: '2', dueOn: day('2026-03-31'), doneOn: day('2026-04-01') }),
      makeTask({
        ...{ id: '3', dueOn: day('2026-12-31') },
        progress: [{ on: day('2026-05-04'), percent: 40 }],
      }),
      makeTask({ id: '4', dueOn: day('2026-03-31'), reportedDoneOn: day('2026-06-29') }),
      makeTask({ id: '5', dueOn: day('2026-12-31'), doneOn: day('2026-07-01') }),
    ];
    expect(figuresOn(tasks, day('2026-06-30'))).toMatchObject({
      ...{ planned: 5, doneOnTime: 1, doneLate: 1, doing: 1, notDone: 1, notDue: 1 },
      ...{ awaiting: 1, dueByThen: 3, doneOfDue: 2 },
    });
  });

  test('given a task that came into the plan in May, when April is counted, then it is not there', () => {
    const tasks = [makeTask({ id: '1' }), makeTask({ id: '2', addedOn: day('2026-05-04') })];
    expect(figuresOn(tasks, day('2026-04-30')).planned).toBe(1);
    expect(figuresOn(tasks, day('2026-05-04')).planned).toBe(2);
  });

  test('given no task at all, when the rate is written, then nothing arose', () => {
    const { done, planned } = figuresOn([], yearEnd);
    expect(writeRate(rateOf(done, planned))).toBe('không phát sinh');
    expect(progressOn([], yearEnd)).toBeNull();
  });

  test('given open tasks with their causes, when they are counted, then the most frequent comes first and a missing cause is shown', () => {
    const tasks = [
      makeTask({ id: '1', causeCode: 'guidance' }),
      makeTask({ id: '2', causeCode: 'guidance' }),
      makeTask({ id: '3' }),
      makeTask({ id: '4', causeCode: 'funds', doneOn: day('2026-06-01') }),
    ];
    expect(causesOn(tasks, yearEnd)).toEqual([
      { code: 'guidance', tasks: 2 },
      { code: null, tasks: 1 },
    ]);
  });
});

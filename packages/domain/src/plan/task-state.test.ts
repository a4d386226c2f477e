import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../shared/plain-date.ts';
import { percentOn, type TaskFacts, taskStateOn } from './task-state.ts';

const day = parsePlainDate;

const task = (told: Partial<TaskFacts> = {}): TaskFacts => ({
  ...{ dueOn: day('2022-06-30'), progress: [], reportedDoneOn: null, doneOn: null },
  ...{ removedOn: null, ...told },
});

describe('how a task stands at the end of a day', () => {
  test.each([
    ['nothing happened yet', task(), '2022-06-30', 'not_due'],
    ['its last day is over', task(), '2022-07-01', 'not_done'],
    [
      'progress was told',
      task({ progress: [{ on: day('2022-05-01'), percent: 0 }] }),
      '2022-05-01',
      'doing',
    ],
    [
      'progress is told tomorrow',
      task({ progress: [{ on: day('2022-05-02'), percent: 5 }] }),
      '2022-05-01',
      'not_due',
    ],
    [
      'it is reported done but not confirmed',
      task({ reportedDoneOn: day('2022-06-29') }),
      '2022-06-30',
      'doing',
    ],
    [
      'it is reported done, unconfirmed, and the day passes',
      task({ reportedDoneOn: day('2022-06-29') }),
      '2022-07-01',
      'not_done',
    ],
    [
      'it was done on the last day',
      task({ doneOn: day('2022-06-30') }),
      '2022-12-31',
      'done_on_time',
    ],
    ['it was done a day late', task({ doneOn: day('2022-07-01') }), '2022-12-31', 'done_late'],
    [
      'it was done after the day that is asked for',
      task({ doneOn: day('2022-08-01') }),
      '2022-07-15',
      'not_done',
    ],
    [
      'it was taken out by decision',
      task({ removedOn: day('2022-03-01') }),
      '2022-12-31',
      'no_longer_fitting',
    ],
    ['it is taken out later', task({ removedOn: day('2022-08-01') }), '2022-07-15', 'not_done'],
  ] as const)('given %s, when it is asked for, then it stands so', (_what, facts, on, state) => {
    expect(taskStateOn(facts, day(on))).toBe(state);
  });
});

describe('how far a task is', () => {
  const facts = task({
    progress: [
      { on: day('2022-03-01'), percent: 20 },
      { on: day('2022-05-01'), percent: 60 },
    ],
    doneOn: day('2022-06-15'),
  });

  test.each([
    ['2022-02-28', 0],
    ['2022-04-30', 20],
    ['2022-05-01', 60],
    ['2022-06-15', 100],
  ] as const)('given %s, when it is asked for, then it is %i per cent', (on, percent) => {
    expect(percentOn(facts, day(on))).toBe(percent);
  });
});

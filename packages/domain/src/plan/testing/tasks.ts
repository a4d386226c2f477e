import { parsePlainDate } from '../../shared/plain-date.ts';
import type { CountedTask } from '../figures.ts';

const day = parsePlainDate;

/** A task due on 30/06/2026 of which nothing is known yet. */
export function makeTask(given: Partial<CountedTask> = {}): CountedTask {
  return {
    ...{ id: 't', parentId: null, weight: 1, fieldCode: 'procedures', addedOn: null },
    ...{ causeCode: null, budget: null, dueOn: day('2026-06-30'), progress: [] },
    ...{ reportedDoneOn: null, doneOn: null, removedOn: null },
    ...given,
  };
}

/** So many tasks in time, and so many of which nothing was done. */
export function makeTasks(done: number, open: number): CountedTask[] {
  return Array.from({ length: done + open }, (_, index) =>
    makeTask({ id: `t${index}`, doneOn: index < done ? day('2026-06-12') : null }),
  );
}

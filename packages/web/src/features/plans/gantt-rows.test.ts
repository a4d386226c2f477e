import type { PlanTaskView } from '@motcua/contract/plan-tasks.ts';
import { parsePlainDate as day } from '@motcua/domain/shared/plain-date.ts';
import { expect, test } from 'vitest';
import { ganttRows, ganttSpan } from './gantt-rows.ts';

const unit = { id: 'u', code: null, name: 'Sở Tư pháp' };
const task = (given: Partial<PlanTaskView>): PlanTaskView => ({
  ...{ id: 't', plan: null, parentId: null, number: '1', field: null, content: 'Việc' },
  ...{ product: '', owner: unit, lead: unit, partners: [], startOn: null, weight: 1 },
  ...{ deadline: day('2026-06-30'), dueOn: day('2026-06-30'), budget: null, source: null },
  ...{ state: 'doing', percent: 40, isHeading: false, workingDaysLeft: 3, evidence: 0 },
  ...{ reportedDoneOn: null, doneOn: null, addedBy: null, removedBy: null, cause: null },
  ...{ revision: 1, acts: [], mayEdit: false },
  ...given,
});
const plan = { from: day('2026-01-01'), to: day('2026-12-31') };

test('given tasks, when the chart is laid out, then work has a line and headings and removed tasks have none', () => {
  const rows = ganttRows(
    [
      task({ id: 'h', isHeading: true }),
      task({ id: 'a', number: '1.1', startOn: day('2026-06-01') }),
      task({ id: 'b', state: 'no_longer_fitting' }),
      task({ id: 'c', number: '' }),
    ],
    () => 'x',
  );
  expect(rows.map(({ id, label, part }) => [id, label, part])).toEqual([
    ['a', '1.1', 0.4],
    ['c', '•', 0.4],
  ]);
  expect(rows[0]?.to).toBe((rows[0]?.from ?? 0) + 30);
  expect(rows[1]?.from).toBeNull();
});

test('given a deadline that was moved beyond the plan, when the chart is laid out, then its end is seen', () => {
  const late = ganttRows([task({ dueOn: day('2027-01-15') })], () => '');
  const [from, to] = ganttSpan(late, plan);
  expect(to - from).toBe(365 + 15);
  expect(ganttSpan([], plan)[1] - ganttSpan([], plan)[0]).toBe(365);
});

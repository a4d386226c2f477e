import type { Obligation } from '@motcua/contract/reporting-regimes.ts';
import { plainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, test } from 'vitest';
import { byUrgency, missingFrom, tableOf } from './urgency.ts';

const q4: Obligation['period'] = {
  code: '2026-Q4',
  name: 'quý IV/2026',
  line: '',
  kind: 'quarter',
  calendar: 'reporting',
  from: plainDate(2026, 9, 15),
  to: plainDate(2026, 12, 14),
};
const q3 = {
  ...q4,
  code: '2026-Q3',
  from: plainDate(2026, 6, 15),
  to: plainDate(2026, 9, 14),
};

function owed(part: Partial<Obligation>): Obligation {
  return {
    regime: { code: 'kstt', name: 'Kiểm soát thủ tục hành chính', type: 'periodic' },
    form: { code: 'II.06a', number: 'Biểu số II.06a/VPCP/KSTT' },
    unit: { id: 'a', code: null, name: 'xã An', level: 'commune' },
    parent: null,
    period: q4,
    dueOn: plainDate(2026, 12, 18),
    state: 'not_begun',
    stateName: '',
    submittedAt: null,
    late: false,
    daysLate: 0,
    reminder: 'open',
    reportId: null,
    version: null,
    mayBegin: true,
    ...part,
  };
}

describe('what is owed', () => {
  test('given reports of every urgency, when listed, then the overdue one comes first and the finished one last', () => {
    const list = [
      owed({ reminder: 'done', state: 'accepted' }),
      owed({ reminder: 'open' }),
      owed({ reminder: 'open', state: 'returned' }),
      owed({ reminder: 'overdue' }),
      owed({ reminder: 'due_soon' }),
    ].toSorted(byUrgency);
    expect(list.map(({ reminder, state }) => `${reminder} ${state}`)).toEqual([
      'overdue not_begun',
      'due_soon not_begun',
      'open returned',
      'open not_begun',
      'done accepted',
    ]);
  });

  test('given two units and two periods, when laid out, then each has its cell and periods go forward', () => {
    const b = { id: 'b', code: null, name: 'xã Bình', level: 'commune' };
    const table = tableOf([owed({}), owed({ unit: b, period: q3, state: 'accepted' })]);
    expect(table.units.map(({ name }) => name)).toEqual(['xã An', 'xã Bình']);
    expect(table.periods.map(({ code }) => code)).toEqual(['2026-Q3', '2026-Q4']);
    expect(table.at('b', '2026-Q3')?.state).toBe('accepted');
    expect(table.at('b', '2026-Q4')).toBeUndefined();
  });

  test('given a period that still runs, when asked who is missing, then nobody is', () => {
    expect(missingFrom([owed({ reminder: 'not_yet' })])).toEqual([]);
    expect(missingFrom([owed({ reminder: 'due_soon', state: 'drafted' })])).toHaveLength(1);
    expect(missingFrom([owed({ reminder: 'overdue', state: 'submitted' })])).toEqual([]);
  });
});

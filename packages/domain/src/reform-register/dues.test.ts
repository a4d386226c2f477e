import { describe, expect, test } from 'vitest';
import { DEFAULT_WEEK, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { DomainError } from '../shared/errors.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import type { DueRule, EntryValues, RegisterDefinition } from './definition.ts';
import { type Due, dueStateOn, duesOf } from './dues.ts';
import { requireMove } from './moves.ts';

const day = parsePlainDate;
const calendar: WorkingCalendar = {
  ...{ id: 'plain', version: 1, offsetMinutes: 420, week: DEFAULT_WEEK, entries: [] },
};
const name = { vi: 'Trả lời', en: 'Answer' };

const answer: DueRule = {
  ...{ code: 'answer', name, from: 'receivedOn', done: 'answeredOn', remind: 2 },
  add: { amount: 10, unit: 'day' },
};

function register(dues: readonly DueRule[]): RegisterDefinition {
  return {
    ...{ code: 'test', name, about: name, group: 'other', day: 'receivedOn', title: 'title' },
    ...{ basis: { document: 'NĐ 20/2008', confidence: 'seen' }, fields: [], counts: [] },
    access: { read: ['head'], write: ['head'], reach: 'unit' },
    states: [
      { code: 'open', name: { vi: 'Đang làm', en: 'Open' }, kind: 'open' },
      { code: 'left', name: { vi: 'Bỏ', en: 'Left' }, kind: 'dropped' },
    ],
    moves: [{ from: ['open'], to: 'left', name, needsReason: true }],
    dues,
  };
}

const dueOf = (rule: DueRule, values: EntryValues, state = 'open') =>
  duesOf(register([rule]), { values, state }, calendar);

describe('what falls due of an entry', () => {
  test('given ten days from a Monday, when reckoned, then the first day is not counted (Civil Code 2015, Art. 147.2)', () => {
    const [due] = dueOf(answer, { receivedOn: '2026-03-02' });
    expect(due).toEqual({
      ...{ rule: 'answer', dueOn: '2026-03-12', doneOn: null, remindFrom: '2026-03-10' },
    });
  });

  test('given the tenth day is a Saturday, when reckoned, then the end moves to Monday (Art. 148.5)', () => {
    expect(dueOf(answer, { receivedOn: '2026-03-04' })[0]?.dueOn).toBe('2026-03-16');
  });

  test('given ten working days, when reckoned, then days off are not counted', () => {
    const working: DueRule = { ...answer, add: { amount: 10, unit: 'working_day' } };
    expect(dueOf(working, { receivedOn: '2026-03-02' })[0]?.dueOn).toBe('2026-03-16');
  });

  test('given a promised Sunday, when reckoned, then the next working day keeps it', () => {
    const { from: _from, add: _add, ...rest } = answer;
    const promised: DueRule = { ...rest, on: 'promisedOn' };
    expect(dueOf(promised, { promisedOn: '2026-03-15' })[0]?.dueOn).toBe('2026-03-16');
  });

  test('given the length is told by an empty field, when reckoned, then nothing is owed yet', () => {
    const told: DueRule = { ...answer, add: { field: 'days', unit: 'day' } };
    expect(dueOf(told, { receivedOn: '2026-03-02' })).toEqual([]);
    expect(dueOf(told, { receivedOn: '2026-03-02', days: 3 })[0]?.dueOn).toBe('2026-03-05');
  });

  test('given a dropped entry, or one the rule is not for, when reckoned, then it owes nothing', () => {
    expect(dueOf(answer, { receivedOn: '2026-03-02' }, 'left')).toEqual([]);
    const ofCitizens: DueRule = { ...answer, when: [{ field: 'kind', is: ['citizen'] }] };
    expect(dueOf(ofCitizens, { receivedOn: '2026-03-02', kind: 'office' })).toEqual([]);
  });
});

describe('where a due stands', () => {
  const due: Due = {
    ...{ rule: 'answer', dueOn: day('2026-03-12'), doneOn: null, remindFrom: day('2026-03-10') },
  };

  test.each([
    ['2026-03-09', 'later'],
    ['2026-03-10', 'soon'],
    ['2026-03-12', 'soon'],
    ['2026-03-13', 'overdue'],
  ] as const)('given it is open on %s, when asked, then it is %s', (today, state) => {
    expect(dueStateOn(due, day(today))).toBe(state);
  });

  test.each([
    ['2026-03-12', 'done'],
    ['2026-03-13', 'done_late'],
  ] as const)('given it was done on %s, when asked, then it is %s', (doneOn, state) => {
    expect(dueStateOn({ ...due, doneOn: day(doneOn) }, day('2026-03-20'))).toBe(state);
  });

  test('given it is done only tomorrow, when asked today, then it is still overdue', () => {
    expect(dueStateOn({ ...due, doneOn: day('2026-03-14') }, day('2026-03-13'))).toBe('overdue');
  });
});

describe('moves of an entry', () => {
  const definition = register([]);

  test('given a move that needs a reason, when only blanks are told, then it is refused', () => {
    const move = { from: 'open', to: 'left' };
    expect(() => requireMove(definition, { ...move, reason: '  ' })).toThrow(
      new DomainError('register-entry.reason-missing'),
    );
    expect(requireMove(definition, { ...move, reason: 'Nhập nhầm' }).to).toBe('left');
  });

  test.each([
    ['left', 'open'],
    [null, 'left'],
    ['open', 'open'],
  ])('given %s, when moved to %s, then there is no such move', (from, to) => {
    expect(() => requireMove(definition, { from, to, reason: 'x' })).toThrow(
      'register-entry.no-such-move',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { alarmsOf, clocksOf, explainClock, isLate, lateFrom, nextOwed } from './clocks.ts';
import { runClocks } from './clock-runs.ts';
import type { FeedbackEvent } from './events.ts';
import { type FeedbackClock, limitOf } from './rulebook.ts';
import { at, calendarOf, nationalLimits, received } from './testing/given-feedback.ts';

const sorted = (when: string): FeedbackEvent => ({
  ...{ type: 'sorted', at: at(when), subject: 'behaviour', field: null, answerLimit: null },
});
const answered = (when: string): FeedbackEvent => ({
  ...{ type: 'answered', at: at(when), text: 'Đã xử lý.', throughId: null },
});

function clocks(events: readonly FeedbackEvent[], now: string) {
  return clocksOf(events, { calendarOf, now: at(now) });
}

function clock(kind: FeedbackClock, events: readonly FeedbackEvent[], now: string) {
  return clocks(events, now).findLast((one) => one.kind === kind);
}

describe('the limits, received on Monday 04/05/2026', () => {
  it.each([
    ['transfer', 5, '2026-05-11', 'NĐ 20/2008 Art. 14: transferred within 5 working days'],
    ['refusal', 2, '2026-05-06', 'QĐ 766/2022, 5.2: refused or returned within 2 working days'],
    ['request', 5, '2026-05-11', 'QĐ 766/2022, 5.2: asked for more within 5 working days'],
    ['answer', 15, '2026-05-25', 'QĐ 766/2022, 5.2: answered within 15 working days'],
  ] as const)(
    'given %s of %i working days, then it is due on %s (%s)',
    (kind, days, due, _article) => {
      const found = clock(kind, [received], '2026-05-04T09:00');
      expect(found?.limit).toEqual(limitOf(days));
      expect(found?.due?.dueDate).toBe(due);
    },
  );

  it('given the answer, then publication is due within 2 working days (QĐ 766/2022, 5.2)', () => {
    const events = [received, sorted('2026-05-05T08:00'), answered('2026-05-08T10:00')];
    expect(clock('publication', events, '2026-05-08T11:00')?.due?.dueDate).toBe('2026-05-12');
    expect(
      clock(
        'publication',
        [...events, { type: 'published', at: at('2026-05-13T08:00') }],
        '2026-06-01T08:00',
      )?.state,
    ).toBe('late');
  });

  it('given holidays in the span, then the working calendar is asked: 24/04/2026 + 2 is 29/04', () => {
    const early = { ...received, at: at('2026-04-24T09:00') };
    expect(clock('refusal', [early], '2026-04-24T09:00')?.due?.dueDate).toBe('2026-04-29');
  });

  it('given a clock, then it explains itself day by day and the days add up to the limit', () => {
    const run = runClocks([received]).find(({ kind }) => kind === 'answer');
    if (run === undefined) throw new Error('no clock');
    const { ledger } = explainClock(run, { calendarOf, now: at('2026-05-04T09:00') });
    expect(ledger.reduce((sum, { counted }) => sum + counted, 0)).toBe(15);
    expect(ledger.at(-1)?.mark).toBe('due');
  });
});

describe('being late', () => {
  it('given an answer at the closing minute, then it is in time; a minute later it is late', () => {
    const to = (when: string) => [received, sorted('2026-05-05T08:00'), answered(when)];
    expect(clock('answer', to('2026-05-25T17:00'), '2026-06-01T08:00')?.state).toBe('met');
    expect(clock('answer', to('2026-05-25T17:01'), '2026-06-01T08:00')?.state).toBe('late');
  });

  it('given nobody refuses or asks, then those limits pass without anybody being late', () => {
    const events = [received, sorted('2026-05-05T08:00'), answered('2026-05-20T08:00')];
    expect(isLate(clocks(events, '2026-05-20T09:00'))).toBe(false);
    expect(
      clock('request', [received, sorted('2026-05-05T08:00')], '2026-05-20T08:00')?.state,
    ).toBe('lapsed');
  });

  it('given a refusal on the third working day, then it was late', () => {
    const refused: FeedbackEvent = {
      type: 'refused',
      at: at('2026-05-07T08:00'),
      ground: 'unclear',
      reason: 'x',
    };
    expect(clock('refusal', [received, refused], '2026-06-01T08:00')?.state).toBe('late');
    expect(
      isLate(clocks([received, { ...refused, at: at('2026-05-06T16:00') }], '2026-06-01T08:00')),
    ).toBe(false);
  });

  it('given it was sorted first and refused or transferred late, then sorting does not excuse that', () => {
    const taken = [received, sorted('2026-05-05T08:00')];
    const refused: FeedbackEvent = {
      ...{ type: 'refused', at: at('2026-05-08T08:00'), ground: 'unclear', reason: 'x' },
    };
    const moved: FeedbackEvent = {
      ...{ type: 'transferred', at: at('2026-05-12T08:00'), toUnitId: 'so', reason: 'x' },
    };
    expect(isLate(clocks([...taken, refused], '2026-05-09T08:00'))).toBe(true);
    expect(isLate(clocks([...taken, moved], '2026-05-12T09:00'))).toBe(true);
  });

  it('given it is still owed, then `lateFrom` is when it will be late, and nothing once it is done in time', () => {
    const open = clocks([received, sorted('2026-05-05T08:00')], '2026-05-05T09:00');
    expect(lateFrom(open)).toContain('2026-05-25T17:00');
    expect(nextOwed(open)?.kind).toBe('answer');
    const done = [
      received,
      sorted('2026-05-05T08:00'),
      answered('2026-05-06T08:00'),
      { type: 'published', at: at('2026-05-06T09:00') } as const,
    ];
    expect(lateFrom(clocks(done, '2026-07-01T08:00'))).toBeNull();
  });

  it('given a unit transfers after its fifth working day, then the transfer was late and the next unit has its own 15 days', () => {
    const moved: FeedbackEvent = {
      type: 'transferred',
      at: at('2026-05-12T09:00'),
      toUnitId: 'so',
      reason: 'x',
    };
    const found = clocks([received, moved], '2026-05-12T10:00');
    expect(found.find(({ kind, unitId }) => kind === 'transfer' && unitId === 'xa')?.state).toBe(
      'late',
    );
    expect(found.findLast(({ kind }) => kind === 'answer')).toMatchObject({
      unitId: 'so',
      state: 'running',
      due: { dueDate: '2026-06-02' },
    });
    expect(found.find(({ kind, unitId }) => kind === 'answer' && unitId === 'xa')?.state).toBe(
      'moved',
    );
  });
});

describe('waiting, fields and reopening', () => {
  it('given the sender is asked, then the answer waits with them and goes on when they have told', () => {
    const asked: FeedbackEvent = { type: 'asked', at: at('2026-05-05T08:00'), question: 'Ở đâu?' };
    expect(clock('answer', [received, asked], '2026-06-30T08:00')?.state).toBe('paused');
    const told: FeedbackEvent = {
      type: 'supplemented',
      at: at('2026-05-12T07:00'),
      text: 'Ở ấp 3.',
    };
    expect(clock('answer', [received, asked, told], '2026-05-12T09:00')?.due?.dueDate).toBe(
      '2026-06-01',
    );
  });

  it('given the sender is waited for, then the office owes nothing and is not late, however long it takes', () => {
    const asked: FeedbackEvent = { type: 'asked', at: at('2026-05-06T08:00'), question: 'Ở đâu?' };
    const waiting = clocks([received, sorted('2026-05-05T08:00'), asked], '2026-05-06T08:00');
    expect([nextOwed(waiting), lateFrom(waiting)]).toEqual([null, null]);
  });

  it('given the answer was overdue before the sender is asked, then it stays overdue', () => {
    const asked: FeedbackEvent = { type: 'asked', at: at('2026-05-27T08:00'), question: 'Ở đâu?' };
    const waiting = clocks([received, sorted('2026-05-05T08:00'), asked], '2026-05-27T08:00');
    expect(nextOwed(waiting)).toMatchObject({ kind: 'answer', state: 'overdue' });
  });

  it('given an office where waiting counts, then the clock runs on', () => {
    const strict = { ...received, limits: { ...nationalLimits, whileWaiting: 'run' as const } };
    const asked: FeedbackEvent = { type: 'asked', at: at('2026-05-05T08:00'), question: 'Ở đâu?' };
    expect(clock('answer', [strict as FeedbackEvent, asked], '2026-06-30T08:00')?.state).toBe(
      'overdue',
    );
  });

  it('given an urban field with 24 hours of its own (1022), then the answer is due by that from reception', () => {
    const urban: FeedbackEvent = {
      type: 'sorted',
      at: at('2026-05-04T10:00'),
      subject: 'urban',
      field: 'lighting',
      answerLimit: limitOf(24, 'hour'),
    };
    expect(clock('answer', [received, urban], '2026-05-04T11:00')?.due?.due).toContain(
      '2026-05-05T09:00',
    );
  });

  it('given “not solved”, when it is reopened, then a new clock runs and the old one stays as it was', () => {
    const events: FeedbackEvent[] = [
      received,
      sorted('2026-05-05T08:00'),
      answered('2026-05-06T08:00'),
      { type: 'reopened', at: at('2026-06-01T09:00'), reason: 'vẫn ngập' },
    ];
    const answers = clocks(events, '2026-06-02T08:00').filter(({ kind }) => kind === 'answer');
    expect(answers.map(({ round, state }) => [round, state])).toEqual([
      [1, 'met'],
      [2, 'running'],
    ]);
    expect(answers[1]?.due?.dueDate).toBe('2026-06-22');
  });

  it('given a duplicate is joined, then its own answer clock runs until the shared answer is there', () => {
    const joined: FeedbackEvent = { type: 'joined', at: at('2026-05-05T08:00'), mainId: 'm' };
    expect(clock('answer', [received, joined], '2026-05-26T08:00')?.state).toBe('overdue');
    const shared: FeedbackEvent = {
      type: 'answered',
      at: at('2026-05-20T08:00'),
      text: 'x',
      throughId: 'm',
    };
    const done = clocks([received, joined, shared], '2026-06-26T08:00');
    expect(done.find(({ kind }) => kind === 'answer')?.state).toBe('met');
    expect(done.some(({ kind }) => kind === 'publication')).toBe(false);
  });
});

describe('alarms', () => {
  it('given the last working day before a limit, then it is due soon; past it, overdue; once done, nothing', () => {
    const alarms = (events: readonly FeedbackEvent[], now: string) =>
      alarmsOf(clocks(events, now), { calendarOf, now: at(now) }).map(
        ({ kind, clock: { kind: of } }) => `${kind} ${of}`,
      );
    expect(alarms([received], '2026-05-05T08:00')).toEqual(['due_soon refusal']);
    expect(alarms([received], '2026-05-08T08:00')).toEqual([
      'due_soon transfer',
      'due_soon request',
    ]);
    expect(alarms([received], '2026-05-12T08:00')).toEqual(['overdue transfer']);
    expect(alarms([received, sorted('2026-05-05T08:00')], '2026-05-26T08:00')).toEqual([
      'overdue answer',
    ]);
    const answer = [received, sorted('2026-05-05T08:00'), answered('2026-05-06T08:00')];
    expect(alarms(answer, '2026-05-07T08:00')).toEqual(['due_soon publication']);
    expect(alarms(answer, '2026-05-11T08:00')).toEqual(['overdue publication']);
    expect(
      alarms([...answer, { type: 'published', at: at('2026-05-07T09:00') }], '2026-07-11T08:00'),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { dong } from '../shared/money.ts';
import { parsePlainDate } from '../shared/plain-date.ts';
import {
  type Act,
  accept,
  accepted,
  approved,
  askPayment,
  askSupplement,
  clerk,
  eventOf,
  head,
  inWork,
  pay,
  plainCalendar,
  procedureWith,
  specialist,
  submit,
  supplement,
  tell,
} from '../testing/given-dossier.ts';
import type { AcceptDossier, DossierCommand, RequestSupplement } from './commands.ts';

const pausing = {
  procedure: procedureWith({
    supplementRule: { mode: 'pause', maxAtIntake: 1, maxAtAppraisal: 1 },
  }),
};
const request = askSupplement as RequestSupplement;
const asked: Act[] = [...inWork, ['2026-04-21 09:00', specialist, askSupplement]];
const completed: Act[] = [...asked, ['2026-04-24 09:00', clerk, supplement]];

describe('one supplement in each stage (NĐ 61/2018 Art. 11.2c, 15.3, 17.2a)', () => {
  it('given one was asked in appraisal, when asked again, then it is refused', () => {
    expect(() => eventOf(tell(completed), ['2026-04-27 09:00', specialist, askSupplement])).toThrow(
      'dossier.supplement-asked-already',
    );
  });

  it('given reasons, when asked again, then it is kept with them', () => {
    const again = { ...request, override: 'Theo ý kiến Sở Tư pháp.' };
    expect(eventOf(tell(completed), ['2026-04-27 09:00', specialist, again])).toMatchObject({
      override: 'Theo ý kiến Sở Tư pháp.',
    });
  });

  it('given one was asked at filing, when asked in appraisal, then it is another stage', () => {
    const { dossier } = tell([
      ['2026-04-20 08:00', clerk, submit],
      ['2026-04-20 08:30', clerk, askSupplement],
      ['2026-04-20 09:00', clerk, accept],
      ['2026-04-20 10:00', clerk, { type: 'handOver' }],
      ['2026-04-21 09:00', specialist, askSupplement],
    ]);
    expect(dossier.supplements).toEqual({ intake: 1, appraisal: 1, open: 'appraisal' });
  });

  it.each([
    ['no paper', { ...request, items: [] }, 'dossier.supplement-items-required'],
    [
      'a paper outside the list (Art. 5)',
      { ...request, items: [{ documentId: 'c77', what: 'Hộ khẩu' }] },
      'dossier.document-not-in-checklist',
    ],
    [
      'not what is wrong',
      { ...request, items: [{ documentId: 'c02', what: '' }] },
      'dossier.supplement-what-required',
    ],
    ['no reason', { ...request, reason: '' }, 'dossier.reason-required'],
    [
      'a day that is past',
      { ...request, respondBy: parsePlainDate('2026-04-20') },
      'dossier.respond-by-in-the-past',
    ],
  ])('given %s is named, then it is refused', (_, command, code) => {
    expect(() => eventOf(tell(inWork), ['2026-04-21 09:00', specialist, command])).toThrow(code);
  });

  it('given the third working day, then in time; given the fourth, then flagged late (Art. 19.4)', () => {
    const at = (day: string) => eventOf(tell(inWork), [`${day} 16:00`, specialist, askSupplement]);
    expect(at('2026-04-23')).toMatchObject({ late: false });
    expect(at('2026-04-24')).toMatchObject({ late: true });
  });

  it('given the result is signed, then nothing more is asked of the applicant', () => {
    for (const command of [askSupplement, askPayment])
      expect(() => eventOf(tell(approved), ['2026-04-22 11:00', specialist, command])).toThrow(
        'dossier.result-issued',
      );
  });
});

describe('the clock after a supplement (Art. 19.4)', () => {
  it('given the rule restarts, then the whole limit runs anew and the old due date stays in the history', () => {
    const { clock } = tell(completed).dossier;
    expect(clock).toMatchObject({ pauses: [], due: { dueDate: '2026-05-06' } });
    expect(clock?.history.map(({ cause, due }) => [cause, due.dueDate])).toEqual([
      ['accepted', '2026-04-30'],
      ['restarted', '2026-05-06'],
    ]);
  });

  it('given the rule restarts, then the step of the officer starts anew too', () => {
    const { position } = tell(completed).dossier;
    expect(position).toMatchObject({
      since: '2026-04-24T09:00+07:00',
      due: '2026-04-29T09:00:00+07:00',
    });
  });

  it('given the rule pauses, then exactly the waiting time is added', () => {
    const { clock } = tell(completed, pausing).dossier;
    expect(clock?.due.dueDate).toBe('2026-05-05');
    expect(clock?.pauses).toMatchObject([
      { from: '2026-04-21T09:00+07:00', to: '2026-04-24T09:00+07:00', by: specialist.name },
    ]);
  });

  it('given the rule pauses, then the step goes on with what was left of its three days', () => {
    // 10:00–17:00 on Monday and 7:30–9:00 on Tuesday are gone: 6.5 hours of 22.5.
    expect(tell(completed, pausing).dossier.position?.due).toBe('2026-04-28T10:00:00+07:00');
  });

  it('given no paper came, then it is no supplement', () => {
    const nothing: DossierCommand = { type: 'supplementDossier', documents: [] };
    expect(() => eventOf(tell(asked), ['2026-04-24 09:00', clerk, nothing])).toThrow(
      'dossier.documents-required',
    );
  });
});

describe('an agreed day', () => {
  const agreed: Act[] = [
    [
      '2026-04-20 09:00',
      clerk,
      { ...(accept as AcceptDossier), agreedDueDate: parsePlainDate('2026-04-30') },
    ],
    ['2026-04-20 10:00', clerk, { type: 'handOver' }],
    ['2026-04-21 09:00', specialist, askSupplement],
    ['2026-04-24 09:00', clerk, supplement],
  ];
  const inWords = (mode: 'restart' | 'pause') => ({
    procedure: procedureWith({
      channels: [
        {
          channel: 'counter',
          limit: { kind: 'text', text: 'theo hẹn' },
          limitText: null,
          fees: [],
          feeNote: null,
        },
      ],
      supplementRule: { mode, maxAtIntake: 1, maxAtAppraisal: 1 },
    }),
  });

  it('given a pause, then it moves by the working days waited; given a restart, then as many days as were agreed', () => {
    expect(tell(agreed, inWords('pause')).dossier.clock?.due.dueDate).toBe('2026-05-05');
    expect(tell(agreed, inWords('restart')).dossier.clock?.due.dueDate).toBe('2026-05-06');
  });

  it('given a changed calendar, then it is not recalculated: it was agreed with a person', () => {
    const recalculate: DossierCommand = { type: 'recalculateDueDate', reason: 'Lịch đổi' };
    const story = tell(agreed.slice(0, 2), inWords('pause'));
    expect(() => eventOf(story, ['2026-04-21 08:00', head, recalculate])).toThrow(
      'dossier.due-date-needs-a-person',
    );
  });
});

describe('payment (state 6)', () => {
  const waiting: Act[] = [...inWork, ['2026-04-21 09:00', specialist, askPayment]];

  it('given three days until it was paid, then they are not time of the agency', () => {
    const { dossier } = tell([...waiting, ['2026-04-24 09:00', clerk, pay]]);
    expect(dossier).toMatchObject({ status: 'processing', paymentDue: null });
    expect(dossier.clock?.due.dueDate).toBe('2026-05-05');
  });

  it('given another amount, then it is refused with both amounts', () => {
    const wrong: DossierCommand = {
      type: 'recordPayment',
      amount: dong(400_000),
      receiptNumber: '1',
    };
    expect(() => eventOf(tell(waiting), ['2026-04-24 09:00', clerk, wrong])).toThrow(
      'expected=450.000 đồng, given=400.000 đồng',
    );
  });

  it('given an amount of nothing, then it is not asked for', () => {
    const nothing: DossierCommand = { type: 'requestPayment', name: 'Phí', amount: dong(0) };
    expect(() => eventOf(tell(inWork), ['2026-04-21 09:00', specialist, nothing])).toThrow(
      'dossier.amount-not-positive',
    );
  });
});

describe('apology and new date (Art. 19.9)', () => {
  const apology = (newDueDate: string, reason = 'Chờ ý kiến.'): DossierCommand => ({
    type: 'apologiseForDelay',
    reason,
    cause: 'sister_agency',
    newDueDate: parsePlainDate(newDueDate),
  });

  it('given the day before expiry, then in time; given the day of expiry, then stored and flagged late', () => {
    const at = (day: string) =>
      eventOf(tell(inWork), [`${day} 10:00`, head, apology('2026-05-08')]);
    expect(at('2026-04-29')).toMatchObject({ late: false, newDue: { dueDate: '2026-05-08' } });
    expect(at('2026-04-30')).toMatchObject({ late: true });
  });

  it('given a second one, then it is refused', () => {
    const story = tell([...inWork, ['2026-04-28 10:00', head, apology('2026-05-08')]]);
    expect(() => eventOf(story, ['2026-05-06 10:00', head, apology('2026-05-15')])).toThrow(
      'dossier.apologised-already',
    );
  });

  it('given an apology, then the applicant is told the new day and timeliness keeps the lawful one', () => {
    const { clock } = tell([...inWork, ['2026-04-28 10:00', head, apology('2026-05-08')]]).dossier;
    expect([clock?.promised.dueDate, clock?.due.dueDate]).toEqual(['2026-05-08', '2026-04-30']);
  });

  it('given a pause after an apology, then no earlier day is told than was promised', () => {
    const { clock } = tell(
      [
        ...inWork,
        ['2026-04-20 11:00', head, apology('2026-05-20')],
        ['2026-04-21 09:00', specialist, askSupplement],
        ['2026-04-24 09:00', clerk, supplement],
      ],
      pausing,
    ).dossier;
    expect([clock?.promised.dueDate, clock?.due.dueDate]).toEqual(['2026-05-20', '2026-05-05']);
  });

  it.each([
    ['no reason', apology('2026-05-08', ' '), 'dossier.reason-required'],
    ['no later day', apology('2026-04-30'), 'deadline.new-date-not-later'],
    ['a day off', apology('2026-05-09'), 'deadline.new-date-is-day-off'],
    ['a day that is past', apology('2026-04-20'), 'dossier.due-date-in-the-past'],
  ])('given %s, then it is refused', (_, command, code) => {
    expect(() => eventOf(tell(inWork), ['2026-04-28 10:00', head, command])).toThrow(code);
  });
});

describe('a changed calendar', () => {
  const holiday = {
    ...plainCalendar,
    version: 8,
    entries: [
      {
        date: parsePlainDate('2026-04-27'),
        kind: 'public_holiday' as const,
        name: 'Giỗ Tổ Hùng Vương',
        confirmed: true,
        applied: true,
        source: 'BLLĐ 2019 Điều 112',
      },
    ],
  };

  it('given a new version, when nothing is asked, then no printed due date moves', () => {
    const { dossier } = tell(accepted, { calendar: holiday });
    const before = tell(accepted).dossier;
    expect(dossier.clock?.due.dueDate).toBe('2026-05-01');
    expect(before.clock?.due.dueDate).toBe('2026-04-30');
  });

  it('given an explicit recalculation, then the due date moves with its reason and the version counted by', () => {
    const recalculate: DossierCommand = {
      type: 'recalculateDueDate',
      reason: 'Bổ sung ngày nghỉ.',
    };
    const event = eventOf(tell(accepted), ['2026-04-21 09:00', head, recalculate], {
      calendar: holiday,
    });
    expect(event).toMatchObject({
      previousDue: '2026-04-30T17:00:00+07:00',
      due: { dueDate: '2026-05-01' },
      calendarVersion: 8,
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { DeadlineInput } from './deadline.ts';
import { explainDeadline } from './deadline-ledger.ts';
import { at, limitOf, makeCalendar, makeEntry } from './testing/make.ts';

function ledgerOf(input: Partial<DeadlineInput>) {
  const filled = {
    received: at('2026-04-24T09:00'),
    limit: limitOf(1),
    calendar: makeCalendar(),
    ...input,
  };
  return explainDeadline(filled).ledger;
}

function sentencesOf(input: Partial<DeadlineInput>): string[] {
  return ledgerOf(input).map(({ sentence }) => sentence);
}

describe('the ledger of a due date', () => {
  test('given a long weekend, when explained, then each day is named with its reason', () => {
    expect(sentencesOf({ limit: limitOf(2) })).toEqual([
      'Thứ Sáu 24/04/2026: tiếp nhận hồ sơ lúc 9 giờ 00; ngày này không tính vào thời hạn (khoản 2 Điều 147 Bộ luật Dân sự 2015).',
      'Thứ Bảy 25/04/2026: nghỉ hằng tuần, không tính.',
      'Chủ Nhật 26/04/2026: nghỉ lễ Giỗ Tổ Hùng Vương, không tính.',
      'Thứ Hai 27/04/2026: nghỉ bù Giỗ Tổ Hùng Vương, không tính.',
      'Thứ Ba 28/04/2026: ngày làm việc thứ 1, còn 1 ngày.',
      'Thứ Tư 29/04/2026: ngày làm việc thứ 2, hết thời hạn.',
      'Hạn trả kết quả: 17 giờ 00, Thứ Tư 29/04/2026.',
    ]);
  });

  test('given the same, when read in English, then each sentence has its other', () => {
    const english = ledgerOf({ limit: limitOf(2) }).map(({ sentenceEn }) => sentenceEn);
    expect(english[3]).toBe(
      'Monday 27/04/2026: day off in lieu of Giỗ Tổ Hùng Vương, not counted.',
    );
    expect(english[4]).toBe('Tuesday 28/04/2026: working day 1, 1 day left.');
    expect(english.at(-1)).toBe('Due: 17:00, Wednesday 29/04/2026.');
  });

  test('given the marks, when read in order, then they say what a screen colours', () => {
    const marks = ledgerOf({ limit: limitOf(2) }).map(({ mark }) => mark);
    expect(marks).toEqual([
      'received',
      'weekend',
      'holiday',
      'day_in_lieu',
      'counted',
      'counted',
      'due',
    ]);
  });

  test('given a swap, when explained, then both days name each other', () => {
    const sentences = sentencesOf({ received: at('2026-08-21T09:00'), limit: limitOf(7) });
    expect(sentences).toContain(
      'Thứ Bảy 22/08/2026: làm bù cho ngày 31/08/2026, ngày làm việc thứ 1, còn 6 ngày.',
    );
    expect(sentences).toContain(
      'Thứ Hai 31/08/2026: nghỉ hoán đổi, làm bù ngày 22/08/2026, không tính.',
    );
  });

  test('given an undecided day, when explained, then it is said to be so, with the other date', () => {
    const ledger = ledgerOf({ received: at('2026-11-20T09:00'), limit: limitOf(3) });
    expect(ledger.find(({ date }) => date === '2026-11-24')).toMatchObject({
      mark: 'unconfirmed',
      counted: 1,
      sentence:
        'Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam chưa có quyết định chính thức là ngày nghỉ, tạm tính là ngày làm việc thứ 2, còn 1 ngày.',
    });
    expect(ledger.at(-1)?.sentence).toBe(
      'Hạn trả kết quả: 17 giờ 00, Thứ Tư 25/11/2026. Đây là hạn tạm tính: nếu 24/11/2026 (Ngày Văn hóa Việt Nam) là ngày nghỉ thì hạn là Thứ Năm 26/11/2026.',
    );
  });

  test('given an undecided day that is applied, when explained, then it is off for now', () => {
    const entries = [
      makeEntry('2027-09-03', 'public_holiday', { name: 'Quốc khánh', confirmed: false }),
    ];
    const sentences = sentencesOf({
      received: at('2027-09-02T09:00'),
      calendar: makeCalendar({ entries }),
    });
    expect(sentences[1]).toBe(
      'Thứ Sáu 03/09/2027: nghỉ lễ Quốc khánh (dự kiến, chưa có quyết định chính thức), không tính.',
    );
    expect(sentences.at(-1)).toContain(
      'nếu 03/09/2027 (Quốc khánh) không phải là ngày nghỉ thì hạn là Thứ Sáu 03/09/2027',
    );
  });

  test('given a local closure, when explained, then it is named', () => {
    const entries = [makeEntry('2026-06-03', 'local_closure', { name: 'Phòng chống bão' })];
    const sentences = sentencesOf({
      received: at('2026-06-02T09:00'),
      calendar: makeCalendar({ entries }),
    });
    expect(sentences[1]).toBe(
      'Thứ Tư 03/06/2026: tạm ngừng làm việc (Phòng chống bão), không tính.',
    );
  });
});

describe('the ledger of hours', () => {
  test('given four hours from Friday 16:00, when explained, then minutes are counted', () => {
    const ledger = ledgerOf({
      received: at('2026-05-15T16:00'),
      limit: limitOf(4, 'working_hour'),
    });
    expect(ledger.map(({ mark, unit, counted }) => [mark, unit, counted])).toEqual([
      ['received', 'day', 0],
      ['counted', 'minute', 60],
      ['weekend', 'minute', 0],
      ['weekend', 'minute', 0],
      ['counted', 'minute', 180],
      ['due', 'day', 0],
    ]);
    expect(ledger[0]?.sentence).toContain('thời hạn tính từ thời điểm này');
    expect(ledger[4]?.sentence).toBe('Thứ Hai 18/05/2026: tính 3 giờ, hết thời hạn.');
  });

  test('given reception at night, when explained, then the clock waits for the next session', () => {
    const ledger = ledgerOf({
      received: at('2026-05-15T20:00'),
      limit: limitOf(4, 'working_hour'),
    });
    expect(ledger[0]?.sentence).toBe(
      'Thứ Sáu 15/05/2026: tiếp nhận hồ sơ lúc 20 giờ 00, ngoài giờ làm việc; thời hạn tính từ đầu buổi làm việc tiếp theo.',
    );
    expect(ledger[1]?.date).toBe('2026-05-16');
  });

  test('given a same-day procedure after 15:00, when explained, then the rule is said', () => {
    const limit = { kind: 'same_day', cutOffMinute: 900 } as const;
    expect(sentencesOf({ received: at('2026-05-15T15:30'), limit })[0]).toContain(
      'đã quá giờ nhận trong ngày nên trả kết quả trong ngày làm việc tiếp theo',
    );
  });

  test('given hours of the clock that end on a Saturday, when explained, then the end moves', () => {
    const ledger = ledgerOf({ received: at('2026-05-15T16:30'), limit: limitOf(12, 'hour') });
    expect(ledger.map(({ mark }) => mark)).toEqual([
      'received',
      'counted',
      'counted',
      'weekend',
      'weekend',
      'due',
    ]);
    expect(ledger[3]?.sentence).toContain('khoản 5 Điều 148 Bộ luật Dân sự 2015');
  });
});

describe('the ledger of pauses and starts', () => {
  const pauses = [
    {
      from: at('2026-05-05T10:00'),
      to: at('2026-05-06T17:00'),
      reason: 'Yêu cầu bổ sung hồ sơ',
      by: 'Nguyễn Văn An',
    },
  ];

  test('given a pause, when explained, then why, by whom, from when to when', () => {
    const ledger = ledgerOf({ received: at('2026-05-04T09:00'), limit: limitOf(2), pauses });
    expect(ledger.map(({ mark }) => mark)).toEqual([
      'received',
      'half',
      'paused',
      'counted',
      'half',
      'due',
    ]);
    expect(ledger[2]?.sentence).toBe(
      'Thứ Tư 06/05/2026: tạm dừng tính thời hạn từ 10 giờ 00 ngày 05/05/2026 đến 17 giờ 00 ngày 06/05/2026 (Yêu cầu bổ sung hồ sơ; Nguyễn Văn An), không tính.',
    );
    expect(ledger[1]?.sentence).toContain('phần còn lại tính 0,33 ngày, còn 1,67 ngày');
    expect(ledger[3]?.sentence).toBe('Thứ Năm 07/05/2026: tính 1 ngày, còn 0,67 ngày.');
  });

  test('given a pause that lasts, when explained, then the ledger says so before the due date', () => {
    const open = [
      { from: at('2026-05-05T10:00'), to: null, reason: 'Chờ nộp phí', by: 'Lê Thị Bình' },
    ];
    const ledger = ledgerOf({ received: at('2026-05-04T09:00'), limit: limitOf(2), pauses: open });
    expect(ledger.at(-2)).toMatchObject({
      mark: 'paused',
      sentence:
        'Thứ Ba 05/05/2026: thời hạn đang tạm dừng từ 10 giờ 00 (Chờ nộp phí; Lê Thị Bình); hạn lùi theo cho đến khi tính tiếp.',
    });
  });

  test('given non-territorial reception and a restart, when explained, then all three times stand', () => {
    const ledger = ledgerOf({
      received: at('2026-05-04T09:00'),
      competentReceived: at('2026-05-05T08:00'),
      restartFrom: at('2026-05-06T14:00'),
    });
    expect(ledger.slice(0, 3).map(({ mark }) => mark)).toEqual([
      'received',
      'forwarded',
      'restarted',
    ]);
    expect(ledger[0]?.sentence).toBe('Thứ Hai 04/05/2026: tiếp nhận hồ sơ lúc 9 giờ 00.');
    expect(ledger[1]?.sentence).toBe(
      'Thứ Ba 05/05/2026: cơ quan có thẩm quyền nhận hồ sơ lúc 8 giờ 00.',
    );
    expect(ledger[2]?.sentence).toContain('thời hạn được tính lại từ đầu; ngày này không tính');
  });

  test('given a combined limit, when explained, then the second part is announced', () => {
    const limit = { kind: 'sum', parts: [limitOf(1, 'day'), limitOf(1)] } as const;
    const ledger = ledgerOf({ received: at('2026-05-04T09:00'), limit });
    expect(ledger.map(({ mark }) => mark)).toEqual([
      'received',
      'counted',
      'part',
      'counted',
      'due',
    ]);
    expect(ledger[2]?.sentence).toBe('Tiếp theo tính 1 ngày làm việc.');
  });

  test('given a choice of limits, when explained, then only the days of the one that counts', () => {
    const limit = { kind: 'longest', parts: [limitOf(1), limitOf(2)] } as const;
    const counted = ledgerOf({ received: at('2026-05-04T09:00'), limit }).map(
      (line) => line.counted,
    );
    expect(counted).toEqual([0, 1, 1, 0]);
  });

  test('given a limit that asks for a person, when explained, then there is no ledger', () => {
    const limit = { kind: 'text', text: 'Khác' } as const;
    const explained = explainDeadline({
      received: at('2026-05-04T09:00'),
      limit,
      calendar: makeCalendar(),
    });
    expect(explained).toEqual({ deadline: { kind: 'unknown', text: 'Khác' }, ledger: [] });
  });
});

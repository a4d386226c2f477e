import { describe, expect, it } from 'vitest';
import { plainCalendar, vn } from '../testing/given-dossier.ts';
import { type RemainingInput, remainingTime } from './remaining-time.ts';

const due = vn('2026-04-30 17:00');
const at = (now: string, part: Partial<RemainingInput> = {}) =>
  remainingTime({ due, now: vn(now), calendar: plainCalendar, waiting: false, ...part });

describe('what is left of the working time', () => {
  it.each([
    ['2026-04-30 13:40', 'soon', 'còn 3 giờ 20 phút làm việc'],
    ['2026-04-30 13:30', 'soon', 'còn 3 giờ 30 phút làm việc'],
    ['2026-04-30 16:15', 'soon', 'còn 45 phút làm việc'],
    ['2026-04-30 07:30', 'soon', 'còn 1 ngày làm việc'],
    ['2026-04-29 16:00', 'in_time', 'còn 1 ngày 1 giờ làm việc'],
    ['2026-04-24 17:00', 'in_time', 'còn 4 ngày làm việc'],
    ['2026-04-26 09:00', 'in_time', 'còn 4 ngày làm việc'],
    ['2026-04-30 17:00', 'soon', 'đến hạn'],
    ['2026-04-30 18:00', 'late', 'vừa quá hạn'],
    ['2026-05-01 08:10', 'late', 'trễ 40 phút làm việc'],
    ['2026-05-01 17:00', 'late', 'trễ 1 ngày làm việc'],
    ['2026-05-05 10:00', 'late', 'trễ 2 ngày làm việc'],
  ])('given due 30/04 17:00, when it is %s, then %s: %s', (now, state, vi) => {
    expect(at(now)).toMatchObject({ state, vi });
  });

  it('given it waits for the applicant, then it is not late whatever the day', () => {
    expect(at('2026-06-01 08:00', { waiting: true })).toMatchObject({
      state: 'waiting',
      vi: 'tạm dừng tính thời hạn',
    });
  });

  it('given it is done, then it says how, and counts nothing', () => {
    expect(at('2026-06-01 08:00', { ended: 'late' })).toEqual({
      state: 'done',
      minutes: 0,
      days: 0,
      vi: 'xong quá hạn',
      en: 'done late',
    });
    expect(at('2026-06-01 08:00', { ended: null }).vi).toBe('đã kết thúc');
  });

  it('given one and many, then English counts them', () => {
    expect(at('2026-04-29 16:00').en).toBe('1 day 1 hour of working time left');
    expect(at('2026-05-05 10:00').en).toBe('2 days of working time overdue');
  });
});

import { isWorkingDay } from '@motcua/domain/calendar/working-calendar.ts';
import { plainDateOf } from '@motcua/domain/shared/instant.ts';
import { parsePlainDate } from '@motcua/domain/shared/plain-date.ts';
import { describe, expect, it } from 'vitest';
import { civilStatus } from '../testing/dossier-desk.ts';
import { shippedCalendarForTests } from '../testing/shipped-calendar.ts';
import { chanceFrom } from './chance.ts';
import { type Counter, fates, type LifePlan, oldFates, planLives, planOldLives } from './lives.ts';

const calendar = shippedCalendarForTests();
const counter: Counter = {
  ...{ deskId: 'quay', agencyUnitId: 'xa', place: 'xã Chợ Mới', weight: 1 },
  procedures: [civilStatus],
};
const plan: LifePlan = {
  ...{ count: 200, today: parsePlainDate('2026-11-20'), daysAgo: [0, 45], calendar },
  counters: [counter],
};

describe('the lives of the demo province', () => {
  it('given the same seed, then the same lives on every machine; given another, then others', () => {
    expect(planLives(chanceFrom(1), plan)).toEqual(planLives(chanceFrom(1), plan));
    expect(planLives(chanceFrom(2), plan)).not.toEqual(planLives(chanceFrom(1), plan));
  });

  it('given any of them, then it begins on a working day, in the order of time, and not after today', () => {
    const lives = planLives(chanceFrom(1), plan);
    const days = lives.map(({ at }) => plainDateOf(at, calendar.offsetMinutes));
    expect(days.every((day) => isWorkingDay(calendar, day) && day <= plan.today)).toBe(true);
    expect(lives.map(({ at }) => at)).toEqual(lives.map(({ at }) => at).sort());
  });

  it('given a few dozen, then each fate is there at least twice: every screen has something to show', () => {
    const seen = planLives(chanceFrom(1), { ...plan, count: 40 }).map(({ fate }) => fate);
    for (const fate of Object.keys(fates))
      expect(seen.filter((one) => one === fate).length).toBeGreaterThanOrEqual(2);
  });

  it('given who is late, then his work takes more than the limit; of all others less', () => {
    for (const { fate, pace } of planLives(chanceFrom(3), plan))
      expect(pace > 100).toBe(fate === 'late' || fate === 'apologised');
  });

  it('given what was filed online and not yet received, then it came online', () => {
    const filed = planLives(chanceFrom(1), plan).filter(({ fate }) => fate === 'filed');
    expect(new Set(filed.map(({ channel }) => channel))).toEqual(new Set(['online']));
  });

  it('given a quarter that is over, then nobody of it still waits for the first look', () => {
    const past = planOldLives(chanceFrom(1), { ...plan, daysAgo: [46, 100] });
    for (const { fate } of past) expect(Object.keys(oldFates)).toContain(fate);
  });
});

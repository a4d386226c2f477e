import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../calendar/working-calendar.ts';
import { compareInstants, minuteOfDay, plainDateOf } from '../shared/instant.ts';
import { parsePlainDate, weekdayOf } from '../shared/plain-date.ts';
import { plainCalendar } from '../testing/given-dossier.ts';
import { livelyProfile, placeWith, planWith } from '../testing/given-plan.ts';
import { arrivalsOf } from './arrivals.ts';
import { shareOf, weightedDays } from './day-weights.ts';

const year = planWith({ from: parsePlainDate('2026-01-01'), to: parsePlainDate('2026-12-31') });

describe('given places with a number each', () => {
  test('when a span is drawn, then each receives exactly its number, numbered in order of time', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(1000), (one, two, seed) => {
        const places = [
          placeWith({ key: 'H01.101', received: one }),
          placeWith({ key: 'H01.102', received: two }),
        ];
        const received = [...arrivalsOf(planWith({ places, seed }))].filter((it) => !it.declined);
        for (const [index, count] of [one, two].entries()) {
          const own = received.filter(({ place }) => place === places[index]);
          expect(own.map(({ number }) => number)).toEqual(
            Array.from({ length: count }, (_, number) => number),
          );
        }
        for (const [index, { at }] of received.entries())
          expect(compareInstants(received[index - 1]?.at ?? at, at)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });

  test('when drawn again, then it is the same; with another seed it is not', () => {
    const moments = (seed: number) => [...arrivalsOf(planWith({ seed }))].map(({ at }) => at);
    expect(moments(4)).toEqual(moments(4));
    expect(moments(4)).not.toEqual(moments(5));
  });

  test('when another place is added, then what the first receives does not change', () => {
    const first = placeWith({ key: 'H01.101' });
    const alone = [...arrivalsOf(planWith({ places: [first] }))].map(({ at }) => at);
    const places = [placeWith({ key: 'H01.100', received: 300 }), first];
    const among = [...arrivalsOf(planWith({ places }))].filter(({ place }) => place === first);
    expect(among.map(({ at }) => at)).toEqual(alone);
  });
});

test('given office hours, when people come, then only while the desk is open, on working days', () => {
  for (const { at } of arrivalsOf(planWith({ places: [placeWith({ received: 3000 })] }))) {
    const minute = minuteOfDay(at, 420);
    expect(isWorkingDay(plainCalendar, plainDateOf(at, 420))).toBe(true);
    expect((minute >= 450 && minute < 690) || (minute >= 810 && minute < 1020)).toBe(true);
  }
});

test('given weights by month and weekday, when days are weighed, then the profile shows in them', () => {
  const days = weightedDays({ ...year, profile: { ...livelyProfile, dayNoise: 0 } });
  const mean = (fits: (day: (typeof days)[number]) => boolean) => {
    const some = days.filter(fits);
    return some.reduce((sum, { weight }) => sum + weight, 0) / some.length;
  };
  expect(days.every(({ day }) => weekdayOf(day) < 5)).toBe(true);
  expect(mean(({ day }) => day.startsWith('2026-02'))).toBeLessThan(
    mean(({ day }) => day.startsWith('2026-07')),
  );
  // Monday comes after two days off: its weight and the rush.
  expect(mean(({ day }) => weekdayOf(day) === 0)).toBeGreaterThan(
    mean(({ day }) => weekdayOf(day) === 4) * 1.5,
  );
});

test('given a year, when its halves are weighed, then their shares make the whole', () => {
  const half = (from: string, to: string) =>
    shareOf({ from: parsePlainDate(from), to: parsePlainDate(to) }, year);
  expect(half('2026-01-01', '2026-06-30') + half('2026-07-01', '2026-12-31')).toBeCloseTo(1, 10);
  expect(half('2026-01-01', '2026-06-30')).toBeGreaterThan(0.4);
});

import { sessionsOf, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { type Instant, instantOfEpochMs, MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import { epochDayOf, type PlainDate } from '../shared/plain-date.ts';
import { type Chance, chanceOf, labelOf, type Lots, lotsOf } from './chance.ts';
import { weightedDays } from './day-weights.ts';
import type { Place, Plan } from './place.ts';

/** Somebody stands at a desk. */
export interface Arrival {
  place: Place;
  at: Instant;
  /** Counts the receptions of the place from 0 in order of time; of a declined request, how many came before it. */
  number: number;
  declined: boolean;
  /** Of this arrival alone. */
  chance: Chance;
}

/**
 * The arrivals of a span in order of time. Every place gets exactly its number: what a day receives is the step of a
 * rounded running total. Memory holds one day.
 */
export function* arrivalsOf(plan: Plan): Generator<Arrival, void, undefined> {
  const days = weightedDays(plan);
  const total = days.reduce((sum, { weight }) => sum + weight, 0);
  const run = epochDayOf(plan.from);
  const counters = plan.places.map((place) => counterOf({ seed: plan.seed, run, place }));
  let passed = 0;
  for (const { day, weight } of days) {
    passed += weight;
    const share = passed / total;
    const minutes = receptionMinutes(plan, day);
    const today = counters.flatMap((counter) => counter.arrive({ share, day, minutes, plan }));
    today.sort(byTime);
    yield* today;
  }
}

interface Today {
  /** Part of the receptions of the span that have come by the end of the day. */
  share: number;
  day: PlainDate;
  minutes: Lots<number>;
  plan: Plan;
}

/** `run` keeps the courses of two spans of one seed apart. */
function counterOf({ seed, run, place }: { seed: number; run: number; place: Place }) {
  const label = labelOf(place.key);
  const phase = chanceOf(seed, run, label).unit();
  let come = 0;
  return {
    arrive({ share, day, minutes, plan }: Today): Arrival[] {
      const by = Math.floor(place.received * Math.min(1, share + 1e-12) + phase);
      const chance = chanceOf(seed, label, epochDayOf(day));
      const midnight = epochDayOf(day) * MS_PER_DAY;
      const { offsetMinutes } = plan.calendar;
      const at = () => momentOf(midnight, minutes, chance, offsetMinutes);
      const moments = Array.from({ length: by - come }, at).sort((a, b) => a - b);
      const declined = place.differs?.declined ?? plan.profile.declined;
      const arrivals = moments.flatMap((ms, index) => {
        const number = come + index;
        const received = arrival(place, { ms, number, declined: false, plan, label });
        if (!chance.happens(declined)) return [received];
        return [received, arrival(place, { ms: at(), number, declined: true, plan, label })];
      });
      come = by;
      return arrivals;
    },
  };
}

function arrival(
  place: Place,
  of: { ms: number; number: number; declined: boolean; plan: Plan; label: number },
): Arrival {
  const { ms, number, declined, plan, label } = of;
  return {
    ...{ place, number, declined },
    at: instantOfEpochMs(ms, plan.calendar.offsetMinutes),
    chance: chanceOf(plan.seed, epochDayOf(plan.from), label, number, declined ? 1 : 0),
  };
}

function momentOf(
  midnight: number,
  minutes: Lots<number>,
  chance: Chance,
  offsetMinutes: number,
): number {
  const minute = minutes.draw(chance);
  return midnight + (minute - offsetMinutes) * MS_PER_MINUTE + chance.between(0, 59_999);
}

/** The minutes in which the desk is open, each with the weight of its hour; the last five are for closing. */
function receptionMinutes({ calendar, profile }: Plan, day: PlainDate): Lots<number> {
  const minutes = openMinutes(calendar, day);
  return lotsOf(
    minutes.map((value) => ({ value, weight: profile.deskHours[Math.floor(value / 60)] ?? 0 })),
  );
}

function openMinutes(calendar: WorkingCalendar, day: PlainDate): number[] {
  return sessionsOf(calendar, day).flatMap(({ start, end }) =>
    Array.from({ length: Math.max(1, end - start - 5) }, (_, index) => start + index),
  );
}

function byTime(a: Arrival, b: Arrival): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.place.key !== b.place.key) return a.place.key < b.place.key ? -1 : 1;
  return a.number - b.number;
}

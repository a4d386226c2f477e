import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { comparePlainDates, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { PlanParts } from './parts.ts';

export function todayOf({ clock }: Pick<PlanParts, 'clock'>): PlainDate {
  return plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return comparePlainDates(a, b) < 0 ? a : b;
}

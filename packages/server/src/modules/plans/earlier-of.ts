import { comparePlainDates, type PlainDate } from '@motcua/domain/shared/plain-date.ts';

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return comparePlainDates(a, b) < 0 ? a : b;
}

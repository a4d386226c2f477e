import { DomainError } from '../shared/errors.ts';
import { addDays, daysBetween, type PlainDate, plainDate } from '../shared/plain-date.ts';

export interface SeasonDates {
  submitBy: PlainDate;
  explainBy: PlainDate;
}

/** Where an office does not say otherwise: two weeks for explanations. */
const DAYS_TO_EXPLAIN = 14;

/**
 * The days of a season: units send their self-score within the first quarter after the year that is scored,
 * so that the index is known while the next plan can still heed it. Throws
 * `season.submit-by-outside` and `season.explain-by-earlier`.
 */
export function seasonDates(
  year: number,
  { submitBy, explainBy }: { submitBy: PlainDate; explainBy?: PlainDate | undefined },
): SeasonDates {
  const [first, last] = [plainDate(year + 1, 1, 1), plainDate(year + 1, 3, 31)];
  if (submitBy < first || submitBy > last)
    throw new DomainError('season.submit-by-outside', { from: first, to: last });
  const until = explainBy ?? addDays(submitBy, DAYS_TO_EXPLAIN);
  if (until < submitBy) throw new DomainError('season.explain-by-earlier', { day: submitBy });
  return { submitBy, explainBy: until };
}

export interface Lateness {
  late: boolean;
  /** Days after the last day in time: of the sending, or until today. */
  days: number;
}

/** Late is said, never hidden and never a state: sent after the day, or not sent although it is over. */
export function latenessOf(
  { submitBy, sentOn }: { submitBy: PlainDate; sentOn: PlainDate | null },
  today: PlainDate,
): Lateness {
  const day = sentOn ?? today;
  return day > submitBy
    ? { late: true, days: daysBetween(submitBy, day) }
    : { late: false, days: 0 };
}

/** A sheet that nobody sent is taken up only after the day. Throws `season.not-due-yet`. */
export function requireOver(submitBy: PlainDate, today: PlainDate): void {
  if (today <= submitBy) throw new DomainError('season.not-due-yet', { day: submitBy });
}

/** Throws `season.explanation-over`. */
export function requireExplainable(explainBy: PlainDate, today: PlainDate): void {
  if (today > explainBy) throw new DomainError('season.explanation-over', { day: explainBy });
}

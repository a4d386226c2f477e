import { parsePeriod, type ScorePeriod } from '@motcua/domain/scoring/period.ts';
import { compareInstants, type Instant } from '@motcua/domain/shared/instant.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { CalendarKind } from './dashboard-search.ts';

export type PeriodNotice = 'periodUnread' | 'periodOther' | 'periodAhead' | 'momentAhead';

/** What a reader must know of the period that is shown: it is not the one that was asked for, or it has not come. */
export function periodNotices(of: {
  /** As the address asks it. */
  asked: string | undefined;
  calendar: CalendarKind;
  shown: ScorePeriod;
  asOf: Instant | undefined;
  today: PlainDate;
  now: Instant;
}): PeriodNotice[] {
  const { asked, calendar, shown, asOf, today, now } = of;
  const notices: PeriodNotice[] = [];
  if (asked !== undefined) {
    const read = parsePeriod(asked, calendar);
    if (read === null) notices.push('periodUnread');
    else if (read.text !== shown.text) notices.push('periodOther');
  }
  if (shown.from > today) notices.push('periodAhead');
  if (asOf !== undefined && compareInstants(asOf, now) > 0) notices.push('momentAhead');
  return notices;
}

import type { Applicant } from '@motcua/domain/dossier/applicant.ts';
import type { Channel, ProcedureVersion } from '@motcua/domain/procedure/procedure.ts';
import {
  addWorkingDays,
  isWorkingDay,
  sessionsOf,
  type WorkingCalendar,
} from '@motcua/domain/calendar/working-calendar.ts';
import { type Instant, instantAt } from '@motcua/domain/shared/instant.ts';
import { addDays, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { Chance } from './chance.ts';
import { inventApplicant } from './people.ts';

/** What becomes of a dossier of the demo. */
export const fates = {
  delivered: 46,
  awaiting_delivery: 7,
  stuck: 7,
  sent_back: 5,
  supplemented: 8,
  supplement_open: 5,
  paid: 4,
  payment_open: 3,
  refused: 4,
  withdrawn: 3,
  stopped: 2,
  declined: 3,
  filed: 4,
  just_received: 4,
  apologised: 5,
  late: 5,
} as const;
export type Fate = keyof typeof fates;

/** However few lives there are, each fate should be seen. */
const everyFateTwice = [...Object.keys(fates), ...Object.keys(fates)] as Fate[];

/** A place where dossiers are received for an agency that resolves them. */
export interface Counter {
  deskId: string;
  agencyUnitId: string;
  place: string;
  procedures: readonly ProcedureVersion[];
  /** Share of the receptions. */
  weight: number;
}

export interface Life {
  at: Instant;
  counter: Counter;
  procedure: ProcedureVersion;
  channel: Channel;
  applicant: Applicant;
  fate: Fate;
  /** Share of the limit that the work takes, in per cent. */
  pace: number;
  byPost: boolean;
}

/** The lives of a province over some working weeks up to `today`, in the order in which they begin. */
export function planLives(
  chance: Chance,
  plan: {
    count: number;
    today: PlainDate;
    days: number;
    calendar: WorkingCalendar;
    counters: readonly Counter[];
  },
): Life[] {
  const lives = Array.from({ length: plan.count }, (_, index) =>
    planLife(chance, plan, everyFateTwice[index] ?? chance.weighted(fates)),
  );
  return lives.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function planLife(
  chance: Chance,
  { today, days, calendar, counters }: Parameters<typeof planLives>[1],
  fate: Fate,
): Life {
  const counter = chance.oneOf(
    counters.flatMap((it) => Array.from({ length: it.weight }, () => it)),
  );
  const procedure = chance.oneOf(counter.procedures);
  const channels = procedure.channels.map((it) => it.channel);
  return {
    at: receptionInstant(chance, {
      day: workingDayBefore(
        chance.between(0, fate === 'just_received' ? 1 : days),
        today,
        calendar,
      ),
      calendar,
    }),
    counter,
    procedure,
    fate,
    channel:
      fate === 'filed'
        ? 'online'
        : chance.oneOf(channels.length > 0 ? channels : (['counter'] as const)),
    applicant: inventApplicant(chance, counter.place),
    pace:
      fate === 'late' || fate === 'apologised' ? chance.between(115, 160) : chance.between(30, 98),
    byPost: chance.happens(18),
  };
}

function workingDayBefore(back: number, today: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = today;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return addWorkingDays(calendar, day, -back);
}

function receptionInstant(
  chance: Chance,
  { day, calendar }: { day: PlainDate; calendar: WorkingCalendar },
): Instant {
  const session = chance.oneOf(sessionsOf(calendar, day));
  const at = instantAt(
    day,
    chance.between(session.start, session.end - 10),
    calendar.offsetMinutes,
  );
  return at.replace(':00+', `:${String(chance.between(10, 59))}+`) as Instant;
}

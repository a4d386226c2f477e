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

/** What became of dossiers of a quarter that is over: nobody waits that long for the first look. */
export const oldFates = {
  ...{ delivered: 66, awaiting_delivery: 2, supplemented: 8, paid: 5, refused: 5, withdrawn: 3 },
  ...{ stopped: 2, declined: 3, apologised: 3, late: 3 },
} as const satisfies Partial<Record<Fate, number>>;

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

export interface LifePlan {
  count: number;
  today: PlainDate;
  /** Received so many working days ago: the least and the most. */
  daysAgo: readonly [least: number, most: number];
  calendar: WorkingCalendar;
  counters: readonly Counter[];
}

/** The lives of a province over some working weeks up to `today`, in the order in which they begin. */
export function planLives(chance: Chance, plan: LifePlan): Life[] {
  return inOrder(
    Array.from({ length: plan.count }, (_, index) =>
      planLife(chance, plan, everyFateTwice[index] ?? chance.weighted(fates)),
    ),
  );
}

/** The same of a time that is over, for reports that were filed about it. */
export function planOldLives(chance: Chance, plan: LifePlan): Life[] {
  return inOrder(
    Array.from({ length: plan.count }, () => planLife(chance, plan, chance.weighted(oldFates))),
  );
}

function inOrder(lives: Life[]): Life[] {
  return lives.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function planLife(
  chance: Chance,
  { today, daysAgo: [least, most], calendar, counters }: LifePlan,
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
        chance.between(least, fate === 'just_received' ? least + 1 : most),
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

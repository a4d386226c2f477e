import { type WorkingCalendar, workingDayOnOrAfter } from '../calendar/working-calendar.ts';
import type { AcceptDossier } from '../dossier/commands.ts';
import { plainDateOf } from '../shared/instant.ts';
import { addDays } from '../shared/plain-date.ts';
import type { Life } from './life.ts';
import { act, type LifeWorld, type Living } from './living.ts';
import { paceOf } from './pace.ts';
import { workOn } from './work.ts';

export type { LifeAct, LifeWorld, Living } from './living.ts';

/**
 * The acts of a life, one after the other, each an order to the decider: whoever drives this decides it, and gives back
 * the dossier that came of it. The same driver may be a table filled in bulk or the desk itself.
 */
export function* actsOf(life: Life, world: LifeWorld): Living<void> {
  const { place, request, chance } = life;
  const clerk = chance.oneOf(place.staff.clerks);
  if (life.fate === 'declined') {
    const { deskId } = place;
    yield act(life.at, clerk, { type: 'declineDossier', request, reason: DECLINED, deskId });
    return;
  }
  if (life.filedAt !== null) {
    const filingNumber = filingNumberOf(life);
    yield act(life.filedAt, clerk, { type: 'submitDossier', filingNumber, request });
  }
  const received = yield act(life.at, clerk, acceptanceOf(life, world.calendar));
  const pace = paceOf({
    ...{ calendar: world.calendar, start: life.at, end: world.end, mustEnd: life.mustEnd },
    due: received.clock?.due.due ?? null,
    perCent: life.pace,
  });
  yield* workOn({ life, world, pace, clerk, dossier: received });
}

const DECLINED =
  'Thủ tục không thuộc thẩm quyền giải quyết của cơ quan; đã hướng dẫn nơi nộp đúng.';
const MISSING_STEPS =
  'Nguồn công bố chưa kèm trình tự thực hiện; tiếp nhận theo quyết định công bố của bộ.';

/** Days agreed with the applicant where the limit is only words. */
const AGREED_DAYS = 10;

/** Code and register number are filled in by whoever keeps the counters. */
function acceptanceOf(life: Life, calendar: WorkingCalendar): AcceptDossier {
  const { place, request, procedure, fees, filedAt, at } = life;
  const channel = procedure.channels.find((it) => it.channel === request.channel);
  const limit = (channel ?? procedure.channels[0])?.limit;
  const today = plainDateOf(at, calendar.offsetMinutes);
  const isText = limit === undefined || limit.kind === 'text';
  return {
    type: 'acceptDossier',
    ...(filedAt === null ? { request } : {}),
    dossierCode: '',
    register: { deskId: place.deskId, year: 0, number: 0 },
    deskId: place.deskId,
    fees,
    ...(isText
      ? { agreedDueDate: workingDayOnOrAfter(calendar, addDays(today, AGREED_DAYS)) }
      : {}),
    ...(procedure.state === 'published' ? {} : { override: MISSING_STEPS }),
  };
}

/** A number of its own, unlike a dossier code; twelve hexadecimal digits do not repeat in a year of one agency. */
function filingNumberOf({ place, chance }: Life): string {
  const part = () => chance.between(0, 0xffffff).toString(16).padStart(6, '0').toUpperCase();
  return `${place.agencyCode}-DK-${part()}${part()}`;
}

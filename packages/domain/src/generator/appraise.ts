import { endOfDay } from '../calendar/deadline.ts';
import { addWorkingDays, nextWorkingDay } from '../calendar/working-calendar.ts';
import type { Actor } from '../dossier/event-parts.ts';
import { plainDateOf } from '../shared/instant.ts';
import { dong } from '../shared/money.ts';
import type { Living } from './living.ts';
import { type Onward, perform, type Working } from './working.ts';

/** The work goes on as soon as the answer is there. */
const AT_ONCE = 0.005;

/** Days in which the applicant is asked to answer. */
const DAYS_TO_ANSWER = 3;

/** The specialist looks at it: asks for papers or money, apologises, proposes. */
export function* appraise(working: Working, specialist: Actor): Living<Onward> {
  const { life } = working;
  const { fate } = life;
  const isAsked = (fate === 'supplemented' || fate === 'unanswered') && !isDueToday(working);
  if (isAsked && (yield* askForSupplement(working, specialist)) === 'stay here') return 'stay here';
  if (
    fate === 'paid' &&
    !isDueToday(working) &&
    (yield* askForPayment(working, specialist)) === 'stay here'
  )
    return 'stay here';
  if (fate === 'late') yield* apologise(working);
  const outcome = fate === 'refused' ? 'refuse' : 'grant';
  const summary =
    outcome === 'grant' ? 'Hồ sơ đủ điều kiện giải quyết.' : 'Hồ sơ không đủ điều kiện.';
  yield* perform(working, specialist, { type: 'proposeResult', outcome, summary });
  return 'go on';
}

/** What is due today is done today: the applicant stands there, and nothing is put off. */
function isDueToday({ world, pace, dossier }: Working): boolean {
  const today = plainDateOf(pace.now(), world.calendar.offsetMinutes);
  return (dossier.clock?.due.dueDate ?? today) <= today;
}

function* askForSupplement(working: Working, specialist: Actor): Living<Onward> {
  const { life, world, pace, clerk } = working;
  const [document] = life.procedure.checklist;
  if (document === undefined) return 'go on';
  const { id: documentId, name } = document;
  const { calendar } = world;
  const respondBy = addWorkingDays(
    calendar,
    plainDateOf(pace.now(), calendar.offsetMinutes),
    DAYS_TO_ANSWER,
  );
  yield* perform(working, specialist, {
    type: 'requestSupplement',
    items: [{ documentId, what: 'Bản nộp thiếu chữ ký của người đề nghị; đề nghị ký và nộp lại.' }],
    reason: 'Thành phần hồ sơ chưa đúng quy định.',
    respondBy,
  });
  if (life.fate === 'unanswered' && !life.mustEnd) {
    const stopped = endOfDay(calendar, nextWorkingDay(calendar, respondBy));
    if (pace.passTo(stopped)) yield* perform(working, clerk, UNANSWERED);
    return 'stay here';
  }
  if (!pace.pass(0.25)) return 'stay here';
  yield* perform(working, clerk, {
    type: 'supplementDossier',
    documents: [{ documentId, name: name.slice(0, 500), kind: 'original', quantity: 1, files: [] }],
  });
  return pace.pass(AT_ONCE) ? 'go on' : 'stay here';
}

const UNANSWERED = {
  type: 'stopDossier',
  cause: 'not_supplemented',
  reason: 'Quá thời hạn, người nộp không bổ sung hồ sơ.',
} as const;

function* askForPayment(working: Working, specialist: Actor): Living<Onward> {
  const { life, pace, clerk } = working;
  const amount = dong(life.chance.between(3, 240) * 5000);
  const name = 'Phí thẩm định hồ sơ';
  yield* perform(working, specialist, { type: 'requestPayment', name, amount });
  if (!pace.pass(0.15)) return 'stay here';
  const receiptNumber = `BL-${life.chance.between(100_000, 999_999)}`;
  yield* perform(working, clerk, { type: 'recordPayment', amount, receiptNumber });
  return pace.pass(AT_ONCE) ? 'go on' : 'stay here';
}

/** Working days that a letter of apology adds. */
const NEW_DAYS = 7;

/** A letter with a new day, for most of those who will wait longer than was promised (NĐ 61/2018 Art. 19.9). */
function* apologise(working: Working): Living<void> {
  const { life, world, pace, dossier } = working;
  if (life.mustEnd || !life.chance.happens(world.apologised)) return;
  const { calendar } = world;
  const due = dossier.clock?.due.dueDate ?? null;
  const today = plainDateOf(pace.now(), calendar.offsetMinutes);
  const from = due !== null && due > today ? due : today;
  yield* perform(working, life.place.staff.head, {
    type: 'apologiseForDelay',
    cause: world.causes.draw(life.chance),
    reason: 'Số lượng hồ sơ trong kỳ tăng cao, cơ quan chưa thẩm định xong đúng hẹn.',
    newDueDate: addWorkingDays(calendar, from, NEW_DAYS),
  });
}

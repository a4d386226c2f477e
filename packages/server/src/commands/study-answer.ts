import { DEFAULT_WEEK } from '@motcua/domain/calendar/working-calendar.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import { type Comparison, compareLogs } from '@motcua/domain/study/compare.ts';
import { checkConformance, type Conformance } from '@motcua/domain/study/conformance.ts';
import type { EventLog } from '@motcua/domain/study/event-log.ts';
import { calendarNotes, importNotes, type Note, orderNotes } from '@motcua/domain/study/notes.ts';
import { orderByTime } from '@motcua/domain/study/order.ts';
import { type PartWanted, partKeys, selectPart } from '@motcua/domain/study/part.ts';
import { countRegister, type RegisterIndicators } from '@motcua/domain/study/register.ts';
import { readRegister, type RegisterCase } from '@motcua/domain/study/register-cases.ts';
import { type Study, studyLog } from '@motcua/domain/study/study.ts';
import { writeTimestamp } from '@motcua/domain/study/timestamp.ts';
import {
  type StudyCalendar,
  type WorkedTimes,
  workedTimes,
} from '@motcua/domain/study/working-clock.ts';
import { shippedCalendar } from '../modules/calendars/index.ts';
import { readEventLog } from '../modules/studies/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { StudyOrder } from './study-order.ts';

export interface StudyAnswer {
  order: StudyOrder;
  log: EventLog;
  study: Study;
  register: RegisterIndicators | null;
  conformance: Conformance | null;
  comparison: Comparison | null;
  notes: Note[];
}

/** Reads the log, or both, and studies what was asked for. */
export async function answerStudy(order: StudyOrder): Promise<StudyAnswer> {
  const calendar = calendarOf(order);
  const first = await openLog(order, order);
  const worked = workedTimes(first.log, calendar);
  const other = order.compare === null ? null : await openLog(order, order.compare);
  return {
    order,
    log: first.log,
    study: studyLog(first.log, worked),
    register: registerOf(first.log, order),
    conformance: order.steps === null ? null : checkConformance(first.log, order.steps),
    comparison: other && compare(first.log, worked, { log: other.log, calendar }),
    notes: [
      ...first.notes,
      ...calendarNotes(first.log, calendar),
      ...(other?.notes ?? []).map((note) => ({
        ...{ code: note.code, vi: `Nhật ký so sánh: ${note.vi}`, en: `Compared log: ${note.en}` },
      })),
    ],
  };
}

async function openLog(
  { read, byTime }: StudyOrder,
  { file, part }: { file: string; part: PartWanted },
): Promise<{ log: EventLog; notes: Note[] }> {
  const imported = await readEventLog(file, read);
  const known = partKeys(imported.log);
  for (const { key } of part.where ?? [])
    if (!known.includes(key))
      throw new OperatorError(`No case has “${key}”; the log has ${known.join(', ')}.`);
  const log = selectPart(imported.log, part);
  const notes = importNotes(imported.log, imported.facts, imported.outsideCases);
  if (log.caseIds.length === 0) throw new OperatorError('No case is left to be studied.');
  return { log: byTime ? orderByTime(log) : log, notes: [...notes, ...orderNotes(log, byTime)] };
}

function calendarOf({ calendar, read }: StudyOrder): StudyCalendar {
  if (calendar === 'vn') return { calendar: shippedCalendar().calendar, clock: 'calendar' };
  const offsetMinutes = read.assumedZone;
  return {
    calendar: { id: 'week', version: 1, offsetMinutes, week: DEFAULT_WEEK, entries: [] },
    clock: 'own',
  };
}

function compare(
  log: EventLog,
  worked: WorkedTimes,
  other: { log: EventLog; calendar: StudyCalendar },
): Comparison {
  const second = { log: other.log, worked: workedTimes(other.log, other.calendar) };
  return compareLogs({ log, worked }, second);
}

/** Open cases are judged by the instant asked for, or by the last one the log knows. */
function registerOf(log: EventLog, order: StudyOrder): RegisterIndicators | null {
  const { assumedZone } = order.read;
  const register = readRegister(log, { names: order.register, assumedZone });
  if (register === null) return null;
  const zone = order.calendar === 'vn' ? shippedCalendar().calendar.offsetMinutes : null;
  const asOf = order.asOf ?? lastInstant(log, register.cases);
  return asOf === null ? null : countRegister(register.cases, { asOf, zone });
}

function lastInstant(log: EventLog, cases: readonly RegisterCase[]) {
  let last = -1;
  log.time.ms.forEach((ms, event) => {
    if (!Number.isNaN(ms) && !(ms <= (log.time.ms[last] ?? Number.NEGATIVE_INFINITY))) last = event;
  });
  const ms = log.time.ms[last];
  if (ms === undefined) return cases.find(({ received }) => received)?.received?.instant ?? null;
  return parseInstant(writeTimestamp({ ms, zone: log.time.zone[last] ?? 0, finer: '' }));
}

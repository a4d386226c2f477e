import { DEFAULT_WEEK } from '@motcua/domain/calendar/working-calendar.ts';
import { type Comparison, compareLogs } from '@motcua/domain/study/compare.ts';
import { checkConformance, type Conformance } from '@motcua/domain/study/conformance.ts';
import type { EventLog } from '@motcua/domain/study/event-log.ts';
import { calendarNotes, type Note } from '@motcua/domain/study/notes.ts';
import type { RegisterIndicators } from '@motcua/domain/study/register.ts';
import { type Study, studyLog } from '@motcua/domain/study/study.ts';
import { type StudyCalendar, workedTimes } from '@motcua/domain/study/working-clock.ts';
import { shippedCalendar } from '../calendars/index.ts';
import { openLog } from './open-log.ts';
import { registerOf } from './register-of-log.ts';
import type { StudyRequest } from './study-request.ts';

export interface StudyAnswer {
  request: StudyRequest;
  log: EventLog;
  study: Study;
  /** Null where the log is no register. */
  register: RegisterIndicators | null;
  /** Null where no steps were given, or nothing to compare with. */
  conformance: Conformance | null;
  comparison: Comparison | null;
  notes: Note[];
}

/** Reads the log, or both, and studies what was asked for. Throws an `OperatorError` in one sentence. */
export async function answerStudy(request: StudyRequest): Promise<StudyAnswer> {
  const { read, byTime, compare } = request;
  const calendar = calendarOf(request);
  const zone = calendar.clock === 'own' ? null : calendar.calendar.offsetMinutes;
  const { log, notes } = await openLog(request.file, { read, byTime, part: request.part });
  const worked = workedTimes(log, calendar);
  const other = compare && (await openLog(compare.file, { read, byTime, part: compare.part }));
  return {
    ...{ request, log, study: studyLog(log, worked) },
    register: registerOf(log, {
      ...{ names: request.register, assumedZone: read.assumedZone, zone },
      ...{ asOf: request.asOf, whole: log },
    }),
    conformance: request.steps && checkConformance(log, request.steps),
    comparison:
      other &&
      compareLogs({ log, worked }, { log: other.log, worked: workedTimes(other.log, calendar) }),
    notes: [...notes, ...calendarNotes(log, calendar), ...(other?.notes ?? []).map(ofOther)],
  };
}

function calendarOf({ calendar, read }: StudyRequest): StudyCalendar {
  if (calendar === 'vn') return { calendar: shippedCalendar().calendar, clock: 'calendar' };
  const offsetMinutes = read.assumedZone;
  return {
    calendar: { id: 'week', version: 1, offsetMinutes, week: DEFAULT_WEEK, entries: [] },
    clock: 'own',
  };
}

function ofOther({ code, vi, en }: Note): Note {
  return { code, vi: `Nhật ký so sánh: ${vi}`, en: `Compared log: ${en}` };
}

import type { WorkingCalendar } from '../calendar/calendar-entry.ts';
import type { ImportFacts } from './log-builder.ts';
import { countCases, countEvents, type EventLog, eventsOf } from './event-log.ts';
import { countOutOfOrder } from './order.ts';
import { formatZone } from './timestamp.ts';
import { formatPlainDate, type PlainDate, plainDateOfEpochDay } from '../shared/plain-date.ts';
import { MS_PER_DAY } from '../shared/instant.ts';
import type { StudyCalendar } from './working-clock.ts';

/** What a reader of the figures must know, in both languages. */
export interface Note {
  code: string;
  vi: string;
  en: string;
}

/** What was assumed, left open or found odd while the log was read. */
export function importNotes(log: EventLog, facts: ImportFacts, outsideCases: number): Note[] {
  const zone = formatZone(facts.assumedZone);
  const empty = countEmptyCases(log);
  const doubled = countDoubledIds(log);
  return [
    ...when(facts.withoutZone > 0, zoneNote(facts.withoutZone, zone)),
    ...when(facts.withoutTime > 0, {
      code: 'time-missing',
      vi: `${facts.withoutTime} sự kiện không ghi thời điểm; không tính vào thời gian.`,
      en: `${facts.withoutTime} events name no time; they are left out of all durations.`,
    }),
    ...when(facts.unreadableTime > 0, {
      code: 'time-unreadable',
      vi: `${facts.unreadableTime} thời điểm không đọc được; không tính vào thời gian.`,
      en: `${facts.unreadableTime} times could not be read; they are left out of all durations.`,
    }),
    ...when(facts.dayFirst > 0, {
      code: 'day-first',
      vi: `${facts.dayFirst} thời điểm viết kiểu 24/04/2026, được đọc là ngày trước, tháng sau.`,
      en: `${facts.dayFirst} times are written like 24/04/2026 and were read day first.`,
    }),
    ...when(facts.withoutActivity > 0, {
      code: 'activity-missing',
      vi: `${facts.withoutActivity} sự kiện không ghi tên hoạt động; được xếp vào “(không tên)”.`,
      en: `${facts.withoutActivity} events name no activity; they stand under “(không tên)”.`,
    }),
    ...when(empty > 0, {
      code: 'empty-cases',
      vi: `${empty} hồ sơ không có sự kiện nào; vẫn được đếm là hồ sơ.`,
      en: `${empty} cases have no event; they still count as cases.`,
    }),
    ...when(doubled > 0, {
      code: 'case-id-twice',
      vi: `${doubled} hồ sơ mang mã đã có ở hồ sơ trước; được giữ là hồ sơ riêng.`,
      en: `${doubled} cases bear the id of an earlier case; they are kept as cases of their own.`,
    }),
    ...when(outsideCases > 0, {
      code: 'outside-cases',
      vi: `${outsideCases} sự kiện không thuộc hồ sơ nào; bỏ qua.`,
      en: `${outsideCases} events belong to no case; they are passed over.`,
    }),
  ];
}

/** In which order the events stand, where it matters. `log` is the log as the file has it. */
export function orderNotes(log: EventLog, byTime: boolean): Note[] {
  const { events, cases } = countOutOfOrder(log);
  if (events === 0) return [];
  return [
    byTime
      ? {
          code: 'ordered-by-time',
          vi: `${events} sự kiện trong ${cases} hồ sơ đứng sai thứ tự thời gian trong tệp; đã xếp lại theo thời gian.`,
          en: `${events} events in ${cases} cases stand out of order of time in the file; they were put in order of time.`,
        }
      : {
          code: 'out-of-order',
          vi: `${events} sự kiện trong ${cases} hồ sơ sớm hơn sự kiện đứng ngay trước (sai thứ tự thời gian); vẫn giữ thứ tự của tệp, nên các bước này có thời gian âm. Có thể đọc lại theo thứ tự thời gian (--by-time).`,
          en: `${events} events in ${cases} cases are earlier than the event before them (out of order); the order of the file is kept, so these steps take negative time. It can be read in order of time (--by-time).`,
        },
  ];
}

/** Which calendar the working time is of, and where it knows no holidays. */
export function calendarNotes(log: EventLog, { calendar, clock }: StudyCalendar): Note[] {
  if (clock === 'own') {
    return [
      {
        code: 'plain-week',
        vi: 'Thời gian làm việc: thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00 theo đồng hồ ghi trong tệp, không tính ngày lễ.',
        en: 'Working time: Monday to Friday, 7:30–11:30 and 13:30–17:00 on the clock the times were written by, without holidays.',
      },
    ];
  }
  return [...otherClockNotes(log, calendar), ...coverageNotes(log, calendar)];
}

function otherClockNotes(log: EventLog, { offsetMinutes }: WorkingCalendar): Note[] {
  const others = log.time.zone.reduce((sum, zone) => sum + Number(zone !== offsetMinutes), 0);
  const zone = formatZone(offsetMinutes);
  return when(others > 0, {
    code: 'other-clock',
    vi: `${others} thời điểm ghi theo múi giờ khác; giờ làm việc được tính theo đồng hồ ${zone} của lịch.`,
    en: `${others} times are written in another zone; working hours are those of the calendar, on its clock ${zone}.`,
  });
}

function coverageNotes(log: EventLog, { coverage, offsetMinutes }: WorkingCalendar): Note[] {
  const days = daysOf(log, offsetMinutes);
  if (coverage === undefined || days === null) return [];
  if (days.first >= coverage.from && days.last <= coverage.to) return [];
  const [first, last, from, to] = [days.first, days.last, coverage.from, coverage.to].map((day) =>
    formatPlainDate(day),
  );
  return [
    {
      code: 'holidays-unknown',
      vi: `Nhật ký trải từ ${first} đến ${last}; ngày lễ chỉ biết từ ${from} đến ${to}, ngoài khoảng đó chỉ trừ thứ Bảy và Chủ nhật.`,
      en: `The log runs from ${first} to ${last}; holidays are known from ${from} to ${to}, outside only weekends are taken off.`,
    },
  ];
}

function zoneNote(count: number, zone: string): Note {
  return {
    code: 'zone-missing',
    vi: `${count} thời điểm không ghi múi giờ; được đọc theo múi giờ ${zone}.`,
    en: `${count} times name no time zone; they were read in the assumed zone ${zone}.`,
  };
}

function when(isSo: boolean, note: Note): Note[] {
  return isSo ? [note] : [];
}

function countEmptyCases(log: EventLog): number {
  let count = 0;
  for (let one = 0; one < countCases(log); one += 1) {
    const { from, to } = eventsOf(log, one);
    if (from === to) count += 1;
  }
  return count;
}

function countDoubledIds(log: EventLog): number {
  return countCases(log) - new Set(log.caseIds).size;
}

function daysOf(
  log: EventLog,
  offsetMinutes: number,
): { first: PlainDate; last: PlainDate } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let event = 0; event < countEvents(log); event += 1) {
    const ms = log.time.ms[event] ?? Number.NaN;
    if (ms < first) first = ms;
    if (ms > last) last = ms;
  }
  if (first > last) return null;
  const day = (ms: number) =>
    plainDateOfEpochDay(Math.floor((ms + offsetMinutes * 60_000) / MS_PER_DAY));
  return { first: day(first), last: day(last) };
}

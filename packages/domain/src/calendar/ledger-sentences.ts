import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/instant.ts';
import { type EpochDay, epochDayOf, formatPlainDate } from '../shared/plain-date.ts';
import type { CountedDay } from './day-by-day.ts';
import type { Deadline } from './deadline.ts';
import {
  amountWords,
  clockWords,
  dayOffWords,
  dayWords,
  momentWords,
  nameWords,
  pairedDate,
  type Words,
} from './ledger-words.ts';
import type { Pause, Stops } from './pauses.ts';
import { countsStartDay, describeTimeLimit, type TimeLimit } from './time-limit.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import type { CalendarIndex } from './calendar-index.ts';
import { dayOfLocalMs, type LocalMs, openSpans } from './working-time.ts';

/** The sentence of a ledger line, Vietnamese first. */
export interface Told {
  sentence: string;
  sentenceEn: string;
}

export interface StartOfClock {
  index: CalendarIndex;
  local: LocalMs;
  limit: TimeLimit;
  /** Whether the clock runs from this act, and not from a later one. */
  runs: boolean;
}

export function tellReceived(start: StartOfClock): Told {
  const act = { vi: 'tiếp nhận hồ sơ', en: 'dossier received' };
  return tellStart(start, act, startRule(start));
}

/** Non-territorial reception: the clock starts when the competent agency has the dossier. */
export function tellForwarded(start: StartOfClock): Told {
  const act = {
    vi: 'cơ quan có thẩm quyền nhận hồ sơ',
    en: 'dossier reached the competent agency',
  };
  return tellStart(start, act, startRule(start));
}

export function tellRestarted(start: StartOfClock): Told {
  const act = { vi: 'nhận đủ hồ sơ bổ sung', en: 'supplement complete' };
  const rule = startRule(start);
  return tellStart(start, act, {
    vi: `; thời hạn được tính lại từ đầu${rule.vi}`,
    en: `; the term starts again${rule.en}`,
  });
}

export function tellCounted(
  { day, way, unit, counted, remaining }: CountedDay,
  dayNumber: number,
  entry: CalendarEntry | null,
): Told {
  const left = amountWords(remaining, unit);
  const amount = amountWords(counted, unit);
  const isWholeDay = unit === 'day' && counted === 1 && Number.isInteger(remaining);
  const before = way === 'calendar' ? NOTHING : workedWords(entry);
  const noun = way === 'calendar' ? CALENDAR_DAY : WORKING_DAY;
  const vi = isWholeDay ? `${noun.vi} thứ ${dayNumber}` : `tính ${amount.vi}`;
  const en = isWholeDay ? `${noun.en} ${dayNumber}` : `${amount.en} counted`;
  const rest =
    remaining === 0
      ? { vi: 'hết thời hạn', en: 'the term ends' }
      : { vi: `còn ${left.vi}`, en: `${left.en} left` };
  return tell(day, { vi: `${before.vi}${vi}, ${rest.vi}`, en: `${before.en}${en}, ${rest.en}` });
}

export function tellDayOff(day: EpochDay, entry: CalendarEntry | null): Told {
  const why = dayOffWords(entry);
  return tell(day, { vi: `${why.vi}, không tính`, en: `${why.en}, not counted` });
}

export function tellRolled(day: EpochDay, entry: CalendarEntry | null): Told {
  const why = dayOffWords(entry);
  return tell(day, {
    vi: `${why.vi}; hạn chuyển sang ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự 2015)`,
    en: `${why.en}; the term moves to the next working day (Civil Code 2015, Art. 148.5)`,
  });
}

export function tellPaused(
  { day, unit, counted, remaining }: CountedDay,
  on: Stops['named'],
): Told {
  const stopped = on.map(pauseWords);
  const vi = `tạm dừng tính thời hạn ${stopped.map((words) => words.vi).join('; ')}`;
  const en = `clock stopped ${stopped.map((words) => words.en).join('; ')}`;
  if (counted === 0) return tell(day, { vi: `${vi}, không tính`, en: `${en}, not counted` });
  const amount = amountWords(counted, unit);
  const left = amountWords(remaining, unit);
  return tell(day, {
    vi: `${vi}; phần còn lại tính ${amount.vi}, còn ${left.vi}`,
    en: `${en}; ${amount.en} of the rest counted, ${left.en} left`,
  });
}

export function tellStopped(since: LocalMs, pause: Pause | undefined): Told {
  const why = pause === undefined ? '' : ` (${pause.reason}; ${pause.by})`;
  return tell(dayOfLocalMs(since), {
    vi: `thời hạn đang tạm dừng từ ${clockWords(since).vi}${why}; hạn lùi theo cho đến khi tính tiếp`,
    en: `the clock stands still since ${clockWords(since).en}${why}; the due date moves on until it runs again`,
  });
}

export function tellPart(part: TimeLimit): Told {
  return {
    sentence: `Tiếp theo tính ${describeTimeLimit(part)}.`,
    sentenceEn: `Then ${describeTimeLimit(part, 'en')}.`,
  };
}

export function tellDue(deadline: Deadline, due: LocalMs): Told {
  const day = dayWords(dayOfLocalMs(due));
  const clock = clockWords(due);
  const proviso = provisoWords(deadline);
  return {
    sentence: `Hạn trả kết quả: ${clock.vi}, ${day.vi}.${proviso.vi}`,
    sentenceEn: `Due: ${clock.en}, ${day.en}.${proviso.en}`,
  };
}

const NOTHING: Words = { vi: '', en: '' };
const WORKING_DAY: Words = { vi: 'ngày làm việc', en: 'working day' };
const CALENDAR_DAY: Words = { vi: 'ngày', en: 'day' };

function tell(day: EpochDay, { vi, en }: Words): Told {
  const label = dayWords(day);
  return { sentence: `${label.vi}: ${vi}.`, sentenceEn: `${label.en}: ${en}.` };
}

function tellStart({ index, local }: StartOfClock, act: Words, rule: Words): Told {
  const day = dayOfLocalMs(local);
  const clock = clockWords(local);
  const outside = isInSession(index, local)
    ? NOTHING
    : { vi: ', ngoài giờ làm việc', en: ', outside working hours' };
  return tell(day, {
    vi: `${act.vi} lúc ${clock.vi}${outside.vi}${rule.vi}`,
    en: `${act.en} at ${clock.en}${outside.en}${rule.en}`,
  });
}

function startRule({ index, local, limit, runs }: StartOfClock): Words {
  if (!runs) return NOTHING;
  if (!countsStartDay(limit)) {
    return {
      vi: '; ngày này không tính vào thời hạn (khoản 2 Điều 147 Bộ luật Dân sự 2015)',
      en: '; this day is not counted (Civil Code 2015, Art. 147.2)',
    };
  }
  const isAfterCutOff =
    limit.kind === 'same_day' &&
    local - dayOfLocalMs(local) * MS_PER_DAY > limit.cutOffMinute * MS_PER_MINUTE;
  if (isAfterCutOff) {
    return {
      vi: '; đã quá giờ nhận trong ngày nên trả kết quả trong ngày làm việc tiếp theo',
      en: '; after the cut-off, hence due on the next working day',
    };
  }
  const runsByTheClock = limit.kind === 'duration' && limit.unit === 'hour';
  return runsByTheClock || isInSession(index, local)
    ? { vi: '; thời hạn tính từ thời điểm này', en: '; the clock runs from here' }
    : {
        vi: '; thời hạn tính từ đầu buổi làm việc tiếp theo',
        en: '; the clock runs from the next session',
      };
}

function isInSession(index: CalendarIndex, local: LocalMs): boolean {
  return openSpans(index, dayOfLocalMs(local)).some(({ from, to }) => from <= local && local <= to);
}

/** What is said of a worked day that is not a usual one. */
function workedWords(entry: CalendarEntry | null): Words {
  if (entry === null) return NOTHING;
  const { vi, en } = nameWords(entry);
  if (!entry.confirmed && !entry.applied) {
    return {
      vi: `${vi} chưa có quyết định chính thức là ngày nghỉ, tạm tính là `,
      en: `${en} is not yet decided to be a day off, for now `,
    };
  }
  if (entry.kind === 'make_up_day') {
    const paired = pairedDate(entry.pairedWith);
    return paired === ''
      ? { vi: 'làm bù, ', en: 'make-up day, ' }
      : { vi: `làm bù cho ngày ${paired}, `, en: `make-up day for ${paired}, ` };
  }
  return { vi: `làm việc một phần (${vi}), `, en: `open in part (${en}), ` };
}

function pauseWords({ from, to, pause }: Stops['named'][number]): Words {
  const why = `(${pause.reason}; ${pause.by})`;
  const start = momentWords(from);
  if (pause.to === null) return { vi: `từ ${start.vi} ${why}`, en: `since ${start.en} ${why}` };
  const end = momentWords(to);
  return { vi: `từ ${start.vi} đến ${end.vi} ${why}`, en: `from ${start.en} to ${end.en} ${why}` };
}

function provisoWords({ provisional, alternative, dueDate }: Deadline): Words {
  if (!provisional) return NOTHING;
  if (alternative === undefined) {
    return {
      vi: ' Đây là hạn tạm tính: lịch nghỉ của thời gian này chưa được công bố.',
      en: ' Provisional: the days off of this time are not yet announced.',
    };
  }
  const { because } = alternative;
  const date = formatPlainDate(because.date);
  const { vi, en } = nameWords(because);
  if (alternative.dueDate === dueDate) {
    return {
      vi: ` Đây là hạn tạm tính: ${vi} (${date}) chưa có quyết định chính thức.`,
      en: ` Provisional: ${en} (${date}) is not yet decided.`,
    };
  }
  const other = dayWords(epochDayOf(alternative.dueDate));
  const turn = because.applied
    ? { vi: 'không phải là ngày nghỉ', en: 'is not a day off' }
    : { vi: 'là ngày nghỉ', en: 'is a day off' };
  return {
    vi: ` Đây là hạn tạm tính: nếu ${date} (${vi}) ${turn.vi} thì hạn là ${other.vi}.`,
    en: ` Provisional: if ${date} (${en}) ${turn.en}, it is due on ${other.en}.`,
  };
}

import { MS_PER_DAY } from '../shared/instant.ts';
import type { EpochDay, PlainDate } from '../shared/plain-date.ts';
import type { CountedDay, WalkStep } from './day-by-day.ts';
import {
  clockStartOf,
  type Deadline,
  type DeadlineInput,
  reckonDeadline,
  stopsFor,
  type UnknownDeadline,
} from './deadline.ts';
import {
  tellCounted,
  tellDayOff,
  tellDue,
  tellForwarded,
  tellPart,
  tellPaused,
  tellReceived,
  tellRestarted,
  tellRolled,
  tellStopped,
  type Told,
} from './ledger-sentences.ts';
import { dayWords } from './ledger-words.ts';
import type { Stops } from './pauses.ts';
import type { CalendarEntry, DayEntryKind } from './calendar-entry.ts';
import { type CalendarIndex, indexOf, isWorkingEpochDay } from './calendar-index.ts';
import { dayOfLocalMs, localMsOf } from './working-time.ts';

export type LedgerMark =
  | 'received'
  | 'forwarded'
  | 'restarted'
  | 'part'
  | 'counted'
  | 'half'
  | 'weekend'
  | 'holiday'
  | 'day_in_lieu'
  | 'swapped_off'
  | 'make_up'
  | 'closure'
  | 'paused'
  | 'unconfirmed'
  | 'due';

/** One day of a due date's reckoning, with a sentence that an applicant can read. */
export interface LedgerLine {
  date: PlainDate;
  mark: LedgerMark;
  /** What `counted` and `remaining` are in: days of the limit, or minutes of an hour limit. */
  unit: 'day' | 'minute';
  /** What this day took from the limit; the sum over the ledger is the limit. */
  counted: number;
  remaining: number;
  sentence: string;
  sentenceEn: string;
}

export interface ExplainedDeadline {
  deadline: Deadline | UnknownDeadline;
  /** Empty when the limit asks for a person. */
  ledger: LedgerLine[];
}

/** The due date with the days that lead to it; `deadline` equals `computeDeadline` of the same input. */
export function explainDeadline(input: DeadlineInput): ExplainedDeadline {
  const steps: WalkStep[] = [];
  const deadline = reckonDeadline(input, steps);
  if ('kind' in deadline) return { deadline, ledger: [] };
  const teller = createTeller(input);
  const ledger = teller.opening();
  for (const step of steps) teller.tellStep(step, ledger);
  ledger.push(...teller.closing(deadline));
  return { deadline, ledger };
}

interface Teller {
  opening(): LedgerLine[];
  tellStep(step: WalkStep, ledger: LedgerLine[]): void;
  closing(deadline: Deadline): LedgerLine[];
}

const MARK_OF_KIND: Record<DayEntryKind, LedgerMark> = {
  public_holiday: 'holiday',
  day_in_lieu: 'day_in_lieu',
  swapped_off: 'swapped_off',
  make_up_day: 'make_up',
  local_closure: 'closure',
};

function createTeller(input: DeadlineInput): Teller {
  const index = indexOf(input.calendar);
  const start = localMsOf(clockStartOf(input), input.calendar.offsetMinutes);
  const stops = stopsFor(input, start);
  let dayNumber = 0;
  return {
    opening: () => openingLines(input, index),
    tellStep(step, ledger) {
      if ('part' in step) {
        dayNumber = 0;
        ledger.push(line(step.day, 'part', tellPart(step.part)));
        return;
      }
      if (isSilent(step, ledger)) return;
      if (step.counted > 0) dayNumber += 1;
      ledger.push(dayLine(step, { index, stops, dayNumber }));
    },
    closing: (deadline) => closingLines(deadline, input),
  };
}

function openingLines(input: DeadlineInput, index: CalendarIndex): LedgerLine[] {
  const { received, competentReceived, restartFrom, calendar, limit } = input;
  const acts = [
    { at: received, mark: 'received', tell: tellReceived },
    { at: competentReceived, mark: 'forwarded', tell: tellForwarded },
    { at: restartFrom, mark: 'restarted', tell: tellRestarted },
  ] as const;
  const done = acts.filter(({ at }) => at != null);
  return done.map(({ at, mark, tell }, position) => {
    const local = localMsOf(at ?? received, calendar.offsetMinutes);
    const runs = position === done.length - 1;
    return line(dayOfLocalMs(local), mark, tell({ index, local, limit, runs }));
  });
}

function closingLines(deadline: Deadline, { calendar, ...input }: DeadlineInput): LedgerLine[] {
  const due = localMsOf(deadline.due, calendar.offsetMinutes);
  const last = line(dayOfLocalMs(due), 'due', tellDue(deadline, due));
  if (deadline.stoppedSince === undefined) return [last];
  const since = localMsOf(deadline.stoppedSince, calendar.offsetMinutes);
  const pause = input.pauses?.find(({ from }) => from === deadline.stoppedSince);
  return [line(dayOfLocalMs(since), 'paused', tellStopped(since, pause)), last];
}

interface DayContext {
  index: CalendarIndex;
  stops: Stops;
  dayNumber: number;
}

function dayLine(step: CountedDay, context: DayContext): LedgerLine {
  const { day, unit, counted, remaining } = step;
  const { mark, told } = markAndTell(step, context);
  const { sentence, sentenceEn } = told;
  const { date } = dayWords(day);
  return { date, mark, unit, counted, remaining: tidy(remaining), sentence, sentenceEn };
}

function markAndTell(step: CountedDay, context: DayContext): { mark: LedgerMark; told: Told } {
  const { index, stops, dayNumber } = context;
  const entry = decidingEntry(index, step.day);
  const isOff = !isWorkingEpochDay(index, step.day);
  if (step.way === 'rolled') return { mark: offMark(entry), told: tellRolled(step.day, entry) };
  if (step.way === 'working' && isOff)
    return { mark: offMark(entry), told: tellDayOff(step.day, entry) };
  if (step.paused) {
    const mark = step.counted === 0 ? 'paused' : 'half';
    return { mark, told: tellPaused(step, pausesOn(stops, step.day)) };
  }
  const isPart = step.unit === 'day' && step.counted < 1;
  return {
    mark: isPart ? 'half' : countedMark(step, entry),
    told: tellCounted(step, dayNumber, entry),
  };
}

function countedMark(step: CountedDay, entry: CalendarEntry | null): LedgerMark {
  if (entry === null || step.way === 'calendar') return 'counted';
  return entry.confirmed ? MARK_OF_WORKED[entry.kind] : 'unconfirmed';
}

/** A worked day under an entry: a make-up Saturday, or a day shortened by a local closure. */
const MARK_OF_WORKED: Record<DayEntryKind, LedgerMark> = {
  public_holiday: 'counted',
  day_in_lieu: 'counted',
  swapped_off: 'counted',
  make_up_day: 'make_up',
  local_closure: 'closure',
};

function offMark(entry: CalendarEntry | null): LedgerMark {
  if (entry === null) return 'weekend';
  return entry.confirmed ? MARK_OF_KIND[entry.kind] : 'unconfirmed';
}

/** The entry that makes the day what it is; an undecided one that does not count is named too. */
function decidingEntry(index: CalendarIndex, day: EpochDay): CalendarEntry | null {
  const entries = index.entries.get(day);
  if (entries === undefined) return null;
  const applied = entries.filter((entry) => entry.applied);
  const closing = applied.find((entry) => entry.kind === 'local_closure');
  const makingUp = applied.find((entry) => entry.kind === 'make_up_day');
  return closing ?? makingUp ?? applied[0] ?? entries.find((entry) => !entry.confirmed) ?? null;
}

function pausesOn({ named }: Stops, day: EpochDay): Stops['named'] {
  const midnight = day * MS_PER_DAY;
  return named.filter(({ from, to }) => from < midnight + MS_PER_DAY && to >= midnight);
}

/** The first line already tells of a start day that gave nothing because work was over. */
function isSilent(step: CountedDay, ledger: readonly LedgerLine[]): boolean {
  if (step.counted > 0 || step.paused || step.unit === 'day') return false;
  return ledger.at(-1)?.date === dayWords(step.day).date && ledger.at(-1)?.counted === 0;
}

function line(day: EpochDay, mark: LedgerMark, told: Told): LedgerLine {
  const { date } = dayWords(day);
  return { date, mark, unit: 'day', counted: 0, remaining: 0, ...told };
}

/** Fractions of a day are told to a billionth, so that 0.3 of a day does not read 0.29999. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e9) / 1e9;
}

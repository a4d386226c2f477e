import { computeDeadline } from '../packages/domain/src/calendar/deadline.ts';
import { explainDeadline } from '../packages/domain/src/calendar/deadline-ledger.ts';
import type { TimeLimit } from '../packages/domain/src/calendar/time-limit.ts';
import { type Instant, instantOfEpochMs } from '../packages/domain/src/shared/instant.ts';
import { shippedCalendar } from '../packages/server/src/modules/calendars/index.ts';

export interface DeadlineRates {
  /** Each instant parsed and written again by the run-time, and nothing else: what no answer can beat. */
  floorPerSecond: number;
  withoutLedgerPerSecond: number;
  withLedgerPerSecond: number;
  withoutLedgerToFloor: number;
  withLedgerToFloor: number;
}

/** What the issue asks for on one core. */
export const DEADLINE_GOALS = { withoutLedgerPerSecond: 300_000, withLedgerPerSecond: 30_000 };

/** Prints the rates and their ratios; exit code 1 when a goal is missed. */
export async function bench(): Promise<void> {
  const { lines, reached } = deadlineReport(measureDeadlines());
  for (const line of lines) console.log(line);
  process.exitCode = reached ? 0 : 1;
}

/** Due dates of 1 to 30 working days over ten years, on one core, best of three rounds. */
export function measureDeadlines(): DeadlineRates {
  const { calendar } = shippedCalendar();
  const questions = makeQuestions();
  const ask = (work: (question: Question) => unknown, rounds: number) =>
    best(questions, work, rounds);
  const floorPerSecond = ask(({ received }) => new Date(Date.parse(received)).toISOString(), 60);
  const withoutLedgerPerSecond = ask((question) => computeDeadline({ ...question, calendar }), 40);
  const withLedgerPerSecond = ask((question) => explainDeadline({ ...question, calendar }), 4);
  return {
    floorPerSecond,
    withoutLedgerPerSecond,
    withLedgerPerSecond,
    withoutLedgerToFloor: withoutLedgerPerSecond / floorPerSecond,
    withLedgerToFloor: withLedgerPerSecond / floorPerSecond,
  };
}

/** The rates as a person reads them, and whether they reach the goals. */
export function deadlineReport(rates: DeadlineRates): { lines: string[]; reached: boolean } {
  const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en-US')} a second`;
  const ratio = (value: number) => value.toFixed(3);
  const { withoutLedgerPerSecond, withLedgerPerSecond } = rates;
  return {
    lines: [
      `floor: parse and write an instant   ${perSecond(rates.floorPerSecond)}`,
      `due dates without the ledger        ${perSecond(withoutLedgerPerSecond)}, ratio ${ratio(rates.withoutLedgerToFloor)}, goal ${perSecond(DEADLINE_GOALS.withoutLedgerPerSecond)}`,
      `due dates with the ledger           ${perSecond(withLedgerPerSecond)}, ratio ${ratio(rates.withLedgerToFloor)}, goal ${perSecond(DEADLINE_GOALS.withLedgerPerSecond)}`,
    ],
    reached:
      withoutLedgerPerSecond >= DEADLINE_GOALS.withoutLedgerPerSecond &&
      withLedgerPerSecond >= DEADLINE_GOALS.withLedgerPerSecond,
  };
}

interface Question {
  received: Instant;
  limit: TimeLimit;
}

const QUESTIONS = 10_000;
const FIRST_MS = Date.UTC(2018, 0, 1);
const TEN_YEARS_MS = 3_500 * 86_400_000;

function makeQuestions(): Question[] {
  return Array.from({ length: QUESTIONS }, (_, at) => ({
    received: instantOfEpochMs(FIRST_MS + Math.floor((at / QUESTIONS) * TEN_YEARS_MS), 420),
    limit: { kind: 'duration', value: 1 + (at % 30), unit: 'working_day' },
  }));
}

function best(
  questions: readonly Question[],
  work: (question: Question) => unknown,
  rounds: number,
): number {
  let rate = 0;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1)
      for (const question of questions) work(question);
    rate = Math.max(rate, (rounds * questions.length * 1000) / (performance.now() - start));
  }
  return rate;
}

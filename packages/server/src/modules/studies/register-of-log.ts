import { type Instant, parseInstant } from '@motcua/domain/shared/instant.ts';
import type { EventLog } from '@motcua/domain/study/event-log.ts';
import {
  countRegister,
  registerCasesBehind,
  type registerFigures,
  type RegisterGrouping,
  type RegisterIndicators,
} from '@motcua/domain/study/register.ts';
import {
  readRegister,
  type RegisterCase,
  type RegisterPart,
} from '@motcua/domain/study/register-cases.ts';
import { writeTimestamp } from '@motcua/domain/study/timestamp.ts';

export interface RegisterReading {
  names: Partial<Record<RegisterPart, string>>;
  assumedZone: number;
  /** Zone of legal days; null: the clock each date was written by. */
  zone: number | null;
  /** Open cases are judged by it; the last instant of the whole log where it is missing. */
  asOf?: Instant | undefined;
  /** The log that a part was taken from, so that all parts are judged at one instant. */
  whole: EventLog;
}

/** The one-stop indicators of a log that is a register; null for any other. */
export function registerOf(log: EventLog, reading: RegisterReading): RegisterIndicators | null {
  const register = openRegister(log, reading);
  return register && countRegister(register.cases, register);
}

/** Numbers of the cases behind one of these figures; none where the log is no register. */
export function casesOfRegister(
  log: EventLog,
  reading: RegisterReading,
  asked: { by: RegisterGrouping; name: string; figure: (typeof registerFigures)[number] },
): number[] {
  const register = openRegister(log, reading);
  return register === null ? [] : registerCasesBehind(register.cases, { ...register, ...asked });
}

function openRegister(log: EventLog, { names, assumedZone, zone, ...reading }: RegisterReading) {
  const register = readRegister(log, { names, assumedZone });
  if (register === null) return null;
  const asOf = reading.asOf ?? lastInstant(reading.whole, register.cases);
  return asOf && { cases: register.cases, asOf, zone };
}

/** The last time of the log; of a register without events the first reception, so that nothing is overdue by guess. */
function lastInstant(log: EventLog, cases: readonly RegisterCase[]): Instant | null {
  let last = -1;
  log.time.ms.forEach((ms, event) => {
    if (ms > (log.time.ms[last] ?? Number.NEGATIVE_INFINITY)) last = event;
  });
  const ms = log.time.ms[last];
  if (ms === undefined) return cases.find(({ received }) => received)?.received?.instant ?? null;
  return parseInstant(writeTimestamp({ ms, zone: log.time.zone[last] ?? 0, finer: '' }));
}

import type { Instant } from '@motcua/domain/shared/instant.ts';
import { parseInstant } from '@motcua/domain/shared/instant.ts';
import type { EventLog } from '@motcua/domain/study/event-log.ts';
import { countRegister, type RegisterIndicators } from '@motcua/domain/study/register.ts';
import { readRegister, type RegisterCase } from '@motcua/domain/study/register-cases.ts';
import { writeTimestamp } from '@motcua/domain/study/timestamp.ts';
import type { StudyRequest } from './study-request.ts';

/** The one-stop indicators of a log that is a register; null for any other. */
export function registerOfLog(
  log: EventLog,
  { request, zone }: { request: StudyRequest; zone: number | null },
): RegisterIndicators | null {
  const { assumedZone } = request.read;
  const register = readRegister(log, { names: request.register, assumedZone });
  if (register === null) return null;
  const asOf = request.asOf ?? lastInstant(log, register.cases);
  return asOf === null ? null : countRegister(register.cases, { asOf, zone });
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

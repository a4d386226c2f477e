import type { ProcessAsked, StudyReading } from '@motcua/contract/studies.ts';
import { DEFAULT_WEEK } from '@motcua/domain/calendar/working-calendar.ts';
import { DomainError } from '@motcua/domain/shared/errors.ts';
import { VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import type { PartWanted } from '@motcua/domain/study/part.ts';
import { parseZone } from '@motcua/domain/study/timestamp.ts';
import type { StudyCalendar } from '@motcua/domain/study/working-clock.ts';
import { processKey, STEP_KEY } from './dossier-log/case-log.ts';
import type { StudyParts } from './ports.ts';
import type { StudyRow } from './store.ts';
import type { LogRef, StepsAsked } from './study-question.ts';

/** The kept log of a study, ready to be asked. Throws `study.not-ready` while there is none. */
export async function logRefOf(
  parts: StudyParts,
  tenantId: string,
  study: Pick<StudyRow, 'sha256' | 'reading' | 'unitId' | 'source'>,
): Promise<LogRef> {
  const { sha256, reading, unitId, source } = study;
  if (sha256 === null) throw new DomainError('study.not-ready');
  const assumedZone = parseZone(reading.zone) ?? VIETNAM_OFFSET_MINUTES;
  return {
    path: parts.filesOf(tenantId).locate(sha256),
    // Which step an event ended is an attribute; those of other logs are not asked for.
    read: { names: reading.names, assumedZone, keepAttributes: source === 'dossiers' },
    byTime: reading.byTime,
    calendar: await calendarOf(parts, { tenantId, unitId, reading, assumedZone }),
  };
}

/** The steps to hold a study against, and the part that follows them. Throws `study.process-unknown`. */
export function stepsAsked(
  { processes }: Pick<StudyRow, 'processes'>,
  asked: ProcessAsked,
): { against: StepsAsked; narrow: NonNullable<PartWanted['where']> } {
  if ('steps' in asked) return { against: { steps: asked.steps, told: null }, narrow: [] };
  const { process: id, version } = asked;
  const process = processes.find((one) => one.id === id && one.version === version);
  if (process === undefined) throw new DomainError('study.process-unknown');
  return {
    against: { steps: process.steps, told: STEP_KEY },
    narrow: [{ key: 'process', value: processKey(process) }],
  };
}

async function calendarOf(
  { reference }: StudyParts,
  of: { tenantId: string; unitId: string; reading: StudyReading; assumedZone: number },
): Promise<StudyCalendar> {
  if (of.reading.calendar === 'office')
    return { calendar: await reference.calendarOf(of.tenantId, of.unitId), clock: 'calendar' };
  return {
    calendar: {
      ...{ id: 'week', version: 1, offsetMinutes: of.assumedZone },
      ...{ week: DEFAULT_WEEK, entries: [] },
    },
    clock: 'own',
  };
}

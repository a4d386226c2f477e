import type { EventLog } from '@motcua/domain/study/event-log.ts';
import type { ImportFacts } from '@motcua/domain/study/log-builder.ts';

/** The parts of an event that a study understands. */
export const eventParts = [
  'case',
  'activity',
  'time',
  'start',
  'resource',
  'group',
  'transition',
] as const;

export type EventPart = (typeof eventParts)[number];

export interface ReadOptions {
  /** Names of the columns, or attributes, to be used instead of the usual ones. */
  names: Partial<Record<EventPart, string>>;
  /** Name of a classifier of the XES file whose keys make the activity. */
  classifier?: string | undefined;
  /** Clock of times that name no zone, minutes east of Greenwich. */
  assumedZone: number;
  /** Whether every attribute of every event is kept, or only the parts above. */
  keepAttributes: boolean;
}

export interface ImportedLog {
  log: EventLog;
  facts: ImportFacts;
  /** Events that stand in no case, and therefore in no study. */
  outsideCases: number;
}

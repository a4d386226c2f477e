import { countEvents, type EventLog } from './event-log.ts';

/** What a lifecycle transition means for counting work. */
export type Phase = 'begin' | 'end' | 'other';

/** The meaning of each name in the transition column (XES standard lifecycle, any letter case). */
export function phasesOf(names: readonly string[]): Phase[] {
  return names.map((name) => PHASES[name.toLowerCase()] ?? 'other');
}

const PHASES: Readonly<Record<string, Phase>> = { start: 'begin', complete: 'end' };

/**
 * 1 for each event by which an activity was done: where a log tells completions apart, only those
 * and events that say nothing; otherwise every event. Scheduling and starting are no second doing.
 */
export function performedEvents(log: EventLog): Uint8Array {
  const performed = new Uint8Array(countEvents(log)).fill(1);
  if (log.transition === null) return performed;
  const phases = phasesOf(log.transition.names);
  if (!phases.includes('end')) return performed;
  log.transition.codes.forEach((code, event) => {
    if (code >= 0 && phases[code] !== 'end') performed[event] = 0;
  });
  return performed;
}

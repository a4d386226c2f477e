import type { EventLog } from '../event-log.ts';
import { createLogBuilder, type EventDraft } from '../log-builder.ts';

/** An event as a test writes it: activity, time, and what else matters to the test. */
export type MadeEvent = [activity: string, time?: string | undefined, more?: Partial<EventDraft>];

/** A log of the cases given, named c1, c2 …; times without zone are those of Viet Nam. */
export function makeLog(
  cases: readonly (readonly MadeEvent[])[],
  caseAttributes: readonly Record<string, string>[] = [],
): EventLog {
  const builder = createLogBuilder(420);
  cases.forEach((events, at) => {
    const ofCase = builder.addCase(`c${at + 1}`);
    for (const [key, value] of Object.entries(caseAttributes[at] ?? {}))
      builder.setCaseAttribute(ofCase, { key, type: 'string', value });
    for (const [activity, time, more] of events)
      builder.addEvent(ofCase, { ...EMPTY, ...more, activity, time });
  });
  return builder.finish().log;
}

/** Cases that differ only in their activities, a letter each. */
export function makePaths(...paths: string[]): EventLog {
  return makeLog(paths.map((path) => [...path].map((activity): MadeEvent => [activity])));
}

const EMPTY: EventDraft = {
  activity: undefined,
  time: undefined,
  start: undefined,
  resource: undefined,
  group: undefined,
  transition: undefined,
};

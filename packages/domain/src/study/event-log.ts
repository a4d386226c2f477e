/**
 * An event log in columns: a number per event and column, names kept once. A quarter of a million
 * events fit into a few megabytes, and every question about them is a walk over arrays.
 */
export interface EventLog {
  /** One per case, in the order of the file; an id may occur twice. */
  caseIds: readonly string[];
  /** The events of case `c` are `offsets[c]` up to, not including, `offsets[c + 1]`. */
  offsets: Int32Array;
  activity: Coded;
  time: Times;
  /** When work on the event began, where the file says so in the event itself. */
  start: Times | null;
  resource: Coded | null;
  /** The group, unit or role that acted. */
  group: Coded | null;
  /** Lifecycle: schedule, start, complete … as the file writes it. */
  transition: Coded | null;
  caseAttributes: readonly AttributeColumn[];
  eventAttributes: readonly AttributeColumn[];
}

/** A column of names by their number; -1 where there is none. */
export interface Coded {
  names: readonly string[];
  codes: Int32Array;
}

/** Instants by event, exact to the last printed digit. */
export interface Times {
  /** Milliseconds since 1970-01-01T00:00Z, anything finer cut off; NaN where there is none. */
  ms: Float64Array;
  /** Minutes east of Greenwich of the clock it was written by. */
  zone: Int16Array;
  /** Digits after the milliseconds, by event, for the few that have any. */
  finer: ReadonlyMap<number, string>;
}

export type AttributeType = 'string' | 'date' | 'int' | 'float' | 'boolean' | 'id';

/** One attribute of every case or of every event; values as they were written. */
export interface AttributeColumn {
  key: string;
  type: AttributeType;
  values: readonly (string | undefined)[];
}

export function countCases(log: EventLog): number {
  return log.caseIds.length;
}

export function countEvents(log: EventLog): number {
  return log.activity.codes.length;
}

/** The first event of a case, and the one after its last. */
export function eventsOf(log: EventLog, ofCase: number): { from: number; to: number } {
  return { from: log.offsets[ofCase] ?? 0, to: log.offsets[ofCase + 1] ?? 0 };
}

export function activityOf(log: EventLog, event: number): string {
  return nameAt(log.activity, event) ?? '';
}

export function nameAt(column: Coded | null, event: number): string | undefined {
  return column?.names[column.codes[event] ?? -1];
}

export function findCaseAttribute(log: EventLog, key: string): AttributeColumn | undefined {
  return log.caseAttributes.find((column) => column.key === key);
}

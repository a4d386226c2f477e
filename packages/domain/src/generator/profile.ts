import type { LatenessCause } from '../dossier/event-parts.ts';
import type { Channel, Level } from '../procedure/procedure.ts';

/** What becomes of a received dossier, beside the usual course to a granted result in time. */
export const FATES = [
  'granted',
  'late',
  'supplemented',
  'unanswered',
  'paid',
  'refused',
  'withdrawn',
] as const;
export type Fate = (typeof FATES)[number];

/** How a year goes: weights and shares as data, each with its source or marked as an assumption there. */
export interface Profile {
  /** Twelve weights, January first. */
  months: readonly number[];
  /** Seven weights, Monday first; a day that is not worked receives nothing. */
  weekdays: readonly number[];
  /** Factor on the first working day after so many days off or more. */
  afterHoliday: { daysOff: number; factor: number };
  /** How far a single day strays from its weight, in per cent either way. */
  dayNoise: number;
  /** Weight of each hour of the clock in which the desk receives; hours outside the sessions count for nothing. */
  deskHours: Readonly<Record<string, number>>;
  /** Hours in which an online filing is sent off. */
  onlineHours: Readonly<Record<string, number>>;
  /** Shares of the channels by level of the agency. */
  channels: Readonly<Partial<Record<Level, Readonly<Record<Channel, number>>>>>;
  /** Weights of the groups of procedures by level of the agency. */
  groups: Readonly<Partial<Record<Level, Readonly<Record<string, number>>>>>;
  /** Of ten thousand received, by fate; `granted` takes what is left. */
  fates: Readonly<Record<Exclude<Fate, 'granted'>, number>>;
  /** Requests that the desk declines, per ten thousand received; they are not among the received. */
  declined: number;
  /** Why dossiers are late, as weights. */
  causes: Readonly<Partial<Record<LatenessCause, number>>>;
  /** Of ten thousand late dossiers, those whose applicant got a letter with a new day. */
  apologised: number;
  /** Of ten thousand, results sent home by post, and those read online where the filing was online. */
  returns: { post: number; online: number };
  /** Per cent of the limit that the work takes: [from, to] in time, and of late dossiers. */
  pace: { inTime: readonly [number, number]; late: readonly [number, number] };
}

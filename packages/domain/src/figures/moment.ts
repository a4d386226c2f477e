import {
  epochMs,
  type Instant,
  instantOfEpochMs,
  MS_PER_DAY,
  MS_PER_MINUTE,
  parseInstant,
  VIETNAM_OFFSET_MINUTES,
} from '../shared/instant.ts';

/** Microseconds since 1970, anything finer cut off: the grain of the journal. */
export type Micros = number;

export function microsOf(instant: Instant): Micros {
  if (instant.charCodeAt(FRACTION_AT) !== DOT) return epochMs(instant) * 1000;
  const fraction = /\.(\d+)/.exec(instant)?.[1] ?? '';
  return epochMs(instant) * 1000 + Number(fraction.padEnd(6, '0').slice(3, 6));
}

/** Written in the zone of Viet Nam, with microseconds where there are any. */
export function instantOfMicros(micros: Micros): Instant {
  const instant = instantOfEpochMs(Math.floor(micros / 1000), VIETNAM_OFFSET_MINUTES);
  if (micros % 1000 === 0) return instant;
  const fraction = String(((micros % 1_000_000) + 1_000_000) % 1_000_000).padStart(6, '0');
  return parseInstant(`${instant.slice(0, 19)}.${fraction}${instant.slice(-6)}`);
}

/** The same moment in the grain of the journal; what a clock of ours wrote has it already. */
export function cutToMicros(instant: Instant): Instant {
  return ours.test(instant) ? instant : instantOfMicros(microsOf(instant));
}

/**
 * From when a dossier that was due is overdue: the due instant itself is still in time. The last microsecond of a
 * legal day stays in its day, for whoever looks at the day as a whole finds it overdue.
 */
export function justAfter(due: Micros): Micros {
  const next = due + 1;
  return (next + OFFSET) % DAY === 0 ? due : next;
}

const OFFSET = VIETNAM_OFFSET_MINUTES * MS_PER_MINUTE * 1000;
const DAY = MS_PER_DAY * 1000;
const FRACTION_AT = 19;
const DOT = 46;
const ours = /^.{19}(?:\.(?!000)\d{3})?\+07:00$/;

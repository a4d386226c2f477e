import type { LegacyInstant } from '@motcua/domain/dossier/legacy-row.ts';
import { isInstant } from '@motcua/domain/shared/instant.ts';

/** What had to be assumed to make an instant of what is written. */
export type Assumption = 'day_of_end' | 'day_of_start' | 'zone' | 'day_first';

export interface ReadInstant extends LegacyInstant {
  assumptions: readonly Assumption[];
}

/**
 * An instant of a register: ISO 8601 with its zone is kept to the letter (a blank before the time
 * becomes T); without a zone it is of the tenant's (`offsetMinutes`); `24/04/2026` is day, month, year.
 * A day alone is its last microsecond for a due date and its first instant for everything else.
 * Null when it cannot be read.
 */
export function readInstant(
  text: string,
  { isDue, zone }: { isDue: boolean; zone: string },
): ReadInstant | null {
  const exact = text.replace(' ', 'T');
  if (isInstant(exact)) return { instant: exact, dateOnly: false, assumptions: NONE };
  const parts = partsOf(text);
  if (parts === null) return null;
  const { date, time, fraction, ownZone, dayFirst } = parts;
  const clock = time ?? (isDue ? '23:59:59' : '00:00');
  const finer = time === null && isDue ? '.999999' : fraction;
  const instant = `${date}T${clock}${finer}${ownZone ?? zone}`;
  if (!isInstant(instant)) return null;
  const assumptions: Assumption[] = [];
  if (dayFirst) assumptions.push('day_first');
  if (time === null) assumptions.push(isDue ? 'day_of_end' : 'day_of_start');
  else if (ownZone === null) assumptions.push('zone');
  return { instant, dateOnly: time === null, assumptions };
}

/** `+07:00` for 420 minutes east of Greenwich. */
export function zoneText(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const NONE: readonly Assumption[] = [];

const CLOCK = String.raw`(?:[T ]\s*(\d{1,2}:\d{2}(?::\d{2})?)(\.\d+)?)?`;
const ZONE = String.raw`\s*(Z|[+-]\d{2}(?::?\d{2})?)?`;
const isoShape = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${CLOCK}${ZONE}$`, 'i');
const dayFirstShape = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${CLOCK}${ZONE}$`, 'i');

function partsOf(text: string) {
  const iso = isoShape.exec(text);
  const match = iso ?? dayFirstShape.exec(text);
  if (match === null) return null;
  const [, first = '', month = '', last = '', time, fraction = '', ownZone] = match;
  const [year, day] = iso === null ? [last, first] : [first, last];
  return {
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    time: time === undefined ? null : time.replace(/^(\d):/, '0$1:'),
    fraction,
    ownZone: ownZone?.toUpperCase() ?? null,
    dayFirst: iso === null,
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

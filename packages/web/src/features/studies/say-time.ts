import { isInstant, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { writeDate } from '../../lib/format.ts';

/** A time of a log on the clock it was written by: `08:00, 02/03/2026`; its zone where it is not ours. */
export function sayTime(text: string | null): string {
  if (text === null) return '–';
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*?([+-]\d\d:\d\d|Z)$/.exec(text);
  if (match === null || !isInstant(text)) return text;
  const [, , clock = '', zone = ''] = match;
  const day = writeDate(plainDateOf(text, minutesOf(zone)));
  return zone === '+07:00' ? `${clock}, ${day}` : `${clock}, ${day} (${zone})`;
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') ? -minutes : minutes;
}

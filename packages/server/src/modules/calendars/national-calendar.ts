import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type HolidayYear, nationalCalendar } from '@motcua/domain/calendar/national-calendar.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';

const folder = new URL('../../../../../reference-data/holidays/', import.meta.url);

/** The calendar that is shipped, and the hash by which a newer edition of its files is known. */
export interface Edition {
  calendar: WorkingCalendar;
  hash: string;
}

let edition: Edition | undefined;

/** Read once: the files do not change while the program runs. */
export function shippedCalendar(): Edition {
  edition ??= readEdition();
  return edition;
}

function readEdition(): Edition {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return {
    calendar: nationalCalendar(files.map((text) => JSON.parse(text) as HolidayYear)),
    hash: createHash('sha256').update(files.join('')).digest('hex'),
  };
}

import { foldAccents } from '../shared/fold-accents.ts';
import { type Instant, MS_PER_DAY, parseInstant } from '../shared/instant.ts';
import { type AttributeColumn, countCases, type EventLog } from './event-log.ts';
import { readTimestamp, writeTimestamp } from './timestamp.ts';

/** What a register says of a case. */
export const registerParts = ['start', 'deadline', 'end', 'channel', 'department'] as const;

export type RegisterPart = (typeof registerParts)[number];

/** One case of a register: when it came in, was due and ended, each with the clock it was written by. */
export interface RegisterCase {
  received: Stamped | null;
  due: Stamped | null;
  ended: Stamped | null;
  channel: string;
  department: string;
}

export interface Stamped {
  instant: Instant;
  zone: number;
}

/** A group for cases that name none. */
export const NOT_STATED = '(không ghi)';

/** The case attributes that make a log a register: those named, or else the usual names. */
export function findRegisterKeys(
  log: EventLog,
  named: Partial<Record<RegisterPart, string>> = {},
): Partial<Record<RegisterPart, string>> {
  const keys: Partial<Record<RegisterPart, string>> = {};
  for (const part of registerParts) {
    const found = named[part] ?? usualKey(log, part);
    if (found !== undefined) keys[part] = found;
  }
  return keys;
}

/** Whether a name is one under which registers keep such a thing, in any case and with any accents. */
export function isRegisterName(name: string): boolean {
  const folded = foldAccents(name);
  return registerParts.some((part) => USUAL[part].includes(folded));
}

/** The cases as a register; null when the log does not say when cases came in and were due. */
export function readRegister(
  log: EventLog,
  options: { names?: Partial<Record<RegisterPart, string>>; assumedZone: number },
): { cases: RegisterCase[]; keys: Partial<Record<RegisterPart, string>> } | null {
  const keys = findRegisterKeys(log, options.names);
  const columns = columnsOf(log, keys);
  if (columns.start === undefined || columns.deadline === undefined) return null;
  const time = (part: RegisterPart, one: number) =>
    stampOf(columns[part]?.values[one], { part, assumedZone: options.assumedZone });
  const text = (part: RegisterPart, one: number) => columns[part]?.values[one] || NOT_STATED;
  const cases = Array.from({ length: countCases(log) }, (_, one) => ({
    received: time('start', one),
    due: time('deadline', one),
    ended: time('end', one),
    channel: text('channel', one),
    department: text('department', one),
  }));
  return { cases, keys };
}

const USUAL: Readonly<Record<RegisterPart, readonly string[]>> = {
  start: ['startdate', 'start date', 'start', 'received', 'received at', 'ngay tiep nhan'],
  deadline: ['deadline', 'due', 'due date', 'due at', 'promised date', 'ngay hen tra', 'han tra'],
  end: ['enddate', 'end date', 'end', 'finished at', 'ended at', 'resolved at', 'ngay ket thuc'],
  channel: ['channel', 'kenh', 'kenh tiep nhan', 'hinh thuc nop'],
  department: ['department', 'unit', 'agency', 'don vi', 'phong ban', 'co quan'],
};

function usualKey(log: EventLog, part: RegisterPart): string | undefined {
  for (const usual of USUAL[part]) {
    const column = log.caseAttributes.find(({ key }) => foldAccents(key) === usual);
    if (column !== undefined) return column.key;
  }
  return undefined;
}

function columnsOf(
  log: EventLog,
  keys: Partial<Record<RegisterPart, string>>,
): Partial<Record<RegisterPart, AttributeColumn>> {
  const columns: Partial<Record<RegisterPart, AttributeColumn>> = {};
  for (const part of registerParts) {
    const column = log.caseAttributes.find(({ key }) => key === keys[part]);
    if (column !== undefined) columns[part] = column;
  }
  return columns;
}

/** Work due on a day may be done all of that day. */
function stampOf(
  text: string | undefined,
  { part, assumedZone }: { part: RegisterPart; assumedZone: number },
): Stamped | null {
  if (text === undefined || text === '') return null;
  const read = readTimestamp(text, assumedZone);
  if (read === null) return null;
  const zone = read.zone ?? assumedZone;
  const isDay = part === 'deadline' && !text.includes(':');
  const ms = isDay ? read.ms + MS_PER_DAY - 1 : read.ms;
  const finer = isDay ? '999' : read.finer;
  return { instant: parseInstant(writeTimestamp({ ms, finer, zone })), zone };
}

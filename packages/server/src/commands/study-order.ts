import { readFile } from 'node:fs/promises';
import { type Instant, isInstant } from '@motcua/domain/shared/instant.ts';
import type { PartWanted } from '@motcua/domain/study/part.ts';
import { type RegisterPart, registerParts } from '@motcua/domain/study/register-cases.ts';
import { parseZone } from '@motcua/domain/study/timestamp.ts';
import { eventParts, type ReadOptions, type StudyRequest } from '../modules/studies/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import {
  type Command,
  type CommandInput,
  findDay,
  findText,
  getOnlyWord,
  isSet,
  UsageError,
} from './command.ts';

/** What was asked for at the command line. */
export interface StudyOrder {
  request: StudyRequest;
  /** Where to write the log itself, if anywhere. */
  exportTo: string | undefined;
}

export const studyOptions: Command['options'] = {
  'by-time': { type: 'boolean', description: 'Order events by time, not as in the file' },
  calendar: {
    type: 'string',
    description:
      'Working time: `week` on the clock of the log (default), or `vn` with its holidays',
  },
  zone: {
    type: 'string',
    description: 'Zone of times that name none, as +01:00; +07:00 by default',
  },
  from: { type: 'string', description: 'Only cases begun on this day or later' },
  to: { type: 'string', description: 'Only cases begun on this day or earlier' },
  where: {
    type: 'string',
    multiple: true,
    description: 'Only cases with KEY=VALUE; may be repeated',
  },
  compare: { type: 'string', description: 'Another log to lay beside it' },
  'compare-from': { type: 'string', description: 'First day of the other side' },
  'compare-to': { type: 'string', description: 'Last day of the other side' },
  'compare-where': { type: 'string', multiple: true, description: 'KEY=VALUE of the other side' },
  process: { type: 'string', description: 'File of the published steps, to check the log against' },
  classifier: { type: 'string', description: 'Classifier of the XES file that names the activity' },
  ...Object.fromEntries(
    eventParts.map((part) => [
      part,
      { type: 'string' as const, description: `Column or attribute that holds the ${part}` },
    ]),
  ),
  received: { type: 'string', description: 'Case attribute of a register: when it came in' },
  deadline: { type: 'string', description: 'Case attribute of a register: when it was due' },
  ended: { type: 'string', description: 'Case attribute of a register: when it ended' },
  channel: { type: 'string', description: 'Case attribute of a register: the channel' },
  department: { type: 'string', description: 'Case attribute of a register: the department' },
  'as-of': { type: 'string', description: 'Instant by which open cases of a register are judged' },
  export: {
    type: 'string',
    description: 'Write the log as .xes, .xes.gz, .json or .sqlite (OCEL 2.0)',
  },
};

/** Reads and checks the command line; throws `UsageError`. */
export async function readStudyOrder(input: CommandInput): Promise<StudyOrder> {
  const file = getOnlyWord(input, 'Name one FILE to be studied.');
  const calendar = findText(input, 'calendar') ?? 'week';
  if (calendar !== 'vn' && calendar !== 'week')
    throw new UsageError(`--calendar is vn or week; it was ${calendar}.`);
  const stepsFile = findText(input, 'process');
  const request: StudyRequest = {
    ...{ file, calendar, byTime: isSet(input, 'by-time'), read: readingOf(input) },
    part: partOf(input, ''),
    compare: comparisonOf(input, file),
    steps: stepsFile === undefined ? null : await readSteps(stepsFile),
    register: registerNames(input),
    asOf: asOfOf(input),
  };
  return { request, exportTo: findText(input, 'export') };
}

function readingOf(input: CommandInput): ReadOptions {
  const zone = findText(input, 'zone') ?? '+07:00';
  const assumedZone = parseZone(zone);
  if (assumedZone === null) throw new UsageError(`--zone wants a zone as +01:00; it was ${zone}.`);
  return {
    ...{ assumedZone, names: eventNames(input) },
    classifier: findText(input, 'classifier'),
    keepAttributes: findText(input, 'export') !== undefined,
  };
}

function eventNames(input: CommandInput): ReadOptions['names'] {
  const names: ReadOptions['names'] = {};
  for (const part of eventParts) {
    const name = findText(input, part);
    if (name !== undefined) names[part] = name;
  }
  return names;
}

/** A register's start and end go by other options: an event has a start, too. */
const REGISTER_OPTIONS: Readonly<Record<RegisterPart, string>> = {
  start: 'received',
  deadline: 'deadline',
  end: 'ended',
  channel: 'channel',
  department: 'department',
};

function registerNames(input: CommandInput): StudyRequest['register'] {
  const names: StudyRequest['register'] = {};
  for (const part of registerParts) {
    const name = findText(input, REGISTER_OPTIONS[part]);
    if (name !== undefined) names[part] = name;
  }
  return names;
}

function comparisonOf(input: CommandInput, file: string): StudyRequest['compare'] {
  const other = findText(input, 'compare');
  const part = partOf(input, 'compare-');
  const isAsked = other !== undefined || part.from || part.to || part.where?.length;
  return isAsked ? { file: other ?? file, part } : null;
}

function partOf(input: CommandInput, prefix: '' | 'compare-'): PartWanted {
  const given = input.values[`${prefix}where`];
  const where = (Array.isArray(given) ? given : []).map((one) => {
    const [key = '', ...value] = String(one).split('=');
    if (value.length === 0)
      throw new UsageError(`--${prefix}where wants KEY=VALUE; it was ${one}.`);
    return { key, value: value.join('=') };
  });
  return { from: findDay(input, `${prefix}from`), to: findDay(input, `${prefix}to`), where };
}

function asOfOf(input: CommandInput): Instant | undefined {
  const asOf = findText(input, 'as-of');
  if (asOf === undefined || isInstant(asOf)) return asOf;
  throw new UsageError(`--as-of wants an instant as 2026-01-31T17:00+07:00; it was ${asOf}.`);
}

async function readSteps(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new OperatorError(`The file ${path} cannot be read.`);
  });
  const steps = text.trimStart().startsWith('[') ? listOf(text, path) : text.split(/\r?\n/);
  const named = steps.map((step) => step.trim()).filter((step) => step !== '');
  if (named.length === 0) throw new OperatorError(`The file ${path} names no step.`);
  return named;
}

function listOf(text: string, path: string): string[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every((step) => typeof step === 'string')) return list;
  } catch {
    // Said below, in one sentence for both.
  }
  throw new OperatorError(`The file ${path} is no JSON list of steps.`);
}

import { readFile } from 'node:fs/promises';
import { isPlainDate, type PlainDate } from '@motcua/domain/shared/plain-date.ts';
import { type Instant, isInstant } from '@motcua/domain/shared/instant.ts';
import type { PartWanted } from '@motcua/domain/study/part.ts';
import { registerParts } from '@motcua/domain/study/register-cases.ts';
import { parseZone } from '@motcua/domain/study/timestamp.ts';
import { eventParts, type ReadOptions, type StudyRequest } from '../modules/studies/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Command, type CommandInput, findText, isSet, UsageError } from './command.ts';

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
      'Working time of `vn` (holidays of Viet Nam, +07:00) or of a plain `week` on the clock of the log (default)',
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
  ...Object.fromEntries(
    registerParts.map((part) => [
      `register-${part}`,
      {
        type: 'string' as const,
        description: `Case attribute that holds the ${part} of a register`,
      },
    ]),
  ),
  'as-of': { type: 'string', description: 'Instant by which open cases of a register are judged' },
  export: {
    type: 'string',
    description: 'Write the log as .xes, .xes.gz, .json or .sqlite (OCEL 2.0)',
  },
};

/** Reads and checks the command line; throws `UsageError`. */
export async function readStudyOrder(input: CommandInput): Promise<StudyOrder> {
  const [file, ...more] = input.positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one FILE to be studied.');
  const calendar = findText(input, 'calendar') ?? 'week';
  if (calendar !== 'vn' && calendar !== 'week')
    throw new UsageError(`--calendar is vn or week; it was ${calendar}.`);
  const stepsFile = findText(input, 'process');
  const request: StudyRequest = {
    ...{ file, calendar, byTime: isSet(input, 'by-time'), read: readingOf(input) },
    part: partOf(input, ''),
    compare: comparisonOf(input, file),
    steps: stepsFile === undefined ? null : await readSteps(stepsFile),
    register: namesOf(input, registerParts, 'register-'),
    asOf: asOfOf(input),
  };
  return { request, exportTo: findText(input, 'export') };
}

function readingOf(input: CommandInput): ReadOptions {
  const zone = findText(input, 'zone') ?? '+07:00';
  const assumedZone = parseZone(zone);
  if (assumedZone === null) throw new UsageError(`--zone wants a zone as +01:00; it was ${zone}.`);
  return {
    ...{ assumedZone, names: namesOf(input, eventParts, '') },
    classifier: findText(input, 'classifier'),
    keepAttributes: findText(input, 'export') !== undefined,
  };
}

function namesOf<Part extends string>(
  input: CommandInput,
  parts: readonly Part[],
  prefix: string,
): Partial<Record<Part, string>> {
  const names: Partial<Record<Part, string>> = {};
  for (const part of parts) {
    const name = findText(input, `${prefix}${part}`);
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
  return { from: dayOf(input, `${prefix}from`), to: dayOf(input, `${prefix}to`), where };
}

function dayOf(input: CommandInput, name: string): PlainDate | undefined {
  const day = findText(input, name);
  if (day === undefined || isPlainDate(day)) return day;
  throw new UsageError(`--${name} wants a day as 2026-01-31; it was ${day}.`);
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

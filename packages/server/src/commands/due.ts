import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  deadlineRequestSchema,
  type DeadlineView,
  workingDaysRequestSchema,
} from '@motcua/contract/deadlines.ts';
import { LIMIT_UNITS } from '@motcua/domain/calendar/time-limit.ts';
import { workingDaysBetween } from '@motcua/domain/calendar/working-calendar.ts';
import { isPlainDate } from '@motcua/domain/shared/plain-date.ts';
import { answerDeadline } from '../modules/calendars/deadline-view.ts';
import { shippedCalendar } from '../modules/calendars/national-calendar.ts';
import {
  type Command,
  type CommandInput,
  findText,
  getText,
  isSet,
  UsageError,
} from './command.ts';
import { type AnswerLine, deadlineAnswers, faultOf, workingDayAnswers } from './due-answers.ts';
import { ledgerTable } from './due-table.ts';

export const due: Command = {
  name: 'due',
  summary: 'Due dates with their ledgers, and working days between two dates; needs no database',
  usage: [
    '--received INSTANT --limit "8 working_day" [--pause FROM/TO]... [--json]',
    '       motcua due --stdin [--no-ledger]          {"received","limit":{"value","unit"},"calendar":"vn"} per line',
    '       motcua due --between --from DATE --to DATE [--json]',
    '       motcua due --between --stdin              {"from","to"} per line',
  ].join('\n'),
  options: {
    stdin: {
      type: 'boolean',
      description: 'Read one JSON question per line, write one answer each',
    },
    between: {
      type: 'boolean',
      description: 'Count working days after the first through the last',
    },
    'no-ledger': {
      type: 'boolean',
      description: 'Only the due date, not the days that lead to it',
    },
    received: { type: 'string', description: 'When it was received, as 2026-04-24T09:00+07:00' },
    limit: { type: 'string', description: 'As "8 working_day", or as printed: "8 ngày làm việc"' },
    pause: {
      type: 'string',
      multiple: true,
      description: 'Clock stopped, FROM/TO; may be repeated',
    },
    'restart-from': { type: 'string', description: 'The clock began again here' },
    forwarded: { type: 'string', description: 'When the competent agency had it' },
    from: { type: 'string', description: 'First day, not counted' },
    to: { type: 'string', description: 'Last day, counted' },
  },
  async run(input) {
    if (isSet(input, 'stdin')) return answerStream(input);
    return isSet(input, 'between') ? printWorkingDays(input) : printDeadline(input);
  },
};

/** Answers line by line, in step with whoever reads; gives how many lines had no answer. */
export async function answerLines(
  answer: AnswerLine,
  { source, sink }: { source: Readable; sink: Writable },
): Promise<{ lines: number; failed: number }> {
  const count = { lines: 0, failed: 0 };
  try {
    await pipeline(source.setEncoding('utf8'), answersTo(answer, count), sink, { end: false });
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
  return count;
}

/** Answers are gathered as long as questions are at hand, so that a slow talker still gets each at once. */
function answersTo(answer: AnswerLine, count: { lines: number; failed: number }) {
  return async function* (chunks: AsyncIterable<string>): AsyncGenerator<string> {
    let number = 0;
    let rest = '';
    const answerOne = (line: string): string => {
      number += 1;
      if (line.trim() === '') return '';
      const { text, failed } = answer(line, number);
      count.lines += 1;
      if (failed) count.failed += 1;
      return `${text}\n`;
    };
    for await (const chunk of chunks) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      let batch = '';
      for (const line of lines) {
        batch += answerOne(line);
        if (batch.length < BATCH) continue;
        yield batch;
        batch = '';
      }
      if (batch !== '') yield batch;
    }
    if (rest !== '') yield answerOne(rest);
  };
}

/** Whoever reads the pipe has seen enough (`| head`): that is no failure. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

const BATCH = 65_536;
const LIMIT = new RegExp(`^(\\d+(?:\\.\\d+)?) ?(${LIMIT_UNITS.join('|')})s?$`);

async function answerStream(input: CommandInput): Promise<number> {
  const { calendar } = shippedCalendar();
  const answer = isSet(input, 'between')
    ? workingDayAnswers(calendar)
    : deadlineAnswers(calendar, !isSet(input, 'no-ledger'));
  const { lines, failed } = await answerLines(answer, {
    source: process.stdin,
    sink: process.stdout,
  });
  if (failed > 0) input.report(`motcua: ${failed} of ${lines} lines could not be answered.`);
  return failed > 0 ? 1 : 0;
}

function printWorkingDays(input: CommandInput): number {
  const question = { from: getText(input, 'from'), to: getText(input, 'to') };
  const { from, to } = parsed(() => workingDaysRequestSchema.parse(question));
  const workingDays = workingDaysBetween(shippedCalendar().calendar, from, to);
  input.print(input.json ? JSON.stringify({ workingDays }) : String(workingDays));
  return 0;
}

function printDeadline(input: CommandInput): number {
  const request = parsed(() => deadlineRequestSchema.parse(questionOf(input)));
  const answer: DeadlineView = parsed(() => answerDeadline(request, shippedCalendar().calendar));
  if (input.json) input.print(JSON.stringify(answer));
  else for (const line of ledgerTable(answer)) input.print(line);
  return answer.due === null ? 1 : 0;
}

function questionOf(input: CommandInput): object {
  const restartFrom = findText(input, 'restart-from');
  const competentReceived = findText(input, 'forwarded');
  const limit = getText(input, 'limit').trim();
  const [, value, unit] = LIMIT.exec(limit) ?? [];
  return {
    received: withZone(getText(input, 'received')),
    limit: unit === undefined ? limit : { value: Number(value), unit },
    pauses: pausesOf(input.values.pause),
    ledger: !isSet(input, 'no-ledger'),
    ...(restartFrom === undefined ? {} : { restartFrom: withZone(restartFrom) }),
    ...(competentReceived === undefined ? {} : { competentReceived: withZone(competentReceived) }),
  };
}

function pausesOf(given: CommandInput['values'][string]): object[] {
  return (Array.isArray(given) ? given : []).map((pause) => {
    const [from = '', to = ''] = String(pause).split('/');
    return { from: withZone(from), to: to === '' ? null : withZone(to) };
  });
}

/** A person at a terminal in Viet Nam need not type the zone, nor the hour. */
function withZone(text: string): string {
  if (isPlainDate(text)) return `${text}T07:30+07:00`;
  return /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text) ? `${text}+07:00` : text;
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(faultOf(error).message);
  }
}

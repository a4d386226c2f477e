import { countableLimit } from '@motcua/contract/countable-limit.ts';
import {
  type DeadlineForm,
  type DeadlineFormQuery,
  deadlineFormQuerySchema,
  type FormProblem,
} from '@motcua/contract/portal.ts';
import { explainDeadline } from '@motcua/domain/calendar/deadline-ledger.ts';
import type { LimitUnit, TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import {
  sessionsOf,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDaysBetween,
} from '@motcua/domain/calendar/working-calendar.ts';
import { type Instant, instantAt, plainDateOf } from '@motcua/domain/shared/instant.ts';
import type { Answer, PageParts, Question } from '../answer.ts';
import { dueView } from '../due-view.ts';
import { nextOpening } from '../next-opening.ts';
import {
  readTypedDate,
  readTypedNumber,
  readTypedTime,
  writeDay,
  writeTime,
} from '../read-typed.ts';
import { noteOf } from './calendar.ts';

export async function answerDeadline(question: Question, parts: PageParts): Promise<Answer> {
  const asked = deadlineFormQuerySchema.parse(question.query);
  const calendar = await parts.sources.calendar();
  const now = parts.clock();
  const form = withMoment(asked, calendar, now);
  const problems: FormProblem[] = [];
  const procedure = await procedureOf(form, parts, problems);
  const isAsked = procedure !== null || asked.value !== '' || asked.received !== '';
  const today = plainDateOf(now, calendar.offsetMinutes);
  return {
    page: {
      kind: 'deadline',
      ...{ form, procedure, problems, today },
      answer:
        isAsked && problems.length === 0 ? answerOf(form, { procedure, calendar, problems }) : null,
      between: betweenOf(form, calendar, problems),
      sessions: sessionsOf(calendar, workingDayOnOrAfter(calendar, today)),
    },
    address: { place: 'deadline', query: asked },
    keep: 'own',
  };
}

/** Without a moment of reception it is now, or when the desk next opens. */
function withMoment(
  asked: DeadlineFormQuery,
  calendar: WorkingCalendar,
  now: Instant,
): DeadlineFormQuery {
  const { received } = nextOpening(calendar, now);
  const { offsetMinutes } = calendar;
  const time = asked.received === '' ? writeTime(received, offsetMinutes) : '8:00';
  return {
    ...asked,
    received: asked.received || writeDay(received, offsetMinutes),
    time: asked.time || time,
  };
}

async function procedureOf(
  { procedure: code, channel }: DeadlineFormQuery,
  { sources }: PageParts,
  problems: FormProblem[],
): Promise<DeadlineForm['procedure']> {
  if (code === '') return null;
  const found = await sources.findProcedure(code);
  const offered = found?.channels.find((it) => it.channel === channel) ?? found?.channels[0];
  if (!found || !offered) {
    problems.push({ field: 'procedure', code: 'procedure' });
    return null;
  }
  const { procedureCode, name } = found;
  const limit = countableLimit(offered.limit);
  if (limit === null) problems.push({ field: 'procedure', code: 'limit' });
  const printed: TimeLimit = limit ?? { kind: 'text', text: offered.limitText ?? '' };
  return { code: procedureCode, name, channel: offered.channel, limit: printed };
}

interface Reckoning {
  procedure: DeadlineForm['procedure'];
  calendar: WorkingCalendar;
  problems: FormProblem[];
}

function answerOf(form: DeadlineFormQuery, reckoning: Reckoning): DeadlineForm['answer'] {
  const { procedure, calendar, problems } = reckoning;
  const date = readTypedDate(form.received);
  const minute = readTypedTime(form.time);
  const limit = procedure?.limit ?? typedLimit(form);
  if (date === null) problems.push({ field: 'received', code: 'date' });
  if (minute === null) problems.push({ field: 'time', code: 'time' });
  if (limit === null) problems.push({ field: 'value', code: 'value' });
  if (date === null || minute === null || limit === null) return null;
  const received = instantAt(date, minute, calendar.offsetMinutes);
  const { deadline, ledger } = explainDeadline({ received, limit, calendar });
  return { received, limit, due: dueView(deadline), ledger };
}

function typedLimit({ value, unit }: DeadlineFormQuery): TimeLimit | null {
  const number = readTypedNumber(value);
  return number === null || number > LONGEST[unit]
    ? null
    : { kind: 'duration', value: number, unit };
}

/** Some years: beyond, a slip of the pen would fill a page with days. */
const LONGEST: Record<LimitUnit, number> = {
  working_day: 1000,
  working_hour: 7500,
  day: 1500,
  hour: 36_000,
  week: 200,
  month: 48,
};

function betweenOf(
  form: DeadlineFormQuery,
  calendar: WorkingCalendar,
  problems: FormProblem[],
): DeadlineForm['between'] {
  if (form.from === '' && form.to === '') return null;
  const one = readTypedDate(form.from);
  const other = readTypedDate(form.to);
  if (one === null) problems.push({ field: 'from', code: 'date' });
  if (other === null) problems.push({ field: 'to', code: 'date' });
  if (one === null || other === null) return null;
  const [from, to] = one <= other ? [one, other] : [other, one];
  return {
    ...{ from, to, workingDays: workingDaysBetween(calendar, from, to) },
    special: calendar.entries.filter(({ date }) => date > from && date <= to).map(noteOf),
  };
}

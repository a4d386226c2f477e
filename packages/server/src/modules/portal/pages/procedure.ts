import { countableLimit } from '@motcua/contract/countable-limit.ts';
import { portalPath } from '@motcua/contract/portal-paths.ts';
import {
  type ProcedureView,
  type PromisedDate,
  sheetQuerySchema,
} from '@motcua/contract/portal.ts';
import { computeDeadline } from '@motcua/domain/calendar/deadline.ts';
import type { WorkingCalendar } from '@motcua/domain/calendar/working-calendar.ts';
import { isDomainError } from '@motcua/domain/shared/errors.ts';
import { type Instant, plainDateOf } from '@motcua/domain/shared/instant.ts';
import { type Answer, NOT_FOUND, type PageParts, type Question } from '../answer.ts';
import { dueView } from '../due-view.ts';
import { nextOpening } from '../next-opening.ts';

export async function answerProcedure(question: Question, parts: PageParts): Promise<Answer> {
  const { sources, clock, drawQr } = parts;
  const query = sheetQuerySchema.parse(question.query);
  const [procedure, calendar, places] = await Promise.all([
    sources.findProcedure(question.key),
    sources.calendar(),
    sources.places(query.commune === '' ? null : query.commune),
  ]);
  if (procedure === null) return NOT_FOUND;
  const key = procedure.procedureCode;
  if (key !== question.key) return { redirect: { place: 'procedure', key, query } };
  const now = clock();
  const address = question.origin + portalPath(question.locale, { place: 'procedure', key });
  return {
    page: {
      kind: 'procedure',
      procedure,
      promises: promisesOf(procedure, calendar, now),
      ...{ places, address, qr: drawQr(address), today: plainDateOf(now, calendar.offsetMinutes) },
    },
    address: { place: 'procedure', key, query },
    keep: 'shared',
  };
}

function promisesOf(
  { channels }: ProcedureView,
  calendar: WorkingCalendar,
  now: Instant,
): PromisedDate[] {
  const opening = nextOpening(calendar, now);
  return channels.map(({ channel, limit, limitText }) => ({
    channel,
    ...opening,
    answer: answerOf(limit, limitText ?? ''),
  }));

  function answerOf(limit: { kind: string }, text: string): PromisedDate['answer'] {
    const countable = countableLimit(limit);
    if (countable === null) return { kind: 'unknown', text };
    try {
      return dueView(computeDeadline({ received: opening.received, limit: countable, calendar }));
    } catch (error) {
      if (isDomainError(error)) return { kind: 'unknown', text };
      throw error;
    }
  }
}

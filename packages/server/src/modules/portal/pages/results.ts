import { resultsQuerySchema } from '@motcua/contract/portal.ts';
import type { BoardPeriod } from '@motcua/contract/publication.ts';
import { plainDateOf, VIETNAM_OFFSET_MINUTES } from '@motcua/domain/shared/instant.ts';
import { type PlainDate, plainDate, yearOf } from '@motcua/domain/shared/plain-date.ts';
import type { Answer, PageParts, Question } from '../answer.ts';

/** The public board; it is asked anew each time, for its figures move with the work of the desks. */
export async function answerResults(
  question: Question,
  { sources, clock }: PageParts,
): Promise<Answer> {
  const { period } = resultsQuerySchema.parse(question.query);
  const today = plainDateOf(clock(), VIETNAM_OFFSET_MINUTES);
  const board = await sources.board(daysOf(period, today));
  return {
    page: { kind: 'results', period, board },
    address: { place: 'results', query: period === 'month' ? {} : { period } },
    keep: 'own',
  };
}

/** Calendar periods up to today; the public reads months, not the reporting days of the decree. */
export function daysOf(period: BoardPeriod, today: PlainDate): { from: PlainDate; to: PlainDate } {
  const year = yearOf(today);
  const month = Number(today.slice(5, 7));
  switch (period) {
    case 'month':
      return { from: plainDate(year, month, 1), to: today };
    case 'quarter':
      return { from: plainDate(year, month - ((month - 1) % 3), 1), to: today };
    case 'year':
      return { from: plainDate(year, 1, 1), to: today };
    case 'last-year':
      return { from: plainDate(year - 1, 1, 1), to: plainDate(year - 1, 12, 31) };
    default:
      return period satisfies never;
  }
}

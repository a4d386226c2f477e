import type { Due } from '@motcua/contract/portal.ts';
import type { Deadline, UnknownDeadline } from '@motcua/domain/calendar/deadline.ts';

/** A due date as a page tells it: the other date only where it really is another. */
export function dueView(deadline: Deadline | UnknownDeadline): Due {
  if ('kind' in deadline) return { kind: 'unknown', text: deadline.text };
  const { due, dueDate, provisional = false, alternative } = deadline;
  const isOther = alternative !== undefined && alternative.dueDate !== dueDate;
  return {
    ...{ kind: 'due', due, dueDate, provisional },
    alternative: isOther ? otherDate(alternative) : null,
  };
}

function otherDate({ dueDate, because }: NonNullable<Deadline['alternative']>) {
  return { dueDate, because: { date: because.date, name: because.name } };
}

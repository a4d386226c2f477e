import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { Formats } from '../../lib/format.ts';
import type { Messages } from '../../messages/desk.ts';

/** The limit in words: `8 ngày làm việc`. Parts of a combined limit are joined by their kind. */
export function limitWords(limit: TimeLimit, terms: Messages['terms'], formats: Formats): string {
  switch (limit.kind) {
    case 'duration':
      return terms.unit[limit.unit](formats.decimal(limit.value));
    case 'immediate':
      return terms.immediately;
    case 'same_day':
      return terms.sameDay;
    case 'text':
      return limit.text;
    case 'sum':
      return limit.parts.map((part) => limitWords(part, terms, formats)).join(' + ');
    default:
      return limit.parts.map((part) => limitWords(part, terms, formats)).join(' / ');
  }
}

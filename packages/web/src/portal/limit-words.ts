import { countableLimit } from '@motcua/contract/countable-limit.ts';
import type { PortalLocale } from '@motcua/contract/portal-paths.ts';
import { describeTimeLimit } from '@motcua/domain/calendar/time-limit.ts';

/** A limit that a machine counts, in words; null for one that stayed text. */
export function limitInWords(limit: { kind: string }, locale: PortalLocale): string | null {
  const countable = countableLimit(limit);
  return countable && describeTimeLimit(countable, locale);
}

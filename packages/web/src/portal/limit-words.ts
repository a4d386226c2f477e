import { describeTimeLimit, type TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { PortalLocale } from '@motcua/contract/portal-paths.ts';

/** A limit that a machine counts, in words; null for one that stayed text or is of a kind unknown here. */
export function limitInWords(limit: { kind: string }, locale: PortalLocale): string | null {
  return isCountable(limit) ? describeTimeLimit(limit, locale) : null;
}

/** The contract lets a limit through as an object with a kind; whole limits come from our own server. */
export function isCountable(limit: { kind: string }): limit is TimeLimit {
  if ('parts' in limit) return Array.isArray(limit.parts) && limit.parts.every(isCountable);
  return ['duration', 'immediate', 'same_day'].includes(limit.kind);
}

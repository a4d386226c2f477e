import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';

/**
 * The limit when a machine counts it; null when it stayed text. The contract lets a limit through as an
 * object with a kind; whole ones come from our own catalogue.
 */
export function countableLimit(limit: { kind: string }): TimeLimit | null {
  return isCountable(limit) ? limit : null;
}

function isCountable(limit: { kind: string }): limit is TimeLimit {
  if ('parts' in limit) return Array.isArray(limit.parts) && limit.parts.every(isCountable);
  return ['duration', 'immediate', 'same_day'].includes(limit.kind);
}

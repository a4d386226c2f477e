import {
  type Instant,
  minuteOfDay,
  VIETNAM_OFFSET_MINUTES,
} from '@motcua/domain/shared/instant.ts';

export const NIGHT_MODES = ['auto', 'day', 'night'] as const;
export type NightMode = (typeof NIGHT_MODES)[number];

/** Dark by hand, or by the hour: from six in the evening to six in the morning. */
export function isNight(mode: NightMode, now: Instant): boolean {
  if (mode !== 'auto') return mode === 'night';
  const hour = minuteOfDay(now, VIETNAM_OFFSET_MINUTES) / 60;
  return hour >= 18 || hour < 6;
}

export function nextMode(mode: NightMode): NightMode {
  return NIGHT_MODES[(NIGHT_MODES.indexOf(mode) + 1) % NIGHT_MODES.length] ?? 'auto';
}

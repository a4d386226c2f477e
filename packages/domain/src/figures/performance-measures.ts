import type { Timeliness } from '../calendar/timeliness.ts';

/** What ratings of units and persons count of dossiers beside the books: moments, and levels as they stand. */
export const PERFORMANCE_FLOWS = [
  ...(['reused', 'in_time_again', 'unrated'] as const),
  ...(['contacted_once', 'contacted_often', 'agencies_more'] as const),
  ...(['agency_early', 'agency_on_time', 'agency_late'] as const),
  ...(['officer_early', 'officer_on_time', 'officer_late'] as const),
] as const;

export const PERFORMANCE_LEVELS = ['open_again', 'overdue_again'] as const;

export type PerformanceFlow = (typeof PERFORMANCE_FLOWS)[number];
export type PerformanceLevel = (typeof PERFORMANCE_LEVELS)[number];
export type ShareOfTime = `${'agency' | 'officer'}_${Timeliness}`;

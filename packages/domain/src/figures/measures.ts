import { CHANNELS, type Channel } from '../procedure/procedure.ts';
import type { Timeliness } from '../calendar/timeliness.ts';
import type { LatenessCause } from '../dossier/event-parts.ts';
import type { Ending } from '../dossier/dossier.ts';
import { PERFORMANCE_FLOWS, PERFORMANCE_LEVELS } from './performance-measures.ts';

/** How much of an online service a procedure gives, in two words for both regimes: level 4 is full, level 3 partial. */
export type ServiceShare = 'full' | 'partial' | 'other';
export type ReceivedMeasure = `received_${Channel}_${ServiceShare}`;
export type EndedMeasure = `ended_${Ending['kind']}_${Timeliness}`;
export type LateMeasure = `late_${LatenessCause}`;
export type OverdueByCause = `overdue_${LatenessCause}`;

const shares = ['full', 'partial', 'other'] as const satisfies readonly ServiceShare[];
const endings = ['granted', 'refused', 'withdrawn', 'stopped'] as const;
const punctualities = ['early', 'on_time', 'late'] as const satisfies readonly Timeliness[];

export const LATENESS_CAUSES = [
  ...(['agency', 'sister_agency', 'applicant', 'post'] as const),
  ...(['system', 'workload', 'regulation', 'other'] as const),
] as const satisfies readonly LatenessCause[];

export const receivedMeasures: readonly ReceivedMeasure[] = CHANNELS.flatMap((channel) =>
  shares.map((share): ReceivedMeasure => `received_${channel}_${share}`),
);
export const endedMeasures: readonly EndedMeasure[] = endings.flatMap((ending) =>
  punctualities.map((timeliness): EndedMeasure => `ended_${ending}_${timeliness}`),
);
export const lateMeasures: readonly LateMeasure[] = LATENESS_CAUSES.map(
  (cause): LateMeasure => `late_${cause}`,
);
export const overdueByCause: readonly OverdueByCause[] = LATENESS_CAUSES.map(
  (cause): OverdueByCause => `overdue_${cause}`,
);

/** Moments: the figure of a period is the sum of its entries. */
export const FLOWS = [
  ...(['submitted', 'declined', 'left_before_reception'] as const),
  ...receivedMeasures,
  ...(['non_territorial', 'received_digitised', 'fees_due'] as const),
  ...(['moved_in', 'moved_out'] as const),
  ...endedMeasures,
  ...lateMeasures,
  ...(['electronic_result', 'digitised', 'worked_minutes'] as const),
  ...(['apology', 'apology_late'] as const),
  ...([
    'supplement_intake',
    'supplement_appraisal',
    'supplement_late',
    'supplement_again',
  ] as const),
  'payment_direct' as const,
  ...(['delivered_desk', 'delivered_post', 'delivered_online', 'delivered_unknown'] as const),
  ...PERFORMANCE_FLOWS,
] as const;

/** Step functions: the level at an instant is the sum of all entries up to it. */
export const LEVELS = [
  ...(['awaiting_reception', 'awaiting_late', 'open', 'overdue'] as const),
  ...overdueByCause,
  ...(['waiting_supplement', 'waiting_payment', 'awaiting_delivery'] as const),
  ...PERFORMANCE_LEVELS,
] as const;

export type Flow = (typeof FLOWS)[number];
export type Level = (typeof LEVELS)[number];
export type Measure = Flow | Level;

/** Every measure once; the columns of the balances. */
export const MEASURES: readonly Measure[] = [...FLOWS, ...LEVELS];

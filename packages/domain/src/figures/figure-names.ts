import { PERFORMANCE_FIGURES } from './performance-forms.ts';

/**
 * Every figure that dossiers give, in the order in which reports print them. A figure is a number over a scope and a
 * period: a flow counts moments of the period, a stock counts dossiers as they stood at its end (or its beginning).
 */
export const FIGURE_NAMES = [
  // Before reception.
  'submitted',
  'awaitingReception',
  'awaitingReceptionLate',
  'declined',
  'leftBeforeReception',
  // Received in the period.
  'received',
  'receivedOnline',
  'receivedCounter',
  'receivedPostal',
  'receivedDirect',
  'receivedFull',
  'receivedPartial',
  'receivedOnlineFull',
  'receivedOnlinePartial',
  'receivedNonTerritorial',
  'receivedDigitised',
  'feesDue',
  // The books: total = carriedOver + received + movedIn − movedOut = resolved + open.
  'carriedOver',
  'movedIn',
  'movedOut',
  'total',
  // Resolved in the period.
  'resolved',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'resolvedLateApologised',
  'resolvedLateUnapologised',
  'granted',
  'refused',
  'withdrawn',
  'stopped',
  'electronicResult',
  'digitised',
  'workedMinutes',
  // Open at the end.
  'open',
  'openInTime',
  'openOverdue',
  'openOverdueApologised',
  'openOverdueUnapologised',
  'waiting',
  'waitingSupplement',
  'waitingPayment',
  'fallingDue',
  // Late, resolved or still open, by the cause that the apology gives.
  'late',
  'lateAgency',
  'lateSisterAgency',
  'lateApplicant',
  'latePost',
  'lateSystem',
  'lateWorkload',
  'lateRegulation',
  'lateOther',
  'lateUnexplained',
  // What was done on the way.
  'apologies',
  'apologiesLate',
  'supplements',
  'supplementsAtIntake',
  'supplementsAtAppraisal',
  'supplementsLate',
  'supplementedAgain',
  'payments',
  'paymentsDirect',
  'paymentsOnline',
  // Returned.
  'delivered',
  'deliveredDesk',
  'deliveredPost',
  'deliveredOnline',
  'deliveredUnknown',
  'awaitingDelivery',
  // What ratings of units and persons count.
  ...PERFORMANCE_FIGURES,
] as const;

export type FigureName = (typeof FIGURE_NAMES)[number];

/** Every figure of a scope and a period; whole numbers, `workedMinutes` in minutes of the working calendar. */
export type Figures = Record<FigureName, number>;

/** By what a figure is attributed to units: the unit's own, all below it in a tree and its own. */
export const AXES = ['own', 'subordination', 'territory'] as const;
export type Axis = (typeof AXES)[number];

/** By what the rows of an answer are cut. */
export const CUTS = [
  'whole',
  'field',
  'procedure',
  'channel',
  'field_channel',
  'desk',
  'officer',
  'head',
  'unit',
] as const;
export type Cut = (typeof CUTS)[number];

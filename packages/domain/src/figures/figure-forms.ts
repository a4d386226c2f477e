import type { FigureName } from './figure-names.ts';
import {
  type EndedMeasure,
  endedMeasures,
  type Flow,
  type Level,
  lateMeasures,
  type LATENESS_CAUSES,
  overdueByCause,
  type ReceivedMeasure,
  receivedMeasures,
} from './measures.ts';
import { performanceForms } from './performance-forms.ts';

/** How a figure is reckoned: moments of the period, levels at its end and at its beginning, each with its sign. */
export interface FigureForm {
  flows?: readonly Flow[];
  minusFlows?: readonly Flow[];
  end?: readonly Level[];
  minusEnd?: readonly Level[];
  start?: readonly Level[];
  /** Levels that rise between now and the end of the period if nothing happens. */
  rising?: readonly Level[];
}

const received = (test: (measure: ReceivedMeasure) => boolean): FigureForm => ({
  flows: receivedMeasures.filter(test),
});
const ended = (part: string): EndedMeasure[] =>
  endedMeasures.filter((measure) => measure.includes(`_${part}`));

const late = ended('late');
const byCause = (cause: (typeof LATENESS_CAUSES)[number]): FigureForm => ({
  flows: [`late_${cause}`],
  end: [`overdue_${cause}`],
});

/**
 * Every figure as a sum of measures. What a list behind a figure holds follows from the same row, so that a figure and
 * its list cannot part.
 */
export const figureForms = {
  submitted: { flows: ['submitted'] },
  awaitingReception: { end: ['awaiting_reception'] },
  awaitingReceptionLate: { end: ['awaiting_late'] },
  declined: { flows: ['declined'] },
  leftBeforeReception: { flows: ['left_before_reception'] },
  received: received(() => true),
  receivedOnline: received((measure) => measure.startsWith('received_online')),
  receivedCounter: received((measure) => measure.startsWith('received_counter')),
  receivedPostal: received((measure) => measure.startsWith('received_postal')),
  receivedDirect: received((measure) => !measure.startsWith('received_online')),
  receivedFull: received((measure) => measure.endsWith('_full')),
  receivedPartial: received((measure) => measure.endsWith('_partial')),
  receivedOnlineFull: { flows: ['received_online_full'] },
  receivedOnlinePartial: { flows: ['received_online_partial'] },
  receivedNonTerritorial: { flows: ['non_territorial'] },
  receivedDigitised: { flows: ['received_digitised'] },
  feesDue: { flows: ['fees_due'] },
  carriedOver: { start: ['open'] },
  movedIn: { flows: ['moved_in'] },
  movedOut: { flows: ['moved_out'] },
  total: { flows: endedMeasures, end: ['open'] },
  resolved: { flows: endedMeasures },
  resolvedEarly: { flows: ended('early') },
  resolvedOnTime: { flows: ended('on_time') },
  resolvedLate: { flows: late },
  resolvedLateApologised: { flows: lateMeasures },
  resolvedLateUnapologised: { flows: late, minusFlows: lateMeasures },
  granted: { flows: ended('granted') },
  refused: { flows: ended('refused') },
  withdrawn: { flows: ended('withdrawn') },
  stopped: { flows: ended('stopped') },
  electronicResult: { flows: ['electronic_result'] },
  digitised: { flows: ['digitised'] },
  workedMinutes: { flows: ['worked_minutes'] },
  open: { end: ['open'] },
  openInTime: { end: ['open'], minusEnd: ['overdue'] },
  openOverdue: { end: ['overdue'] },
  openOverdueApologised: { end: overdueByCause },
  openOverdueUnapologised: { end: ['overdue'], minusEnd: overdueByCause },
  waiting: { end: ['waiting_supplement', 'waiting_payment'] },
  waitingSupplement: { end: ['waiting_supplement'] },
  waitingPayment: { end: ['waiting_payment'] },
  fallingDue: { rising: ['overdue'] },
  late: { flows: late, end: ['overdue'] },
  lateAgency: byCause('agency'),
  lateSisterAgency: byCause('sister_agency'),
  lateApplicant: byCause('applicant'),
  latePost: byCause('post'),
  lateSystem: byCause('system'),
  lateWorkload: byCause('workload'),
  lateRegulation: byCause('regulation'),
  lateOther: byCause('other'),
  lateUnexplained: {
    ...{ flows: late, minusFlows: lateMeasures },
    ...{ end: ['overdue'], minusEnd: overdueByCause },
  },
  apologies: { flows: ['apology'] },
  apologiesLate: { flows: ['apology_late'] },
  supplements: { flows: ['supplement_intake', 'supplement_appraisal'] },
  supplementsAtIntake: { flows: ['supplement_intake'] },
  supplementsAtAppraisal: { flows: ['supplement_appraisal'] },
  supplementsLate: { flows: ['supplement_late'] },
  supplementedAgain: { flows: ['supplement_again'] },
  payments: { flows: ['payment_direct'] },
  paymentsDirect: { flows: ['payment_direct'] },
  // No fact tells of a payment online yet: every receipt is written at a desk.
  paymentsOnline: {},
  delivered: {
    flows: ['delivered_desk', 'delivered_post', 'delivered_online', 'delivered_unknown'],
  },
  deliveredDesk: { flows: ['delivered_desk'] },
  deliveredPost: { flows: ['delivered_post'] },
  deliveredOnline: { flows: ['delivered_online'] },
  deliveredUnknown: { flows: ['delivered_unknown'] },
  awaitingDelivery: { end: ['awaiting_delivery'] },
  ...performanceForms,
} as const satisfies Record<FigureName, FigureForm>;

export function formOf(name: FigureName): FigureForm {
  return figureForms[name];
}

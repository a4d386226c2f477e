import type { StepFact } from '@motcua/domain/dossier/event-parts.ts';
import type { DossierEventType } from '@motcua/domain/dossier/events.ts';
import {
  ACTIVITY_NAMES,
  CHANNEL_NAMES,
  IMPORTED_DELIVERY,
  IMPORTED_END,
} from './activity-names.ts';
import type { Naming } from './pseudonyms.ts';
import type { DossierOfLog, FactOfLog } from './store.ts';

/** A dossier with its facts, as every format writes it; people are named as the order allows. */
export interface LoggedDossier {
  row: DossierOfLog;
  name: string;
  applicant: string;
  channel: string;
  process: LoggedProcess | null;
  events: LoggedEvent[];
}

export interface LoggedProcess {
  id: string;
  version: number;
  steps: LoggedStep[];
}

export interface LoggedStep {
  no: number;
  /** Number and name, as `2. Thẩm định hồ sơ`. */
  label: string;
  role: string;
  allowanceDays: number | null;
}

/** One event. `step` is the step it ended; `at` and `start` as stored, with their zone. */
export interface LoggedEvent {
  id: string;
  type: DossierEventType;
  activity: string;
  at: string;
  start: string | null;
  officerId: string;
  officer: string;
  unitId: string;
  role: string;
  step: LoggedStep | null;
  nextStep: LoggedStep | null;
  toUnitId: string | null;
  to: { officerId: string; officer: string } | null;
  usedMinutes: number | null;
  allowanceMinutes: number | null;
  details: Readonly<
    Record<'stepResult' | 'outcome' | 'timeliness' | 'cause' | 'stage', string | null>
  >;
}

/**
 * Tells the facts of a dossier as events. An event that ends a step bears its name and since when the
 * officer had it in hand. A row of an imported register
 * tells of its own dates, not of the day of the import.
 */
export function loggedDossier(
  row: DossierOfLog,
  facts: readonly FactOfLog[],
  naming: Naming,
): LoggedDossier {
  const first = facts.find(({ steps }) => steps !== null);
  const steps = (first?.steps ?? []).map(stepOf);
  const applicantId = facts.find((fact) => fact.applicantId !== null)?.applicantId ?? null;
  return {
    row,
    name: naming.dossier(row.id, row.code),
    applicant: naming.applicant(row.applicantName, applicantId),
    channel: CHANNEL_NAMES[row.channel] ?? row.channel,
    process: first?.process ? { ...first.process, steps } : null,
    events: facts.flatMap(createTeller(row, { steps, naming })),
  };
}

/**
 * Facts from which on the officer of a step has the dossier in hand: taking over, or as the control slip
 * counts it the first work of the step; at the desk the reception.
 */
const IN_HAND: ReadonlySet<DossierEventType> = new Set([
  ...(['DossierAccepted', 'TakenOver', 'SupplementRequested', 'PaymentRequested'] as const),
  ...(['ResultProposed', 'DossierApproved', 'DossierRefused', 'ResultRecorded'] as const),
  ...(['HandedOver', 'StepReturned', 'ResultDelivered'] as const),
]);

/** Walks the facts in order and remembers where the dossier lies. */
function createTeller(
  row: DossierOfLog,
  { steps, naming }: { steps: readonly LoggedStep[]; naming: Naming },
) {
  const at = (no: number | null) => steps.find((step) => step.no === no) ?? null;
  let taken: string | null = null;
  let lastEnded: number | null = null;
  return (fact: FactOfLog): LoggedEvent[] => {
    if (IN_HAND.has(fact.type)) taken ??= fact.at;
    const ended = endedBy(fact, { steps, lastEnded });
    const step = at(ended);
    // Sending it back is work of the step too, and its end, though the step is not done.
    const isOver = ended !== null || fact.type === 'StepReturned';
    const start = isOver ? taken : null;
    if (ended !== null) lastEnded = ended;
    if (isOver) taken = null;
    const event = eventOf(fact, { step, nextStep: at(fact.toStep), start, naming });
    return fact.type === 'DossierImported' ? importedEvents(row, { fact, event }) : [event];
  };
}

/** The number of the step that this fact ended: the hand-out ends the last one if nothing did before. */
function endedBy(
  { type, fromStep }: FactOfLog,
  { steps, lastEnded }: { steps: readonly LoggedStep[]; lastEnded: number | null },
): number | null {
  if (type === 'StepReturned') return null;
  if (type !== 'ResultDelivered') return fromStep;
  const last = steps.at(-1)?.no ?? null;
  return last === lastEnded ? null : last;
}

function eventOf(
  fact: FactOfLog,
  told: {
    step: LoggedStep | null;
    nextStep: LoggedStep | null;
    start: string | null;
    naming: Naming;
  },
): LoggedEvent {
  const { step, nextStep, start, naming } = told;
  const { type, toOfficerId, toOfficerName } = fact;
  const named = type === 'HandedOver' && step !== null ? step.label : ACTIVITY_NAMES[type];
  return {
    ...{ id: `${fact.dossierId}.${fact.version}`, type, activity: named, at: fact.at, start },
    ...{ officerId: fact.officerId, unitId: fact.unitId, role: fact.role, step, nextStep },
    officer: naming.officer(fact.officerId, fact.officerName),
    toUnitId: fact.toUnitId,
    to:
      toOfficerId === null
        ? null
        : { officerId: toOfficerId, officer: naming.officer(toOfficerId, toOfficerName ?? '') },
    ...{ usedMinutes: fact.usedMinutes, allowanceMinutes: fact.allowanceMinutes },
    details: {
      ...{ stepResult: fact.stepResult, outcome: fact.outcome, timeliness: fact.timeliness },
      ...{ cause: fact.cause, stage: fact.stage },
    },
  };
}

function importedEvents(
  row: DossierOfLog,
  { fact, event }: { fact: FactOfLog; event: LoggedEvent },
): LoggedEvent[] {
  const later = (activity: string, at: string | null, part: string): LoggedEvent[] =>
    at === null ? [] : [{ ...event, id: `${event.id}.${part}`, activity, at }];
  return [
    { ...event, at: row.receivedAt },
    ...later(IMPORTED_END, fact.finishedAt, 'end'),
    ...later(IMPORTED_DELIVERY, fact.deliveredAt, 'delivery'),
  ];
}

function stepOf({ no, name, role, allowanceDays }: StepFact): LoggedStep {
  return { no, label: `${no}. ${name}`, role, allowanceDays };
}

/** Reads the dossiers from the beginning, each time it is called. */
export type ReadDossiers = () => AsyncIterable<readonly LoggedDossier[]>;

import type { Timeliness } from '../calendar/timeliness.ts';
import type { Instant } from '../shared/instant.ts';
import type { Dossier } from './dossier.ts';
import type { StepEnd } from './event-parts.ts';
import type { DossierEventType, Recorded } from './events.ts';
import { evolve } from './evolve.ts';

/** Who stands on one side of a hand-over. */
export interface Party {
  unitId: string;
  /** Null while nobody of the unit has taken it. */
  name: string | null;
  at: Instant | null;
}

/** One hand-over of the control slip (form 05 of 2018, 06 of 2025). */
export interface ControlSlipRow {
  /** Version of the fact behind the row. */
  version: number;
  kind: 'handed_over' | 'returned' | 'result';
  fromStep: number;
  fromStepName: string;
  toStep: number;
  toStepName: string;
  given: Party;
  received: Party;
  /** Measured for the unit that gave: an overdue opinion is charged to whoever held the step. */
  chargedUnitId: string;
  usedMinutes: number;
  allowanceMinutes: number | null;
  result: Timeliness | null;
  note: string;
}

/**
 * The rows of the control slip, one for each hand-over, from the history alone. The receiver is the
 * officer who took the dossier or, without taking it, first did the work of the step, with his time;
 * until then the officer it was addressed to.
 * Never rewritten: a return is a row of its own (TT 01/2018/TT-VPCP Art. 9).
 */
export function controlSlip(history: readonly Recorded[]): ControlSlipRow[] {
  const rows: ControlSlipRow[] = [];
  let dossier: Dossier | null = null;
  for (const recorded of history) {
    const before: Dossier | null = dossier;
    const after = evolve('', before, recorded);
    const last = rows.at(-1);
    if (isReceipt.has(recorded.event.type) && last && last.received.at === null)
      rows[rows.length - 1] = { ...last, received: takenBy(recorded) };
    const row = before && rowOf(recorded, before, after);
    if (row) rows.push(row);
    dossier = after;
  }
  return rows;
}

/** Who does the work of a step has received it, whether or not he said so first. */
const isReceipt: ReadonlySet<DossierEventType> = new Set([
  'TakenOver',
  'HandedOver',
  'StepReturned',
  'SupplementRequested',
  'PaymentRequested',
  'ResultProposed',
  'DossierApproved',
  'DossierRefused',
  'ResultRecorded',
  'ResultAnnounced',
  'ResultDelivered',
]);

function rowOf(recorded: Recorded, before: Dossier, after: Dossier): ControlSlipRow | null {
  const { event } = recorded;
  switch (event.type) {
    case 'HandedOver':
      return row(recorded, { before, after, step: event, kind: 'handed_over', note: event.note });
    case 'StepReturned':
      return row(recorded, { before, after, step: event, kind: 'returned', note: event.reason });
    case 'ResultRecorded':
      return resultRow(recorded, { before, after, step: event.step, note: event.summary });
    case 'DossierRefused':
      return resultRow(recorded, { before, after, step: event.step, note: event.reasons });
    default:
      return null;
  }
}

interface RowFacts {
  before: Dossier;
  after: Dossier;
  step: StepEnd;
  kind: ControlSlipRow['kind'];
  note: string;
}

function resultRow(
  recorded: Recorded,
  facts: Omit<RowFacts, 'kind' | 'step'> & { step: StepEnd | undefined },
): ControlSlipRow | null {
  const { step } = facts;
  return step === undefined ? null : row(recorded, { ...facts, step, kind: 'result' });
}

function row(recorded: Recorded, { before, after, step, kind, note }: RowFacts): ControlSlipRow {
  const givenUnit = before.position?.unitId ?? before.agencyUnitId;
  const { fromStep, toStep, usedMinutes, allowanceMinutes, stepResult } = step;
  return {
    version: recorded.version,
    ...{ kind, fromStep, toStep, usedMinutes, allowanceMinutes, note },
    fromStepName: stepName(before, fromStep),
    toStepName: stepName(before, toStep),
    given: { unitId: givenUnit, name: recorded.actor.name, at: recorded.at },
    received: {
      unitId: after.position?.unitId ?? after.agencyUnitId,
      name: after.position?.officerName ?? null,
      at: null,
    },
    chargedUnitId: givenUnit,
    result: stepResult,
  };
}

function takenBy({ actor, at }: Recorded): Party {
  return { unitId: actor.unitId, name: actor.name, at };
}

function stepName({ reception }: Dossier, no: number): string {
  return reception?.steps.find((step) => step.no === no)?.name ?? '';
}

import type { TimeLimit } from '@motcua/domain/calendar/time-limit.ts';
import type { StepFact } from '@motcua/domain/dossier/event-parts.ts';
import { epochMs, parseInstant } from '@motcua/domain/shared/instant.ts';
import type { HistoryFact } from './store-history.ts';

/** A dossier's way through its steps, with the unit and officer of each. Times are epoch milliseconds. */
export interface Way {
  limit: TimeLimit;
  clockStart: number;
  visits: WayVisit[];
}

export interface WayVisit {
  step: StepFact;
  unitId: string;
  officerId: string;
  arrived: number;
  begun: number | null;
  ended: number;
  waitedUntil: number | null;
  restarts: boolean;
}

/**
 * Reads the way from the facts, in their order: a visit begins when the step does and ends when it is handed on,
 * decided, or the applicant is asked; after that wait the dossier comes back to the same step. Null where it was
 * never received here, as a row of an old register.
 */
export function wayOf(facts: readonly HistoryFact[]): Way | null {
  const accepted = facts.find(({ type }) => type === 'DossierAccepted');
  if (accepted?.limit == null || accepted.steps === null) return null;
  const { steps, limit } = accepted;
  const visits: WayVisit[] = [];
  let now: { step: StepFact; arrived: number; begun: number | null } | null = null;
  const stepNo = (no: number | null) => steps.find((step) => step.no === no);
  const end = (fact: HistoryFact, at: number) => {
    if (now === null) return;
    const { unitId, officerId } = fact;
    visits.push({ ...now, unitId, officerId, ended: at, waitedUntil: null, restarts: false });
  };
  const arrive = (step: StepFact | undefined, at: number, begun: number | null = null) => {
    now = step === undefined ? null : { step, arrived: at, begun };
  };
  for (const fact of facts.slice(facts.indexOf(accepted))) {
    const at = msOf(fact.at);
    switch (fact.type) {
      case 'DossierAccepted':
        arrive(steps[0], at, at);
        break;
      case 'TakenOver':
        takeInHand(now, at);
        break;
      case 'HandedOver':
      case 'StepReturned':
        end(fact, at);
        arrive(stepNo(fact.toStep), at);
        break;
      case 'SupplementRequested':
      case 'PaymentRequested':
        end(fact, at);
        break;
      case 'DossierSupplemented':
      case 'PaymentRecorded':
        comeBack(visits.at(-1), fact, at);
        arrive(visits.at(-1)?.step, at);
        break;
      default:
        end(fact, at);
        return { limit, clockStart: msOf(accepted.clockStart ?? accepted.at), visits };
    }
  }
  return { limit, clockStart: msOf(accepted.clockStart ?? accepted.at), visits };
}

function takeInHand(now: { begun: number | null } | null, at: number): void {
  if (now !== null) now.begun ??= at;
}

function comeBack(visit: WayVisit | undefined, { clock }: HistoryFact, at: number): void {
  if (visit === undefined) return;
  visit.waitedUntil = at;
  visit.restarts = clock === 'restarted';
}

function msOf(instant: string): number {
  return epochMs(parseInstant(instant));
}

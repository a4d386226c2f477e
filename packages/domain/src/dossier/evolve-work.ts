import type { Dossier } from './dossier.ts';
import type { StepEnd } from './event-parts.ts';
import type { ContactRecorded, Recorded, SupplementRequested } from './events.ts';

/** The step that ends, charged to whoever had it: the same unit as in the control slip. */
export function worked(dossier: Dossier, end: StepEnd | undefined, { actor }: Recorded): Dossier {
  if (end === undefined) return dossier;
  const { fromStep: step, usedMinutes, allowanceMinutes } = end;
  const { position } = dossier;
  const unitId = position?.unitId ?? dossier.agencyUnitId;
  const officerId = position?.officerId ?? actor.officerId;
  const entry = { step, unitId, officerId, usedMinutes, allowanceMinutes };
  return { ...dossier, work: [...dossier.work, entry] };
}

/**
 * TT 01/2018 Art. 13: how often, and with how many agencies, the applicant had to deal to complete it. A contact
 * that the applicant caused does not count. A supplement asked in appraisal is one, through the one-stop desk:
 * the desk had found the dossier complete; before reception the papers are the applicant's to bring.
 */
export function contacted(
  dossier: Dossier,
  event: ContactRecorded | SupplementRequested,
  { actor }: Recorded,
): Dossier {
  if (event.type === 'ContactRecorded')
    return event.applicantFault
      ? dossier
      : { ...dossier, contacts: [...dossier.contacts, actor.unitId] };
  if (event.stage === 'intake') return dossier;
  const desk = dossier.trail[0]?.unitId ?? dossier.agencyUnitId;
  return { ...dossier, contacts: [...dossier.contacts, desk] };
}

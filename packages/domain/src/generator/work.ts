import type { Actor, StepFact } from '../dossier/event-parts.ts';
import { appraise } from './appraise.ts';
import { closeAtDesk, recordResult } from './finish.ts';
import type { Living } from './living.ts';
import { officerFor, type Onward, perform, type Working } from './working.ts';

/** The desk passes on what it received as soon as the applicant has left (NĐ 61/2018 Art. 18.2). */
const AT_ONCE = 0.005;

/** Carries a received dossier through the steps of its process. */
export function* workOn(working: Working): Living<void> {
  const steps = working.dossier.reception?.steps ?? [];
  // From the desk that receives to the step where the result is recorded, the work takes the whole pace.
  const share = 1 / Math.max(1, lastWorked(steps));
  for (const [index, step] of steps.entries()) {
    if (working.life.fate === 'left_open' && index > 0) return;
    if (!working.pace.pass(index === 0 ? AT_ONCE : share)) return;
    if ((yield* workAtStep(working, { step, steps, index })) === 'stay here') break;
  }
  yield* closeAtDesk(working);
}

function* workAtStep(
  working: Working,
  { step, steps, index }: { step: StepFact; steps: readonly StepFact[]; index: number },
): Living<Onward> {
  const { life, pace, clerk } = working;
  const later = steps.slice(index + 1);
  const officer = officerFor(working, step.role);
  if (life.fate === 'withdrawn' && !life.mustEnd && index === 1) {
    yield* perform(working, clerk, { type: 'withdrawDossier', reason: WITHDRAWN });
    return 'stay here';
  }
  const isAppraisal = step.role === 'specialist' && !steps.slice(0, index).some(isSpecialist);
  if (isAppraisal && (yield* appraise(working, officer)) === 'stay here') return 'stay here';
  if (isDeciding(step) && !later.some(isDeciding)) {
    if ((yield* decideAt(working, officer)) === 'stay here') return 'stay here';
    if (isRecordedAt(steps, index)) {
      pace.pass(AT_ONCE);
      yield* recordResult(working);
      return 'stay here';
    }
  }
  if (working.dossier.approved && (step.role === 'document_clerk' || later.length === 0)) {
    yield* recordResult(working);
    return 'stay here';
  }
  const [next] = later;
  if (next !== undefined) yield* handOn(working, officer, next);
  return 'go on';
}

/** The head signs, or refuses with reasons. */
function* decideAt(working: Working, head: Actor): Living<Onward> {
  const { life } = working;
  if (working.dossier.proposal === null)
    yield* perform(working, head, {
      type: 'proposeResult',
      outcome: 'grant',
      summary: 'Đủ điều kiện.',
    });
  if (life.fate === 'refused') {
    yield* perform(working, head, REFUSAL);
    return 'stay here';
  }
  yield* perform(working, head, { type: 'approveDossier', note: '' });
  return 'go on';
}

function* handOn(working: Working, from: Actor, next: StepFact): Living<void> {
  const { officerId, name } = officerFor(working, next.role);
  yield* perform(working, from, { type: 'handOver', toOfficer: { id: officerId, name } });
}

/** Where no allowance is set for the document clerk, the result is recorded where it was signed. */
function isRecordedAt(steps: readonly StepFact[], deciding: number): boolean {
  return steps.slice(deciding + 1).every(({ allowanceDays }) => allowanceDays === null);
}

/** Index of the step where the result is recorded. */
function lastWorked(steps: readonly StepFact[]): number {
  const deciding = steps.findLastIndex(isDeciding);
  if (deciding !== -1 && isRecordedAt(steps, deciding)) return deciding;
  const clerk = steps.findLastIndex(({ role }) => role === 'document_clerk');
  return clerk === -1 ? steps.length - 1 : clerk;
}

function isSpecialist({ role }: StepFact): boolean {
  return role === 'specialist';
}

function isDeciding({ role }: StepFact): boolean {
  return role === 'head' || role === 'leader';
}

const WITHDRAWN = 'Người nộp xin rút để chuẩn bị lại hồ sơ.';
const REFUSAL = {
  type: 'refuseDossier',
  reasons: 'Hồ sơ không đáp ứng điều kiện đã công bố đối với thủ tục này.',
  legalBasis: 'Điểm đ khoản 8 Điều 19 Nghị định 61/2018/NĐ-CP',
} as const;

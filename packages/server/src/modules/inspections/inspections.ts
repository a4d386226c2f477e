import type { InspectionEntries } from '@motcua/contract/inspection-records.ts';
import type {
  NewRecommendation,
  RecommendationActBody,
} from '@motcua/contract/inspection-recommendations.ts';
import type { NewInspection, NewInspectionPlan, NewSample } from '@motcua/contract/inspections.ts';
import type { InspectionState } from '@motcua/domain/inspection/states.ts';
import type { PlainDate } from '@motcua/domain/shared/plain-date.ts';
import type { SignedIn } from '../../platform/auth.ts';
import type { Language } from '../../platform/language.ts';
import { actOnInspection, type InspectionOrder } from './acts.ts';
import { drawFor } from './draw.ts';
import { factsOf } from './facts.ts';
import { keepMinutes } from './keep-minutes.ts';
import { printMinutes } from './minutes.ts';
import type { InspectionParts } from './parts.ts';
import { openPhoto, type PhotoOrder, takePhoto } from './photos.ts';
import { makePlan, planInspection } from './plan-inspections.ts';
import { listFor, listInspectors } from './list-inspections.ts';
import { listRecommendationsFor } from './list-recommendations.ts';
import { showFor } from './show-inspection.ts';
import { actOnRecommendation, recommend } from './recommend.ts';
import { remindAll } from './reminders.ts';
import { shippedChecklists } from './shipped.ts';
import { takeEntries } from './synchronise.ts';
import { weighUnitsBelow } from './unit-risk.ts';

export type Inspections = ReturnType<typeof createInspections>;

/** Inspections of reform work: plans, teams, samples, what was seen on the spot, and what became of it. */
export function createInspections(parts: InspectionParts) {
  return {
    checklists: shippedChecklists,
    makePlan: (officer: SignedIn, told: NewInspectionPlan) => makePlan(parts, officer, told),
    plan: (officer: SignedIn, told: NewInspection) => planInspection(parts, officer, told),
    act: (officer: SignedIn, order: InspectionOrder) => actOnInspection(parts, officer, order),
    draw: (officer: SignedIn, order: NewSample & { id: string }) => drawFor(parts, officer, order),
    weighUnits: (officer: SignedIn, asked: { unit: string; from: PlainDate; to: PlainDate }) =>
      weighUnitsBelow(parts, officer, asked),
    list: (
      officer: SignedIn,
      query: { year?: number | undefined; state?: InspectionState | undefined },
    ) => listFor(parts, officer, query),
    show: (officer: SignedIn, id: string) => showFor(parts, officer, id),
    listInspectors: (officer: SignedIn) => listInspectors(parts, officer),
    takeEntries: (
      officer: SignedIn,
      order: InspectionEntries & { id: string; language: Language },
    ) => takeEntries(parts, officer, order),
    takePhoto: (officer: SignedIn, order: PhotoOrder) => takePhoto(parts, officer, order),
    openPhoto: (officer: SignedIn, of: { id: string; photoId: string }) =>
      openPhoto(parts, officer, of),
    recommend: (officer: SignedIn, told: NewRecommendation & { inspectionId: string }) =>
      recommend(parts, officer, told),
    actOnRecommendation: (officer: SignedIn, order: RecommendationActBody & { id: string }) =>
      actOnRecommendation(parts, officer, order),
    listRecommendations: (officer: SignedIn) => listRecommendationsFor(parts, officer),
    printMinutes: (officer: SignedIn, id: string) => printMinutes(parts, officer, id),
    keepMinutes: (officer: SignedIn, id: string) => keepMinutes(parts, officer, id),
    remindAll: () => remindAll(parts),
    facts: factsOf(parts),
  };
}

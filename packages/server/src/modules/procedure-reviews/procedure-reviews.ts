import type { NewPostingCheck, PostingMatrixQuery } from '@motcua/contract/posting-checks.ts';
import type { NewReview, NewReviewPlan, ReviewQuery } from '@motcua/contract/procedure-reviews.ts';
import type { NewSimulation, NewTimeCut } from '@motcua/contract/time-cuts.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { listTimeCuts, recordTimeCut } from './cuts.ts';
import { reviewFacts } from './facts.ts';
import type { ReviewParts } from './parts.ts';
import { beginPlan, listReviewPlans, planReview } from './plans.ts';
import { listPostingCoverage, recordPostingCheck, showPostingMatrix } from './postings.ts';
import * as reviews from './reviews.ts';
import { createKnownYears } from './simulations/known-years.ts';
import { createSimulationThread } from './simulations/simulation-thread.ts';
import {
  listLateDossiers,
  listSimulationsFor,
  showSimulation,
  simulateCut,
} from './simulations/simulations.ts';

export type ProcedureReviews = ReturnType<typeof createProcedureReviews>;

/** The yearly review of procedures, time cuts tried on the past before one decides, and posting checks. */
export function createProcedureReviews(given: Omit<ReviewParts, 'thread'>) {
  const parts: ReviewParts = { ...given, thread: createSimulationThread() };
  const years = createKnownYears(parts);
  return {
    listPlans: (officer: SignedIn, query: ReviewQuery) => listReviewPlans(parts, officer, query),
    beginPlan: (officer: SignedIn, told: NewReviewPlan) => beginPlan(parts, officer, told),
    list: (officer: SignedIn, query: ReviewQuery) => reviews.listReviewsFor(parts, officer, query),
    show: (officer: SignedIn, id: string) => reviews.showReview(parts, officer, id),
    plan: async (officer: SignedIn, told: NewReview) =>
      reviews.showReview(parts, officer, await planReview(parts, officer, told)),
    propose: (officer: SignedIn, order: Parameters<typeof reviews.propose>[2]) =>
      reviews.propose(parts, officer, order),
    submit: (officer: SignedIn, order: reviews.ReviewOrder) =>
      reviews.submit(parts, officer, order),
    sendBack: (officer: SignedIn, order: Parameters<typeof reviews.sendBack>[2]) =>
      reviews.sendBack(parts, officer, order),
    approve: (officer: SignedIn, order: Parameters<typeof reviews.approve>[2]) =>
      reviews.approve(parts, officer, order),
    publish: (officer: SignedIn, order: reviews.ReviewOrder) =>
      reviews.publish(parts, officer, order),
    listCuts: (officer: SignedIn, query: ReviewQuery) => listTimeCuts(parts, officer, query),
    recordCut: (officer: SignedIn, told: NewTimeCut) => recordTimeCut(parts, officer, told),
    simulate: (officer: SignedIn, asked: NewSimulation) =>
      simulateCut(parts, years, { officer, asked }),
    showSimulation: (officer: SignedIn, id: string) => showSimulation(parts, officer, id),
    listSimulations: (officer: SignedIn, reviewId: string | undefined) =>
      listSimulationsFor(parts, officer, reviewId),
    listLateDossiers: (officer: SignedIn, asked: { id: string; after: number }) =>
      listLateDossiers(parts, officer, asked),
    showPostingMatrix: (officer: SignedIn, query: PostingMatrixQuery) =>
      showPostingMatrix(parts, officer, query),
    listPostingCoverage: (officer: SignedIn, unit: string) =>
      listPostingCoverage(parts, officer, unit),
    recordPostingCheck: (officer: SignedIn, told: NewPostingCheck) =>
      recordPostingCheck(parts, officer, told),
    facts: reviewFacts(parts),
    close: () => parts.thread.close(),
  };
}

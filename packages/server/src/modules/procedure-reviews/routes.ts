import type { Http } from '../../platform/http.ts';
import type { ProcedureReviews } from './procedure-reviews.ts';
import { registerPostingRoutes } from './routes-postings.ts';
import { registerReviewActRoutes } from './routes-review-acts.ts';
import { registerReviewRoutes } from './routes-reviews.ts';
import { registerSimulationRoutes } from './routes-simulations.ts';
import { registerTimeCutRoutes } from './routes-time-cuts.ts';

/** Reviews of procedures, time cuts, simulations and posting checks. */
export function registerProcedureReviewRoutes(
  http: Http,
  { reviews }: { reviews: ProcedureReviews },
): void {
  registerReviewRoutes(http, reviews);
  registerReviewActRoutes(http, reviews);
  registerTimeCutRoutes(http, reviews);
  registerSimulationRoutes(http, reviews);
  registerPostingRoutes(http, reviews);
}

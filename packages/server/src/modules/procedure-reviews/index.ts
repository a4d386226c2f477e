export { PROCEDURE_REVIEW_PROBLEMS } from './problems.ts';
export { createProcedureReviews, type ProcedureReviews } from './procedure-reviews.ts';
export { registerProcedureReviewRoutes } from './routes.ts';

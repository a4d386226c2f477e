export { createFeedback, type FeedbackModule } from './feedback.ts';
export { feedbackCron, feedbackTasks } from './jobs.ts';
export type { IncomingMail } from './ports.ts';
export { FEEDBACK_PROBLEMS } from './problems.ts';
export { registerOpen311Routes } from './open311/routes.ts';
export { createRateLimit, type RateLimit } from './rate-limit.ts';
export { registerFeedbackRoutes } from './routes.ts';
export { registerOpen311KeyRoutes } from './routes-keys.ts';
export { registerPublicFeedbackRoutes } from './routes-public.ts';

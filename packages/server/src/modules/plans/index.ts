export { planCron, planTasks } from './jobs.ts';
export type { TaskOrder } from './open-task.ts';
export { createPlans, type Plans } from './plans.ts';
export { PLAN_PROBLEMS } from './problems.ts';
export { registerPlanRoutes } from './routes.ts';
export type { StandOfTask } from './stand-of-sources.ts';

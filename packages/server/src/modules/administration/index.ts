export { type Administration, createAdministration } from './administration.ts';
export { administrationCron, administrationTasks } from './jobs.ts';
export type { Administrator } from './parts.ts';
export { ADMINISTRATION_PROBLEMS } from './problems.ts';
export { registerAdministrationRoutes } from './routes.ts';

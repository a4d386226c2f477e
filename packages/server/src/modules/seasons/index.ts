export { seasonCron, seasonTasks } from './jobs.ts';
export { SEASON_PROBLEMS } from './problems.ts';
export { registerSeasonRoutes } from './routes.ts';
export { createSeasons, type Seasons } from './seasons.ts';

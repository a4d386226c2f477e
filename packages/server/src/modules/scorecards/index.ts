export { registerScorecardRoutes } from './routes.ts';
export { createScorecards, type Scorecards } from './scorecards.ts';

export { FIGURE_PROBLEMS } from './problems.ts';
export { type LiveParts, registerLiveRoutes } from './routes-live.ts';

export type { FoundAlarm } from './alarms-store.ts';
export type { Comparison } from './comparison.ts';
export type { Contradictions, ToldFigures } from './contradictions.ts';
export { createFigureDoors, type FigureDoors, registerFigureDoors } from './figure-doors.ts';
export { createFigures, type FigureService } from './figures.ts';
export { figureCron, figureTasks } from './jobs.ts';
export type { CrossedFor, FiguresFor } from './figures-for.ts';
export { FIGURE_PROBLEMS } from './problems.ts';
export type {
  Behind,
  BehindQuestion,
  EachUnitQuestion,
  FigureParts,
  FigurePoint,
  FigureQuestion,
  FigureRow,
  Folded,
  SeriesQuestion,
} from './question.ts';
export type { CrossedCell } from './read-crossed.ts';
export { type LiveParts, registerLiveRoutes } from './routes-live.ts';
export { startFigures } from './start-figures.ts';
export { createOperationsWall, type OperationsWall } from './wall.ts';
export { registerWallRoutes } from './wall-routes.ts';

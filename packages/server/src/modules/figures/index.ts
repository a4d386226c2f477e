export { createFigures, type FigureService } from './figures.ts';
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
export { type LiveParts, registerLiveRoutes } from './routes-live.ts';
export { createOperationsWall, type OperationsWall } from './wall.ts';
export { registerWallRoutes } from './wall-routes.ts';

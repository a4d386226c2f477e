export { createInspections, type Inspections } from './inspections.ts';
export { inspectionCron, inspectionTasks } from './jobs.ts';
export { INSPECTION_PROBLEMS } from './problems.ts';
export { registerInspectionRoutes } from './routes.ts';
export { registerInspectionFieldRoutes } from './routes-field.ts';
export { registerInspectionRecommendationRoutes } from './routes-recommendations.ts';

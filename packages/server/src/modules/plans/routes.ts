import type { Http } from '../../platform/http.ts';
import type { Plans } from './plans.ts';
import { registerActRoutes } from './routes-acts.ts';
import { registerDirectiveRoutes } from './routes-directives.ts';
import { registerPlanReading, registerPlanWriting } from './routes-plans.ts';
import { registerSheetRoutes } from './routes-sheets.ts';
import { registerTaskRoutes } from './routes-tasks.ts';

/** Plans of reform, their tasks and directives, under `/api/v1`. */
export function registerPlanRoutes(http: Http, { plans }: { plans: Plans }): void {
  registerPlanReading(http, plans);
  registerPlanWriting(http, plans);
  registerSheetRoutes(http, plans);
  registerTaskRoutes(http, plans);
  registerActRoutes(http, plans);
  registerDirectiveRoutes(http, plans);
}

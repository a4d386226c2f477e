import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db.ts';
import type { Http } from '../../platform/http.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Reference } from '../dossiers/index.ts';
import type { Organisation } from '../organisation/index.ts';
import { createAlarms } from './alarms.ts';
import { createContradictions } from './contradictions.ts';
import type { FigureService } from './figures.ts';
import { createFiguresFor } from './figures-for.ts';
import { createReconciliations } from './reconcile.ts';
import { registerFigureRoutes } from './routes.ts';
import { registerAlarmRoutes } from './routes-alarms.ts';

export type FigureDoors = ReturnType<typeof createFigureDoors>;

/** What stands around the figures: questions of officers, alarms, checks and proofs. */
export function createFigureDoors(parts: {
  db: Database;
  clock: Clock;
  logger: Logger;
  figures: FigureService;
  organisation: Organisation;
  reference: Reference;
}) {
  const alarms = createAlarms(parts);
  const { listTenantIds } = parts.reference;
  return {
    figuresFor: createFiguresFor(parts),
    alarms,
    contradictions: createContradictions({ ...parts, alarms }),
    reconciliations: createReconciliations({ ...parts, alarms, listTenantIds }),
  };
}

export function registerFigureDoors(http: Http, doors: FigureDoors): void {
  registerFigureRoutes(http, { figures: doors.figuresFor });
  registerAlarmRoutes(http, doors);
}

import type { Http } from '../../platform/http.ts';
import { registerActRoutes } from './act-routes.ts';
import type { Dossiers } from './dossiers.ts';
import { registerFileRoutes } from './file-routes.ts';
import { registerReadRoutes, registerTrackingRoute } from './read-routes.ts';
import { registerReceptionRoutes } from './reception-routes.ts';

/** Everything about dossiers under `/api/v1`. */
export function registerDossierRoutes(http: Http, { dossiers }: { dossiers: Dossiers }): void {
  registerReceptionRoutes(http, dossiers);
  registerActRoutes(http, dossiers);
  registerReadRoutes(http, dossiers);
  registerTrackingRoute(http, dossiers);
  registerFileRoutes(http, dossiers);
}

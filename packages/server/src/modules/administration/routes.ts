import type { FastifyRequest } from 'fastify';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { clientOf } from '../accounts/index.ts';
import type { Administration } from './administration.ts';
import type { Administrator } from './parts.ts';
import { registerOfficerRoutes } from './routes-officers.ts';
import { registerUnitRoutes } from './routes-units.ts';

/** What only administrators may do (`/api/v1/officers`, and changes of `/api/v1/units`). */
export function registerAdministrationRoutes(
  http: Http,
  { administration }: { administration: Administration },
): void {
  registerOfficerRoutes(http, { administration, administratorOf });
  registerUnitRoutes(http, { administration, administratorOf });
}

function administratorOf(request: FastifyRequest): Administrator {
  const { tenantId, id, name } = officerOf(request);
  return { tenantId, officerId: id, name, ...clientOf(request) };
}

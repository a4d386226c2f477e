import { problemSchema } from '@motcua/contract/common.ts';
import { agesQuerySchema, agesSchema, wallQuerySchema, wallSchema } from '@motcua/contract/wall.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { OperationsWall } from './wall.ts';

/** What the operations wall shows beside the figures. */
export function registerWallRoutes(http: Http, { wall }: { wall: OperationsWall }): void {
  http.get(
    '/api/v1/wall',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['figures'],
        operationId: 'showWall',
        summary: 'Today by the hour, what must be decided, and the units of the tiles',
        querystring: wallQuerySchema,
        response: { 200: wallSchema, 403: problemSchema, 422: problemSchema },
      },
    },
    (request) => wall.show(officerOf(request), request.query),
  );

  http.get(
    '/api/v1/wall/ages',
    {
      config: { policy: anyOfficer },
      schema: {
        tags: ['figures'],
        operationId: 'showDossierAges',
        summary: 'Open dossiers by how long they are overdue or still have',
        querystring: agesQuerySchema,
        response: { 200: agesSchema, 403: problemSchema, 422: problemSchema },
      },
    },
    (request) => wall.ages(officerOf(request), request.query),
  );
}

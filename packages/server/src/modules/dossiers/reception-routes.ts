import { deskDeclineSchema, receptionSchema } from '@motcua/contract/dossier-acts.ts';
import { commandRoles } from '@motcua/domain/dossier/available-actions.ts';
import { officerOf, withRole } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { etagOf } from '../../platform/revision-match.ts';
import { actResponses } from './act-routes.ts';
import { present } from './commands/present.ts';
import type { Dossiers } from './dossiers.ts';
import { actHeaders, retryOf } from './request-parts.ts';

const { 404: _none, 412: _noVersion, ...responses } = actResponses;

/** What begins at the desk: a reception, a filing without a clock, a decline. */
export function registerReceptionRoutes(http: Http, dossiers: Dossiers): void {
  http.post(
    '/api/v1/dossiers',
    {
      config: { policy: withRole(...commandRoles.acceptDossier) },
      schema: {
        ...{ tags: ['dossiers'], operationId: 'receiveDossier', headers: actHeaders },
        summary: 'Receive a dossier at the desk, or file it without a clock (`submit`)',
        ...{ body: receptionSchema, response: responses },
      },
    },
    async (request, reply) => {
      const result = await dossiers.receive({
        ...{ officer: officerOf(request), body: request.body },
        ...present({ retry: retryOf(request) }),
      });
      return reply
        .code(201)
        .header('location', `/api/v1/dossiers/${result.id}`)
        .header('etag', etagOf(result.version))
        .send(result);
    },
  );

  http.post(
    '/api/v1/declines',
    {
      config: { policy: withRole(...commandRoles.declineDossier) },
      schema: {
        ...{ tags: ['dossiers'], operationId: 'declineAtDesk', headers: actHeaders },
        summary: 'Decline at the desk what never becomes a dossier in work (form 03)',
        ...{ body: deskDeclineSchema, response: responses },
      },
    },
    async (request, reply) => {
      const { reason, ...body } = request.body;
      const result = await dossiers.begin({
        ...{ officer: officerOf(request), body, type: 'declineDossier' },
        ...present({ retry: retryOf(request) }),
        command: (wanted, { desk }) => ({
          ...{ type: 'declineDossier', request: wanted, reason, deskId: desk.id },
        }),
      });
      return reply.code(201).header('location', `/api/v1/dossiers/${result.id}`).send(result);
    },
  );
}

import { actResultSchema } from '@motcua/contract/dossiers.ts';
import { problemSchema } from '@motcua/contract/common.ts';
import { commandRoles } from '@motcua/domain/dossier/available-actions.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { officerOf, withRole } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { etagOf, expectedOf } from '../../platform/revision-match.ts';
import type { Act } from './acts/act.ts';
import { acts } from './acts/acts.ts';
import { heldAtDesk } from './commands/counter.ts';
import { present } from './commands/present.ts';
import type { Dossiers } from './dossiers.ts';
import { actHeaders, retryOf } from './request-parts.ts';

export const dossierParams = z.object({
  id: z.string().min(1).max(80).describe('Id or dossier code'),
});

/** What an act may be answered with. */
export const actResponses = {
  201: actResultSchema,
  400: problemSchema.describe('The body is not right'),
  401: problemSchema.describe('Not signed in'),
  403: problemSchema.describe('Not this officer, not here'),
  404: problemSchema.describe('No such dossier'),
  409: problemSchema.describe('Done already, or changed meanwhile'),
  412: problemSchema.describe('Not the version of If-Match'),
  422: problemSchema.describe('The rules do not allow it now'),
};

/** `POST /dossiers/{id}/<noun>` for every row of the table of acts. */
export function registerActRoutes(http: Http, dossiers: Dossiers): void {
  for (const act of acts) registerAct(http, { act, dossiers });
}

function registerAct(http: Http, { act, dossiers }: { act: Act; dossiers: Dossiers }): void {
  http.post(
    `/api/v1/dossiers/:id/${act.noun}`,
    {
      config: { policy: withRole(...commandRoles[act.command]) },
      schema: {
        ...{ tags: ['dossier acts'], summary: act.summary, operationId: act.command },
        ...{ params: dossierParams, headers: actHeaders, body: act.body, response: actResponses },
      },
    },
    async (request, reply) => {
      const result = await dossiers.act(await actOf(request, { act, dossiers }));
      return reply.code(201).header('etag', etagOf(result.version)).send(result);
    },
  );
}

async function actOf(
  request: FastifyRequest<{ Params: { id: string } }>,
  { act, dossiers }: { act: Act; dossiers: Dossiers },
) {
  const officer = officerOf(request);
  const { body } = request;
  return {
    officer,
    dossierId: await dossiers.idOf(officer, request.params.id),
    named: act.names(body),
    ...present({ retry: retryOf(request), expectedVersion: expectedOf(request) }),
    command: (
      found: Parameters<Act['build']>[1],
      dossier: Parameters<Act['build']>[2]['dossier'],
    ) => act.build(body, found, { dossier, deskId: () => deskOf(request, act) }),
  };
}

/** The desk that the body names, or the officer's own. */
function deskOf(request: FastifyRequest, act: Act): string {
  const { body } = request;
  const named =
    typeof body === 'object' && body !== null && 'deskId' in body ? body.deskId : undefined;
  return heldAtDesk(
    officerOf(request),
    commandRoles[act.command],
    typeof named === 'string' ? named : undefined,
  ).deskId;
}

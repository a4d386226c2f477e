import { problemSchema } from '@motcua/contract/common.ts';
import {
  dossierDeadlineSchema,
  dossierPageSchema,
  dossierQuerySchema,
  dossierSchema,
  historyLineSchema,
  trackingSchema,
  workCountsSchema,
} from '@motcua/contract/dossiers.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { languageOf } from '../../platform/language.ts';
import { etagOf } from '../../platform/revision-match.ts';
import { dossierParams } from './act-routes.ts';
import type { Dossiers } from './dossiers.ts';

const config = { policy: anyOfficer };
const tags = ['dossiers'];
const refusals = {
  403: problemSchema.describe('Not of an agency this officer serves'),
  404: problemSchema.describe('No such dossier'),
};

/** Lists and single dossiers, for officers. */
export function registerReadRoutes(http: Http, dossiers: Dossiers): void {
  http.get(
    '/api/v1/dossiers',
    {
      config,
      schema: {
        ...{
          tags,
          operationId: 'listDossiers',
          summary: 'Dossiers by tab, filter, search or figure',
        },
        ...{ querystring: dossierQuerySchema, response: { 200: dossierPageSchema } },
      },
    },
    (request) => dossiers.list(officerOf(request), request.query),
  );

  http.get(
    '/api/v1/dossiers/counts',
    {
      config,
      schema: {
        ...{ tags, operationId: 'countWork', summary: 'Numbers on the tabs of the work list' },
        response: { 200: workCountsSchema },
      },
    },
    (request) => dossiers.counts(officerOf(request)),
  );

  registerOne(http, dossiers);
}

function registerOne(http: Http, dossiers: Dossiers): void {
  const asked = async (request: FastifyRequest<{ Params: { id: string } }>) => {
    const officer = officerOf(request);
    return { officer, dossierId: await dossiers.idOf(officer, request.params.id) };
  };
  http.get(
    '/api/v1/dossiers/:id',
    {
      config,
      schema: {
        ...{ tags, operationId: 'getDossier', summary: 'A dossier with what can be done next' },
        ...{ params: dossierParams, response: { 200: dossierSchema, ...refusals } },
      },
    },
    async (request, reply) => {
      const view = await dossiers.view(await asked(request));
      return reply.header('etag', etagOf(view.version)).send(view);
    },
  );

  http.get(
    '/api/v1/dossiers/:id/events',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listEvents', summary: 'Its history, each fact with its sentence' },
        params: dossierParams,
        response: { 200: z.object({ items: z.array(historyLineSchema) }), ...refusals },
      },
    },
    async (request) => {
      const language = languageOf(request.headers['accept-language']);
      return { items: await dossiers.history({ ...(await asked(request)), language }) };
    },
  );

  http.get(
    '/api/v1/dossiers/:id/deadline',
    {
      config,
      schema: {
        ...{ tags, operationId: 'explainDueDate', summary: 'Its due date, day by day' },
        ...{ params: dossierParams, response: { 200: dossierDeadlineSchema, ...refusals } },
      },
    },
    async (request) => dossiers.deadline(await asked(request)),
  );
}

/** Progress by code, for anybody. */
export function registerTrackingRoute(http: Http, dossiers: Dossiers): void {
  http.get(
    '/api/v1/tracking/:code',
    {
      config: { public: true },
      schema: {
        ...{ tags: ['tracking'], operationId: 'trackDossier' },
        summary: 'How far a dossier is, by its code; nothing personal',
        params: z.object({ code: z.string().min(1).max(80) }),
        response: { 200: trackingSchema, 404: problemSchema },
      },
    },
    async (request) => {
      const language = languageOf(request.headers['accept-language']);
      return dossiers.track({ code: request.params.code, language });
    },
  );
}

import { idSchema, problemSchema } from '@motcua/contract/common.ts';
import { questionnaireListSchema, questionnaireSchema } from '@motcua/contract/questionnaires.ts';
import {
  campaignDetailsSchema,
  campaignListSchema,
  drawingSchema,
  invitingSchema,
  newCampaignSchema,
  surveyCommentsSchema,
  surveyResultsSchema,
} from '@motcua/contract/surveys.ts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import { mayAddQuestionnaires, mayManageSurveys } from './policy.ts';
import type { Surveys } from './surveys.ts';

const byId = z.object({ id: idSchema });
const refusals = { 403: problemSchema, 404: problemSchema, 409: problemSchema, 422: problemSchema };
const details = { 200: campaignDetailsSchema, ...refusals };
const made = { 201: campaignDetailsSchema, ...refusals };

interface Parts {
  surveys: Surveys;
  /** The address in letters; null: the one the officer came by. */
  publicUrl: string | null;
}

/** Surveys under `/api/v1/surveys`, from the first plan to the published result. */
export function registerSurveyRoutes(http: Http, parts: Parts): void {
  registerCampaigns(http, parts);
  registerActs(http, parts);
  registerInviting(http, parts);
  registerResults(http, parts);
  registerQuestionnaires(http, parts);
}

function registerCampaigns(http: Http, { surveys }: Parts): void {
  http.get(
    '/api/v1/surveys',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['surveys'], operationId: 'listSurveys' },
        summary: 'Surveys of the units within reach, newest first',
        response: { 200: campaignListSchema },
      },
    },
    (request) => surveys.list(officerOf(request)),
  );
  http.post(
    '/api/v1/surveys',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'makeSurvey' },
        summary: 'Plan a survey',
        ...{ body: newCampaignSchema, response: made },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await surveys.make(officerOf(request), request.body)),
  );
  http.get(
    '/api/v1/surveys/:id',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['surveys'], operationId: 'showSurvey' },
        summary: 'A survey with its strata, batches, progress and signs of gaming',
        ...{ params: byId, response: details },
      },
    },
    (request) => surveys.show(officerOf(request), request.params.id),
  );
  http.put(
    '/api/v1/surveys/:id',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'reviseSurvey' },
        summary: 'Change the plan while nobody was invited; a drawn sample is dropped',
        ...{ params: byId, body: newCampaignSchema, response: details },
      },
    },
    (request) => surveys.revise(officerOf(request), { id: request.params.id, order: request.body }),
  );
}

function registerActs(http: Http, { surveys }: Parts): void {
  http.post(
    '/api/v1/surveys/:id/sample',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'drawSurveySample' },
        summary: 'Draw the sample from real dossiers, by a seed anybody can draw it by again',
        ...{ params: byId, body: drawingSchema, response: made },
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, seed: request.body.seed };
      return reply.code(201).send(await surveys.draw(officerOf(request), order));
    },
  );
  http.post(
    '/api/v1/surveys/:id/closing',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'closeSurvey' },
        summary: 'Take no more answers, and remove what could lead back to anybody',
        ...{ params: byId, response: made },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await surveys.close(officerOf(request), request.params.id)),
  );
  http.post(
    '/api/v1/surveys/:id/publication',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'publishSurvey' },
        summary: 'Publish what was found, as it is then',
        ...{ params: byId, response: made },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await surveys.publish(officerOf(request), request.params.id)),
  );
}

function registerInviting(http: Http, { surveys, publicUrl }: Parts): void {
  const originOf = (request: FastifyRequest) =>
    publicUrl ?? `${request.protocol}://${request.host}`;
  http.post(
    '/api/v1/surveys/:id/invitations',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'inviteToSurvey' },
        summary: 'Write e-mails or text messages with a code each to those who wait for one',
        ...{ params: byId, body: invitingSchema, response: made },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const order = { id, way: request.body.way, origin: originOf(request) };
      return reply.code(201).send(await surveys.invite(officerOf(request), order));
    },
  );
  http.post(
    '/api/v1/surveys/:id/invitation-letters',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'printSurveyInvitations' },
        summary: 'Letters with a code each as PDF; the codes are in this answer only',
        params: byId,
        response: { 201: bytesOf('application/pdf').describe('The PDF'), ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const pdf = await surveys.print(officerOf(request), { id, origin: originOf(request) });
      return reply
        .code(201)
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="thu-moi-${id.slice(-8)}.pdf"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf));
    },
  );
  http.post(
    '/api/v1/surveys/:id/batches/:batchId/voiding',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'voidSurveyBatch' },
        summary: 'Make the unused codes of a lost print, mailing or telephone void',
        params: byId.extend({ batchId: idSchema }),
        response: made,
      },
    },
    async (request, reply) =>
      reply.code(201).send(await surveys.voidBatch(officerOf(request), request.params)),
  );
}

function registerResults(http: Http, { surveys }: Parts): void {
  http.get(
    '/api/v1/surveys/:id/results',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['surveys'], operationId: 'showSurveyResults' },
        summary: 'What a closed survey found, with intervals, nothing shown of too few',
        params: byId,
        response: { 200: surveyResultsSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => surveys.results(officerOf(request), request.params.id),
  );
  http.get(
    '/api/v1/surveys/:id/comments',
    {
      config: { policy: mayManageSurveys },
      schema: {
        ...{ tags: ['surveys'], operationId: 'listSurveyComments' },
        summary: 'Free words of a closed survey, apart from the answers they came with',
        params: byId,
        response: { 200: surveyCommentsSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    (request) => surveys.comments(officerOf(request), request.params.id),
  );
}

function registerQuestionnaires(http: Http, { surveys }: Parts): void {
  http.get(
    '/api/v1/questionnaires',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['surveys'], operationId: 'listQuestionnaires' },
        summary: 'Shipped questionnaires and those of the office',
        response: { 200: questionnaireListSchema },
      },
    },
    (request) => surveys.questionnaires(officerOf(request)),
  );
  http.post(
    '/api/v1/questionnaires',
    {
      config: { policy: mayAddQuestionnaires },
      schema: {
        ...{ tags: ['surveys'], operationId: 'addQuestionnaire' },
        summary: 'Bring in a questionnaire of the office; a shipped code is replaced here',
        body: questionnaireSchema,
        response: { 201: questionnaireListSchema, 403: problemSchema, 422: problemSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await surveys.addQuestionnaire(officerOf(request), request.body)),
  );
}

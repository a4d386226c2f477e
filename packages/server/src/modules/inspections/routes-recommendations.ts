import { problemSchema } from '@motcua/contract/common.ts';
import {
  newRecommendationSchema,
  recommendationActSchema,
  recommendationListSchema,
} from '@motcua/contract/inspection-recommendations.ts';
import { inspectionParamsSchema, inspectionSchema } from '@motcua/contract/inspections.ts';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Inspections } from './inspections.ts';

const tags = ['inspections'];
const config = { policy: anyOfficer };
const refusals = { 403: problemSchema, 404: problemSchema, 409: problemSchema, 422: problemSchema };

/** What inspections asked of whom, and what became of it. */
export function registerInspectionRecommendationRoutes(
  http: Http,
  { inspections }: { inspections: Inspections },
): void {
  http.post(
    '/api/v1/inspections/:id/recommendations',
    {
      config,
      schema: {
        ...{ tags, operationId: 'recommendAfterInspection' },
        summary: 'Asks an addressee for something until a day; a unit of the tenant gets a task',
        ...{ params: inspectionParamsSchema, body: newRecommendationSchema },
        response: { 201: inspectionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const { id } = request.params;
      await inspections.recommend(officer, { ...request.body, inspectionId: id });
      return reply.code(201).send(await inspections.show(officer, id));
    },
  );
  http.get(
    '/api/v1/inspection-recommendations',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listInspectionRecommendations' },
        summary: 'Recommendations made or to be answered, with the state of each addressee',
        response: { 200: recommendationListSchema },
      },
    },
    (request) => inspections.listRecommendations(officerOf(request)),
  );
  http.post(
    '/api/v1/inspection-recommendations/:id/acts',
    {
      config,
      schema: {
        ...{ tags, operationId: 'actOnInspectionRecommendation' },
        summary: 'The addressee reports; the inspectors resolve, return or withdraw',
        ...{ params: inspectionParamsSchema, body: recommendationActSchema },
        response: { 201: recommendationListSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      await inspections.actOnRecommendation(officer, { ...request.body, id: request.params.id });
      return reply.code(201).send(await inspections.listRecommendations(officer));
    },
  );
}

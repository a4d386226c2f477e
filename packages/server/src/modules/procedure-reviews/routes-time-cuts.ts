import {
  newTimeCutSchema,
  timeCutListSchema,
  timeCutQuerySchema,
  timeCutSchema,
} from '@motcua/contract/time-cuts.ts';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { mayEnterCuts, mayReview } from './policy.ts';
import type { ProcedureReviews } from './procedure-reviews.ts';
import { refusals } from './request-parts.ts';

const tags = ['time cuts'];

export function registerTimeCutRoutes(http: Http, reviews: ProcedureReviews): void {
  http.get(
    '/api/v1/time-cuts',
    {
      config: { policy: mayReview },
      schema: {
        ...{ tags, operationId: 'listTimeCuts', querystring: timeCutQuerySchema },
        summary: 'Time cuts decided in a year, with distinct procedures and fields by level',
        response: { 200: timeCutListSchema, ...refusals },
      },
    },
    (request) => reviews.listCuts(officerOf(request), request.query),
  );

  http.post(
    '/api/v1/time-cuts',
    {
      config: { policy: mayEnterCuts },
      schema: {
        ...{ tags, operationId: 'recordTimeCut', body: newTimeCutSchema },
        summary: 'Record a cut decided elsewhere or earlier; the catalogue is not touched',
        response: { 201: timeCutSchema, ...refusals },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await reviews.recordCut(officerOf(request), request.body)),
  );
}

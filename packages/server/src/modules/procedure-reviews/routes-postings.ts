import {
  newPostingCheckSchema,
  postingCoverageListSchema,
  postingCoverageQuerySchema,
  postingMatrixQuerySchema,
  postingMatrixSchema,
} from '@motcua/contract/posting-checks.ts';
import * as z from 'zod';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { mayCheckPosting } from './policy.ts';
import type { ProcedureReviews } from './procedure-reviews.ts';
import { refusals } from './request-parts.ts';

const tags = ['posting checks'];
const config = { policy: mayCheckPosting };

export function registerPostingRoutes(http: Http, reviews: ProcedureReviews): void {
  http.get(
    '/api/v1/posting-matrix',
    {
      config,
      schema: {
        ...{ tags, operationId: 'showPostingMatrix', querystring: postingMatrixQuerySchema },
        summary: 'What a unit must post, with the last check on the wall and on the portal',
        response: { 200: postingMatrixSchema, ...refusals },
      },
    },
    (request) => reviews.showPostingMatrix(officerOf(request), request.query),
  );

  http.get(
    '/api/v1/posting-coverage',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listPostingCoverage', querystring: postingCoverageQuerySchema },
        summary: 'Coverage in both forms of a unit and of each one below it',
        response: { 200: postingCoverageListSchema, ...refusals },
      },
    },
    (request) => reviews.listPostingCoverage(officerOf(request), request.query.unit),
  );

  http.post(
    '/api/v1/posting-checks',
    {
      config,
      schema: {
        ...{ tags, operationId: 'recordPostingCheck', body: newPostingCheckSchema },
        summary: 'Record what somebody saw; one photograph may show many procedures',
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      await reviews.recordPostingCheck(officerOf(request), request.body);
      return reply.code(204).send(null);
    },
  );
}

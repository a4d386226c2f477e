import { idSchema, problemSchema } from '@motcua/contract/common.ts';
import {
  interviewOutcomeSchema,
  interviewPackOrderSchema,
  interviewPackSchema,
  interviewSchema,
} from '@motcua/contract/surveys.ts';
import { ratingFiguresSchema, ratingQuerySchema } from '@motcua/contract/ratings.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { mayInterview } from './policy.ts';
import type { Surveys } from './surveys.ts';

const refusals = { 403: problemSchema, 404: problemSchema, 409: problemSchema, 422: problemSchema };

/** Interviewers in the field, and the figures of ratings. */
export function registerInterviewRoutes(http: Http, { surveys }: { surveys: Surveys }): void {
  http.post(
    '/api/v1/surveys/:id/interview-packs',
    {
      config: { policy: mayInterview },
      schema: {
        ...{ tags: ['surveys'], operationId: 'takeInterviewPack' },
        summary: 'People to visit, with a code each, to be carried on a phone without network',
        params: z.object({ id: idSchema }),
        body: interviewPackOrderSchema,
        response: { 201: interviewPackSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, size: request.body.size };
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(await surveys.pack(officerOf(request), order));
    },
  );
  http.post(
    '/api/v1/interviews',
    {
      config: { policy: mayInterview },
      schema: {
        ...{ tags: ['surveys'], operationId: 'bringInterview' },
        summary: 'An interview, once however often it is sent',
        body: interviewSchema,
        response: { 200: interviewOutcomeSchema, ...refusals },
      },
    },
    (request) => surveys.takeInterview(officerOf(request), request.body),
  );
  http.get(
    '/api/v1/ratings/figures',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags: ['surveys'], operationId: 'showRatingFigures' },
        summary: 'Ratings after acts of dossiers, of whole months; apart from surveys',
        querystring: ratingQuerySchema,
        response: {
          200: ratingFiguresSchema,
          403: problemSchema,
          404: problemSchema,
          422: problemSchema,
        },
      },
    },
    (request) => surveys.ratings.figures(officerOf(request), request.query),
  );
}

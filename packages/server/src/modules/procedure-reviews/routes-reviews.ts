import {
  newReviewPlanSchema,
  newReviewSchema,
  reviewListSchema,
  reviewParamsSchema,
  reviewPlanListSchema,
  reviewPlanSchema,
  reviewQuerySchema,
  reviewSchema,
} from '@motcua/contract/procedure-reviews.ts';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { etagOf } from '../../platform/revision-match.ts';
import { mayPlanReviews, mayReview } from './policy.ts';
import type { ProcedureReviews } from './procedure-reviews.ts';
import { refusals } from './request-parts.ts';

const tags = ['procedure reviews'];
const read = { policy: mayReview };
const write = { policy: mayPlanReviews };

/** The yearly plan and what stands in it. */
export function registerReviewRoutes(http: Http, reviews: ProcedureReviews): void {
  http.get(
    '/api/v1/procedure-review-plans',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'listReviewPlans', querystring: reviewQuerySchema },
        summary: 'Review plans of a year, as far as one sees',
        response: { 200: reviewPlanListSchema, ...refusals },
      },
    },
    async (request) => ({ items: await reviews.listPlans(officerOf(request), request.query) }),
  );

  http.post(
    '/api/v1/procedure-review-plans',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'beginReviewPlan', body: newReviewPlanSchema },
        summary: 'Enter the yearly plan of a unit (NĐ 63/2010 Art. 28)',
        response: { 201: reviewPlanSchema, ...refusals },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await reviews.beginPlan(officerOf(request), request.body)),
  );

  http.get(
    '/api/v1/procedure-reviews',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'listProcedureReviews', querystring: reviewQuerySchema },
        summary: 'Procedures under review in a year, the next due first',
        response: { 200: reviewListSchema, ...refusals },
      },
    },
    async (request) => ({ items: await reviews.list(officerOf(request), request.query) }),
  );

  http.post(
    '/api/v1/procedure-reviews',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'planProcedureReview', body: newReviewSchema },
        summary: 'Take a procedure into the plan',
        response: { 201: reviewSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const review = await reviews.plan(officerOf(request), request.body);
      return reply
        .code(201)
        .header('location', `/api/v1/procedure-reviews/${review.id}`)
        .header('etag', etagOf(review.revision))
        .send(review);
    },
  );

  http.get(
    '/api/v1/procedure-reviews/:id',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'showProcedureReview', params: reviewParamsSchema },
        summary: 'A review with its proposal, both costs, both terms, and who did what',
        response: { 200: reviewSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const review = await reviews.show(officerOf(request), request.params.id);
      return reply.header('etag', etagOf(review.revision)).send(review);
    },
  );
}

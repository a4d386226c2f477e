import {
  decisionBodySchema,
  proposalBodySchema,
  returnBodySchema,
  reviewParamsSchema,
  reviewSchema,
} from '@motcua/contract/procedure-reviews.ts';
import { officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { etagOf, expectedOf, matchHeaders } from '../../platform/revision-match.ts';
import { policyOf } from './policy.ts';
import type { ProcedureReviews } from './procedure-reviews.ts';
import { refusals } from './request-parts.ts';

const tags = ['procedure reviews'];
const shared = { tags, params: reviewParamsSchema, headers: matchHeaders };
const response = { 200: reviewSchema, ...refusals };

/** What is done to a review, each act by who may do it. */
export function registerReviewActRoutes(http: Http, reviews: ProcedureReviews): void {
  http.put(
    '/api/v1/procedure-reviews/:id/proposal',
    {
      config: { policy: policyOf('propose') },
      schema: {
        ...{ ...shared, operationId: 'writeProposal', body: proposalBodySchema, response },
        summary: 'Write the proposal; it may be unfinished until it is submitted',
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, expected: expectedOf(request) };
      const review = await reviews.propose(officerOf(request), {
        ...order,
        proposal: request.body,
      });
      return reply.header('etag', etagOf(review.revision)).send(review);
    },
  );

  http.post(
    '/api/v1/procedure-reviews/:id/submissions',
    {
      config: { policy: policyOf('submit') },
      schema: {
        ...{ ...shared, operationId: 'submitProposal', response },
        summary: 'Submit it to whoever decides',
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, expected: expectedOf(request) };
      const review = await reviews.submit(officerOf(request), order);
      return reply.header('etag', etagOf(review.revision)).send(review);
    },
  );

  http.post(
    '/api/v1/procedure-reviews/:id/returns',
    {
      config: { policy: policyOf('return') },
      schema: {
        ...{ ...shared, operationId: 'returnProposal', body: returnBodySchema, response },
        summary: 'Send it back with a reason',
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, expected: expectedOf(request) };
      const review = await reviews.sendBack(officerOf(request), { ...order, ...request.body });
      return reply.header('etag', etagOf(review.revision)).send(review);
    },
  );

  http.post(
    '/api/v1/procedure-reviews/:id/approvals',
    {
      config: { policy: policyOf('approve') },
      schema: {
        ...{ ...shared, operationId: 'approveProposal', body: decisionBodySchema, response },
        summary: 'Decide; each shorter limit becomes a time cut',
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, expected: expectedOf(request) };
      const review = await reviews.approve(officerOf(request), {
        ...order,
        decision: request.body,
      });
      return reply.header('etag', etagOf(review.revision)).send(review);
    },
  );

  http.post(
    '/api/v1/procedure-reviews/:id/publication',
    {
      config: { policy: policyOf('publish') },
      schema: {
        ...{ ...shared, operationId: 'publishDecision', response },
        summary: 'Carry the decision into the catalogue: a new version, in force from its day on',
      },
    },
    async (request, reply) => {
      const order = { id: request.params.id, expected: expectedOf(request) };
      const review = await reviews.publish(officerOf(request), order);
      return reply.header('etag', etagOf(review.revision)).send(review);
    },
  );
}

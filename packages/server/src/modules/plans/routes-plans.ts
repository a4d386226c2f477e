import { decisionSchema, reformFieldsSchema } from '@motcua/contract/plan-tasks.ts';
import {
  newPlanSchema,
  planBodySchema,
  planDetailsSchema,
  planListSchema,
  planQuerySchema,
  planReviewSchema,
  reviewQuerySchema,
} from '@motcua/contract/plans.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { etagOf, expectedOf, matchHeaders } from '../../platform/revision-match.ts';
import type { Plans } from './plans.ts';
import { mayPlan } from './policy.ts';
import { idParams, refusals } from './request-parts.ts';

const tags = ['reform plans'];
const read = { policy: anyOfficer };
const write = { policy: mayPlan };

export function registerPlanReading(http: Http, plans: Plans): void {
  http.get(
    '/api/v1/reform-fields',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'listReformFields' },
        summary: 'Reform fields of each programme with its days, and causes that may be named',
        response: { 200: reformFieldsSchema },
      },
    },
    () => plans.fields(),
  );
  http.get(
    '/api/v1/reform-plans',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'listReformPlans', querystring: planQuerySchema },
        summary: 'Issued plans of all units and drafts of one’s own, with figures of all below',
        response: { 200: planListSchema, ...refusals },
      },
    },
    (request) => plans.list(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/reform-plans/:id',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'showReformPlan', params: idParams },
        summary: 'A plan with its tasks in order of number',
        response: { 200: planDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const plan = await plans.show(officerOf(request), request.params.id);
      return reply.header('etag', etagOf(plan.revision)).send(plan);
    },
  );
  http.get(
    '/api/v1/reform-plans/:id/review',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'reviewReformPlan', params: idParams },
        summary: 'What the mid-year or yearly review prints',
        querystring: reviewQuerySchema,
        response: { 200: planReviewSchema, ...refusals },
      },
    },
    (request) =>
      plans.review(officerOf(request), { id: request.params.id, kind: request.query.kind }),
  );
}

export function registerPlanWriting(http: Http, plans: Plans): void {
  http.post(
    '/api/v1/reform-plans',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'beginReformPlan', body: newPlanSchema },
        summary: 'Begins a draft',
        response: { 201: planDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const id = await plans.begin(officer, request.body);
      const plan = await plans.show(officer, id);
      return reply.code(201).header('location', `/api/v1/reform-plans/${id}`).send(plan);
    },
  );
  http.put(
    '/api/v1/reform-plans/:id',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'editReformPlan', params: idParams, headers: matchHeaders },
        summary: 'Title, place in the tree, weight; the target while it is a draft',
        body: planBodySchema,
        response: { 200: planDetailsSchema, ...refusals },
      },
    },
    async (request) => {
      const [officer, { id }] = [officerOf(request), request.params];
      await plans.edit(officer, { id, body: request.body, expected: expectedOf(request) });
      return await plans.show(officer, id);
    },
  );
  http.delete(
    '/api/v1/reform-plans/:id',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'deleteDraftPlan', params: idParams },
        summary: 'Takes a draft away with its tasks',
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      await plans.removeDraft(officerOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
  http.post(
    '/api/v1/reform-plans/:id/decisions',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'issueReformPlan', params: idParams, headers: matchHeaders },
        summary: 'Issues the plan by decision; says when that was late',
        body: decisionSchema,
        response: { 201: planDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const [officer, { id }] = [officerOf(request), request.params];
      await plans.issue(officer, { id, decision: request.body, expected: expectedOf(request) });
      return reply.code(201).send(await plans.show(officer, id));
    },
  );
}

import {
  newTaskSchema,
  taskBodySchema,
  taskDetailsSchema,
  taskListSchema,
  taskQuerySchema,
} from '@motcua/contract/plan-tasks.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { etagOf, expectedOf, matchHeaders } from '../../platform/revision-match.ts';
import type { Plans } from './plans.ts';
import { mayPlan } from './policy.ts';
import { idParams, refusals } from './request-parts.ts';

const tags = ['plan tasks'];
const read = { policy: anyOfficer };
const write = { policy: mayPlan };

/** Tasks: what is due and overdue, one with its history, and the text of those in drafts. */
export function registerTaskRoutes(http: Http, plans: Plans): void {
  registerReading(http, plans);
  registerWriting(http, plans);
}

function registerReading(http: Http, plans: Plans): void {
  http.get(
    '/api/v1/plan-tasks',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'listPlanTasks', querystring: taskQuerySchema },
        summary: 'Tasks at work that are due, overdue or wait to be confirmed; most urgent first',
        response: { 200: taskListSchema, ...refusals },
      },
    },
    (request) => plans.listTasks(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/plan-tasks/:id',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'showPlanTask', params: idParams },
        summary: 'A task with parts, evidence and history',
        response: { 200: taskDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const task = await plans.showTask(officerOf(request), request.params.id);
      return reply.header('etag', etagOf(task.revision)).send(task);
    },
  );
}

function registerWriting(http: Http, plans: Plans): void {
  http.post(
    '/api/v1/reform-plans/:id/tasks',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'addPlanTask', params: idParams, body: newTaskSchema },
        summary: 'Adds a task to a draft; to an issued plan by decision',
        response: { 201: taskDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const order = { planId: request.params.id, body: request.body };
      const id = await plans.addTask(officer, order);
      const task = await plans.showTask(officer, id);
      return reply.code(201).header('location', `/api/v1/plan-tasks/${id}`).send(task);
    },
  );
  http.put(
    '/api/v1/plan-tasks/:id',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'editPlanTask', params: idParams, headers: matchHeaders },
        summary: 'Corrects a task of a draft',
        body: taskBodySchema,
        response: { 200: taskDetailsSchema, ...refusals },
      },
    },
    async (request) => {
      const [officer, { id }] = [officerOf(request), request.params];
      await plans.editTask(officer, { id, body: request.body, expected: expectedOf(request) });
      return await plans.showTask(officer, id);
    },
  );
  http.delete(
    '/api/v1/plan-tasks/:id',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'dropPlanTask', params: idParams },
        summary: 'Takes a task out of a draft; of an issued plan it is removed by decision',
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      await plans.dropTask(officerOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

import {
  directiveBodySchema,
  directiveCountQuerySchema,
  directiveCountSchema,
  directiveDetailsSchema,
  directiveListSchema,
  directiveQuerySchema,
  directiveTaskSchema,
} from '@motcua/contract/directives.ts';
import { attachmentBodySchema } from '@motcua/contract/plan-tasks.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import type { Plans } from './plans.ts';
import { mayPlan } from './policy.ts';
import { idParams, refusals } from './request-parts.ts';

const tags = ['directives'];
const read = { policy: anyOfficer };
const write = { policy: mayPlan };

/** The register of directives on reform, and the tasks that they lead to. */
export function registerDirectiveRoutes(http: Http, plans: Plans): void {
  registerReading(http, plans);
  registerWriting(http, plans);
  registerFile(http, plans);
}

function registerReading(http: Http, plans: Plans): void {
  http.get(
    '/api/v1/directives',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'listDirectives', querystring: directiveQuerySchema },
        summary: 'Directives, newest first, with how their tasks stand',
        response: { 200: directiveListSchema, ...refusals },
      },
    },
    (request) => plans.listDirectives(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/directives/counts',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'countDirectives', querystring: directiveCountQuerySchema },
        summary: 'How many in each year, and the mean of a year',
        response: { 200: directiveCountSchema, ...refusals },
      },
    },
    (request) => plans.countDirectives(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/directives/:id',
    {
      config: read,
      schema: {
        ...{ tags, operationId: 'showDirective', params: idParams },
        summary: 'A directive with its file and its tasks',
        response: { 200: directiveDetailsSchema, ...refusals },
      },
    },
    (request) => plans.showDirective(officerOf(request), request.params.id),
  );
}

function registerWriting(http: Http, plans: Plans): void {
  http.post(
    '/api/v1/directives',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'enterDirective', body: directiveBodySchema },
        summary: 'Enters a directive',
        response: { 201: directiveDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const id = await plans.enterDirective(officer, request.body);
      const directive = await plans.showDirective(officer, id);
      return reply.code(201).header('location', `/api/v1/directives/${id}`).send(directive);
    },
  );
  http.put(
    '/api/v1/directives/:id',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'correctDirective', params: idParams, body: directiveBodySchema },
        summary: 'Corrects what was entered',
        response: { 200: directiveDetailsSchema, ...refusals },
      },
    },
    async (request) => {
      const [officer, { id }] = [officerOf(request), request.params];
      await plans.correctDirective(officer, { id, body: request.body });
      return await plans.showDirective(officer, id);
    },
  );
  http.post(
    '/api/v1/directives/:id/tasks',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'openDirectiveTask', params: idParams, body: directiveTaskSchema },
        summary: 'Opens a task that the directive asks for',
        response: { 201: directiveDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const [officer, { id }] = [officerOf(request), request.params];
      await plans.taskOfDirective(officer, { id, body: request.body });
      return reply.code(201).send(await plans.showDirective(officer, id));
    },
  );
}

function registerFile(http: Http, plans: Plans): void {
  http.post(
    '/api/v1/directives/:id/evidence',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'attachDirectiveFile', params: idParams },
        ...{ summary: 'Lays its file to it, from the locker', body: attachmentBodySchema },
        response: { 201: directiveDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const [officer, { id }] = [officerOf(request), request.params];
      await plans.fileDirective(officer, { id, ...request.body, away: false });
      return reply.code(201).send(await plans.showDirective(officer, id));
    },
  );
  http.delete(
    '/api/v1/directives/:id/evidence/:evidenceId',
    {
      config: write,
      schema: {
        ...{ tags, operationId: 'detachDirectiveFile', summary: 'Takes its file away again' },
        params: idParams.extend({ evidenceId: z.uuid() }),
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      await plans.fileDirective(officerOf(request), { ...request.params, away: true });
      return reply.code(204).send(null);
    },
  );
}

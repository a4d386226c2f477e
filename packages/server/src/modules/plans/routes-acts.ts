import {
  attachmentBodySchema,
  causeBodySchema,
  completionBodySchema,
  deadlineBodySchema,
  noteBodySchema,
  progressBodySchema,
  removalBodySchema,
  taskDetailsSchema,
  taskReasonBodySchema,
} from '@motcua/contract/plan-tasks.ts';
import * as z from 'zod';
import { officerOf, type Policy } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { etagOf, expectedOf, matchHeaders } from '../../platform/revision-match.ts';
import type { TaskOrderAct } from './act-on-task.ts';
import type { Plans } from './plans.ts';
import { mayPlan, mayWork } from './policy.ts';
import { idParams, refusals } from './request-parts.ts';

const tags = ['plan tasks'];

/** What is done to a task, each act under its noun. */
export function registerActRoutes(http: Http, plans: Plans): void {
  registerAct(http, plans, {
    ...{ noun: 'progress-reports', operationId: 'reportProgress', policy: mayWork },
    summary: 'How far the work has come',
    body: progressBodySchema,
    told: (body) => ({ act: 'report', ...body }),
  });
  registerAct(http, plans, {
    ...{ noun: 'completions', operationId: 'reportDone', policy: mayWork },
    summary: 'The lead unit says that it is done, with evidence',
    body: completionBodySchema,
    told: (body) => ({ act: 'complete', ...body }),
  });
  registerAct(http, plans, {
    ...{ noun: 'confirmations', operationId: 'confirmDone', policy: mayPlan },
    summary: 'The owner of the plan confirms that it is done',
    body: noteBodySchema,
    told: (body) => ({ act: 'confirm', ...body }),
  });
  registerAct(http, plans, {
    ...{ noun: 'returns', operationId: 'sendTaskBack', policy: mayPlan },
    summary: 'The owner sends it back, with the reason',
    body: taskReasonBodySchema,
    told: (body) => ({ act: 'send_back', ...body }),
  });
  registerAct(http, plans, {
    ...{ noun: 'causes', operationId: 'nameCause', policy: mayWork },
    summary: 'Why it is not done',
    body: causeBodySchema,
    told: (body) => ({ act: 'explain', ...body }),
  });
  registerAct(http, plans, {
    ...{ noun: 'deadlines', operationId: 'rescheduleTask', policy: mayPlan },
    summary: 'Another deadline, with the reason',
    body: deadlineBodySchema,
    told: (body) => ({ act: 'reschedule', ...body }),
  });
  registerAct(http, plans, {
    ...{ noun: 'removals', operationId: 'removeTask', policy: mayPlan },
    summary: 'Takes it out by decision: it counts no more',
    body: removalBodySchema,
    told: ({ reason, ...decision }) => ({ act: 'remove', decision, reason }),
  });
  registerAct(http, plans, {
    ...{ noun: 'reopenings', operationId: 'reopenTask', policy: mayPlan },
    summary: 'Takes a confirmation back, with the reason',
    body: taskReasonBodySchema,
    told: (body) => ({ act: 'reopen', ...body }),
  });
  registerEvidence(http, plans);
}

function registerAct<Body extends z.ZodType>(
  http: Http,
  plans: Plans,
  act: {
    noun: string;
    operationId: string;
    policy: Policy;
    summary: string;
    body: Body;
    told: (body: z.output<Body>) => TaskOrderAct;
  },
): void {
  http.post(
    `/api/v1/plan-tasks/:id/${act.noun}`,
    {
      config: { policy: act.policy },
      schema: {
        ...{ tags, operationId: act.operationId, summary: act.summary },
        ...{ params: idParams, headers: matchHeaders, body: act.body },
        response: { 201: taskDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const [officer, { id }] = [officerOf(request), request.params];
      // Parsed by the schema of this route a moment ago.
      const told = act.told(request.body as z.output<Body>);
      await plans.actOnTask(officer, { id, told, expected: expectedOf(request) });
      const task = await plans.showTask(officer, id);
      return reply.code(201).header('etag', etagOf(task.revision)).send(task);
    },
  );
}

function registerEvidence(http: Http, plans: Plans): void {
  http.post(
    '/api/v1/plan-tasks/:id/evidence',
    {
      config: { policy: mayWork },
      schema: {
        ...{ tags, operationId: 'attachTaskEvidence', params: idParams },
        ...{ summary: 'Lays a piece of the locker to the task', body: attachmentBodySchema },
        response: { 201: taskDetailsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const [officer, { id }] = [officerOf(request), request.params];
      await plans.attach(officer, { id, ...request.body });
      return reply.code(201).send(await plans.showTask(officer, id));
    },
  );
  http.delete(
    '/api/v1/plan-tasks/:id/evidence/:evidenceId',
    {
      config: { policy: mayWork },
      schema: {
        ...{ tags, operationId: 'detachTaskEvidence' },
        summary: 'Takes it away again, while nobody says that the task is done',
        params: idParams.extend({ evidenceId: z.uuid() }),
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      await plans.detach(officerOf(request), request.params);
      return reply.code(204).send(null);
    },
  );
}

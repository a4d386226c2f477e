import { problemSchema } from '@motcua/contract/common.ts';
import {
  cancellationSchema,
  checklistsSchema,
  inspectionListSchema,
  inspectionParamsSchema,
  inspectionSchema,
  inspectionsQuerySchema,
  inspectorsSchema,
  newInspectionPlanSchema,
  newInspectionSchema,
  newSampleSchema,
  unitRiskQuerySchema,
  unitRiskSchema,
} from '@motcua/contract/inspections.ts';
import * as z from 'zod';
import { anyOfficer, officerOf } from '../../platform/auth.ts';
import type { Http } from '../../platform/http.ts';
import { bytesOf } from '../../platform/or-bytes.ts';
import type { Inspections } from './inspections.ts';
import { mayInspect } from './policy.ts';

const tags = ['inspections'];
const refusals = { 403: problemSchema, 404: problemSchema, 409: problemSchema, 422: problemSchema };
const noBody = z.object({}).optional();

/** Plans, inspections and their samples, under `/api/v1/inspections`. */
export function registerInspectionRoutes(
  http: Http,
  { inspections }: { inspections: Inspections },
): void {
  registerReading(http, inspections);
  registerPlanning(http, inspections);
  registerActs(http, inspections);
}

function registerReading(http: Http, inspections: Inspections): void {
  http.get(
    '/api/v1/inspections',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'listInspections' },
        summary: 'Inspections that one may know of, with plans, coverage and follow-up',
        querystring: inspectionsQuerySchema,
        response: { 200: inspectionListSchema },
      },
    },
    (request) => inspections.list(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/inspections/:id',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'showInspection' },
        summary:
          'An inspection; what was written on the spot is the team’s own until it is concluded',
        params: inspectionParamsSchema,
        response: { 200: inspectionSchema, 404: problemSchema },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .send(await inspections.show(officerOf(request), request.params.id)),
  );
  http.get(
    '/api/v1/inspections/:id/minutes.pdf',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'printInspectionMinutes', summary: 'The minutes, to be signed' },
        params: inspectionParamsSchema,
        response: { 200: bytesOf('application/pdf'), 404: problemSchema },
      },
    },
    async (request, reply) =>
      reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="bien-ban-kiem-tra.pdf"')
        .header('cache-control', 'private, no-store')
        .send(await inspections.printMinutes(officerOf(request), request.params.id)),
  );
  http.get(
    '/api/v1/inspection-checklists',
    {
      config: { policy: anyOfficer },
      schema: {
        ...{ tags, operationId: 'listInspectionChecklists', summary: 'What inspectors look at' },
        response: { 200: checklistsSchema },
      },
    },
    async () => ({ items: inspections.checklists() }),
  );
}

function registerPlanning(http: Http, inspections: Inspections): void {
  const config = { policy: mayInspect };
  http.post(
    '/api/v1/inspection-plans',
    {
      config,
      schema: {
        ...{ tags, operationId: 'makeInspectionPlan', summary: 'The plan of a year' },
        body: newInspectionPlanSchema,
        response: { 201: inspectionParamsSchema, ...refusals },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ id: await inspections.makePlan(officerOf(request), request.body) }),
  );
  http.post(
    '/api/v1/inspections',
    {
      config,
      schema: {
        ...{ tags, operationId: 'planInspection' },
        summary:
          'An inspection with its team and checklists; a surprise stays a secret until its day',
        body: newInspectionSchema,
        response: { 201: inspectionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const id = await inspections.plan(officer, request.body);
      return reply.code(201).send(await inspections.show(officer, id));
    },
  );
  http.get(
    '/api/v1/inspection-risks',
    {
      config,
      schema: {
        ...{ tags, operationId: 'weighUnitsForInspection' },
        summary: 'Units below an office by what their live figures say, most at risk first',
        querystring: unitRiskQuerySchema,
        response: { 200: unitRiskSchema, ...refusals },
      },
    },
    (request) => inspections.weighUnits(officerOf(request), request.query),
  );
  http.get(
    '/api/v1/inspectors',
    {
      config,
      schema: {
        ...{ tags, operationId: 'listInspectors', summary: 'People who may be of a team' },
        response: { 200: inspectorsSchema },
      },
    },
    async (request) => ({ items: await inspections.listInspectors(officerOf(request)) }),
  );
}

function registerActs(http: Http, inspections: Inspections): void {
  const config = { policy: anyOfficer };
  const answered = { 201: inspectionSchema, ...refusals };
  http.post(
    '/api/v1/inspections/:id/samples',
    {
      config,
      schema: {
        ...{ tags, operationId: 'drawInspectionSample' },
        summary: 'Draws dossiers by risk from live figures, once',
        ...{ params: inspectionParamsSchema, body: newSampleSchema, response: answered },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const { id } = request.params;
      await inspections.draw(officer, { ...request.body, id });
      return reply.code(201).send(await inspections.show(officer, id));
    },
  );
  const plain = [
    { noun: 'beginnings', act: 'begin', summary: 'The team is on the spot' },
    { noun: 'conclusions', act: 'conclude', summary: 'The minutes stand as they are' },
  ] as const;
  http.post(
    '/api/v1/inspections/:id/evidence',
    {
      config,
      schema: {
        ...{ tags, operationId: 'keepInspectionMinutes' },
        summary: 'Puts the concluded minutes into the evidence locker of the office',
        ...{ params: inspectionParamsSchema, body: noBody, response: answered },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const { id } = request.params;
      await inspections.keepMinutes(officer, id);
      return reply.code(201).send(await inspections.show(officer, id));
    },
  );
  for (const { noun, act, summary } of plain)
    http.post(
      `/api/v1/inspections/:id/${noun}`,
      {
        config,
        schema: {
          ...{ tags, operationId: `${act}Inspection`, summary },
          ...{ params: inspectionParamsSchema, body: noBody, response: answered },
        },
      },
      async (request, reply) => {
        const officer = officerOf(request);
        const { id } = request.params;
        await inspections.act(officer, { id, act });
        return reply.code(201).send(await inspections.show(officer, id));
      },
    );
  http.post(
    '/api/v1/inspections/:id/cancellations',
    {
      config,
      schema: {
        ...{ tags, operationId: 'cancelInspection', summary: 'Calls it off, with a reason' },
        ...{ params: inspectionParamsSchema, body: cancellationSchema, response: answered },
      },
    },
    async (request, reply) => {
      const officer = officerOf(request);
      const { id } = request.params;
      await inspections.act(officer, { id, act: 'cancel', reason: request.body.reason });
      return reply.code(201).send(await inspections.show(officer, id));
    },
  );
}

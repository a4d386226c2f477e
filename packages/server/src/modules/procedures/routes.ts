import {
  procedureDayQuerySchema,
  procedureDetailsSchema,
  procedurePageSchema,
  procedureQuerySchema,
  procedureRevisionSchema,
} from '@motcua/contract/procedures.ts';
import type { Process } from '@motcua/contract/processes.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { officerOf } from '../../platform/auth.ts';
import type { Procedures } from './procedures.ts';
import { mayKeepCatalogue } from './policy.ts';

export interface ProcedureRouteParts {
  procedures: Procedures;
  publicTenant: () => Promise<{ id: string }>;
  /** The internal processes of a procedure, kept by another module. */
  listProcesses: (tenantId: string, procedureCode: string) => Promise<Process[]>;
}

const tags = ['procedures'];
const params = z.object({
  code: z.string().max(80).describe('1.012790 or 1.012790.000.00.00.H01'),
});

/** The catalogue: open to everybody to read, kept by procedure control. */
export function registerProcedureRoutes(app: FastifyInstance, parts: ProcedureRouteParts): void {
  const { procedures, publicTenant, listProcesses } = parts;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const tenantOf = async (request: FastifyRequest) =>
    request.officer?.tenantId ?? (await publicTenant()).id;

  routes.get(
    '/api/v1/procedures',
    {
      config: { public: true },
      schema: {
        ...{ tags, summary: 'Procedures by words, code, field, level or agency' },
        ...{ querystring: procedureQuerySchema, response: { 200: procedurePageSchema } },
      },
    },
    async (request) => procedures.search(await tenantOf(request), request.query),
  );

  routes.get(
    '/api/v1/procedures/:code',
    {
      config: { public: true },
      schema: {
        ...{ tags, summary: 'A procedure: what to bring, how long, how much, where', params },
        ...{ querystring: procedureDayQuerySchema, response: { 200: procedureDetailsSchema } },
      },
    },
    async (request) => {
      const tenantId = await tenantOf(request);
      const { on, version } = request.query;
      const at = {
        ...(on === undefined ? {} : { day: on }),
        ...(version === undefined ? {} : { version }),
      };
      const view = await procedures.show(tenantId, request.params.code, at);
      return { ...view, processes: await listProcesses(tenantId, view.procedureCode) };
    },
  );

  routes.post(
    '/api/v1/procedures/:code/versions',
    {
      config: { policy: mayKeepCatalogue },
      schema: {
        ...{ tags, summary: 'Fill in or change parts of a procedure: makes a version', params },
        body: procedureRevisionSchema,
        response: {
          201: z.object({
            version: z.number().int(),
            state: z.string(),
            missing: z.array(z.string()),
          }),
        },
      },
    },
    async (request, reply) => {
      const { tenantId } = officerOf(request);
      const { version, state, missing } = await procedures.revise(
        tenantId,
        request.params.code,
        request.body,
      );
      return reply.code(201).send({ version, state, missing });
    },
  );

  routes.post(
    '/api/v1/procedures/:code/publication',
    {
      config: { policy: mayKeepCatalogue },
      schema: {
        ...{
          tags,
          summary: 'Publish the newest version; refused while a part a–g is missing',
          params,
        },
        response: { 201: z.object({ version: z.number().int(), state: z.string() }) },
      },
    },
    async (request, reply) => {
      const { id, tenantId } = officerOf(request);
      const { version, state } = await procedures.publish(tenantId, request.params.code, id);
      return reply.code(201).send({ version, state });
    },
  );

  routes.post(
    '/api/v1/procedures/:code/abolition',
    {
      config: { policy: mayKeepCatalogue },
      schema: {
        ...{ tags, summary: 'End a procedure from today on, by decision', params },
        body: z.object({ decision: z.string().trim().min(1).max(500) }),
        response: { 201: z.object({ version: z.number().int(), state: z.string() }) },
      },
    },
    async (request, reply) => {
      const { tenantId } = officerOf(request);
      const { decision } = request.body;
      const ended = await procedures.abolish(tenantId, request.params.code, decision);
      return reply.code(201).send({ version: ended.version, state: ended.state });
    },
  );
}
